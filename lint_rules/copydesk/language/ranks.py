"""Turns of phrase that rank something first without a superlative.

`RANKS` say that nothing equals it ("no other", "without precedent", "unrivalled"); `RARITIES`
that it is the first, the only one or a record, which a list or a date would show.
"""

from __future__ import annotations

from copydesk.language.frames import Frames

# What matches nothing else may be a record: "an unrivalled record of recovery".
PEERLESS = frozenset(
    {
        *("unrivalled", "unrivaled", "unparalleled", "unmatched", "unequalled", "unequaled"),
        *("unsurpassed", "peerless", "matchless", "incomparable", "unbeatable", "unsurpassable"),
        *("inimitable", "unexcelled"),
    }
)

_PLACE = (
    r"(?:world|country|nation|planet|globe|county|region|continent|city|industry|universe|"
    r"kingdom|north|south|east|west|hemisphere|europe|britain|america|asia|africa|kind)"
)
RANKS = Frames(
    {
        " ".join(sorted(PEERLESS | {"unprecedented"})): (
            rf"\b(?:{'|'.join(sorted(PEERLESS))}|unprecedented)\b"
        ),
        "to_none": r"\bsecond to none\b",
        "definitive": (
            r"\bthe definitive (?:\w+ ){0,2}(?:account|life|biography|guide|work|version|edition|"
            r"history|study|book|reference|text|recording|performance|treatment|portrait|film)\b"
        ),
        "class_of league_of in_class": (
            r"(?<!races )(?<!race )\b(?:is|are|was|were|remains?|remained|stands?|stood|it|them|him|her) "
            r"(?:\w+ly )?in a (?:class|league) of (?:its|his|her|their|our) own\b"
            r"|\bbest[- ]in[- ]class\b"
        ),
        "without_precedent without_equal without_an without_any without_a without_parallel without_rival "
        "without_peer no_equal no_equals no_rival no_rivals no_peer no_peers no_parallel no_real "
        "no_serious no_true": (
            r"\bwithout (?:an? |any )?(?:precedent|equal|parallel|rival|peer)\b"
            r"|\b(?:has|have|had|knows?|knew) no (?:real |serious |true )?"
            r"(?:equals?|rivals?|peers?|parallel)\b"
        ),
        "leads_the lead_the": r"\bleads? the (?:world|country|nation|continent) in\b",
        "nowhere_else": (
            r"\bnowhere else (?:(?:in|on) (?:the |this )?(?:\w+)|is|are|will you|can you|does|do)\b"
        ),
        "no_other": (
            r"\bno other (?:[\w-]+ ){1,7}(?:matche[sd]|match|rivals?|rivalled|comes? close|compares?|"
            r"equals?|equalled|offers?|beats?|surpasse[sd]|captures?|produces?)\b"
            r"|\bno other (?:[\w-]+ ){1,9}(?:(?:quite |nearly |half )?(?:as|so) (?!of\b|to\b|a\b|the\b|many\b|much\b)\w+"
            r"|better|more \w+ly)\b"
        ),
        "a_better a_finer it_better any_better any_finer does_better do_better none_better none_finer": (
            r"\b(?:nobody|no ?one|none|nothing|no \w+)(?: [^,.;:]{0,50})? "
            r"(?:\w+[^s\W]s|does|do|did|can|could|has ever \w+|have ever \w+) "
            r"(?:\w+ )?(?:an? |it |any )?(?:better|finer)(?: [a-z]+)?\b"
            r"|\b(?:nobody|no ?one) (?:does|did) (?:\w+ ){1,2}better\b"
        ),
        "outclasses outclass outclassed outshines outshine outperforms outperform surpasses outstrips "
        "eclipses trumps outshone beats_every beats_everything beats_any beats_anything beats_all": (
            r"\b(?:outclass|outshin|outshone|outperform|outstrip|surpass|eclips|beat|trump)\w* "
            r"(?:every|any|all)(?:thing|one|body|where)? (?:of )?(?:other|else|its|his|her|the)\b"
            r"(?: (?:rivals?|competitors?|competition|on sale|available))?"
        ),
        "few_can few_could can_match can_rival can_equal could_match could_rival can_compete "
        "can_touch comes_close come_close": (
            r"\b(?:few|no|none)(?: [a-z-]+){0,4} (?:(?:can|could) (?:match|rival|equal|touch|beat|"
            r"better|top|compete|compare)|comes? close)\b"
        ),
        "nowhere": (
            r"\bnowhere (?:(?:else )?(?:in|on|along|outside|near|between|under|north|south) "
            r"[^,.;]{1,40}? )?(?:is|are|was|were|does|do|can|will|has|have) "
            r"[^,.;]{1,40}? (?:more|better|finer|so|as|[a-z]{2,}[^e\W]ier)\b(?: [a-z]+)?"
        ),
        "than_any than_every than_all than_anyone than_anything than_anywhere than_anybody": (
            r"\b(?:(?!closer)[a-z]{2,}er|(?:more|less) [a-z]+|better|worse) than "
            r"(?:(?:any|every|all)(?: of)? (?:other(?! (?:planet|moon|star|element|species|animal|mammal|bird))|competing|rival|comparable|similar|its|his|her|their) ?"
            r"[a-z]*|any(?:thing|one|body|where) (?:else|on|in)\b)"
        ),
        # "The only baker worth the name": whoever says "only" so has judged all the others.
        "the_only only_one only_a": (
            r"\b(?:the only|only (?:one|a (?:few|handful of))) (?:[\w'-]+ ){1,3}?(?:(?:in|on) (?:the )?"
            r"[\w'-]+ )?(?:(?:that|who|which) )?(?:(?:\w+ ){1,3}(?:seriously|properly|right)"
            r"|(?:truly|really|genuinely|properly) \w+|matters?|counts?|worth [a-z]+|"
            r"worthy of|deserv(?:es?|ing) (?:of )?the name)\b"
        ),
        "never_had never_seen never_known never_made never_produced never_heard never_enjoyed "
        "never_looked never_sounded never_tasted never_played never_read never_eaten": (
            r"\b(?:has|have|had) (?:probably |surely |perhaps )?never (?:had|seen|known|made|produced|"
            r"heard|enjoyed|looked|sounded|tasted|played|read|eaten) (?:an? |any |such an? )?"
            r"(?:(?:better|finer|greater|lovelier|sharper|funnier|richer|brighter|safer)\b(?! (?:to|off))"
            r"|(?:so|more) (?!than\b|about\b|of\b|many\b|much\b)[a-z]+)(?: [a-z]+)?"
        ),
        "no_better no_finer no_greater no_surer no_lovelier": (
            r"\bthere (?:is|are|can be) (?:\w+ly )?no (?:better|finer|greater|surer|lovelier) [a-z]+\b"
        ),
        "find_a find_better find_finer imagine_a to_beat": (
            r"\b(?:hard|difficult|impossible|hard-pressed|pressed) to (?:(?:find|imagine) "
            r"(?:an? )?(?:better|finer|greater)\b(?: [a-z]+)?|beat\b)"
            r"|\b(?:will|can) ?not find (?:an? )?(?:better|finer)\b(?: [a-z]+)?"
        ),
        "world_leading industry_leading market_leading class_leading nation_leading sector_leading": (
            r"\b(?:world|industry|market|class|sector|nation)-leading\b"
        ),
        "like_no unlike_any": r"\b(?:like no|unlike any) other\b",
        "bar_none shoulders_above": r"\bbar none\b|\bhead and shoulders above\b",
        "world_beating": r"\bworld[- ]beating\b",
        "undisputed": r"\bthe undisputed (?:king|queen|leader|master|home|capital)\b",
        "ultimate_in": r"\bthe ultimate in [a-z]+\b",
    }
)
# What somebody may do before all others without its being on record as an event.
_DEEDS = (
    r"(?:mention|use(?= (?!the (?:term|word|phrase|name|idea)\b)\w)|bring|insist|rival|match|display|demonstrate|introduce|recogni[sz]e|"
    r"understand|describe|explore|combine|employ|apply|propose|develop|explain|treat|teach|offer|"
    r"provide|champion|promote|populari[sz]e|advocate|argue|suggest|question|challenge|reali[sz]e|"
    r"feature|depict|portray|experiment|adopt|capture|grasp|exploit|address|tackle|deal|"
    r"incorporate|embrace|integrate|establish|apprehend|perceive|bridge)"
)
_GENUINE = r"(?:true|real|genuine|proper|serious|truly|great|modern|major|significant)"
_IS = (
    r"(?:\b(?:is|was|are|were|became|become|becomes|becoming|remains?|be|being|as)"
    r"(?: \w+ly| still| also| perhaps)?|,)"
)
# The same behind "the": a pattern that begins with a word is found far faster.
_SAID_OF = "(?:{})".format(
    "|".join(
        f"(?<= {word} the)"
        for word in (
            *("is", "was", "are", "were", "became", "become", "becomes", "becoming", "remain"),
            *("remains", "be", "being", "as", "still", "also", "perhaps"),
        )
    )
    + "|(?<=ly the)|(?<=, the)"
)
RARITIES = Frames(
    {
        "first_ever": rf"(?:{_IS} |^)(the first[- ]ever)\b",
        "world's_first world's_only": r"\b(?:is|are|remains) (the world's (?:first|only))\b",
        "never_before": (r"^never before\b|(?<=[a-z] )\b(?:as|like|has|have|had) never before\b"),
        "all_time": r"\b(?:an?|its|their|the) all[- ]time (?:best|favou?rite|classic)s?\b",
        " ".join(
            f"{rare}_{word}"
            for rare in ("first", "only")
            for word in ("true", "real", "genuine", "proper", "serious", "truly", "great", "modern")
        ): rf"(?<!one of )\b(?:the|a) (?:first|only) {_GENUINE} (?!name|problem|issue|question|injur|illness|relation|test|game|match|league)[\w-]+\b",
        "first_in": (
            r"\b(?:is|was|are|were|became) (the (?:very )?first in "
            r"(?!January|February|March|April|May|June|July|August|Sept|Octo|Nov|Dec)(?-i:[A-Z])\w+)\b(?! to\b)"
        ),
        "the_first the_only very_first very_only": (
            rf"(\bthe{_SAID_OF} (?:very )?(?:first|only) (?:(?!known |other )[\w'-]+ ){{0,6}}?(?:to (?:\w+ly )?"
            rf"{_DEEDS}|(?:anywhere )?(?:in|on|of) (?:the (?:whole |entire )?|its )?{_PLACE}(?! (?-i:[A-Z]))))\b"
        ),
        "record_number record_numbers record_crowd record_crowds record_high record_low record_fee "
        "record_attendance record_audience record_turnout record_profits record_sales record_losses "
        "record_levels record_temperatures record_profit record_highs "
        "record_lows record_fees record_turnouts": (
            r"\b(?:an? (?:new |all-time )?)?record (?:numbers?|crowds?|highs?|lows?|fees?|attendances?|"
            r"audiences?|turnouts?|profits?|sales|losses|levels|temperatures)\b(?! (?:one|\d))"
        ),
        "step_in moment_in point_in event_in": (
            r"\bthe (?:most )?(?:decisive|defining|crucial|pivotal) (?:step|moment|point|event) in "
            r"(?:[\w'-]+ ){0,2}history\b"
        ),
    }
)
