"""The words and rows of words that `split-word` and `missing-apostrophe` judge, found in one walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.neighbours import Places
from copydesk.rules.typos import apostrophe_frames, its_frames, split_frames

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.document import Document
    from copydesk.finding import Span

_places: list[Places] = []
_of_split: set[str] = set()


def split_rows(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield where something stands that `split_frames` lists, in order of place."""
    return (found for found in _found(document) if found[0] in _of_split)


def apostrophe_rows(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield where something stands that the other frames list, in order of place."""
    return (found for found in _found(document) if found[0] not in _of_split)


def _found(document: Document) -> list[tuple[str, Span]]:
    if not _places:
        lists: tuple[Mapping[str, str], ...] = (split_frames.listed(), split_frames.nouns())
        _of_split.update(*lists)
        _places.append(
            Places(
                [
                    *_of_split,
                    *(apostrophe_frames.listed().keys() - {"well"}),
                    *apostrophe_frames.will_rows(),
                    *its_frames.clause_rows(),
                    "it's",
                    "lets",
                    "let's",
                    *apostrophe_frames.owning_rows(),
                    *apostrophe_frames.person_rows(),
                    *apostrophe_frames.plural_rows(),
                ]
            )
        )
    return document.remembered("typo rows", lambda: list(_places[0].find(document)))
