"""The word lists of the family typos: sorted, lower case, no duplicates, made by their tools."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from copydesk.language import lexicon
from copydesk.language.misspellings import corrections
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES, typos
from copydesk.rules.typos import apostrophe_frames, compounds, its_frames, split_frames
from tools.confusable import SETS, SLIPS

# Written with another letter, too.
DIFFERENT = frozenset(
    [
        "all ready",
        "alltogether",
        "dosent",
        "dosnt",
        "eventho",
        "evertime",
        "its's",
        "nowdays",
        "sometimes",
        "where ever",
    ]
)
FOLDER = Path(typos.__file__).parent
MISSPELT = Path(lexicon.__file__).with_name("misspelling.txt")


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]


def test_lists_are_sorted_lower_case_and_without_duplicates() -> None:
    for path in (*FOLDER.glob("*.txt"), MISSPELT, SETS, SLIPS):
        assert path.read_text("utf-8").startswith("# ")
        keys = [line.split(":")[0].split(" ")[0] for line in lines(path)]
        assert all(one < other for one, other in pairwise(keys)), path
        assert all(key == key.lower() for key in keys)


def misspelt() -> dict[str, tuple[str, ...]]:
    pairs = [line.split(": ") for line in lines(MISSPELT)]
    return {wrong: tuple(rights.split(", ")) for wrong, rights in pairs}


def test_every_listed_correction_is_a_known_word_and_differs() -> None:
    for wrong, rights in misspelt().items():
        assert len(set(rights)) == len(rights)
        for right in rights:
            words = right.removesuffix("'s").split()
            assert all(lexicon.in_dictionary(word) for word in words), right
            assert right.lower() != wrong


def test_no_listed_misspelling_is_in_the_lexicon() -> None:
    assert [wrong for wrong in misspelt() if lexicon.known(wrong.encode())] == []


def test_corrections_are_those_of_the_list() -> None:
    for wrong, rights in misspelt().items():
        assert corrections(wrong.encode()) == rights
    assert corrections(b"government") == corrections(b"") == corrections(b"\n") == ()


def test_what_is_run_together_or_apart_is_made_of_known_words() -> None:
    meant = {**split_frames.listed(), **split_frames.nouns()}
    for written, right in meant.items():
        parts = right.replace("-", " ").split()
        assert all(lexicon.spelled(part) is not None for part in parts), right
        same = written.replace(" ", "") == right.replace(" ", "").replace("-", "")
        assert same or written in DIFFERENT, written
    assert set(split_frames.FRAMES) <= set(meant)


def test_what_lacks_its_apostrophe_has_the_letters_of_what_is_meant() -> None:
    for written, right in apostrophe_frames.listed().items():
        letters = [sorted(word.lower().replace("'", "")) for word in (written, right)]
        assert letters[0] == letters[1] or written in DIFFERENT, written


def test_the_classes_of_words_about_its_are_sorted_and_keep_apart() -> None:
    classes = its_frames.read_classes()
    for line in lines(FOLDER / "its_words.txt"):
        words = line.partition(": ")[2].split()
        assert words == sorted(set(words))
    kinds = ("count", "plural", "mass", "predicate")
    for one in kinds:
        for other in kinds[kinds.index(one) + 1 :]:
            assert not classes[one] & classes[other], (one, other)
    assert not classes["transitive"] & classes["either"]


def test_compounds_are_listed_once_and_made_of_known_words() -> None:
    for line in lines(FOLDER / "missing_hyphen.txt"):
        seconds = [second.split("=")[0] for second in line.split(" ")[1:]]
        assert seconds == sorted(set(seconds)), line
    for phrase in compounds.phrases():
        assert all(lexicon.spelled(word) is not None for word in phrase.split()), phrase


def test_no_two_rules_report_what_is_run_together() -> None:
    together = [word for word in split_frames.listed() if " " not in word]
    assert len(together) > 100
    linter = Linter([rule for rule in RULES if rule.family == "typos"])
    text = "".join(f"It was {word} the end of the matter, they said.\n\n" for word in together)
    spans = [finding.span for finding in linter.check(read_text(text, "a.txt"))]
    assert len(spans) > 100
    assert all(one.end <= other.start for one, other in pairwise(spans))
