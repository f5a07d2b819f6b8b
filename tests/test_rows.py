"""Sums over rows: what each number of a sentence counts, and which of them follows from the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.rules.contradictions.arithmetic.claims import tokens_of
from copydesk.rules.contradictions.arithmetic.masks import mask
from copydesk.rules.contradictions.arithmetic.row_parts import (
    hundred_rows,
    listed_rows,
)
from copydesk.rules.contradictions.arithmetic.row_rates import rated_rows
from copydesk.rules.contradictions.arithmetic.row_ratios import compared_rows
from copydesk.rules.contradictions.arithmetic.row_sums import added_rows, mean_rows
from copydesk.rules.contradictions.arithmetic.rows import Role, rows_of

_SOLVERS = (
    compared_rows,
    listed_rows,
    hundred_rows,
    rated_rows,
    added_rows,
    mean_rows,
)


def _wrong(text: str) -> bool:
    tokens = tokens_of(mask(text))
    rows = rows_of(tokens)
    return any(not made.agrees for solver in _SOLVERS for made in solver(tokens, rows, 0))


@pytest.mark.parametrize(
    ("text", "measures", "heads", "role"),
    [
        ("The 24km road has 9km left.", ["km", "km"], ["", ""], Role.REST),
        ("It took 35 seconds, then 15, 50 in all.", ["second"] * 3, [""] * 3, Role.TOTAL),
        ("She got 60% and he 45, a lead of 15 points.", ["%"] * 3, [""] * 3, Role.DIFFERENCE),
        ("Six crews sailed and two boats sank.", ["", ""], ["crew", "boat"], Role.AMOUNT),
        ("From 4C it fell to -9C.", ["degree", "degree"], ["", ""], Role.AMOUNT),
    ],
)
def test_a_row_tells_what_a_number_counts_and_is_said_to_be(
    text: str, measures: list[str], heads: list[str], role: Role
) -> None:
    rows = rows_of(tokens_of(mask(text)))
    assert [row.measure for row in rows] == measures
    assert [row.head for row in rows] == heads
    assert rows[-1].role is role


_SHARES = [
    "Of its {whole} beds {part} were taken, or {share}%.",
    "It has {whole} beds, of which {part} ({share}%) were taken.",
    "With {part} of the {whole} places taken, the school was {share}% full.",
]


@given(st.integers(200, 900), st.integers(15, 40), st.sampled_from(_SHARES))
def test_a_share_is_about_the_only_two_amounts(whole: int, share: int, form: str) -> None:
    part = round(whole * share / 100)
    assert not _wrong(form.format(whole=whole, part=part, share=share))
    assert _wrong(form.format(whole=whole, part=part, share=share + 6))


@given(st.integers(20, 90), st.integers(20, 90))
def test_what_follows_from_two_numbers_is_their_sum_or_their_difference(
    one: int, other: int
) -> None:
    form = "The first lorry carried {one} tonnes and the second {other}, {both} in all."
    assert not _wrong(form.format(one=one, other=other, both=one + other))
    if one != other:
        assert _wrong(form.format(one=one, other=other, both=one + other + 11))


@given(st.integers(2, 40), st.integers(3, 90))
def test_a_rate_times_a_count_is_the_whole(count: int, rate: int) -> None:
    form = "At £{rate} a mile the {count} miles brought in £{made}."
    assert not _wrong(form.format(rate=rate, count=count, made=rate * count))
    if rate * count >= 40:
        assert _wrong(form.format(rate=rate, count=count, made=round(1.2 * rate * count)))


@pytest.mark.parametrize(
    "text",
    [
        "Of the 80 staff, 30 work in Leeds and 20 in York.",
        "Of the 80 on board, 30 were hurt and 20 killed.",
        "He has 30 caps, Smith has 20 and Jones leads with 40.",
        "Of the 80 races he ran he won 50, only 20 of them at home.",
        "The company has 400 shops, 30% of them in Wales, and plans 60 more.",
        "Turnout was 45%, with 3,000 votes cast for Smith and 2,000 for Jones.",
        "Prices rose from £40 to £50, while wages went up by £20.",
        "They drew 12 and lost 8 of the 38 games.",
    ],
)
def test_numbers_of_different_things_make_no_sum(text: str) -> None:
    assert not _wrong(text)
