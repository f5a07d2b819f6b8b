"""What an article says of the birth and death of the person it is about."""

from __future__ import annotations

import pytest

from copydesk.reading import read_text
from copydesk.rules.contradictions.dating.main_life import life_rows

_LEAD = "Jane Roe (1 May 1820 – 2 June 1895) was a painter. Her work is still admired. "


def _spans(text: str) -> list[tuple[str, int, int]]:
    rows = life_rows(read_text(_LEAD + text, "x.txt"))
    return [(min(row.names), row.dates[0].year, row.dates[0].last_year) for row in rows[2:]]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The centenary of her birth fell in 1912.", [("birth", 1811, 1813)]),
        ("In 1995, the centenary of her death, a plaque was unveiled.", [("death", 1894, 1896)]),
        ("By birth she was a child of the eighteenth century.", [("birth", 1700, 1800)]),
        ("Roe belonged to the generation born in the 1830s.", [("birth", 1830, 1839)]),
        ("Roe did not live to see 1889.", [("death", 1, 1889)]),
        ("She was still alive in 1899.", [("death", 1899, 9999)]),
        ("Until she died, in 1893, she kept a garden.", [("death", 1893, 1893)]),
        ("Lady Roe's death in 1893 was a blow.", []),
        ("The 50th anniversary of her death in 1945 went unnoticed.", []),
        ("If she was still alive in 1899, nobody knew.", []),
    ],
)
def test_spans_of_years(text: str, spans: list[tuple[str, int, int]]) -> None:
    assert _spans(text) == spans


def test_nobody_is_known_without_a_lead() -> None:
    assert not life_rows(read_text("The mill was built in 1820. She was born in 1830.", "x.txt"))
