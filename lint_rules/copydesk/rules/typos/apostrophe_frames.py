"""Where a word lacks its apostrophe, or has one too many: frames of the words on either side.

Words such as "cant" and "ill" are words of their own as well; times and spans own things ("last
week's game", "five years' experience"), and only listed neighbours show that they do.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.language.function_words import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
)
from copydesk.language.neighbours import OPENING_MARKS
from copydesk.language.verbs import is_participle
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from copydesk.language.neighbours import Neighbours

_SMALL = FUNCTION_WORDS | word_set("of ago")
_PEOPLE = word_set(
    "i you he she it we they that this there who which people nobody everyone someone anyone"
)
_OPENERS = word_set(
    "and but so because if when that as although though while then until where what think hope guess"
)
_BE = word_set("a an the not going so very just still always never here in on at glad sorry sure afraid happy trying "
               "looking getting doing being really also only now too one about all quite getting saying talking")  # fmt: skip
_HAVE = word_set("been got had never always seen done made gone just already also ever only heard found used written "
                 "read tried known come become taken given lost met left put thought said told started learned learnt")  # fmt: skip
_DO = word_set("be have see do get go take tell give find make even just really always help wait believe afford stand "
               "say know think stop come use happen imagine understand change let remember seem work possibly ever "
               "hear live play read run want need pay keep buy sleep count describe complain win resist and't")  # fmt: skip
# What each word that is a word of its own needs after it; without an entry it is judged below.
_AFTER = {
    "hes": _BE, "shes": _BE, "im": _BE, "ive": _HAVE,
    "whats": word_set("the up going in a your his her this that it happening wrong new more it's my our on"),
    "hows": word_set("it that the your everything life things"),
    "whos": word_set("the a going been in on who not that your there this"),
    "heres": word_set("the a an what how why my your some another to one where hoping"),
    "ill": word_set("be see do get go take tell give never let try come make just also always explain leave say start show"),
    "id": word_set("like love rather prefer say suggest recommend argue imagine expect never"),
}  # fmt: skip
_LATER = word_set("shortly later in below soon when next how there here")
_WE_SHOW = word_set("see discuss learn explain show")
_WE_DO = word_set("use see be discuss explore learn cover create build also start look get")
_OF_WE_DO = word_set(
    "a an the how some by with using looking at to use see create need back able this that our"
)
_NO_MEN = word_set("rea sana et in de")

UNITS = word_set(
    "days weeks months years hours minutes nights mornings summers winters seasons evenings"
)
_OWNERS = word_set("a one this last next each every")
_GOOD = word_set("good hard full honest solid decent")
_OWNED = word_set(
    "experience notice imprisonment probation detention pay service worth time rent wages leave"
)
_DOUBTFUL_OWNED = word_set("pay leave rent")
_NUMBERS = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty several many few of"
)
_VERBS = word_set("work make say want need look take get seem mean know think help run come give keep allow provide require "
                  "contain include use become exist depend happen start begin show tell feel sound appear belong")  # fmt: skip
_SUBJECTS = word_set("it he she which who that")
# Nouns, too: "that work's value" is right.
_NOUNS = word_set("work look need use show start sound help run say")
_PLURALS = word_set("author caller user student player parent teacher member customer developer writer reader researcher worker "
                    "scientist employee artist owner visitor voter politician")  # fmt: skip
HAD = word_set("responsibility responsibilities perspective perspectives viewpoint viewpoints discretion permission consent "
                "password passwords username usernames preferences intention intentions expense")  # fmt: skip
_BEFORE_OWNERS = word_set("the a an your our their his her my its each every another this")
_QUANTIFIERS = word_set("the these those all our their many some most several other both")
_AFTER_ONES = word_set(
    "who that which we you they built used made listed mentioned described found with from in"
)


_listed: dict[str, str] = {}


def listed() -> Mapping[str, str]:
    """Words without their apostrophe, with what is meant, of ``missing_apostrophe.txt``; read once."""
    if not _listed:
        path = os.path.join(os.path.dirname(__file__), "missing_apostrophe.txt")
        with open(path, encoding="ascii") as lines:
            for line in lines:
                word, _, meant = line.rstrip().partition(": ")
                if not line.startswith("#"):
                    _listed[word] = meant
    return _listed


def owning_rows() -> Iterator[str]:
    """Rows of two words that may hold a plural for a possessive."""
    for unit in UNITS:
        yield from (f"{owner} {unit}" for owner in _OWNERS)
        yield from (f"{unit} {owned}" for owned in _OWNED)
    yield from (f"{good} {unit}" for good in _GOOD for unit in ("days", "nights"))


def plural_rows() -> Iterator[str]:
    """Rows of two words that may hold a possessive for a plural or a verb."""
    yield from (f"{subject} {verb}'s" for verb in _VERBS for subject in _SUBJECTS)
    yield from (f"{noun}'s {verb}" for noun in _PLURALS for verb in ("have", "are", "were"))
    yield from (f"{which} one's" for which in ("the", "these", "those", "other"))


def will_rows() -> Iterator[str]:
    """Rows of "well" and a verb, where "we'll" may be meant."""
    yield from (f"well {verb}" for verb in _WE_DO | _WE_SHOW | {"need", "have", "want"})


def person_rows() -> Iterator[str]:
    """Rows of a plural of people and what one of them has: "the users password"."""
    yield from (f"{noun}s {had}" for noun in _PLURALS for had in HAD)


def people_own(place: Neighbours) -> bool:
    """Whether a plural of people stands where only its possessive can."""
    p0, p1 = place.before[:2]
    return place.written.islower() and (p0 in _BEFORE_OWNERS or p1 in _BEFORE_OWNERS)


def lacks_apostrophe(word: str, place: Neighbours) -> bool:
    """Whether a listed word stands for the contraction or the possessive that it looks like."""
    if not _is_cased_as_a_word(word, place):
        return False
    if word in _AFTER:
        return place.after[0] in _AFTER[word]
    frame = _FRAMES.get(word)
    return frame is None or frame(place)


def _is_cased_as_a_word(word: str, place: Neighbours) -> bool:
    """Whether what is written is no name, no title and no acronym."""
    written, p0 = place.written, place.before[0]
    if not written[1:].islower():
        return False
    first = word in ("im", "ive", "id", "ill")  # with "I" in it, so that a capital is no name's
    if written[0].isupper():
        return (first or p0 in OPENING_MARKS) and not place.raw[0][:1].isupper()
    return not first or (word != "id" and (p0 in OPENING_MARKS or p0 in _OPENERS))


def _is_before_noun(place: Neighbours) -> bool:
    n0 = place.after[0]
    return n0[:1].isalpha() and n0 not in _SMALL


def _is_of_a_day(place: Neighbours) -> bool:
    """Whether "todays" or "yesterdays" owns a noun: "all our yesterdays" does not."""
    p0 = place.before[0]
    opens = p0 in PREPOSITIONS or p0 in OPENING_MARKS or p0 in AUXILIARIES or p0 == "of"
    return opens and _is_before_noun(place) and not is_participle(place.after[0])


def _is_we_will(place: Neighbours) -> bool:
    """Whether "well" is "we'll": "as well see later", "Next, well look at"."""
    p0, p1 = place.before[:2]
    n0, n1 = place.after[:2]
    if p0 == "as":
        return n0 in _WE_SHOW and n1 in _LATER and p1 not in AUXILIARIES
    if n0 in ("need", "have", "want"):
        return n1 == "to" and (p0 in OPENING_MARKS or p0 in ("so", "then", "and", "that", "here"))
    return (
        n0 in _WE_DO
        and p0 in (",", "then", "so", "chapter", "section", "here", "that", "which", "what", "how")
        and n1 in _OF_WE_DO
    )


_FRAMES: Mapping[str, Callable[[Neighbours], bool]] = {
    "cant": lambda place: place.after[0] in _DO and place.before[0] not in ("of", "the"),
    "wont": lambda place: place.after[0] in _DO
    or (place.before[0] in _PEOPLE and place.after[0].isalpha() and place.after[0] != "to"),
    "mens": lambda place: _is_before_noun(place) and place.after[0] not in _NO_MEN,
    # No words in small letters, but in the names of shops and hospitals.
    **dict.fromkeys(("womens", "childrens"), lambda place: place.written.islower() or _is_before_noun(place)),
    **dict.fromkeys(("todays", "tonights", "tomorrows", "yesterdays"), _is_of_a_day),
    "well": _is_we_will,
    "oclock": lambda place: place.before[0][:1].isalnum(),
}  # fmt: skip


def owns(place: Neighbours) -> str | None:
    """What a plural of a time stands for where it owns what follows: "weeks" for "week's"."""
    unit = place.written
    if not unit.islower():  # "Days Inn"
        return None
    if place.before[0] in _OWNERS:
        return unit[:-1] + "'s" if _is_one_time(place) else None
    if place.before[0] in _GOOD:
        worth = place.after[0] in ("work", "sleep", "rest", "pay", "play", "wages", "night")
        return unit[:-1] + "'s" if worth and place.before[1] in ("a", "an") else None
    return unit + "'" if _is_span(place) else None


def _is_one_time(place: Neighbours) -> bool:
    """Whether one time owns what follows: "last weeks game", but not "in her last days there"."""
    p0, p1 = place.before[:2]
    n0 = place.after[0]
    if not _is_before_noun(place) or is_participle(n0) or n0.endswith("ly"):
        return False
    determined = p1 in DETERMINERS or p1.endswith("'s") or p1 in PRONOUNS
    if p1 in ("now", "few"):  # "now a days" is another slip
        return False
    return p0 not in ("last", "next", "one") or not determined


def _is_span(place: Neighbours) -> bool:
    """Whether a number of times own what follows: "two weeks notice"."""
    p0, p1, p2 = place.before[:3]
    n0, n1 = place.after[:2]
    if not (p0 in _NUMBERS or p0.isdigit()) or n0 not in _OWNED:
        return False
    if n0 == "worth":
        return n1 == "of"
    if n0 == "time":
        alone = n1 in OPENING_MARKS or (n1 in _SMALL and n1 not in AUXILIARIES)
        return alone and "in" in (p1, p2)
    return n0 not in _DOUBTFUL_OWNED or not (p1 in PREPOSITIONS or n1 in DETERMINERS or p0 == "of")


def is_plain_plural(place: Neighbours) -> bool:
    """Whether a word in "'s" stands where only its plural, or a verb, can."""
    word = place.written.lower().replace("\u2019", "'")
    bare = word.removesuffix("'s")
    p0 = place.before[0]
    n0, n1 = place.after[:2]
    if bare == "one":
        return p0 in ("the", "these", "those", "other") and n0 in _AFTER_ONES
    if bare in _VERBS and p0 in _SUBJECTS:
        return (
            (bare not in _NOUNS and p0 != "that")
            or (p0 in ("it", "he", "she"))
            or n0 in ("with", "for", "on", "like", "to")
        )
    if bare in _PLURALS and n0 in ("have", "are", "were"):
        return p0 in _QUANTIFIERS and (
            place.before[1] == "all"
            or is_participle(n1)
            or n1 in ("since", "already", "also", "now", "never", "always")
        )
    return False
