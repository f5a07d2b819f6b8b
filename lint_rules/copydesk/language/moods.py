"""Turns of phrase for views that nobody is said to hold: moods, talk, wisdom, questions asked."""

from __future__ import annotations

from copydesk.language.frames import Frames


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


def _keys(before: str, after: str) -> str:
    """All pairs of a word of the first list and one of the second, as keys of a frame."""
    return " ".join(f"{first}_{last}" for first in before.split() for last in after.split())


# Feelings and talk that nobody is said to have: "there is some hope that".
_TALK = (
    "hopes fear fears concern concerns speculation suspicion suspicions worry worries rumour "
    "rumours rumor rumors doubts unease anxiety optimism"
)
_MOODS = (
    f"{_TALK} hope belief beliefs consensus talk agreement feeling perception sense impression "
    "assumption expectation"
)
_BELIEFS = f"{_MOODS} claims suggestions allegations accusations complaints"
_RUMOURED = "speculation rumours rumors claims suggestions allegations complaints fears"
_HELD = f"{_MOODS} wisdom thinking theory word verdict view"
_ASKED = (
    f"{_TALK} question questions objections criticism criticisms complaints accusations "
    "allegations hope misgivings reservations suggestion suggestions anger alarm dismay surprise calls"
)
_GENERAL = (
    r"(?:wide(?:spread|ly[- ]held)|common(?:ly[- ]held)?|prevailing|general|growing|"
    r"long-held|persistent|mounting|broad|conventional|accepted|received|increasing|strong)"
)
_FRESH = r"(?:(?!the|his|her|its|their|my|our)[a-z]+ )?"
_HELPERS = r"(?:is|are|was|were|(?:has|have|had)(?: \w+ly| also| since| already| now| long)? been)"
_ROUSED = r"(?:fuell?(?:ed|ing|s)|spark(?:ed|ing|s)|prompt(?:ed|ing|s)|rais(?:ed|ing|es))"
HELD_BY_NOBODY = Frames(
    {
        _keys(_BELIEFS, "that"): (
            r"\b(?:there(?:'s| is| are| has been| have been| remains?) (?!no |little |few )(?:[\w-]+ ){0,4}"
            rf"|(?:the|an?) {_GENERAL} (?:and \w+ )?"
            # "Amid claims that", "prompting fears that": whose they are stays open.
            rf"|(?:amid|{_ROUSED}) {_FRESH}){_any(_BELIEFS)} that\b"
            # What a time believed is its history; what was rumoured then has no voice still.
            rf"|\bthere (?:was|were) (?!no |little |few )(?:[\w-]+ ){{0,2}}{_any(_RUMOURED)} that\b"
        ),
        "over_claims over_fears": r"\bover (?:claims|fears)(?= (?:it|he|she|they|its|his|their|that)\b)",
        _keys(_HELD, "is among around within abroad locally"): (
            rf"\b(?:the|a|one) (?:{_GENERAL} )?{_any(_HELD)}"
            r"(?: (?:abroad|locally|(?:in|within|around|on|among) (?:[\w'-]+ ){0,3}[\w'-]+))? "
            r"(?:now )?is that\b"
            r"|\bword (?:(?:in|on|among|around) (?:[\w'-]+ ){1,3})?is that\b"
        ),
        _keys("feeling mood word consensus", "in on"): (
            r"\b(?:the (?:general )?(?:feeling|mood|consensus)|word) "
            r"(?:in|on) (?:[\w'-]+ ){0,3}[\w'-]+ is that\b"
        ),
        _keys("is are was were been also still now", "growing mounting rife widespread"): (
            rf"\b{_any(_MOODS)} {_HELPERS} (?:also |now |still )?"
            r"(?:growing|mounting|rife|widespread) that\b"
        ),
        _keys("rumour rumours rumor rumors speculation", "persist persists persisted"): (
            r"\b(?:rumou?rs?|speculation) persist(?:s|ed)? that\b"
        ),
        "conventional_wisdom received_wisdom accepted_wisdom popular_wisdom prevailing_wisdom "
        "common_wisdom": (
            r"\b(?:conventional|received|accepted|popular|prevailing|common) wisdom "
            r"(?:has it|had it|holds?|held|is|was|says|said|suggests?)\b(?: that)?"
        ),
        "has_it": r"\b(?:rumou?r|word|gossip|the (?:story|rumou?r)) has it\b(?: that)?",
        "story_goes theory_goes": r"\bthe (?:story|theory) goes\b(?= that|[,:.])",
        "voiced aired levelled leveled mooted been_raised been_expressed been_asked being_asked "
        "being_raised being_expressed were_expressed been_cast": (
            rf"\b{_any(_ASKED)}(?: (?!that|which)\w+)? (?:{_HELPERS}|(?:is|are) being) (?:\w+ly )?"
            r"(?:voiced|aired|levell?ed|mooted|raised|expressed|asked|cast)\b(?! by)"
        ),
        "blamed_on attributed_to ascribed_to put_down": (
            r"\b(?:has|have) (?:\w+ly |also |often |long |sometimes )?been (?:\w+ly )?"
            r"(?:blamed on|put down to|(?:attributed|ascribed) to(?= (?-i:[a-z])))\b"
            r"|\b(?:is|are) (?:widely|generally|commonly|often|variously|largely|partly) "
            r"(?:blamed on|put down to|(?:attributed|ascribed) to(?= (?-i:[a-z])))\b"
        ),
        "been_shown been_proven been_proved been_demonstrated been_established "
        "scientifically_proven clinically_proven clinically_proved scientifically_proved": (
            r"\b(?:has|have) (?:\w+ly |also |long |often |since |now )?been (?:\w+ly )?"
            r"(?:(?:shown|proven|proved|demonstrated) (?:to|that)|established that)\b"
            r"|\b(?:is|are) (?:scientifically|clinically) (?:proven|proved)\b"
        ),
        "eyebrows": r"\beyebrows (?:were|have been|are being) raised\b",
        "feared": r"\b(?:is|are|was|were) feared (?:dead|drowned|lost|trapped|missing)\b",
        "were_calls are_calls been_calls growing_calls mounting_calls increasing_calls "
        "widespread_calls are_growing": (
            r"\bthere (?:are|were|have been) (?:(?:growing|mounting|increasing|widespread) )?"
            r"calls (?:for|to)\b|\bcalls are growing\b"
        ),
        "well_documented": (
            r"\b(?:is|are|was|were|been|remains?) (?!not\b)(?:\w+ )?(well[- ]documented)\b"
            r"|\b(?:an?|the|its|his|her|their|'s) (well[- ]documented) (?!(?:\w+ )?(?:api|apis|code|library|"
            r"libraries|function|functions|method|methods|example|examples|software|project|projects|"
            r"package|packages|interface|interfaces|module|modules|format|formats|process|standard|"
            r"tool|tools|systems?|features?|steps?|protocols?|excavations?)\b)(?=[a-z])"
        ),
        "known_fact": r"\bit is a (?:well[- ]|widely |commonly )known fact that\b",
    }
)
"""The phrases; `find` gives their places in a sentence."""
