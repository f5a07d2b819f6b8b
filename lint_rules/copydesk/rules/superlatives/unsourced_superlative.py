"""A best, first, only or record of its kind that nothing in the text vouches for.

Why:
    A superlative is a claim about every other thing of the kind. Without a source or a measure
    the reader has only the writer's word for it, and it reads like an advertisement.

Example:
    The bakery is the finest in the whole country.

Better:
    The bakery is the finest in the whole country, according to the National Guild of Bakers.

When it stays silent:
    Somebody is named who says so, in the sentence or in the one that it carries on, there is a
    link, footnote or citation, its clause holds a figure, a vote or prize decided it ("was
    voted", "ranked"), the article names the few it speaks of ("including Jane Doe"), or the
    superlative only compares what is at hand ("the best way to do it", "his best game of the
    season"). The next sentence vouches, too, if it gives figures (but not for fame or influence)
    or tells what somebody who is named thinks of it. A year measures what is counted, not what
    is judged. Size and age can be looked up: they are reported only as a bare claim about the
    whole world or all of history. Firsts that are on record (offices, prizes, dated events) and
    results in sport, problems, causes and successes that the sentence goes on to name, the
    people whom somebody met, wishes and plans, quotations, questions and titles of works are
    left alone, and so is whatever is said in a personal voice: a letter, a column or a speech,
    where the writer speaks of himself or to the reader.

Known gaps:
    Most adjectives outside its list are not seen, nor are adverbs ("plays best"); a figure
    anywhere in the clause counts as a measure, though it may measure something else.

Source:
    Wikipedia, "Manual of Style/Words to watch" (puffery), and the template "according to whom?".

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import ANY, EvidenceKind, evidence_for
from copydesk.language.measures import (
    figures_beside,
    has_figures_near,
    is_measured,
    is_told_with_figures,
)
from copydesk.language.ranks import RANKS, RARITIES
from copydesk.language.superlatives import SUPERLATIVES, Superlative, superlatives
from copydesk.language.views import is_held, is_judged_next
from copydesk.language.voices import is_personal, is_recited
from copydesk.language.words import LONGEST_SENTENCE, word_set
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

# What compares its noun with others of the kind, which a table or a vote may have done.
_COMPARED = frozenset({"judged", "measured"})
_ANYBODYS = ("the ", "one of the ", "some of ", "among ")
# A shorter one, in characters, is a heading or a cry.
_SHORTEST_SENTENCE = 16
# A record has its figure somewhere near.
_RECORD = r"(?i)\brecord\b|\ball[- ]time\b|its kind"
_UNPRECEDENTED = r"(?i)unprecedented"
_EXPLAINED = r"(?i)\b(?:due to|because|after|following)\b"
# Figures measure neither fame nor influence.
_FAME = (
    r"(?i)fam(?:ous|ed)|notorious|influential|respected|prestigious|celebrated|important|iconic|"
    r"beloved|admired|significant|controversial"
)
# "Shen wrote of it. He was the first to do so": that is not Shen's word.
_OF_HIM = r"(?:He|She|It|They|There) (?:was|is|were|are|became|remains)\b"
_OTHERS = ANY - {EvidenceKind.CONTINUED}
# Success is borne out by a hit or by a first.
_SOLD = r"(?i)successful|popular"
_HIT = r"(?i)\b(?:hits?|charts?|number one|best-?sell\w+|sold|first)\b"
# "The most famous essay on the Turk": few would dispute it.
_TOPIC = r" [a-z]+ (?:on|about) "
# "The first true ...": dated by the sentence before.
_GENUINE_FIRST = r"(?i)first (?:true|real|genuine|proper|serious|truly|great|modern)"
# "The toughest game you are likely to play": a reviewer speaks to his reader.
_ADDRESSED = r"[^,.;]*\b(?:you|you'll|you're|your)\b"
# In sport the table decides what is largest, first and without precedent.
_SPORT = word_set(
    "season innings wicket wickets batting batsman batsmen bowled bowler bowlers cricket cricketer "
    "scored goal goals striker hitter pitcher inning postseason playoffs coach seed team league "
    "tournament series finals cup medal champion champions championship championships athlete "
    "race races sprint ashes test tests tour touring"
)
_MESSAGES = {
    "judged": (
        "Nothing here vouches for '{}': no source, vote or measure was found beside it. "
        "Name who ranks it so, give the ranking, or say it more plainly."
    ),
    "rank": (
        "'{}' says that nothing equals it, and nobody is named who compared them. "
        "Give the source or the comparison, or cut it."
    ),
    "measured": (
        "'{}' has no figure, date or source beside it that a reader could check. "
        "Give the measure and who took it, or cut the rank."
    ),
    "rare": (
        "'{}' speaks for every case there ever was, and no date, figure or source was found "
        "beside it. Say what came closest, give the source, or cut it."
    ),
}

_FRAMES = {"rank": RANKS, "rare": RARITIES}


@rule(
    "SUP001",
    triggers=(
        *SUPERLATIVES,
        *(trigger for frames in _FRAMES.values() for trigger in frames.triggers),
    ),
)
def unsourced_superlative(sentence: Sentence) -> Iterator[Finding]:
    if not _SHORTEST_SENTENCE < sentence.end - sentence.start <= LONGEST_SENTENCE:
        return
    held = sentence.triggers
    claims = list(superlatives(sentence))
    claims += [
        Superlative(start, end, kind)
        for kind, frames in _FRAMES.items()
        if not frames.triggers.isdisjoint(held)
        for start, end in frames.find(sentence)
    ]
    done = 0
    for start, end, kind in sorted(claims):
        if start < done or _is_vouched_for(sentence, start, end, kind):
            continue
        done = end
        claim = sentence.text[start:end].lstrip(", ")
        message = _MESSAGES[kind].format(claim)
        yield unsourced_superlative.finding(sentence, end - len(claim), end, message)


def _is_vouched_for(sentence: Sentence, start: int, end: int, kind: str) -> bool:
    """Whether the claim has a source, a measure or somebody who holds it."""
    text = sentence.text
    if text.endswith("?") or is_measured(
        text,
        start,
        end,
        dates=kind != "judged",
        far=kind != "rank" or " than any" in text[start:end],
    ):
        return True
    own = kind == "judged" and not text.lower().startswith(_ANYBODYS, start)
    if (own or kind != "judged") and not _SPORT.isdisjoint(sentence.words):
        return True
    if kind == "measured" and has_figures_near(sentence, (1,)):
        return True
    if compiled(_GENUINE_FIRST).search(text, start, end) and has_figures_near(sentence, (-1,)):
        return True
    if text.endswith("famous", start, end) and (
        compiled(_TOPIC).match(text, end) or "world" in text[start:end]
    ):
        return True
    if kind == "rare" and compiled(_RECORD).search(text, start, end) and has_figures_near(sentence):
        return True
    if compiled(_UNPRECEDENTED).search(text, start, end) and (
        is_told_with_figures(sentence) or compiled(_EXPLAINED).search(text, end)
    ):
        return True
    return (
        is_held(text.lower(), start, end, compared=kind in _COMPARED)
        or compiled(_ADDRESSED).match(text, end) is not None
        or (kind == "judged" and _is_borne_out(sentence, text[start:end]))
        or evidence_for(sentence, start, end, _OTHERS if compiled(_OF_HIM).match(text) else ANY)
        is not None
        or (kind != "measured" and is_judged_next(sentence, end))
        or is_recited(sentence, end)
        or is_personal(sentence, shared=kind != "rank")
    )


def _is_borne_out(sentence: Sentence, claim: str) -> bool:
    """Whether the next sentence measures it, where figures can."""
    if compiled(_FAME).search(claim):
        return False
    if compiled(_SOLD).search(claim):
        following = sentence.document.neighbour(sentence, 1)
        if following and compiled(_HIT).search(following.text):
            return True
    figures = figures_beside(sentence)
    return figures > 1 or (
        figures > 0 and (claim.endswith("leading") or not _SPORT.isdisjoint(sentence.words))
    )
