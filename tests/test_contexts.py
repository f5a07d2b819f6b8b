"""The model of contexts: its tables, what it sees around a word, and what it says."""

from __future__ import annotations

import itertools
import os
import tempfile
import zlib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from copydesk.language import bigrams, contexts, hashed
from copydesk.reading import read_text
from copydesk.rules.typos import confused_word, odds
from tools.confusable import SETS, SLIPS, pairs

WORDS = st.binary(min_size=1, max_size=12)


@given(st.dictionaries(WORDS, st.integers(0, 255), max_size=200), st.integers(1, 16))
def test_a_table_gives_back_what_was_put_in(entries: dict[bytes, int], bits: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.bin"
        path.write_bytes(hashed.packed(entries.items(), bits))
        table = hashed.Hashed(os.fspath(path))
        # Two keys may share a hash; then the larger value stands for both.
        assert all(table.value(key) >= value for key, value in entries.items())
        exact = sum(table.value(key) == value for key, value in entries.items())
        assert exact >= len(entries) - 2


@given(st.text(max_size=300), st.data())
def test_neighbours_are_three_on_either_side_and_none_beyond_a_mark(
    prose: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(prose)))
    end = data.draw(st.integers(start, len(prose)))
    for side in contexts.around(prose, start, end):
        assert len(side) == contexts.REACH
        assert all(side)
        beyond = list(itertools.dropwhile(lambda word: word != bigrams.MARK, side))
        assert all(word == bigrams.MARK for word in beyond)


def test_neighbours_are_as_written_but_for_case_numbers_and_marks() -> None:
    prose = "In 1998, the “Old” mill’s wheel broke; nobody mended it."
    start = prose.index("wheel")
    found = contexts.around(prose, start, start + 5)
    assert found.before == (b"mill's", b"old", b"the")
    assert found.after == (b"broke", b"|", b"|")
    start = prose.index("the")
    assert contexts.around(prose, start, start + 3).before == (b"#", b"in", b"|")


def test_what_stands_together_often_counts_more() -> None:
    assert bigrams.together(b"economic", b"deprivation") > bigrams.together(b"economic", b"then")
    assert bigrams.together(b"more", b"than") > 20 * bigrams.together(b"more", b"then")
    assert bigrams.alone(b"the") > bigrams.alone(b"deprivation") > bigrams.LEAST
    assert bigrams.alone(b"no such word") == bigrams.LEAST


def test_the_pairs_of_the_file_are_those_of_the_lists() -> None:
    listed = {
        (written, meant.word, meant.known, meant.slip)
        for written in odds.written_words(slips=False) | odds.written_words(slips=True)
        for meant in odds.meanings(written)
    }
    assert listed == {(p.written, p.meant, p.known, p.slip) for p in pairs()}


def test_the_sets_are_sorted_and_their_pairs_are_in_one_list() -> None:
    for path in (SETS, SLIPS):
        lines = [line for line in path.read_text("utf-8").splitlines() if line[0] != "#"]
        assert all(line.split() == sorted(set(line.split())) for line in lines)
        assert all(len(line.split()) > 1 for line in lines)


def test_rare_words_come_from_the_lexicon() -> None:
    derived = {(p.written, p.meant) for p in pairs() if not p.known and not p.slip}
    for pair in (
        "depravation deprivation",
        "untied united",
        "pubic public",
        "manger manager",
        "asses assess",
    ):
        written, meant = pair.encode().split()
        assert (written, meant) in derived
    # Spellings and numbers of one word are no pairs.
    for pair in ("focussed focused", "organise organize", "mangers manger"):
        written, meant = pair.encode().split()
        assert (written, meant) not in derived


def test_the_model_takes_no_more_than_five_megabytes_of_a_wheel() -> None:
    paths = (bigrams.PATH, odds.PATH + ".bin", odds.PATH + ".txt")
    assert sum(len(zlib.compress(Path(path).read_bytes())) for path in paths) < 5_000_000


def test_a_reason_names_the_neighbour_that_tells() -> None:
    document = read_text("The area has known economic depravation for decades.", "a.txt")
    (finding,) = confused_word.confused_word.check(document)
    assert finding.message == "'deprivation' is what follows 'economic', not 'depravation'."


def test_a_word_of_the_article_is_its_own() -> None:
    text = "The depravation of the will is one thing. Economic depravation is another."
    assert not list(confused_word.confused_word.check(read_text(text, "a.txt")))


def test_the_odds_are_those_of_the_place() -> None:
    than = next(meant for meant in odds.meanings(b"then") if meant.word == b"than")
    wrong = contexts.around("It lasted longer then we thought", 17, 21)
    right = contexts.around("It rained, and then we left", 15, 19)
    assert odds.evidence(b"then", [than], wrong)[0].odds > 3
    assert odds.evidence(b"then", [than], right)[0].odds < -1
