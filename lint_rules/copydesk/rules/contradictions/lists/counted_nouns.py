"""What kinds of things are counted: people, places, points, what is only measured, ..."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import read_table, word_set

if TYPE_CHECKING:
    from copydesk.rules.contradictions.lists.listings import Listing

# What measures, and is never named one by one in a list beside it.
MEASURES = word_set(
    "years months weeks days hours minutes seconds decades centuries miles metres meters feet yards "
    "inches kilometres pounds dollars euros points goals runs wickets laps votes shares percent "
    "degrees tonnes tons acres pairs sets dozens hundreds thousands millions billions rounds generations sides thirds "
    "quarters fifths halves copies legs overs balls yen pence cents units games matches wins defeats "
    "draws victories times seasons couples years innings fours sixes hundreds centuries fifties "
    "catches points rebounds assists touchdowns innings nights mornings evenings weekends summers winters minutes"
)
# What is told rather than named.
TELLINGS = word_set("ways jobs kinds sorts reasons groups levels things occasions versions")
TIMES = word_set(
    "years times dates seasons editions occasions elections championships campaigns games olympics tournaments titles events cups wins "
    "olympics medals awards victories visits tours finals contests summers winters decades"
)
FIGURES = word_set(
    "rates sums amounts figures numbers percentages prices values scores payments totals levels ages dates distances fines"
)
WHATS_NAMED = word_set(
    "countries nations states cities towns counties regions islands names people men women members candidates teams companies firms clubs brothers sisters sons daughters children girls boys places villages provinces districts boroughs ports rivers banks"
)
REALMS = word_set(
    "kingdoms counties duchies provinces states boroughs districts parishes republics colonies cities towns countries islands villages regions sees dioceses prefectures departments realms crowns nations territories"
)
PEOPLE = word_set(
    "sons daughters children brothers sisters siblings grandchildren grandsons granddaughters wives "
    "husbands cousins nephews nieces stepchildren stepsons stepdaughters parents uncles aunts boys girls "
    "kids dogs cats horses twins triplets stepbrothers stepsisters half-brothers half-sisters half-siblings grandparents"
)
KIN = PEOPLE | word_set("son daughter child brother sister")
HUMANS = PEOPLE | word_set(
    "men women people players winners members actors actresses singers candidates finalists officers directors artists guests victims suspects writers authors teachers pupils students ministers politicians friends colleagues footballers athletes swimmers drivers riders names speakers group nominees godparents bishops saints princes princesses kings queens poets painters scientists judges soldiers survivors"
)
# What is told and cannot be had beside other things: the shell nouns of Schmid (2000), "English
# Abstract Nouns as Conceptual Shells", that are counted, and their like.
SHELLS = frozenset(read_table(__file__, "told_nouns.txt"))
# What things of several names are together: "the three crops", "all four buildings".
KINDS = SHELLS | frozenset(read_table(__file__, "kinds.txt"))
# What is told one by one.
TOLD = SHELLS | word_set(
    "reasons ways things points factors conditions steps problems questions aims goals lessons "
    "options causes types kinds stages phases parts categories groups principles priorities changes "
    "demands proposals measures recommendations facts issues challenges advantages disadvantages "
    "benefits mistakes tests rules explanations possibilities criteria purposes observations "
    "features strands charges counts objections arguments concerns risks themes elements components "
    "pillars promises reforms tips tasks claims theories answers ideas topics arguments respects "
    "grounds objectives requirements suggestions items sections areas warnings obstacles "
    "difficulties weaknesses strengths statements sentences remarks comments messages conclusions "
    "findings functions forms cases scenarios commandments sources people men women names events "
    "dates figures sums amounts numbers percentages rates countries cities companies teams players "
    "candidates films books songs quotes quotations winners witnesses speakers states towns years "
    "places drawbacks criticisms trends differences similarities examples highlights takeaways "
    "quotes moments stories headlines matters developments decisions words favours methods levels "
    "approaches options exceptions fields subjects bullets entries milestones turning-points details"
)
# What is a statement, so that "and" in an item joins no two of them.
STATED = word_set(
    "points things facts reasons sentences statements comments remarks messages quotes quotations findings conclusions claims events lessons takeaways dates years"
)
# What weekdays and months are.
DAYS = word_set("days nights evenings mornings afternoons dates months weekdays times")
# What single words name: "the three parts are reading, writing and speaking".
QUALITIES = TOLD - word_set(
    "people men women events cities countries companies teams players candidates winners witnesses speakers states "
    "towns places films books songs"
) | word_set(
    "colours colors flavours flavors subjects disciplines events sports sizes ingredients virtues seasons "
    "elements materials materials instruments languages crops metals values themes skills senses genres products branches goods exports imports drinks dishes courses meals layers trades departments organs services duties roles r's passions loves hobbies pastimes interests weapons tools vices sins pleasures obsessions crimes gods specialities nouns verbs adjectives"
)


def suits(noun: str, listing: Listing) -> bool:
    """Names are no list of years or goals; figures are years of what was done so many times."""
    if listing.named:
        return noun not in MEASURES and noun not in TELLINGS
    return noun in DAYS if listing.days else not noun or noun in TIMES or noun in FIGURES
