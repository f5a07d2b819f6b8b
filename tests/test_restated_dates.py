"""Dates and times that the next sentence says again in another way."""

from __future__ import annotations

import pytest

from copydesk.reading import read_text
from copydesk.rules.contradictions.dating.restated_dates import restated


def _said(text: str) -> list[str]:
    pairs = restated(read_text(text, "x.txt"))
    return [second.sentence.text[second.start : second.end] for _, second in pairs]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("He left on 31 December. It was Christmas Day.", ["Christmas Day"]),
        ("He left on 25 December. It was Christmas Day.", []),
        (
            "He left on 30 or 31 December. He came on 3 May. It was Christmas Day.",
            ["Christmas Day"],
        ),
        ("It rained in October. It was a mild spring.", ["spring"]),
        ("It rained in Sydney in October. It was a mild spring.", []),
        ("It is on from 2300 GMT. That is 2200 GMT.", ["2200 GMT"]),
        ("It is on from 2300 GMT to 0100 GMT. That is 0100 GMT.", []),
        ("He died on 4 May 1861 (in figures: 4.6.1861).", ["4.6.1861"]),
        ("He died on 4 May 1861 (in figures: 5/4/1861).", []),
        ("Bids are due by 4 May. The deadline of 6 May is firm.", ["6 May"]),
        ("Bids are due by 4 May. The deadline was put off to 6 May.", []),
        ("It fell in the quarter to June. The period ended in July.", ["July"]),
    ],
)
def test_what_is_said_again(text: str, said: list[str]) -> None:
    assert _said(text) == said
