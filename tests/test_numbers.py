"""The reader of numbers: what is a number, what it is worth, and how exact it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.numbers import (
    Bound,
    Form,
    Number,
    find_numbers,
    may_be_year,
    numbers_in,
)
from copydesk.reading import read_text

_ONE_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TEN_WORDS = "- - twenty thirty forty fifty sixty seventy eighty ninety"


_ONES = _ONE_WORDS.split()
_TENS = _TEN_WORDS.split()


def _in_words(number: int, joint: str) -> str:
    """A number in words; `joint` stands after "hundred": " and " in Britain, " " in America."""
    for scale, name in ((10**6, " million"), (10**3, " thousand"), (100, " hundred")):
        if number >= scale:
            above, below = divmod(number, scale)
            between = joint if scale == 100 or below < 100 else " "
            rest = between + _in_words(below, joint) if below else ""
            return _in_words(above, joint) + name + rest
    tens, ones = divmod(number, 10)
    if number < 20:
        return _ONES[number]
    return _TENS[tens] + ("-" + _ONES[ones] if ones else "")


def _only(text: str) -> Number:
    (number,) = find_numbers(text)
    return number


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("1,200", 1200, ""),
        ("twelve hundred", 1200, ""),
        ("a hundred and one", 101, ""),
        ("one hundred twenty", 120, ""),
        ("one-hundred-and-twenty", 120, ""),
        ("two thousand, four hundred and six", 2406, ""),
        ("half a million", 500_000, ""),
        ("a million and a half", 1_500_000, ""),
        ("two and a half", 2.5, ""),
        ("two-and-a-half", 2.5, ""),
        ("three and three-quarters", 3.75, ""),
        ("2 1/2", 2.5, ""),
        ("2½", 2.5, ""),
        ("two and a half million", 2_500_000, ""),
        ("a quarter of a million", 250_000, ""),
        ("a dozen", 12, ""),
        ("two dozen", 24, ""),
        ("half a dozen", 6, ""),
        ("20%", 20, "%"),
        ("20 %", 20, "%"),
        ("twenty per cent", 20, "%"),
        ("3.5 percent", 3.5, "%"),
        ("half a per cent", 0.5, "%"),
        ("two and a half per cent", 2.5, "%"),
        ("3.5 percentage points", 3.5, "points"),
        ("half a percentage point", 0.5, "points"),
        ("£1.2m", 1_200_000, "£"),
        ("$3bn", 3_000_000_000, "$"),
        ("US$40,000", 40_000, "$"),
        ("300 euros", 300, "€"),
        ("50p", 50, "p"),
        ("1.5 million", 1_500_000, ""),
        ("$1.2-billion", 1_200_000_000, "$"),
    ],
)
def test_a_number_is_read_in_every_form(written: str, value: float, unit: str) -> None:
    text = f"It was {written}, they said."
    number = _only(text)
    assert (number.value, number.unit, number.form) == (value, unit, Form.CARDINAL)
    assert text[number.start : number.end] == written


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("two-thirds", 2 / 3),
        ("a third", 1 / 3),
        ("one third", 1 / 3),
        ("three quarters", 3 / 4),
        ("one in five", 1 / 5),
        ("two out of five", 2 / 5),
        ("9/10", 9 / 10),
        ("half", 1 / 2),
    ],
)
def test_fractions_are_parts_of_one(written: str, value: float) -> None:
    number = _only(f"It was {written}, they said.")
    assert (number.form, number.value) == (Form.FRACTION, value)


@pytest.mark.parametrize(
    ("written", "value"),
    [("21st", 21), ("third", 3), ("twenty-first", 21), ("one hundred and first", 101)],
)
def test_ordinals_count_places(written: str, value: float) -> None:
    number = _only(f"It was the {written} time.")
    assert (number.form, number.value) == (Form.ORDINAL, value)


def test_a_third_with_a_noun_is_one_more() -> None:
    assert _only("They held a third man.").form is Form.ORDINAL
    assert _only("They lost a third of it.").form is Form.FRACTION


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("about 50", Bound.ABOUT),
        ("nearly 50", Bound.ABOUT),
        ("just short of 50", Bound.ABOUT),
        ("50 or so", Bound.ABOUT),
        ("50-odd", Bound.ABOUT),
        ("more than 50", Bound.AT_LEAST),
        ("at least 50", Bound.AT_LEAST),
        ("50 or more", Bound.AT_LEAST),
        ("up to 50", Bound.AT_MOST),
        ("fewer than 50", Bound.AT_MOST),
        ("only 50", Bound.EXACT),
        ("50", Bound.EXACT),
    ],
)
def test_words_around_a_number_say_how_exact_it_is(written: str, bound: Bound) -> None:
    text = f"It took {written} men."
    number = _only(text)
    assert number.bound is bound
    if not written[0].isdigit() and bound is not Bound.EXACT:
        assert text[number.hedge :].startswith(written)


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [
        ("40-50", 40, 50, ""),
        ("40 to 50", 40, 50, ""),
        ("two or three", 2, 3, ""),
        ("2-3 million", 2e6, 3e6, ""),
        ("£2-3m", 2e6, 3e6, "£"),
        ("£5m-£10m", 5e6, 1e7, "£"),
        ("20-30%", 20, 30, "%"),
        ("1,000 to 1,500", 1000, 1500, ""),
    ],
)
def test_ranges_have_two_ends(written: str, low: float, high: float, unit: str) -> None:
    number = _only(f"It takes {written} more.")
    assert number.is_range
    assert (number.value, number.high, number.unit) == (low, high, unit)
    assert len(find_numbers(f"It takes {written} more.", ranges=False)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "It rose from 40 to 50.",
        "It fell £5 to 40.",
        "They won 3-1.",
        "Seven men and four women came.",
        "They were seven and four.",
        "He scored five in six games.",
    ],
)
def test_two_numbers_beside_each_other_are_two(text: str) -> None:
    assert [number.is_range for number in find_numbers(text)] == [False, False]


@pytest.mark.parametrize("text", ["", "No number here.", "Vitamin B12", "It rained often."])
def test_other_words_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == []


def test_a_step_is_one_in_the_last_written_digit() -> None:
    steps = [number.step for number in find_numbers("1,200 and 1.2 million, 3.50, two thousand")]
    assert steps == pytest.approx([1, 100_000, 0.01, 1000])


def test_years_are_told_by_how_they_are_written() -> None:
    text = "In 1999 they sold 1,999 of 999 for £1999."
    assert [may_be_year(text, n) for n in find_numbers(text)] == [True, False, False, False]


def test_a_sentence_is_read_once() -> None:
    (sentence,) = read_text("It rose from 40 to 50.", "a.txt").sentences
    assert numbers_in(sentence) is numbers_in(sentence)


@given(st.integers(0, 999_999_999), st.sampled_from([" and ", " "]), st.booleans())
def test_every_number_in_words_reads_back(number: int, joint: str, capital: bool) -> None:  # noqa: FBT001
    words = _in_words(number, joint)
    text = f"{words.capitalize() if capital else 'Today ' + words} came."
    read = _only(text)
    assert (read.value, read.in_words, read.end) == (number, True, len(text) - len(" came."))


@given(st.integers(0, 999_999_999), st.sampled_from(["{:d}", "{:,d}"]))
def test_every_number_in_digits_reads_back(number: int, form: str) -> None:
    written = form.format(number)
    text = f"Today {written} came."
    read = _only(text)
    assert (read.value, read.step, read.in_words) == (number, 1, False)
    assert text[read.start : read.end] == written


_PIECES = st.sampled_from(
    [
        "one", "two", "twenty", "hundred", "thousand", "million", "and", "a", "half", "third",
        "quarters", "3", "1,200", "0.5", "½", "£", "$", "%", "per cent", "points", "to", "in",
        "of", "out of", "-", " ", " ", ", ", "/", "m", "bn", "th", "about", "nearly", "or so",
        "between", "from", ".",
    ]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join), st.lists(_PIECES).map(" ".join)))
def test_any_text_is_read_with_offsets_in_order(text: str) -> None:
    for ranges in (True, False):
        done = 0
        for number in find_numbers(text, ranges=ranges):
            assert 0 <= number.hedge <= number.start < number.end <= len(text)
            assert number.start >= done
            assert number.value <= number.high or not ranges
            done = number.end
