"""What a stretch of time measures, as the words beside it say.

"Those ten years", "after ten years in office", "ten years later", "celebrated ten years", "outlived him
by ten years": the words right before a stretch and right after it, in any combination.
"""

from __future__ import annotations

from enum import Enum

from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.bounds import LETTERS
from copydesk.rules.contradictions.ages.durations import SUPERLATIVE
from copydesk.rules.contradictions.ages.outlines import Jubilee, Stretch


class Measure(Enum):
    """What the words beside a stretch say that it measures."""

    WHOLE = "whole"  # "those ten years": all of the time from a beginning to an end
    PART = "part"  # "after ten years as its head": no more than that
    NEAR = "near"  # "was shut for ten years": the same as the first, in one sentence
    SINCE = (
        "since"  # "celebrated ten years", "was ten years old": all of the time since a foundation
    )
    LATER = "later"  # "ten years later": from the moment told last to that of its own clause
    EARLIER = "earlier"  # the same, counted back
    ALLOTTED = "allotted"  # "for a term of ten years": from a beginning to an expiry
    OUTLIVED = "outlived"  # "outlived him by ten years": from one death to another
    BETWEEN = "between"  # "ten years separated the two"
    OLD = "old"  # "was ten years old": the same of a thing
    APART = "apart"  # "ten years younger": from one birth to another


_HEDGE = (
    r"(?:for |just |only |some |exactly |precisely |all of |a full |the full |fully |a total of |a mere |no less than |no fewer than |a good |"
    r"the same |almost |nearly |the |a |an )*"
)
_BARE = r"(?=[.,:;)?!–—'’\"]|$| [–—-] )"
# What a spell is spent in that is all of it: "ten years in office", "after ten years of silence".
_STATE = (
    r"(?: (?:in all|in total|altogether|all told|without (?:a|any) \w+|to the (?:day|week|month)(?: (?:after|since) the [a-z]+)?|there|together|unbroken|running|long|apart|inside|"
    r"afloat|ashore|abroad|aloft|behind bars|under (?:water|ground|ice|arms|fire|siege|wraps|lock and key)|at (?:sea|war|the (?:top|helm|wheel|head))|"
    r"in (?:office|power|prison|jail|gaol|business|operation|exile|service|print|captivity|charge|command|control|custody|existence|force|hiding|opposition|"
    r"government|production|the (?:job|post|role|chair|wilderness|making|dark))|on (?:the )?(?:throne|bench|board|air|road|market|run|streets?|statute book|staff|stage|station|duty|sale|"
    r"shelf|rails|water)|of (?:[a-z]+ )?(?:disuse|silence|neglect|exile|rule|service|work|peace|war|marriage|office|use|captivity|existence|closure|idleness|absence|imprisonment|occupation|"
    r"ownership|independence|publication|operation|trading|business|construction|building))\b)"
)
_CLAUSE = r"(?:and|it|he|she|they|was|were|is|had|ended|came)\b"
_WHOLE_TAIL = rf"(?:{_STATE}?{_BARE}|{_STATE}? {_CLAUSE}|{_STATE} (?:of|in|on|at|by|for|the)\b| to (?:build|complete|finish|write|make|construct|dig|restore|repair|paint|compile|erect|compose|translate|decipher|edit)\b)"
# What stands after a stretch and says what it measures.
_TAILS = (
    (Measure.APART, r" (?:younger|older)\b| (?:his|her|their|its) (?:junior|senior|elder)\b"),
    (Measure.LATER, rf" (?:later|afterwards?|thereafter|after that|on(?={_BARE}))\b(?! (?:than|in life))"),
    (Measure.EARLIER, r" (?:earlier|previously|beforehand|before that)\b(?! than)"),
    (Measure.BETWEEN, r" (?:apart|separat\w+|lies?|lay|elapsed|passed|went by|divided?s?|intervened|came between)\b"),
)  # fmt: skip
_IT_WAS = r"\b[Ii]t (?:was|took|had been) $"
_NO_TAIL = r" (?:later|earlier|before|ago|after|old|older|younger|senior|junior|sooner|ahead|hence|from now|or|to (?=\d)|apiece|each|more)\b"
_POSSESSIVE = r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z]\w+['’]s)"
# What stands before a stretch that measures a spell.
_LEADS = (
    (Measure.OUTLIVED, r"\b(?:outliv|surviv|predeceas)\w* [^.;:]{0,70}\bby (?:just |only |some )?$"),
    (Measure.SINCE, r"\b(?:celebrat|mark|toast|commemorat)\w* (?:its |their |his |her )?(?:first |own )?(?:\w+ of )?$"),
    (Measure.LATER, r"\b(?:another|a further|the next|the following|the remaining|the rest of (?:his|her)|the ensuing) $"),
    (Measure.PART, rf"\b(?:[Aa]fter|[Ff]ollowing)(?: (?:an?|the|its|his|her|their))?(?: [a-z-]+){{0,2}}?(?: of| lasting| spanning)? {_HEDGE}$"),
    (Measure.WHOLE, rf"\b(?:[Tt]hose|[Tt]hese|intervening) {_HEDGE}$"),
    (Measure.PART, rf"\b{_POSSESSIVE} {_HEDGE}$"),
    (Measure.PART, rf"\b(?:last|span|spann|took|tak|spen|serv|endur|cover|stood|stand|reign|rul|surviv|wait|exist|held|occup|remain|continu|end|clos|capp|conclud|complet|total)\w*(?: (?:him|her|them|it|for|out|up|the \w+|[A-Z]\w+))? {_HEDGE}$"),
    (Measure.NEAR, rf"\b(?:was|were) (?:[a-z-]+ ){{0,2}}?for {_HEDGE}$"),
    (Measure.PART, rf"\b(?:had|did not|has|have) (?:by then |now |already |only )?(?:been |lain |stood |gone |stayed |remained |lasted |run |hung |shone |slept |rung |sat |moved )?(?:[a-z-]+ ){{0,3}}?(?:[A-Z][a-z]+ )?for {_HEDGE}$"),
    (Measure.PART, rf"\bhaving (?:[a-z-]+ ){{1,5}}?for {_HEDGE}$"),
    (Measure.BETWEEN, rf"\b(?:lay|lies|lie|stretched|elapsed|passed|went) {_HEDGE}$"),
    (Measure.PART, rf"\b(?:an?|the|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|this|that|[Tt]he) (?:[\w-]+ ){{1,3}}?(?:\([^()]*\) )?of {_HEDGE}$"),
    (Measure.SINCE, r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he \w+['’]s?) $"),
)  # fmt: skip
_APPENDED = rf"(?:[,–—(:-] ?{_HEDGE})$"
# Words that make a stretch a plan, a rate, a limit or a row of something, wherever in its clause.
_PLANNED = (
    r"(?i:\b(?:contracts?|deals?|terms?|leases?|sentenced?|sentences|mandates?|visas?|jailed for|banned for|bans?|plans?|planned|warrant\w*|agreements?|options?|extensions?|loans?|bonds?|guarantee\w*|"
    r"would|will|could|should|might|may|must|if|unless|expected|due|every|each|per|average|age[ds]?|within|limit|limited|minimum|maximum|at least|up to|least|most|twice|times|intermittent\w*|"
    r"longest|shortest|(?:of|in|for|by|to|from|at|on) which|whom|periods|combined|aggregate)\b)"
)
# The same, right beside it.
_OF_ROW = r"(?i:\b(?:record|next|past|first|last|final|early|other|separate|more|own|previous|best|worst)\b)"
_IN_PIECES = r"\b(?:periods|spells|stints|occasions|varying|various|separate|stages)\b"
_TERM = r"(?i:\b(?:terms?|leases?|mandates?|licen[cs]es?|concessions?|treat(?:y|ies)|charters?|patents?|copyrights?|visas?|contracts?)\b)"
_TO_RUN = r"\b(?:to run|to last|valid|granted|let|leased) for (?:a (?:further )?)?$"
# What may follow "his ten-year": a noun of which nothing more is told.
_NOUN_TAIL = (
    rf" [a-z]+(?:{_BARE}| (?!with|as|from|at|in|of|to|for|over|on|under|by|[a-z]+ing\b)[a-z])"
)
_GAP = r"(?i:\b(?:gap|interval|wait|break|pause|span|hiatus|lapse|distance) (?:[a-z ]{0,20} )?(?:of|was|is) (?:just |only |some |a full )?)$"


def measured(text: str, at: int, item: Stretch | Jubilee) -> Measure | None:
    """What the stretch at a place of an outline measures; None if the words beside it do not say it."""
    start = max(text.rfind(mark, 0, at) for mark in (". ", "; ", "! ", "? "))
    lead, tail = text[max(start + 2 if start >= 0 else 0, at - 90) : at], text[at + 1 : at + 40]
    if isinstance(item, Jubilee):
        own = (pattern for measure, pattern in _LEADS if measure is Measure.SINCE)
        return Measure.SINCE if any(compiled(pattern).search(lead) for pattern in own) else None
    near = compiled(r"[.,;:()–—]").split(tail)[0]
    if compiled(_TERM).search(lead[-40:] + near) or compiled(_TO_RUN).search(lead):
        return Measure.ALLOTTED
    if item.adjective and not compiled(_NOUN_TAIL).match(tail):
        return None
    if (measure := _of_tail(lead, tail)) or compiled(_NO_TAIL).match(tail):
        return measure
    for measure, pattern in _LEADS[:-1]:
        if compiled(pattern).search(lead):
            return _of_lead(measure, lead, near, tail)
    appended = compiled(_APPENDED).search(lead) and compiled(rf"{_STATE}{_BARE}").match(tail)
    return Measure.WHOLE if appended else None


def _of_tail(lead: str, tail: str) -> Measure | None:
    """The measure that the words after a stretch name."""
    for measure, pattern in _TAILS:
        if compiled(pattern).match(tail):
            counted = measure in (Measure.LATER, Measure.EARLIER)
            return None if counted and compiled(_PLANNED).search(lead[-30:]) else measure
    if compiled(_GAP).search(lead):
        return Measure.BETWEEN
    before = tail.startswith((" before ", " until "))
    return Measure.WHOLE if before and compiled(_IT_WAS).search(lead) else None


def _of_lead(measure: Measure, lead: str, near: str, tail: str) -> Measure | None:
    """The measure that the words before a stretch name, as those around it leave it."""
    if measure in (Measure.SINCE, Measure.LATER, Measure.OUTLIVED):
        return measure
    own = compiled(rf"[,{LETTERS}]").split(lead)[-1]
    if compiled(SUPERLATIVE).search(own):
        return None
    first_after = near.partition(" ")[2].partition(" ")[0]
    if (
        compiled(_PLANNED).search(own + near)
        or compiled(_IN_PIECES).search(lead)
        or compiled(_OF_ROW).search(own + first_after)
    ):
        return None
    whole = compiled(_WHOLE_TAIL).match(tail) is not None
    if measure is Measure.PART and whole:
        return Measure.WHOLE
    return None if measure is Measure.NEAR and not whole else measure
