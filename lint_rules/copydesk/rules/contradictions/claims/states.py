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
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.scanned import places_of
from copydesk.language.statements import is_denial
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.claims.state_holders import Told
from copydesk.rules.contradictions.claims.state_ties import are_tied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document, Sentence


_Words = tuple[frozenset[bytes], ...]


class _States(NamedTuple):
    """One line of the table; `ways` are for each side the words of each way, in all their forms."""

    name: str
    tie: str
    excuses: frozenset[bytes]
    ways: tuple[Sequence[_Words], Sequence[_Words]]
    patterns: tuple[str, str]


_PATH = os.path.join(os.path.dirname(__file__), "states.txt")
_table: list[_States] = []
_triggers: dict[bytes, set[int]] = {}
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
                name, tie, excuses, one, other = line.rstrip("\n").split("|")
                sides = (one.split(";"), other.split(";"))
                states = _States(
                    name,
                    tie,
                    frozenset(word.replace("-", " ").encode() for word in excuses.split()),
                    (_words(sides[0]), _words(sides[1])),
                    (_pattern(sides[0]), _pattern(sides[1])),
                )
                for words in states.ways[0]:
                    for word in words[0]:
                        _triggers.setdefault(word, set()).add(len(_table))
                _table.append(states)
    return _table


def _words(ways: Sequence[str]) -> Sequence[_Words]:
    """The words that must stand in a text for each way, in all their forms; the rarest first.

    The longest that is no small word is taken for the one that a text has least often.
    """
    found: list[_Words] = []
    for way in ways:
        words = [
            frozenset(max(form.split("-"), key=len).encode() for form in word.split("/"))
            for word in way.split()
            if word[0].isalpha() and word[-1] != "?" and word.islower()
        ]
        words.sort(key=lambda forms: (not forms.isdisjoint(_COMMON), -min(map(len, forms))))
        found.append(tuple(words))
    return found


_COMMON = frozenset(
    word.encode()
    for word in FUNCTION_WORDS
    | word_set(
        "still been were have first only their with never other others before after that from into under "
        "remains remain given made found called years months people family school always everything"
    )
)


def _pattern(ways: Sequence[str]) -> str:
    return r"(?i)(?<![\w-])(?:" + "|".join(map(_way, ways)) + r")(?![\w-])"


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
    vocabulary = document.vocabulary
    wanted: set[int] = set()
    for word in vocabulary & _triggers.keys():
        wanted |= _triggers[word]
    for at in sorted(wanted):
        states = lines[at]
        triggers = [_present(ways, vocabulary) for ways in states.ways]
        if not all(triggers) or (states.tie not in _BESIDE and _excuses(states, document.scan)):
            continue
        one = list(_told(document, states, 0, triggers[0]))
        if one:
            found = _tied(states, one, list(_told(document, states, 1, triggers[1])))
            if found:
                yield found


def _present(ways: Sequence[_Words], vocabulary: set[bytes]) -> set[bytes]:
    """The rarest words of those ways of which every word stands in the text."""
    found: set[bytes] = set()
    for words in ways:
        for forms in words:
            if forms.isdisjoint(vocabulary):
                break
        else:
            found |= words[0]
    return found & vocabulary


_BESIDE = (
    "near",
    "back",
    "close",
    "side",
    "story",
)  # ties of sentences that may excuse themselves only


def _excuses(states: _States, scan: bytes) -> bool:
    """Whether one of the words that excuse both stands in a stretch of a scan."""
    return any(b" %s " % word in scan for word in states.excuses)


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
    mine, its = _scan_of(one), _scan_of(other)
    years, other_years = (set(_YEAR.findall(scan)) for scan in (mine, its))
    return (
        _excuses(states, mine)
        or _excuses(states, its)
        or bool(years and other_years and years.isdisjoint(other_years))
    )


_YEAR = re.compile(rb" (1[0-9]\d\d|20\d\d)(?= )")


def _scan_of(told: Told) -> bytes:
    return told.sentence.document.scan[told.sentence.start : told.sentence.end + 2]


def _told(document: Document, states: _States, side: int, triggers: set[bytes]) -> Iterator[Told]:
    """Where one side of a kind of state is told, in sentences that hold one of the words given."""
    sentences: dict[int, Sentence] = {}
    for word in triggers:
        for place in places_of(document.scan, word):
            sentence = document.sentence_at(place + 1)
            if sentence is not None:
                sentences[sentence.start] = sentence
    pattern = compiled(states.patterns[side])
    for start in sorted(sentences)[: 4 * _MOST]:
        sentence = sentences[start]
        if _is_open(sentence):
            continue
        match = pattern.search(sentence.text)
        if match and _is_meant(sentence, match.start(), match.end(), states.tie):
            yield Told(sentence, match.start(), match.end())


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
