"""Wholes and parts that are counted: "one of five children; the other two stayed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import Announcement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.document import Sentence
    from copydesk.finding import Span

_VALUES: Mapping[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_NUMBER = rf"(?:{'|'.join(_VALUES)})"
_PART = r"(?i:\b(?P<part>one|two|three|four|five|six|(?:eld|young|old)est|first|second|third|last|only (?:girl|boy|son|daughter)))"
_WHOLE = rf"(?i: of (?:the |his |her |their |its )?(?P<whole>{_NUMBER}) (?:[a-z-]+ )?(?:[a-z]+s|children|men|women|people)\b)"
_REST = rf"(?P<rest>the (?:other|remaining) (?P<left>{_NUMBER}))(?=[,.;:]| (?:were|are|was|had|have|did|died|went|came|is|will|stayed|left|went|remain\w*)\b)"
_OTHER_NUMBER = rf"(?i:\d|\b{_NUMBER}\b|\ball\b|\bboth\b|\bhalf\b)"


def miscounted_rest(sentence: Sentence) -> Iterator[tuple[Announcement, int, Span]]:
    """A part and the rest that are not as many as the whole: "one of five; the other two"."""
    text = sentence.text
    if "the other " not in text and "the remaining " not in text:
        return
    whole = compiled(_PART + _WHOLE).search(text)
    rest = compiled(_REST).search(text, whole.end()) if whole else None
    if (
        whole is None
        or rest is None
        or compiled(_OTHER_NUMBER).search(text[whole.end() : rest.start()])
    ):
        return
    number = _VALUES[whole["whole"].lower()]
    count = _VALUES.get(whole["part"].lower(), 1) + _VALUES[rest["left"].lower()]
    if count != number:
        one = Announcement(
            *whole.span("whole"), number, "", close=False, partitive=True, intro=False
        )
        yield one, count, sentence.span(*rest.span("rest"))
