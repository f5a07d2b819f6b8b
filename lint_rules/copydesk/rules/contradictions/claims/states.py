"""States that exclude each other, told of one holder: "never married" and "his wife Ruth".

The table is `states.txt`. A line has a kind of state, how two tellings of it are tied to one holder,
the words that excuse both in one document ("divorced"; where they stand side by side, in one of the
sentences), the ways of saying the one, and the ways of
saying the other. A way is words in order: "a/b" is either, "a?" may be missing, "*" is up to three
words, "^" a word with a capital, "N" a number. Ties:

- "same": both are said of one person or thing, anywhere in the document;
- "close": the same, a few sentences on; "side": the same, side by side;
- "kin": the same, or of "the men" a few sentences on;
- "home": the same, or of a couple or a marriage a few sentences on;
- "goods": the same, or what the one is said of is named in the other sentence;
- "thing": both are said of a thing of one name, or of one noun with "the";
- "topic": what the one is said of is named in the other sentence, a few sentences off;
- "story": of the same story, a few sentences off;
- "near": side by side, of the same holder or of "it";
- "back": right behind, with nothing but "the figure", "his defeat" for a holder.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.scanned import places_of
from copydesk.language.statements import is_denial
from copydesk.language.words import byte_set, word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.claims.state_holders import Told
from copydesk.rules.contradictions.claims.state_ties import are_tied

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.document import Document, Sentence


_Words = list[list[bytes]]  # words, each in all its forms
# The other words of ways that begin to show in a text, by the rarest word of each.
_Ways = dict[bytes, list[_Words]]


class _States(NamedTuple):
    """One line of the table: a kind of state, and for each side the ways of telling it.

    What excuses both are words, and `phrases` with a blank at either end.
    """

    name: str
    tie: str
    excuses: frozenset[bytes]
    phrases: tuple[bytes, ...]
    sides: tuple[str, str]


_PATH = os.path.join(os.path.dirname(__file__), "states.txt")
_table: list[_States] = []
# By the rarest word of a way in each of its forms: line, side, and the other words of the way.
_ways: dict[bytes, list[tuple[int, int, _Words]]] = {}
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|numerous|many|\d+)"
)
_FREE = r"(?!(?:not|never|no)\b)[\w'’-]+"
_OPEN = word_set(
    "if may might could would should unless until whether rumoured rumored claimed alleged allegedly "
    "supposedly reportedly believed thought wanted hoped hopes wants imagine pretended fictional lore myth legend joke rumours rumors untrue false incorrect falsely apparently seemed appeared dream dreamed"
)
_NEAR = 3  # words
_MOST = 12  # tellings of one state that are looked at


def table() -> Sequence[_States]:
    """The table, read when first needed."""
    if not _table:
        with open(_PATH, encoding="ascii") as lines:
            for line in lines:
                name, tie, excuses, *sides = line.rstrip("\n").split("|")
                for side, ways in enumerate(sides):
                    for way in ways.encode().split(b";"):
                        rarest, *rest = words_of(way)
                        for word in rarest:
                            _ways.setdefault(word, []).append((len(_table), side, rest))
                single = " ".join(word for word in excuses.split() if "-" not in word)
                phrases = (f" {word.replace('-', ' ')} " for word in excuses.split() if "-" in word)
                _table.append(
                    _States(
                        name,
                        tie,
                        byte_set(single),
                        tuple(phrase.encode() for phrase in phrases),
                        (sides[0], sides[1]),
                    )
                )
    return _table


def words_of(way: bytes) -> _Words:
    """The words that must stand in a text for a way, the rarest first."""
    words: _Words = []
    for word in way.split():
        if word[:1].isalpha() and word[-1:] != b"?" and word.islower():
            forms = word.split(b"/")
            if b"-" in word:
                forms = [max(form.split(b"-"), key=len) for form in forms]
            words.append(forms)
    words.sort(key=_frequency)
    return words


def _frequency(forms: list[bytes]) -> tuple[bool, int]:
    """How often a text has a word: the longest that is no small word is taken for the rarest."""
    return not _COMMON.isdisjoint(forms), -min(map(len, forms))


_COMMON = frozenset(
    word.encode()
    for word in FUNCTION_WORDS
    | word_set(
        "still been were have first only their with never other others before after that from into under "
        "remains remain given made found called years months people family school always everything"
    )
)


@cache
def _pattern(ways: str) -> re.Pattern[str]:
    """The pattern of one side of a line; made when first needed, since a text has few of them."""
    return compiled(r"(?i)(?<![\w-])(?:" + "|".join(map(_way, ways.split(";"))) + r")(?![\w-])")


def _way(way: str) -> str:
    pattern, lead = "", ""
    for word in way.split():
        if word == "*":
            pattern += rf"(?: {_FREE}){{0,3}}?"
            continue
        optional = word.endswith("?")
        forms = "|".join(map(_form, word.rstrip("?").split("/")))
        pattern += f"(?:{lead}(?:{forms}))?" if optional else f"{lead}(?:{forms})"
        lead = " "
    return pattern


def _form(word: str) -> str:
    if word == "^":
        return r"(?-i:[A-Z])[\w'’-]+"
    if word == "N-N":
        return r"\d+-\d+"
    return _NUMBER if word == "N" else word


def told_apart(document: Document) -> Iterator[tuple[Told, Told]]:
    """Two states that exclude each other and are told of one holder, for each kind of state."""
    lines = table()
    one_side, other_side = _present(document.vocabulary)
    for at in sorted(one_side.keys() & other_side.keys()):
        states = lines[at]
        if states.tie not in _BESIDE and _excuses(states, document.vocabulary, document.scan):
            continue
        one = list(_told(document, states.sides[0], states.tie, one_side[at]))
        if one:
            other = list(_told(document, states.sides[1], states.tie, other_side[at]))
            found = _tied(states, one, other)
            if found:
                yield found


def _present(vocabulary: set[bytes]) -> tuple[dict[int, _Ways], dict[int, _Ways]]:
    """For each side the ways of each line of which every word stands in the text."""
    sides: tuple[dict[int, _Ways], dict[int, _Ways]] = ({}, {})
    for word in vocabulary & _ways.keys():
        for line, side, rest in _ways[word]:
            for forms in rest:
                if vocabulary.isdisjoint(forms):
                    break
            else:
                sides[side].setdefault(line, {}).setdefault(word, []).append(rest)
    return sides


_BESIDE = (
    "near",
    "back",
    "close",
    "side",
    "story",
)  # ties of sentences that may excuse themselves only


def _excuses(states: _States, words: Iterable[bytes], scan: bytes) -> bool:
    """Whether one of the words or phrases that excuse both stands in a stretch of a scan."""
    return not states.excuses.isdisjoint(words) or any(phrase in scan for phrase in states.phrases)


def _tied(states: _States, one: Sequence[Told], other: Sequence[Told]) -> tuple[Told, Told] | None:
    for here in one:
        for there in other:
            if here.sentence is there.sentence or not are_tied(states.tie, here, there):
                continue
            if states.tie not in _BESIDE or not _are_apart(states, here, there):
                return here, there
    return None


def _are_apart(states: _States, one: Told, other: Told) -> bool:
    """Whether one of two sentences has a word that excuses both, or each has a year of its own."""
    mine, its = _scan_of(one.sentence), _scan_of(other.sentence)
    years, other_years = (set(_YEAR.findall(scan)) for scan in (mine, its))
    return (
        _excuses(states, mine.split(), mine)
        or _excuses(states, its.split(), its)
        or bool(years and other_years and years.isdisjoint(other_years))
    )


_YEAR = re.compile(rb" (1[0-9]\d\d|20\d\d)(?= )")


def _scan_of(sentence: Sentence) -> bytes:
    return sentence.document.scan[sentence.start : sentence.end + 2]


def _told(document: Document, side: str, tie: str, ways: _Ways) -> Iterator[Told]:
    """Where one side of a kind of state is told, in sentences that hold the words of a way."""
    sentences: dict[int, tuple[Sentence, list[_Words]]] = {}
    for word, rests in ways.items():
        for place in places_of(document.scan, word):
            sentence = document.sentence_at(place + 1)
            if sentence is not None:
                sentences.setdefault(sentence.start, (sentence, []))[1].extend(rests)
    for start in sorted(sentences)[: 4 * _MOST]:
        sentence, rests = sentences[start]
        if not _hold_any(_scan_of(sentence), rests) or _is_open(sentence):
            continue
        match = _pattern(side).search(sentence.text)
        if match and _is_meant(sentence, match.start(), match.end(), tie):
            yield Told(sentence, match.start(), match.end())


def _hold_any(scan: bytes, ways: Sequence[_Words]) -> bool:
    """Whether the words of one of the ways stand in a sentence: a cheap look, before the pattern."""
    return any(all(any(form in scan for form in forms) for forms in rest) for rest in ways)


def _is_open(sentence: Sentence) -> bool:
    """Whether a sentence asks, or says that something may be; the month is no "may"."""
    found = _OPEN.intersection(sentence.words)
    return (
        bool(found - {"may"})
        or ("may" in found and " may " in sentence.text)
        or sentence.text.endswith("?")
    )


_SEEMING = word_set("passed posed mistaken masqueraded")
_OWNERS = word_set("his her their")


def _is_meant(sentence: Sentence, start: int, end: int, tie: str) -> bool:
    """Whether a state is told by the article, and not denied or said of what had been before."""
    if sentence.document.is_quoted(sentence.span(start, end)):
        return False
    before = sentence.text[:start].lower().split()[-_NEAR:]
    opens = sentence.text[start:end].lower().split()[0]
    if (before[-1:] == ["to"] and opens not in _OWNERS) or (
        before[-1:] == ["had"] and tie in _BESIDE
    ):
        return False
    if before[-1:] in (["little"], ["few"]) or not _SEEMING.isdisjoint(before[-2:]):
        return False
    return not any(map(is_denial, before)) or any(
        map(is_denial, sentence.text[start:end].lower().split())
    )
