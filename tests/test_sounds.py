"""Whether a word begins with a vowel's sound; None where it may do either."""

from __future__ import annotations

import pytest

from copydesk.language.sounds import begins_with_vowel

VOWEL = (
    "hour honest heir heiress apple umbrella uninteresting unidentified ulcer MP FBI NHS EU HTML 8 11 18 11,000 "
    "80s 8.5 1890 R6 NGO HIV x X F eBay iPhone urgent honorary hourly unanswered uncle onerous RSPCA LGBT"
)
CONSONANT = (
    "European once one unit union university user uranium Ukrainian unanimous ewe US UN UK 1 100 110 180 UFO "
    "unicorn utopian usual house yellow Uganda ubiquitous eulogy B TV BBC year universal unilateral "
    "unidirectional U onesie NATO UEFA U2 OneDrive"
)
EITHER = "historic herb hotel Hermès FAQ 1,100 1100 RAM SQL homage 0 Mbeki мост"


@pytest.mark.parametrize("word", VOWEL.split())
def test_vowels(word: str) -> None:
    assert begins_with_vowel(word) is True


@pytest.mark.parametrize("word", CONSONANT.split())
def test_consonants(word: str) -> None:
    assert begins_with_vowel(word) is False


@pytest.mark.parametrize("word", ["", *EITHER.split()])
def test_what_may_do_either_is_left_alone(word: str) -> None:
    assert begins_with_vowel(word) is None
