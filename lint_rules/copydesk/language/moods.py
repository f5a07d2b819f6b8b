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
    f"{_TALK} hope doubt belief beliefs consensus talk agreement feeling perception sense "
    "impression assumption expectation conviction view notion acceptance recognition unhappiness"
)
_BELIEFS = f"{_MOODS} claims suggestions allegations accusations complaints"
_SPOKEN = f"{_TALK} claims suggestions allegations accusations complaints"
_HELD = f"{_MOODS} wisdom thinking theory word verdict"
_RUMOURED = "speculation rumours rumors fears concern concerns suspicions claims suggestions"
_ASKED = (
    f"{_TALK} question questions objections criticism criticisms complaints accusations "
    "allegations hope misgivings reservations suggestion suggestions anger alarm dismay surprise calls"
)
_GENERAL = (
    r"(?:wide(?:spread|ly[- ]held)|common(?:ly[- ]held)?|popular|prevailing|general|growing|"
    r"long-held|persistent|mounting|broad|conventional|accepted|received|increasing|strong)"
)
_FRESH = r"(?:(?!the|his|her|its|their|my|our)[a-z]+ )?"
_GREAT = (
    r"(?:much|widespread|considerable|great|some|heavy|strong|severe|mixed|general|universal|"
    r"near-universal|wide|high|sharp|fierce|intense|a lot of)"
)
_HELPERS = r"(?:is|are|was|were|(?:has|have|had)(?: \w+ly| also| since| already| now| long)? been)"
_AMID = "amid following despite after over on"
_ROUSED = (
    r"(?:fuell?(?:ed|ing|s)|spark(?:ed|ing|s)|prompt(?:ed|ing|s)|rais(?:ed|ing|es)|"
    r"l(?:ed|eading) to)"
)
HELD_BY_NOBODY = Frames(
    {
        _keys(_BELIEFS, "that"): (
            r"\b(?:there (?:is|are|was|were|has been|have been|remains?) (?!no |little |few )(?:[\w-]+ ){0,4}"
            rf"|(?:the|an?) {_GENERAL} (?:and \w+ )?"
            # "Amid claims that", "prompting fears that": whose they are stays open.
            rf"|(?:{_any(_AMID)}|{_ROUSED}) {_FRESH}){_any(_BELIEFS)} that\b"
        ),
        f"amid {_keys(_AMID, _SPOKEN)}": (
            rf"\b{_any(_AMID)} {_FRESH}{_any(_SPOKEN)}(?= (?:it|he|she|they|its|his|their)\b)"
            rf"|\bamid {_FRESH}{_any(_SPOKEN)} (?:of|over|about)\b"
        ),
        _keys(_RUMOURED, "of about over suggests suggest that"): (
            r"\bthere (?:is|are|was|were|has been|have been) (?!no |little |few )(?:[\w-]+ ){0,2}"
            rf"{_any(_RUMOURED)} (?:of|about|over)\b"
            rf"|^(?:the (?:latest|recent) )?(?:{_any(_RUMOURED)} (?:that|suggests?(?: that)?)|"
            r"(?:speculation|rumou?rs) (?:of|about|over))\b(?! (?:his|her|its|their|my|our)\b)"
        ),
        "evidence_that evidence_to": (
            r"\bthere (?:is|was|has been) (?:also |now )?(?:(?:some|growing|increasing|mounting|"
            r"considerable|strong|much|ample|plenty of) )?evidence (?:that|to suggest)\b"
        ),
        _keys(_HELD, "is in on among around within here now"): (
            rf"\b(?:the|a|one) (?:{_GENERAL} )?{_any(_HELD)}"
            r"(?: (?:abroad|locally|here|there|elsewhere|now|today|(?:in|within|around|on|among) "
            r"(?:[\w'-]+ ){0,3}[\w'-]+))? (?:now )?is that\b"
            r"|\bword (?:(?:in|on|among|around) (?:[\w'-]+ ){1,3})?is that\b"
        ),
        _keys("is are was been also still", "growing mounting rife widespread")
        + " abound abounds "
        + _keys(
            _TALK, "continues continued grew grows surrounds persists persist persisted mounted"
        ): (
            rf"\b(?:{_any(_MOODS)} {_HELPERS} (?:also |now |still )?(?:growing|mounting|rife|widespread)\b(?: that)?"
            rf"|{_any(_TALK)} (?:abounds?|(?:continue[sd]|grew|grows|surrounds|persist(?:s|ed)?|mounted)(?: that)?)\b)"
            r"(?! (?:from|by|among)\b)"
        ),
        "conventional_wisdom received_wisdom accepted_wisdom popular_wisdom prevailing_wisdom "
        "common_wisdom contrary_to": (
            r"\b(?:conventional|received|accepted|popular|prevailing|common) wisdom "
            r"(?:has it|had it|holds?|held|is|was|says|said|suggests?)\b(?: that)?"
            r"|\bcontrary to (?:conventional|received|popular|common) (?:wisdom|belief|opinion)\b"
        ),
        "has_it": r"\b(?:rumou?r|word|gossip|legend|tradition|the (?:story|rumou?r)) has it\b(?: that)?",
        _keys("legend tradition lore", "claims says holds"): (
            r"\b(?:popular |local )?(?:legend|tradition|lore) (?:claims|says|holds)\b(?: that)?"
        ),
        "story_goes theory_goes": r"\bthe (?:story|theory) goes\b(?= that|[,:.])",
        "voiced aired levelled leveled mooted been_raised been_expressed been_asked being_asked "
        "being_raised were_raised were_asked being_expressed were_expressed been_cast": (
            rf"\b{_any(_ASKED)}(?: (?!that|which)\w+)? (?:{_HELPERS}|(?:is|are) being) (?:\w+ly )?"
            r"(?:voiced|aired|levell?ed|mooted|raised|expressed|asked|cast)\b(?! by)"
        ),
        "blamed_on attributed_to ascribed_to likened_to put_down been_compared": (
            r"\b(?:has|have|had) (?:\w+ly |also |often |long |sometimes )?been (?:\w+ly )?"
            r"(?:blamed on|attributed to|ascribed to|likened to|put down to|compared (?:to|with))\b"
            r"|\b(?:is|are|was|were) (?:widely|generally|commonly|often|variously|largely|partly) "
            r"(?:blamed on|attributed to|ascribed to|likened to|put down to)\b"
        ),
        "been_shown been_proven been_proved been_found been_demonstrated been_established "
        "scientifically_proven clinically_proven scientifically_proved": (
            r"\b(?:has|have) (?:\w+ly |also |long |often |since |now )?been (?:\w+ly )?"
            r"(?:(?:shown|proven|proved|demonstrated) (?:to|that)|established that|"
            r"found to (?:be|have|cause|reduce|improve|increase|lower|raise|help))\b"
            r"|\b(?:is|are) (?:scientifically|clinically) (?:proven|proved)\b"
        ),
        "eyebrows": r"\beyebrows (?:were|have been|are being) raised\b",
        "feared": r"\b(?:is|are|was|were) feared (?:dead|drowned|lost|trapped|missing)\b",
        "praise criticism acclaim condemnation scrutiny": (
            r"\b(?:received?|receives|receiving|drew|drawn|draws|attract(?:s|ed)|won|earned|garnered|"
            rf"met with|faced|c[ao]me (?:in for|under)) {_GREAT} (?:(?!press|media)\w+ )?"
            r"(?:praise|criticism|acclaim|condemnation|scrutiny)\b(?! (?:from|by|among)\b)"
        ),
        "debate_about debate_over debate_as debate_on controversy_about controversy_over "
        "controversy_as controversy_surrounding disagreement_about disagreement_over": (
            r"\bthere (?:is|are|was|were|has been|have been|remains?) (?:also |now |still )?(?:an? )?"
            r"(?:(?:some|much|considerable|great|ongoing|growing|continuing) )?"
            r"(?:debate|controversy|disagreement) (?:about|over|as to|on|surrounding)\b"
        ),
        "calls_for calls_to are_growing": (
            r"\bprompt(?:ed|ing) (?:[a-z]+ )?calls (?:for|to)\b|\bthere (?:are|were|have been) (?:(?:growing|mounting|increasing|widespread|renewed|"
            r"some|also|now|fresh|repeated) ){0,2}calls (?:for|to)\b|\bcalls are growing\b"
        ),
        "well_documented": r"\b(?:is|are|was|were|been|remains?) (?:\w+ )?(well[- ]documented)\b",
        "known_for known_that known_fact": (
            r"\b(?:is|are|was|were) (?:(?:also|now|still) )?well[- ]known (?:for|that)\b"
            r"|\bit is a (?:well[- ]|widely |commonly )known fact that\b"
        ),
    }
)
"""The phrases; `find` gives their places in a sentence."""
