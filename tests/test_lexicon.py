"""The lexicon: what it knows, how fast it opens, and that its text form rebuilds it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from copydesk.language import lexicon
from tools import build_lexicon


def entries() -> list[str]:
    text = build_lexicon.TEXT.read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_the_packed_file_is_rebuilt_byte_for_byte_from_its_text_form() -> None:
    records = list(build_lexicon.records(build_lexicon.TEXT.read_text("utf-8")))
    assert build_lexicon.pack(records) == build_lexicon.BINARY.read_bytes()
    sieve = build_lexicon.sieve(records)
    assert sieve == build_lexicon.SIEVE.read_bytes()
    assert build_lexicon.common(records) == build_lexicon.COMMON.read_bytes()


def test_the_sieve_lets_every_word_through_that_lost_a_letter() -> None:
    words = [b"government", b"don't", b"ukrainian", b"deprivation"]
    for word in filter(lexicon.known, words):
        shorter = [word[:i] + word[i + 1 :] for i in range(len(word))]
        assert all(lexicon.may_be_shortened(shorter))
    nonsense = [bytes([a, b, 122, 113, c]) for a in b"qxj" for b in b"zvw" for c in b"qxz"]
    assert sum(lexicon.may_be_shortened(nonsense)) < len(nonsense) / 4


def test_the_text_form_is_sorted_lower_case_and_without_duplicates() -> None:
    words = [line.split(" ")[0] for line in entries()]
    assert all(one < other for one, other in pairwise(words))
    assert all(word == word.lower() for word in words)
    assert max(map(len, words)) <= lexicon.LONGEST


def test_the_words_of_today_are_sorted_and_in_the_lexicon() -> None:
    lines = build_lexicon.MODERN.read_text("utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    assert all(one.lower() < other.lower() for one, other in pairwise(words))
    assert [word for word in words if lexicon.spelled(word) is None] == []


def test_every_word_of_the_text_form_is_found() -> None:
    words = [line.split(" ")[0].encode("latin-1") for line in entries()]
    assert lexicon.only_known(words) == words


@pytest.mark.parametrize(
    ("word", "level", "cases"),
    [
        ("the", 10, "lower american british"),
        ("colour", 10, "lower british"),
        ("color", 10, "lower american"),
        ("Ukrainian", 50, "american british"),
        ("depravation", 80, "lower american british"),
        ("don’t", 10, "lower american british"),
        ("fiancee", 40, "lower american british"),
    ],
)
def test_what_is_known_of_a_word(word: str, level: int, cases: str) -> None:
    entry = lexicon.spelled(word)
    assert entry is not None
    assert entry.level <= level
    bits = {"lower": 0x100, "american": 0x800, "british": 0x1000}
    known = [name for name, bit in bits.items() if entry & bit]
    assert known == cases.split()


@pytest.mark.parametrize(
    "word",
    ["", "recieve", "changining", "a" * 10_000, "мост", "the\n", "\tthe", "the the", "\u200b"],
)
def test_what_is_no_word_is_not_known(word: str) -> None:
    assert lexicon.spelled(word) is None


def test_frequent_words_are_known_to_be_frequent() -> None:
    the, ukrainian = lexicon.entry(b"the"), lexicon.entry(b"ukrainian")
    assert the is not None
    assert ukrainian is not None
    assert the.frequency == 15 > ukrainian.frequency > 0
