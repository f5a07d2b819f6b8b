"""The rows of one class of events in a document, and how far apart two of them stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.rules.contradictions.dating.event_people import main_who, one_person
from copydesk.rules.contradictions.dating.event_table import event_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Document
    from copydesk.rules.contradictions.dating.event_rows import Row, Who

NEAR = 2  # sentences
FAR = 8


class Class(NamedTuple):
    """All rows of one class of events in a document, and those of every class."""

    document: Document
    name: str
    rows: Sequence[Row]
    all_rows: Sequence[Row]

    @property
    def main(self) -> Who:
        """Whom the document is about; found out when first asked for, since few pairs get so far."""
        return main_who(self.document, self.all_rows)

    @property
    def kind(self) -> str:
        """What the events happen to: "life", "person" or "thing"."""
        return event_table().kinds[self.name]

    @property
    def is_often(self) -> bool:
        """Whether such an event may come again with the same object."""
        return self.name in event_table().often

    def agree(self, first: Row, second: Row) -> bool | None:
        """Whether two rows have one subject; None where it may be."""
        return one_person(self.document, first, second, self.main)

    def others(self, *rows: Row) -> list[Row]:
        """The rows besides these."""
        return [row for row in self.rows if all(row is not one for one in rows)]


def gap(document: Document, first: Row, second: Row) -> int:
    """How many sentences lie between two rows, one more than `FAR` where there are many."""
    here, there = sorted((first.sentence, second.sentence), key=lambda sentence: sentence.start)
    step = 0
    while here.start < there.start and step <= FAR:
        following = document.neighbour(here, 1)
        if following is None:
            break
        here = following
        step += 1
    return step


def is_often_enough(events: Class, first: Row, second: Row) -> bool:
    """Whether enough is said of what may come again."""
    if not events.is_often:
        return True
    if events.name == "purchase" and first.what == second.what:
        return len(first.named) > 1 and first.what == first.named == second.named
    return len(first.what & second.what) > 2 and bool(first.named & second.named)
