"""Actors, verbs and claims: what is read of a sentence, and what is left alone."""

from __future__ import annotations

import os

import pytest

from copydesk.language import actors
from copydesk.language.conflicts import conflicts, denials
from copydesk.language.verbs import is_past, stem
from copydesk.reading import read_text

FOLDER = os.path.dirname(actors.__file__)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Pyongyang has not signed the pact.", "North Korea"),
        ("North Korean officials have not signed the pact.", "North Korea"),
        ("The North Korean government has not signed the pact.", "North Korea"),
        ("The government of North Korea has not signed the pact.", "North Korea"),
        ("Washington has not signed the pact.", "United States"),
        ("Gordon Brown has not signed the pact.", "brown"),
        ("Mr Brown, the chancellor's friend, has signed, but has not read the pact.", "brown"),
        ("The bank has not signed the pact.", "the bank"),
        ("France spoke. It has not signed the pact.", "France"),
        ("Gordon Brown spoke. He has not signed the pact.", "brown"),
        ("The price of oil in Texas has not reached the ceiling.", "the price of oil in texas"),
    ],
)
def test_an_actor_has_one_key_under_all_its_names(text: str, key: str) -> None:
    (claim,) = denials(read_text(text))
    assert claim.actor.key == key


@pytest.mark.parametrize(
    "text",
    [
        "They have not signed the pact.",
        "Analysts have not signed the pact.",
        "A bank has not signed the pact.",
        "France and Spain have not signed the pact.",
        "France has perhaps not signed the pact.",
        "France could not sign the pact.",
        "France may not have signed the pact.",
        "Has France not signed the pact?",
        "Although France has not signed the pact, it will.",
        "It appears that France has not signed the pact.",
        '"France has not signed the pact."',
        "Some said France had not signed the pact.",
        "France has not only signed the pact.",
    ],
)
def test_nothing_is_read_where_something_is_open(text: str) -> None:
    assert denials(read_text(text)) == []


@pytest.mark.parametrize(
    ("text", "predicate", "head"),
    [
        ("France has not signed the pact.", "sign", "pact"),
        ("France didn't sign the pact.", "sign", "pact"),
        ("France never signed the pact.", "sign", "pact"),
        ("France has signed no pact.", "sign", "pact"),
        ("France refused to sign the pact.", "sign", "pact"),
        ("France ruled out signing the pact.", "sign", "pact"),
        ("France refrained from signing the pact.", "sign", "pact"),
        ("France lacks a navy.", "have", "navy"),
        ("France rejected the pact.", "accept", "pact"),
        ("France declined to offer any form of assistance.", "provide", "aid"),
        ("France is not a kingdom.", "be", "kingdom"),
        ("The mine is closed.", "be", "open"),
    ],
)
def test_a_denial_is_read_as_what_it_denies(text: str, predicate: str, head: str) -> None:
    (claim,) = denials(read_text(text))
    assert (claim.predicate, claim.objects[0].head) == (predicate, head)


def test_no_claim_denies_itself() -> None:
    text = "France has not signed the pact. France has not signed the pact."
    assert list(conflicts(read_text(text), 0.5)) == []


@pytest.mark.parametrize(
    "forms",
    [
        "provide provides provided providing",
        "give gives gave given giving",
        "carry carries carried carrying",
        "plan plans planned planning",
        "pass passes passed passing",
        "call calls called calling",
        "agree agrees agreed agreeing",
        "withhold withholds withheld withholding",
    ],
)
def test_all_forms_of_a_verb_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_pasts_are_known_by_their_form() -> None:
    assert all(is_past(word) for word in ("offered", "gave", "planned"))
    assert not any(is_past(word) for word in ("bed", "red", "need", "offer", "gives"))


@pytest.mark.parametrize(
    "name", ["countries.txt", "irregular_verbs.txt", "opposites.txt", "predicates.txt"]
)
def test_the_tables_are_sorted_and_hold_each_line_once(name: str) -> None:
    with open(os.path.join(FOLDER, name), encoding="utf-8") as lines:
        keys = [
            line.split("|")[0].split()[0] if "|" not in line else line.split("|")[0]
            for line in lines
        ]
    assert keys == sorted(set(keys))


def test_no_verb_belongs_to_two_classes_or_denies_two() -> None:
    with open(os.path.join(FOLDER, "predicates.txt"), encoding="ascii") as lines:
        rows = [line.rstrip("\n").split("|") for line in lines]
    for column in (1, 2):
        verbs = [verb for row in rows for verb in row[column].split()]
        assert len(verbs) == len(set(verbs))


def test_every_country_has_three_fields_and_no_people_belongs_to_two() -> None:
    with open(os.path.join(FOLDER, "countries.txt"), encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("|") for line in lines]
    assert {len(row) for row in rows} == {3}
    names = [name for row in rows for name in [row[0], *row[1].split(";")] if name]
    peoples = [people for row in rows for people in row[2].split(";") if people]
    assert len(names) == len(set(names))
    assert len(peoples) == len(set(peoples))
