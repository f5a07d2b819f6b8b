"""Where "lets" stands for "let's", and "let's" for "lets".

"Let's" is "let us" and goes before a bare verb; the third person "lets" goes before its object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.neighbours import OPENING_MARKS
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from copydesk.language.neighbours import Neighbours

# Bare verbs that are no nouns, and no idiom after the third person ("lets go", "lets slip").
_VERBS = word_set(
    "add agree allow analyse analyze apply arrange ask assume avoid become begin believe bring build choose clarify "
    "combine compare compute confirm connect consider continue convert create decide define delve describe determine "
    "discuss dive do draw eat elaborate enjoy evaluate examine expand explain explore extend extract fetch figure find finish "
    "fix focus forget generate get give grab have hear hope imagine implement import improve include insert inspect "
    "install introduce investigate invite join keep kick learn leave listen make meet modify move observe open "
    "organise organize pause perform pick play plot pray prepare pretend proceed prove put quickly quote read recall "
    "recap reconsider refactor remember remove rename repeat replace return revisit rewrite run say see send set "
    "simplify sing skip solve speak spend start stay stick stop suppose take talk tell thank think try turn "
    "understand update use verify visit wait walk watch wish work wrap write zoom step look call check test go face "
    "change hide not just first now also quickly briefly all be"
)  # fmt: skip
# Of these, words that are nouns, too, or that follow the third person: a small word must come next.
_DOUBTFUL = word_set(
    "call change check draw face figure fix focus go hide hope import kick leave look meet move open pause pick play plot "
    "quote read return run set start stay step stop talk test think try turn update use visit wait walk watch wish work "
    "wrap write update all just first now also be find invite insert extract say stick skip step join repeat not"
)  # fmt: skip
_AFTER_DOUBTFUL = word_set(
    "a an the this that these those it out and our some at with by into what how to for back through on each one your my more "
    "see take look say assume start try put add use get make do have consider find talk think go imagine run go create "
    "something everything forward ahead over about"
)
_BEFORE_VERBS = word_set("just first now also quickly briefly all")
_IDIOMS = word_set("go leave be run slip pass stay do")  # "lets go of", "lets it be"
_OBJECTS = word_set("me you them him her us users people readers developers")
_OPENERS = word_set(
    "now so then and but ok okay well first next instead finally please but here again say says said"
)


def is_exhortation(place: Neighbours) -> bool:
    """Whether "lets" stands where only "let's" can: "Lets try it"."""
    p0 = place.before[0]
    n0, n1 = place.after[:2]
    starts = p0 in OPENING_MARKS and p0 != ","
    if n0 not in _VERBS or not (p0 in OPENING_MARKS or p0 in _OPENERS):
        return False
    if n0 in _IDIOMS:
        return (
            (starts or p0 == "so")
            and n1 not in ("of", "in", "off", "out", "down")
            and (n0 not in ("be", "go") or n1 != "")
        )
    if n0 == "not":
        return n1 not in ("only", "just")
    if n0 in _BEFORE_VERBS and n1 in _VERBS:
        return True
    if n0 in ("talk", "see", "try", "meet", "start", "eat", "play") and n1 in (".", "!", ""):
        return p0 != "and"
    if n0 == "say" and n1 in ("you", "we", "i", "there"):
        return True
    if n0 in _DOUBTFUL:
        return n1 in _AFTER_DOUBTFUL
    return True


def is_third_person(place: Neighbours) -> bool:
    """Whether "let's" stands where only "lets" can: "This let's me see it"."""
    p0 = place.before[0]
    n0, n1 = place.after[:2]
    if n0 in _OBJECTS:
        return (
            p0.isalpha()
            and n1.isalpha()
            and n1 not in ("and", "all", "both")
            and p0 not in _OPENERS
        )
    return p0 in ("which", "it", "he", "she", "who") and n0 in ("the", "a", "an", "your", "it")
