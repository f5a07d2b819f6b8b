"""Statements: what is held against what, and what is left alone because it is open."""

from __future__ import annotations

import os

import pytest

from copydesk.language import keys
from copydesk.language.aligning import Alignment
from copydesk.language.contraries import allies, contraries, kinds_of
from copydesk.language.likeness import like_pairs
from copydesk.language.statements import read
from copydesk.language.verbs import is_past, stem
from copydesk.reading import read_text
from copydesk.rules.contradictions.claims.contradictions import contradictions

FOLDER = os.path.dirname(keys.__file__)


def clashing(one: str, other: str) -> list[str]:
    document = read_text(f"{one}\n\n{other}\n")
    return [pair.why for pair in contradictions(document)]


@pytest.mark.parametrize(
    "denial",
    [
        "France has not signed the pact.",
        "France didn't sign the pact.",
        "France never signed the pact.",
        "Paris has not signed the pact.",
        "The French government has not signed the pact.",
        "France refused to sign the pact.",
        "France failed to sign the pact.",
        "France avoided signing the pact.",
        "France refrained from signing the pact.",
        "France stopped short of signing the pact.",
        "The pact was never signed by France.",
    ],
)
def test_a_denial_is_held_against_what_it_denies(denial: str) -> None:
    assert clashing("France has signed the pact.", denial)
    assert clashing(denial, "France has signed the pact.")


@pytest.mark.parametrize(
    "other",
    [
        "Analysts have not signed the pact.",
        "France has perhaps not signed the pact.",
        "France could not sign the pact.",
        "France may not have signed the pact.",
        "Has France not signed the pact?",
        "If France has not signed the pact, it will.",
        "Although France has not signed the pact, it will.",
        '"France has not signed the pact."',
        "Critics said France has not signed the pact.",
        "France has not only signed the pact.",
        "France had not signed the pact.",
        "France has not signed the second pact.",
        "France has not signed the pact on whaling.",
        "Spain has not signed the pact.",
        "France did not refuse to sign the pact.",
        "France has not fully signed the pact.",
        "I have not signed the pact.",
    ],
)
def test_what_leaves_room_for_the_other_is_left_alone(other: str) -> None:
    assert not clashing("France has signed the pact.", other)


def test_a_sentence_does_not_clash_with_itself() -> None:
    text = "The council has approved the plan for the new bridge over the river."
    assert not clashing(text, text)


def test_pairs_are_those_that_share_words_not_all() -> None:
    parts = [
        "The harbour committee met on the island.",
        "A heavy storm closed the harbour for a week.",
        "Nobody in the village had seen such waves before.",
    ]
    document = read_text("\n\n".join(parts) + "\n")
    assert len(like_pairs(document)) < len(parts) * (len(parts) - 1) / 2


def test_an_alignment_finds_the_same_words_from_either_side() -> None:
    document = read_text(
        "The museum returned the bronze mask to Benin in 2019.\n\n"
        "In 2019 the bronze mask was returned to Benin by the museum in Leeds.\n"
    )
    one, other = (read(sentence) for sentence in document.sentences)
    there, back = Alignment(one, other), Alignment(other, one)
    assert there.to == back.back
    assert {one.items[at].key for at in there.to} == {other.items[at].key for at in back.to}
    assert not there.left()


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


def test_contraries_exclude_each_other_and_no_word_excludes_itself() -> None:
    table = contraries()
    for word, against in table.items():
        assert word not in against
        assert all(word in table[other] for other in against)
    assert stem("approved") in table[stem("rejected")]
    assert stem("increase") in allies(stem("raised"))
    assert stem("reduced") not in allies(stem("raised"))


def test_a_relation_and_a_people_are_of_a_kind() -> None:
    assert kinds_of(stem("niece")) & kinds_of(stem("daughter"))
    assert not kinds_of(stem("niece")) & kinds_of(stem("red"))


@pytest.mark.parametrize(
    "name",
    [
        "countries.txt",
        "irregular_verbs.txt",
        "contraries.txt",
        "exclusives.txt",
        "particle_verbs.txt",
    ],
)
def test_the_tables_are_sorted_and_hold_each_line_once(name: str) -> None:
    with open(os.path.join(FOLDER, name), encoding="utf-8") as lines:
        keys = [line.lstrip("~").rstrip("\n").split("|")[0] for line in lines]
    if name == "irregular_verbs.txt":
        keys = [key.split()[0] for key in keys]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys)) or name == "contraries.txt"


def test_every_country_has_three_fields_and_no_people_belongs_to_two() -> None:
    with open(os.path.join(FOLDER, "countries.txt"), encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("|") for line in lines]
    assert {len(row) for row in rows} == {3}
    names = [name for row in rows for name in [row[0], *row[1].split(";")] if name]
    peoples = [people for row in rows for people in row[2].split(";") if people]
    assert len(names) == len(set(names))
    assert len(peoples) == len(set(peoples))
