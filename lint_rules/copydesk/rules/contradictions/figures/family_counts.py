"""How many children a family has, where that is told twice: "one of seven children", "his five siblings".

A child among n has n - 1 siblings. What is told again stands near, and of nobody else: in the next
sentences, of the house or the family, or of "his brothers and sisters".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import find_numbers
from copydesk.language.words import byte_set, places_of
from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document, Sentence


class Family(NamedTuple):
    """A number of children at [start, end) of a sentence's text, and which: "children", "sons"."""

    sentence: Sentence
    start: int
    end: int
    children: int
    which: str


_WORDS = byte_set("children sons daughters siblings brothers sisters boys girls")
_N = (
    r"(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
)
_WHICH = r"(?P<which>children|siblings|sons|daughters|boys|girls)"
_RANK = (
    r"(?:one|eldest|oldest|youngest|last|middle|elder|younger|baby|first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|eleventh|twelfth|1st|2nd|3rd|\dth|1\dth)"
)
_AMONG = (
    rf"\b{_RANK}(?:[ -]born| child| son| daughter)? (?:of|in a family of|among) (?:a family of |the family's |their |the couple's |the )?"
    rf"{_N} {_WHICH}\b"
)
_HAD = (
    rf"\b(?i:couple|they|marriage|union|family|pair|parents)\b[^.;:,]{{0,25}}\b(?:had|have|has|produced|raised) "
    rf"(?:a total of )?{_N} {_WHICH}\b(?! (?:and|together|by|with|from|who|under|aged)\b|,)"
)
_SIBLINGS = rf"\b(?:his|her|with|their)\b (?:other )?{_N} (?:brothers and sisters|sisters and brothers|siblings)\b"
_AT_HOME = rf"\b{_N} {_WHICH}\b"
_HOME = r"(?i)\b(?:house|home|household|family|brood|nursery|roof|parents|table)\b"
_APART = r"(?i)\b(?:surviv\w+|half|step|younger|older|elder|adopted|died|other|living|more|left|first|last|grand\w+|infan\w+|remaining|second|least|married|half-\w+|step\w+)\b"
_TOGETHER = r"\b[Tt]he (trio|quartet|quintet|sextet)\b(?= (?:were|are|was|is|grew|lived|went|remained|all)\b)"
_TOGETHERS = {"trio": 3, "quartet": 4, "quintet": 5, "sextet": 6}
_NEAR = 700  # characters
_KIN = ("children", "sons", "daughters", "siblings", "brothers", "sisters", "boys", "girls")
_HAVING = r"(?i)\b(?:had|have|has)\b"
_LONGEST = 12  # characters of a number in front
_SPELLED = {"boys": "sons", "girls": "daughters", "siblings": "children"}


def differing_families(document: Document) -> Iterator[tuple[Family, Family]]:
    """Pairs of numbers of children of one family that differ, the earlier first."""
    if _WORDS.isdisjoint(document.vocabulary):
        return
    known: Family | None = None
    is_among = False
    for sentence in _sentences(document):
        text = sentence.text
        told = compiled(_AMONG).search(text) or compiled(_HAD).search(text)
        if known and 0 <= sentence.start - known.sentence.end <= _NEAR:
            for again in _told_again(sentence, is_among=is_among):
                if again.which == known.which and again.children != known.children and not told:
                    yield known, again
                    break
        if told:
            known = _family(sentence, told)
            is_among = compiled(_AMONG).search(text) is not None
            if known.which != "children" and compiled(_APART).search(text, told.end()):
                known = None


def _sentences(document: Document) -> Sequence[Sentence]:
    """The sentences that speak of children in numbers, in order."""
    prose = document.prose
    found: dict[int, Sentence] = {}
    for word in (*_KIN, *_TOGETHERS):
        for place in places_of(prose, f" {word}"):
            before = prose[max(0, place - _LONGEST) : place].split()[-1:]
            if word in _TOGETHERS or (before and compiled(_N).fullmatch(before[0].lower())):
                sentence = document.sentence_at(place)
                if sentence is not None:
                    found[sentence.start] = sentence
    return [found[start] for start in sorted(found)] if len(found) > 1 else ()


def _told_again(sentence: Sentence, *, is_among: bool) -> Iterator[Family]:
    """The numbers of children that a later sentence tells of a family that was told of before."""
    text = sentence.text
    if compiled(_APART).search(text):
        return
    if not is_among:
        yield from _numbered(sentence)
        return
    siblings = compiled(_SIBLINGS).search(text)
    if siblings:
        family = _family(sentence, siblings)
        yield family._replace(children=family.children + 1, which="children")
        return
    match = compiled(rf"(?i){_AT_HOME}").search(text)
    if match and compiled(_HOME).search(text) and not compiled(_HAVING).search(text):
        yield _family(sentence, match)


def _numbered(sentence: Sentence) -> Iterator[Family]:
    """The children of a couple by their number alone: "The trio were close", "letters to both"."""
    if match := compiled(_TOGETHER).search(sentence.text):
        for which in ("children", "sons", "daughters"):
            yield Family(sentence, match.start(1), match.end(1), _TOGETHERS[match[1]], which)


def _family(sentence: Sentence, match: re.Match[str]) -> Family:
    start, end = match.span("n")
    (number,) = find_numbers(match["n"])
    which = (match.groupdict().get("which") or "children").lower()
    return Family(sentence, start, end, int(number.value), _SPELLED.get(which, which))
