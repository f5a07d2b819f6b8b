"""The words of attribution: nouns for those who say, verbs and nouns for what they do.

`SOURCES` are the nouns that are nobody until a name is added; the verbs are listed by what they
do to what follows, with all their forms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import read_table, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

# Source nouns by class: people (who know), side (of a dispute), public, crowd, papers, tales (versions,
# accounts), view (opinion), lore (tradition); person, paper and tale are the singular forms.
SOURCES: Mapping[str, str] = read_table(__file__, "sources.txt")


def forms(words: str) -> frozenset[str]:
    """All forms of verbs given as "base" or, where they are irregular, "base:past/participle"."""
    found: set[str] = set()
    for word in words.split():
        base, _, past = word.partition(":")
        stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
        third = base + ("es" if base.endswith(("s", "ch", "sh")) else "s")
        regular = base + "d" if base.endswith("e") else base + "ed"
        if base.endswith("y") and base[-2] not in "aeiou":
            third, regular = base[:-1] + "ies", base[:-1] + "ied"
        found |= {base, third, stem + "ing", *(past or regular).split("/")}
    return frozenset(found)


# Saying and thinking that takes what is said as its object.
SAYING = forms(
    "say:said claim charge argue warn fear believe contend insist reckon speculate predict caution allege "
    "maintain suggest note think:thought suspect expect estimate forecast:forecast assert "
    "conclude assume agree complain wonder doubt worry stress point hope question "
    "attribute blame acknowledge concede recommend advise urge describe regard call "
    "consider view see:saw/seen feel:felt accuse cite anticipate object admit:admitted "
    "hold:held dispute credit explain report observe propose theorise theorize hypothesise "
    "hypothesize remark lament interpret advocate criticise criticize emphasise emphasize "
    "whisper foresee:foresaw/foreseen perceive hail disagree praise"
) | {"stated", "stating"}  # "states" are countries, too
# What papers do.
SHOWING = forms(
    "show:showed/shown suggest indicate find:found reveal confirm conclude point say:said "
    "estimate claim demonstrate prove:proved/proven warn imply link predict put:put "
    "highlight note report support identify tie:tied connect associate trace establish"
)
# "In the view of" somebody: what he holds.
STANDPOINTS = frozenset({"view", "opinion", "words", "eyes", "judgment", "judgement", "estimation"})
# How a speaker who may be believed is introduced, beside `SAYING`.
TELLING = (SAYING | SHOWING) - forms(
    "see:saw/seen view hold:held perceive put:put support link object charge tie connect "
    "associate trace establish"
) | forms(
    "tell:told add announce deny write:wrote/written reply ask comment declare "
    "state rule pledge promise vow joke recall testify disclose reveal continue "
    "quip retort assure name dub:dubbed/dubbing label rate:rated rank list"
)
# What somebody's view may be called: "Jane Doe's claim that", "by her own account".
VIEWS = STANDPOINTS | word_set(
    "account reckoning claim claims verdict assertion argument contention belief assessment "
    "description estimate estimates theory prediction forecast admission conclusion mind "
    "statement remark comment suggestion insistence warning observation calculation calculations"
)
# What is done to the judged: "described by Jane Doe as", "voted the best by readers of the Sun".
JUDGED = word_set(
    "described called dubbed named hailed praised voted ranked rated regarded seen viewed "
    "considered recognised recognized reported quoted cited labelled labeled "
    "judged credited estimated calculated deemed "
    "declared believed thought said acclaimed lauded condemned criticised criticized "
    "acknowledged "
    "assessed proclaimed recommended claimed nicknamed"
)
AUXILIARIES = word_set("have has had 've 'd do does did are is was were will would may might")
BEING = frozenset({"is", "are", "was", "were"})
_ADVERBS = word_set(
    "also now still even often already then long always even just once never widely "
    "commonly all both themselves himself herself itself later today yesterday recently nowadays"
)


def is_adverb(lower: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return lower in _ADVERBS or (lower.endswith("ly") and len(lower) > 4)
