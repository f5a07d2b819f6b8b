"""How near two names are: which slips are told apart, and that the cheap look loses none of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.given_names import given_name
from copydesk.rules.contradictions.naming.name_slips import (
    Likeness,
    folded,
    likeness,
    may_be_slip,
    shape,
)

NAMES = st.from_regex(r"[A-Z][a-z]{3,9}", fullmatch=True)


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Johnson", "Johnston", Likeness.LETTER),
        ("Johnson", "Jonson", Likeness.ALIKE),
        ("Petersen", "Peterson", Likeness.ALIKE),
        ("McDonald", "MacDonald", Likeness.ALIKE),
        ("McIlroy", "MacIlroy", Likeness.ALIKE),
        ("Stephen", "Steven", Likeness.ALIKE),
        ("Catherine", "Kathryn", Likeness.ALIKE),
        ("Geoff", "Jeff", Likeness.ALIKE),
        ("Browne", "Brown", Likeness.ALIKE),
        ("Davies", "Davis", Likeness.ALIKE),
        ("O'Neil", "O’Neill", Likeness.DOUBLED),
        ("Phillip", "Philip", Likeness.ALIKE),
        ("Hoffmann", "Hoffman", Likeness.DOUBLED),
        ("Kujda", "Kudja", Likeness.TURNED),
        ("Mcdonald", "McDonald", Likeness.CAPITAL),
        ("José", "Jose", Likeness.ACCENT),
        ("Bell", "Dell", Likeness.FIRST),
        ("Ivanov", "Ivanova", Likeness.ENDING),
        ("Roberts", "Robert", Likeness.ENDING),
        ("Alexios", "Alexius", Likeness.ENDING),
        ("Daoism", "Daoist", Likeness.ENDING),
        ("Wilson", "Watson", Likeness.NONE),
        ("Austria", "Australia", Likeness.FAR),
        ("Steve", "Stephen", Likeness.NONE),
        ("O'Reilly", "O’Reilly", Likeness.NONE),
    ],
)
def test_likeness(one: str, other: str, how: Likeness) -> None:
    assert likeness(one, other) is how
    assert likeness(other, one) is how


@given(NAMES)
def test_a_name_is_no_slip_for_itself(name: str) -> None:
    assert likeness(name, name) is Likeness.NONE


@given(NAMES, NAMES)
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert (likeness(one, other) is Likeness.NONE) == (likeness(other, one) is Likeness.NONE)


@given(NAMES, st.data())
def test_the_cheap_look_keeps_what_is_a_slip_inside_a_name(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(name) - 2))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    shorter, other = name[:at] + name[at + 1 :], name[:at] + letter + name[at + 1 :]
    turned = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    for slip in (shorter, other, turned):
        if not likeness(name, slip):
            continue
        one, two = shape(name), shape(slip)
        # Both ends change where the last letters of a short name change places.
        if slip[-1] == name[-1] or slip[:3] == name[:3]:
            assert set(one.keys) & set(two.keys)
            assert may_be_slip(one, two)


def test_folded_drops_accents_and_capitals() -> None:
    assert folded("Müller") == "muller"
    assert folded("O’Neill") == "o'neill"


def test_short_forms_are_names_of_their_own() -> None:
    assert given_name("katherine") == given_name("catherine")
    assert given_name("kate") != given_name("katherine")
    assert given_name("smith") is None
