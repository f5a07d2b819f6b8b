"""Turns of phrase for views that nobody is said to hold: moods, talk, wisdom, questions asked."""

from __future__ import annotations

from copydesk.language.frames import Frames
from copydesk.language.words import word_set

# Feelings and talk that nobody is said to have: "there is some hope that".
_MOOD = (
    r"(?:hopes?|fears?|concerns?|speculation|beliefs?|consensus|suspicions?|worry|worries|talk|"
    r"rumou?rs?|agreement|feeling|perception|doubts?|sense|impression|assumption|expectation|"
    r"conviction|view|notion|acceptance|recognition|unease|anxiety|optimism|unhappiness)"
)
_MOODS = word_set(
    "hope hopes fear fears concern concerns speculation belief beliefs consensus suspicion "
    "suspicions worry worries talk rumour rumours rumor rumors agreement feeling perception "
    "doubt doubts sense impression assumption expectation conviction view notion acceptance "
    "recognition unease anxiety optimism"
)
_GENERAL = (
    r"(?:wide(?:spread|ly[- ]held)|common(?:ly[- ]held)?|popular|prevailing|general|growing|"
    r"long-held|persistent|mounting|broad|conventional|accepted|received|increasing|strong)"
)
_HELPERS = r"(?:is|are|was|were|(?:has|have|had)(?: \w+ly| also| since| already| now| long)? been)"
HELD_BY_NOBODY = Frames(
    {
        " ".join(f"{mood}_that" for mood in sorted(_MOODS)): (
            r"\bthere (?:is|are|was|were|has been|have been|remains?) (?:also |now |still )?"
            rf"(?:(?:an?|some|much|considerable|real|little|many|{_GENERAL}) ){{0,3}}{_MOOD} that\b"
            rf"|\b(?:the|an?) {_GENERAL} (?:and \w+ )?{_MOOD} that\b"
        ),
        "evidence_that evidence_to": (
            r"\bthere (?:is|was|has been) (?:also |now )?(?:(?:some|growing|increasing|mounting|"
            r"considerable|strong|much|ample|plenty of) )?evidence (?:that|to suggest)\b"
        ),
        "is_that": (
            rf"\b(?:the|a|one) (?:{_GENERAL} )?(?:{_MOOD}|wisdom|thinking|theory|word|verdict)"
            r"(?: (?:abroad|locally|here|there|elsewhere|now|today|(?:in|within|around|on|among) "
            r"(?:[\w'-]+ ){0,3}[\w'-]+))? (?:now )?is that\b"
            r"|\bword (?:(?:in|on|among|around) (?:[\w'-]+ ){1,3})?is that\b"
        ),
        "is_growing is_mounting is_rife is_widespread are_growing are_mounting are_rife are_widespread "
        "been_rife was_rife was_widespread was_growing was_mounting were_rife were_growing "
        "also_growing still_growing abound abounds persists_that persist_that": (
            rf"\b{_MOOD} (?:(?:is|are|was|were|has been|have been) (?:also |now |still )?"
            r"(?:growing|mounting|rife|widespread)\b(?: that)?"
            r"|abounds?\b|persists? that\b)"
        ),
        "conventional_wisdom received_wisdom accepted_wisdom popular_wisdom prevailing_wisdom "
        "common_wisdom contrary_to": (
            r"\b(?:conventional|received|accepted|popular|prevailing|common) wisdom "
            r"(?:has it|had it|holds?|held|is|was|says|said|suggests?)\b(?: that)?"
            r"|\bcontrary to (?:conventional|received|popular|common) (?:wisdom|belief|opinion)\b"
        ),
        "has_it": r"\b(?:rumou?r|word|gossip|legend|tradition|the (?:story|rumou?r)) has it\b(?: that)?",
        "story_goes theory_goes": r"\bthe (?:story|theory) goes\b",
        "voiced aired levelled leveled mooted been_raised been_expressed been_asked being_asked "
        "being_raised were_raised were_asked being_expressed were_expressed been_cast": (
            r"\b(?:concerns?|fears?|doubts?|questions?|objections?|criticisms?|complaints?|worries|"
            r"suspicions?|accusations?|allegations?|hopes?|misgivings|reservations|suggestions?|"
            r"anger|alarm|dismay|surprise|unease|calls)(?: (?!that|which)\w+)? "
            rf"(?:{_HELPERS}|(?:is|are) being) (?:\w+ly )?"
            r"(?:voiced|aired|levell?ed|mooted|raised|expressed|asked|cast)\b(?! by)"
        ),
        "blamed_on blamed_for attributed_to ascribed_to likened_to put_down": (
            r"\b(?:has|have|had) (?:\w+ly |also |often |long |sometimes )?been (?:\w+ly )?"
            r"(?:blamed (?:on|for)|attributed to|ascribed to|likened to|put down to)\b"
            r"|\b(?:is|are|was|were) (?:widely|generally|commonly|often|variously|largely|partly) "
            r"(?:blamed (?:on|for)|attributed to|ascribed to|likened to|put down to)\b"
        ),
        "supposedly": r"\b(?:is|are|was|were|has|have|had) (supposedly) \w+ed\b",
        # "Older starters, it has been argued, cope better": the reporting clause set in commas.
        "it_is it_was it_has": (
            r"(?:(?<=, )|(?<=[-\u2013\u2014] )|(?<=or so )|(?<=, so ))(it (?:(?:is|was)|has been) (?:\w+ly |often |sometimes |long )?"
            r"(?:said|believed|thought|argued|claimed|rumoured|rumored|alleged|suggested|feared|"
            r"supposed|understood|held|felt|assumed|whispered))(?=[,.;]| [-\u2013\u2014])"
        ),
        "been_shown been_proven been_proved been_found been_demonstrated been_established "
        "scientifically_proven clinically_proven scientifically_proved": (
            r"\b(?:has|have) (?:\w+ly |also |long |often |since |now )?been (?:\w+ly )?"
            r"(?:(?:shown|proven|proved|demonstrated|established) (?:to|that)|found to (?:be|have|cause|"
            r"reduce|improve|increase|lower|raise|help))\b"
            r"|\b(?:is|are) (?:scientifically|clinically) (?:proven|proved)\b"
        ),
        "eyebrows": r"\beyebrows (?:were|have been|are being) raised\b",
        "tipped touted": (
            r"\b(?:(?:has|have|had)(?: \w+ly| also| long)? been|(?:is|are|was|were) \w+ly) "
            r"(?:tipped|touted) (?:for|as|to)\b"
        ),
        "feared": r"\b(?:is|are|was|were) feared (?:dead|drowned|lost|trapped|missing)\b",
    }
)
