"""What a number counts, told off by a repeated word, and wholes with their parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading import read_text
from copydesk.rules.contradictions.lists.announcements import announcements
from copydesk.rules.contradictions.lists.remainders import miscounted_rest
from copydesk.rules.contradictions.lists.tied_rows import tied

_YEARS = ["1956", "1968", "1974", "2001", "2004"]
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven"]


@given(st.integers(2, 5))
def test_repeated_words_are_counted(length: int) -> None:
    years = [f"in {year}" for year in _YEARS[:length]]
    text = f"It was shared four times, {', '.join(years[:-1])} and {years[-1]}."
    (one,) = announcements(read_text(text).sentences[0])
    listing = tied(text, one)
    assert listing is not None
    assert listing.low == listing.high == length


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He was married three times: to Ada Finch, and later to Rose Webb.", 2),
        ("Turn left three times, once at the church and once at the mill.", 2),
        ("There are two trains, at 8.10, 12.15 and 17.40.", 3),
        ("He holds two records: for speed, for height and for distance.", 3),
        ("He met two men, for tea and for cake.", None),
        ("He won three times, to his great surprise.", None),
    ],
)
def test_counts(text: str, count: int | None) -> None:
    (one,) = announcements(read_text(text).sentences[0])
    listing = tied(text, one)
    assert (listing.low if listing else None) == count


@given(st.sampled_from(_NUMBERS[1:]), st.sampled_from(_NUMBERS[1:]))
def test_one_and_the_rest_are_the_whole(whole: str, rest: str) -> None:
    (sentence,) = read_text(f"She was one of {whole} sisters; the other {rest} stayed.").sentences
    agrees = _NUMBERS.index(whole) == _NUMBERS.index(rest) + 1
    assert (list(miscounted_rest(sentence)) == []) is agrees
