"""Measures that the next sentence gives again, and sums in two currencies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading import read_text
from copydesk.rules.contradictions.units.exchange import wrong_exchange
from copydesk.rules.contradictions.units.far_conversions import said_again

_FRAMES = [
    "The port is {miles} miles away. That is {km} km.",
    "The port is {miles} miles away. In metric terms, that is about {km} km.",
    "The port is {miles} miles away. For those who think in kilometres: about {km}.",
    "The port is {miles} miles away. A mile being 1.6 km, that makes {km} km.",
]


@given(st.sampled_from(_FRAMES), st.integers(3, 900), st.sampled_from([1, 1.5, 2, 0.5]))
def test_only_what_cannot_be_the_same_is_given(frame: str, miles: int, factor: float) -> None:
    text = frame.format(miles=miles, km=round(miles * 1.609344 * factor))
    _, second = read_text(text).sentences
    assert bool(list(said_again(second))) == (factor != 1), text


@pytest.mark.parametrize(
    ("second", "wrong"),
    [
        ("$91m (£48m)", False),
        ("$91m (£60m)", False),
        ("$91m (£154.6m)", True),
        ("$91m (£4.8m)", True),
        ("£48m ($91m)", False),
        ("£91m ($48m)", True),
        ("$91m (100m euros)", False),
    ],
)
def test_a_rate_is_held_against_the_article(second: str, *, wrong: bool) -> None:
    sentences = read_text(f"It took $75m (£40m) here. It took {second} in all.").sentences
    assert [wrong_exchange(one) is not None for one in sentences] == [False, wrong]
