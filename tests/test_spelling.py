"""What a misspelt word was meant to be, and that no input is too much."""

from __future__ import annotations

import pytest

from copydesk.language.countries import nearly
from copydesk.language.spelling import candidates, slip, suggestions


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ukranian", "Ukrainian"),
        ("changining", "changing"),
        ("depravation", "deprivation"),
        ("recieve", "receive"),
        ("publically", "publicly"),
        ("accomodate", "accommodate"),
        ("definately", "definitely"),
        ("seperate", "separate"),
        ("teh", "the"),
        ("wouldnt", "wouldn't"),
        ("RECIEVE", "RECEIVE"),
        ("Recieve", "Receive"),
        ("embarassement", "embarrassment"),
    ],
)
def test_the_right_word_comes_first(typed: str, meant: str) -> None:
    assert suggestions(typed)[:1] == [meant]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "x",
        "a" * 10_000,
        "hello мир",
        "мир",
        "re\u200bcieve",
        "12345",
        "don't'''",
        "\x00",
        "ﬁrst",
    ],
)
def test_no_input_is_too_much(typed: str) -> None:
    assert len(suggestions(typed)) <= 5


def test_suggestions_are_ranked_and_differ() -> None:
    found = candidates("thay")
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    assert len({c.word for c in found}) == len(found)


def test_usual_slips_cost_less_than_others() -> None:
    assert slip("recieve", "receive") < slip("rexeive", "receive")
    assert slip("acommodate", "accommodate") < slip("accxmmodate", "accommodate")
    assert slip("onstant", "constant") > slip("constnt", "constant")
    assert slip("same", "same") == 0


def test_nothing_coarse_is_proposed() -> None:
    assert "shit" not in suggestions("shitt") + suggestions("shjt")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Ukranian", "ukrainian"),
        ("Portugese", "portuguese"),
        ("Bangaldesh", "bangladesh"),
        ("Germania", None),
        ("Italy", None),
        ("Chad", None),
        ("Romans", None),
        ("", None),
    ],
)
def test_what_is_nearly_a_country_or_its_people(word: str, meant: str | None) -> None:
    assert nearly(word) == meant
