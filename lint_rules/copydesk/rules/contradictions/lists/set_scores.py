"""The sets of a match, told and counted: "beat her 6-4 3-6 6-1 in three sets"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import Announcement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.document import Sentence
    from copydesk.finding import Span

_VALUES: Mapping[str, int] = {"two": 2, "three": 3, "four": 4, "five": 5}
_SET = r"\d{1,2}[-–]\d{1,2}(?: ?\(\d+[-–]?\d*\))?"
_SETS = rf"{_SET}(?:(?:,| and|, and)? {_SET})+"
_COUNTED = (
    rf"(?<![\d-])(?P<sets>{_SETS}),? in (?P<count>two|three|four|five|[2-5]) sets\b"
    rf"|\bin (?P<count_>two|three|four|five|[2-5]) sets,? (?:by |\(|- |: )?(?P<sets_>{_SETS})(?![\d-])"
)


def miscounted_sets(sentence: Sentence) -> Iterator[tuple[Announcement, int, Span]]:
    """Sets that are counted as more or fewer than are told."""
    text = sentence.text
    if " sets" not in text:
        return
    for match in compiled(_COUNTED).finditer(text):
        side = "" if match["count"] else "_"
        word = match[f"count{side}"]
        number = _VALUES.get(word) or int(word)
        told = len(compiled(_SET).findall(match[f"sets{side}"]))
        if told != number:
            start = match.start(f"count{side}")
            end = start + len(word) + len(" sets")
            one = Announcement(
                start, end, number, "sets", close=False, partitive=False, intro=False
            )
            yield one, told, sentence.span(*match.span(f"sets{side}"))
