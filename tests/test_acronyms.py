"""Acronyms whose letters changed places."""

from __future__ import annotations

import pytest

from copydesk.reading import read_text
from copydesk.rules.contradictions.naming.acronyms import turned_acronyms


def found(text: str) -> list[str]:
    document = read_text(text + "\n", "a.txt")
    return [text[one.odd.start : one.odd.end] for one in turned_acronyms(document)]


@pytest.mark.parametrize(
    "text",
    [
        "The European Credit Bank (ECB) met. The EBC cut its rate.",
        "The EQB met. The EQB said so. Some say that the EQB's staff wept, as the EBQ knows.",
    ],
)
def test_turned(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The European Credit Bank (ECB) met the Eastern Bank of Crete (EBC).",
        "Wrestling Night XXIV came before Wrestling Night XXVI.",
        "The ECB met the EBC.",
        "The European Credit Bank (ECB) met. The BCE cut its rate.",
    ],
)
def test_not_turned(text: str) -> None:
    assert found(text) == []
