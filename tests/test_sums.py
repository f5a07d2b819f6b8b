"""Sums that a text states: masks, intervals, and the grammars that tie numbers to each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.numbers import find_numbers
from copydesk.reading import read_text
from copydesk.rules.contradictions.arithmetic.changes import changes_in
from copydesk.rules.contradictions.arithmetic.claim_readers import Act
from copydesk.rules.contradictions.arithmetic.claimed import claimed_in
from copydesk.rules.contradictions.arithmetic.claims import claims_in, tokens_of
from copydesk.rules.contradictions.arithmetic.followed_sums import followed_in
from copydesk.rules.contradictions.arithmetic.intervals import Interval, spread, total
from copydesk.rules.contradictions.arithmetic.listed_sums import listed_sums_in
from copydesk.rules.contradictions.arithmetic.margins import margins_in
from copydesk.rules.contradictions.arithmetic.masks import mask
from copydesk.rules.contradictions.arithmetic.sum_looks import look_at
from copydesk.rules.contradictions.arithmetic.totals import totals_in

_READERS = (changes_in, totals_in, margins_in, claimed_in)


def _wrong(text: str) -> bool:
    return any(not made.agrees for reader in _READERS for made in reader(mask(text)))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Sales rose 20% to £60m in 2004.", "sales rose % to £ in ~."),
        ("A third of the 900 left.", "¼ of the # left."),
        ("On 4 March the 12-year-old won 3-1.", "on ~ march the ~-year-old won #-#."),
        ("Up five percentage points, a 12-point win.", "up §, a #-point win."),
        ("The first half of 2004 and the third man.", "the first half of ~ and the third man."),
        ("It is £75m ($141m) against £60m.", "it is £         against £."),
    ],
)
def test_a_mask_shows_the_kind_of_each_number(text: str, plain: str) -> None:
    assert " ".join(mask(text).plain.split()) == " ".join(plain.split())


@given(st.text())
def test_a_mask_knows_where_its_numbers_stand(text: str) -> None:
    made = mask(text)
    for place, number in made.numbers.items():
        assert made.plain[place] in "#%£¼§~ "
        assert 0 <= number.start < number.end <= len(text)


@pytest.mark.parametrize(
    ("written", "inside", "outside"),
    [
        ("40", (40,), (40.5, 41)),
        ("about 40", (36, 44), (30, 50)),
        ("nearly 40", (36, 40), (41, 30)),
        ("more than 40", (40, 400), (39,)),
        ("up to 40", (5, 40), (41,)),
        ("£1.2m", (1_170_000, 1_230_000), (1_100_000, 1_300_000)),
        ("12,000", (12_100,), (13_000,)),
    ],
)
def test_a_number_stands_for_all_that_it_is_rounded_from(
    written: str, inside: tuple[float, ...], outside: tuple[float, ...]
) -> None:
    text = f"It was {written} there."
    (number,) = find_numbers(text)
    around = spread(text, number)
    assert all(around.meets(Interval(value, value)) for value in inside)
    assert not any(around.meets(Interval(value, value)) for value in outside)


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1e3)), min_size=1))
def test_a_total_holds_the_sum_of_what_its_parts_hold(parts: list[tuple[float, float]]) -> None:
    made = total(Interval(low, low + width) for low, width in parts)
    assert made.meets(Interval(*[sum(low + width / 2 for low, width in parts)] * 2))


_FORMS = [
    "Sales rose from {old} to {new}, a {share}% increase.",
    "Sales rose by {share}% from {old} to {new}.",
    "Sales rose {share}% to {new} from {old} a year earlier.",
    "Sales were {new}, up {share}% from {old}.",
    "Sales were {new}, {share}% more than the {old} of 2003.",
    "Sales rose from {old} to {new}, an increase of {share} per cent.",
    "Sales rose from {old} to {new}, or {share}%.",
    "A rise of {share}% took sales from {old} to {new}.",
]


@given(st.integers(20, 390), st.integers(4, 150), st.sampled_from(_FORMS))
def test_a_rise_is_right_as_worked_out_and_wrong_far_from_it(
    old: int, percent: int, form: str
) -> None:
    new = old + max(1, round(old * percent / 100))
    share = 100 * (new - old) / old
    assert not _wrong(form.format(old=old, new=new, share=round(share)))
    assert _wrong(form.format(old=old, new=new, share=round(share) + 7))


@given(st.integers(2, 400), st.integers(2, 400))
def test_parts_make_their_total(men: int, women: int) -> None:
    for form in (
        "There were {total} people: {men} men and {women} women.",
        "There were {total} people, {men} men and {women} women.",
        "The {total} people ({men} men and {women} women) left.",
        "Of the {total} people, {men} were men and {women} were women.",
    ):
        right = form.format(total=men + women, men=men, women=women)
        if men + women >= 1000:
            continue
        assert not _wrong(right)
        larger = form.format(total=men + women - 1, men=men, women=women)
        assert _wrong(larger)


@given(st.integers(100, 999), st.integers(1, 99))
def test_a_majority_is_the_difference(high: int, low: int) -> None:
    for form in (
        "The bill was carried by {high} votes to {low}, a majority of {gap}.",
        "The bill was carried {high} to {low}, by {gap} votes.",
        "It had a majority of {gap}: {high} to {low}.",
    ):
        assert not _wrong(form.format(high=high, low=low, gap=high - low))
        assert _wrong(form.format(high=high, low=low, gap=high - low + 1))


def test_a_claim_may_stand_in_the_next_sentence() -> None:
    first, second = "They beat Wales 24-18.", "That is a gap of nine points."
    made = mask(f"{first} {second}")
    assert [one.agrees for one in followed_in(made, len("they beat wales #-#. "))] == [False]


def test_lists_and_tables_are_added_up() -> None:
    table = "| Region | Sales |\n| --- | --- |\n| A | 3 |\n| B | 2 |\n| Total | {} |\n"
    assert list(listed_sums_in(read_text(table.format(5), "a.md"))) == []
    assert len(list(listed_sums_in(read_text(table.format(6), "a.md")))) == 1


@pytest.mark.parametrize(
    ("text", "act", "number"),
    [
        ("It is 60 now, up 20% on the year.", Act.CHANGE, "20%"),
        ("It sold 60, which is 20 more than the 40 of May.", Act.CHANGE, "20"),
        ("He had a majority of 40.", Act.MARGIN, "40"),
        ("They won by 40.", Act.MARGIN, "40"),
        ("There were 40 in all.", Act.TOTAL, "40"),
        ("This brings the total to 40.", Act.TOTAL, "40"),
        ("The other 12 stayed.", Act.REST, "12"),
        ("He lost in 12 days.", None, ""),
        ("A 2-0 victory over Leeds.", None, ""),
        ("He took 5/31 in the win.", None, ""),
    ],
)
def test_a_claim_is_known_by_the_words_beside_its_number(
    text: str, act: Act | None, number: str
) -> None:
    tokens = tokens_of(mask(text))
    found = claims_in(tokens)
    assert [claim.act for claim in found] == ([act] if act else [])
    for claim in found:
        read = tokens.number(claim.token)
        assert text[read.start : read.end] == number


_AROUND = [
    "In 1990 it had {old} members; in 2000 it had {new}, an increase of {share}%.",
    "It had {old} members last year. It now has {new}, an increase of {share}%.",
    "The roll, {old} a year ago, is now {new}, up {share}%.",
]


@given(st.integers(200, 390), st.integers(10, 150), st.sampled_from(_AROUND))
def test_a_claim_finds_its_amounts_wherever_they_stand(old: int, percent: int, form: str) -> None:
    new = old + round(old * percent / 100)
    right = form.format(old=old, new=new, share=percent)
    cut = mask(right).from_text(right.index("It now")) if "It now" in right else 0
    assert all(made.agrees for made in claimed_in(mask(right), cut))
    wrong = form.format(old=old, new=new, share=percent + 7)
    assert not all(made.agrees for made in claimed_in(mask(wrong), cut)) or "It now" in form


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Sales rose from 40 to 50, up 25%.", True),
        ("They have three sons and a daughter.", False),
        ("They have four children, three sons and a daughter.", True),
        ("It was founded in 1990 and closed in 2000.", False),
        ("He sat by the door for two hours.", False),
    ],
)
def test_most_sentences_are_never_read(text: str, *, read: bool) -> None:
    (sentence,) = read_text(text + "\n", "a.txt").sentences
    look = look_at(sentence)
    assert (look is not None and look.alone) == read


_WORDS = (
    "rose fell by to from of the a and 40 50 20% £5m half double, ( ) : - – 3-1 two men women total "
    "12 votes majority remaining other third each average year or . ;"
)


@given(st.lists(st.sampled_from(_WORDS.split())).map(" ".join))
def test_no_text_is_too_much(text: str) -> None:
    made = mask(text)
    for reader in _READERS:
        for one in reader(made):
            assert 0 <= one.said_by[0] < one.said_by[1] <= len(text)
    for one in followed_in(made, 0):
        assert 0 <= one.said_by[0] < one.said_by[1] <= len(text)
