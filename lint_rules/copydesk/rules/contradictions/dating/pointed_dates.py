"""Dates of events that a phrase points back to: "the 1958 theft", "Ruiz's arrival in 2018", "when it opened in 1932".

A count from the event is turned into its date: "in 2006, five years after the prize" is 2001.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.words import LONGEST_SENTENCE
from copydesk.patterns import compiled
from copydesk.rules.contradictions.dating.retold_table import telling_nouns, telling_verbs
from copydesk.rules.contradictions.dating.written_dates import When, before_count, whens

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.document import Sentence


class Pointed(NamedTuple):
    """An event that is pointed back to: the words that tell of it, those whose it is and what is said of it, its date."""

    telling: frozenset[str]
    owner: str
    said: str
    when: When
    counted: bool = False


_DOUBT = (
    r"(?i:\b(?:second|third|another|previous|earlier|annual|next|last|latest|golden|silver|diamond|postponed|delayed|rescheduled|"
    r"brought forward|originally|anniversary|again|each|every|attempted|planned|proposed|would|could|might|if|according to|reportedly|"
    r"allegedly|old style|new style|instead|rather than|expected|not until)\b)"
)
_OWNER = r"(?P<owner>[Tt]he|[Tt]hat|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|(?:[A-Z][\w-]+|the [a-z]+)['’]s?)"
_WORD = r" (?!(?:after|before|since|until|during|and|when|where|who|which|but) )[\w'’-]+"
_OF = rf"(?P<of>(?: (?:of|to|from|at|in|with|for|by|over)(?:{_WORD}){{1,5}}?)?)"
# A verb that did not happen: what it is of got no date by it. (Who "was not hurt in the fire" was there.)
_NEGATED = (
    r"(?i:(?:\b(?:not|never|cannot|(?:failed|refused|declined|unable) to|rejected|vetoed|blocked)\b|n['’]t\b)[^.,;:()]*"
    r"|\b(?:no|nobody|none)(?: \w+){0,2} )(?<!\bin )(?<!\bat )(?<!\bby )(?<!\bduring )(?<!\bsince )(?<!\bafter )$"
)
_CLAUSE = 60  # characters before a noun in which its verb stands
_NOUN = rf"\b{_OWNER} (?:[\w-]+ ){{0,2}}?(?P<noun>[a-zé-]+)"
_AHEAD = rf"{_NOUN}{_OF} (?:(?:had|was|were|took|taken|came|place|been|held) ){{0,3}}(?:back )?(?:in|on|of)(?: the)? $"
_ASIDE = rf"{_NOUN}{_OF}, (?:on|in)(?: the)? $"
_SPANS = r"(?:after|before|since|until|following|from) $"
_BEHIND = rf"(?:['’]s|-night| night['’]s)? (?P<noun>[a-zé-]+)\b{_OF}"
_BEHIND_ONE = rf"(?:['’]s|-night| night['’]s)? [a-z-]+ (?P<noun>[a-zé-]+)\b{_OF}"
_DAY_OF = rf"(?:, the (?:year|day|month|week|night))? of (?P<owner>the|his|her|its|their|[A-Z][\w-]+['’]s) (?P<noun>[a-z-]+){_OF}"
_ORDINAL = (
    r"(?:[Tt]hat|[Tt]hose) (?P<which>first|last|final) [a-z]+(?: [a-z]+)? (?:in|on) (?:the )?$"
)
_ONCE = {
    "first": frozenset(("first",)),
    "last": frozenset(("last", "final", "finally")),
    "final": frozenset(("last", "final", "finally")),
}
_DETERMINED = r"\b(?P<owner>[Tt]he|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w-]+['’]s?) $"
_WEDDINGS = ("silver wedding", "ruby wedding", "golden wedding", "diamond wedding")
_JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300, "sesquicentennial": 150,
    "quatercentenary": 400, "silver wedding": 25, "ruby wedding": 40, "golden wedding": 50, "diamond wedding": 60,
}  # fmt: skip
_JUBILEE = rf"(?P<name>(?i:{'|'.join(_JUBILEES)}|(?P<count>\d+)(?:st|nd|rd|th) anniversary))(?: of (?:the|his|her|its|their) (?P<noun>[a-z-]+)(?P<of>(?: (?:of|to|in|at){_WORD})?))?,? (?:was |fell |came |on |to be |marked |celebrated )*in $"
_COUNT = r"(?P<count>[\w-]+) (?P<unit>years?|months?) after "
_COUNTED_NOUN = rf"{_COUNT}{_NOUN}(?P<of>(?: (?:of|to|from|at|in|with|for|by|over)(?: [\w'’-]+){{1,4}})?)(?=[,.;]|$)"
_COUNTED_CLAUSE = rf"{_COUNT}(?P<owner>he|she|it|they|the [a-z]+)(?: (?:had|was|were|been))* (?P<noun>[a-z-]+)(?P<of>[^,.;]*)"


def pointed(sentence: Sentence) -> Iterator[Pointed]:
    """The events with dates that a sentence points back to."""
    if not is_plain(sentence):
        return
    for when in whens(sentence.text):
        if not sentence.document.is_quoted(sentence.span(when.start, when.end)):
            one = _counted(sentence, when) or _pointed(sentence, when)
            if one is not None and one.telling:
                yield one


def is_plain(sentence: Sentence) -> bool:
    """Whether a sentence is neither a question nor quoted."""
    return (
        len(sentence.text) <= LONGEST_SENTENCE
        and sentence.block.kind is not BlockKind.QUOTATION
        and not sentence.text.endswith("?")
    )


def is_negated(text: str, at: int) -> bool:
    """Whether what stands at a place did not happen: "The board did not approve the merger in March"."""
    return compiled(_NEGATED).search(text, max(0, at - _CLAUSE), at) is not None


def _pointed(sentence: Sentence, when: When) -> Pointed | None:
    return _ahead(sentence, when) or _behind(sentence, when)


def _ahead(sentence: Sentence, when: When) -> Pointed | None:
    """The event of a noun before its date: "the signing of the peace in 1588", "that first match in 1890"."""
    text = sentence.text
    for owner in compiled(_OWNER).finditer(text, max(0, when.start - 90), when.start):
        if owner.start() and text[owner.start() - 1].isalnum():
            continue
        match = compiled(_AHEAD).match(text, owner.start(), when.start)
        if match is None:
            match = compiled(_ASIDE).match(text, owner.start(), when.start)
            if match and compiled(_SPANS).search(text, 0, owner.start()):
                return None  # "two months after the sinking, in November"
        if match is not None and match["noun"] in telling_nouns():
            if is_negated(text, match.start()):
                return None
            return _as_pointed(sentence, match, when)
        match = compiled(_ORDINAL).match(text, owner.start(), when.start)
        if match is not None:
            return Pointed(_ONCE[match["which"]], "", "", when)
    return None


def _behind(sentence: Sentence, when: When) -> Pointed | None:
    """The event of a noun behind its date: "the 1958 theft", "Monday's unveiling", "1996, the year of the star"."""
    text = sentence.text
    match = compiled(_DAY_OF).match(text, when.end)
    if match is not None and match["noun"] in telling_nouns():
        return _as_pointed(sentence, match, when)
    owner = compiled(_DETERMINED).search(text, max(0, when.start - 30), when.start)
    heads = when.start == 0 and sentence.start == 0
    if not (owner or heads or text[when.end : when.end + 1] in ("'", "’")) or when.bare_day:
        return None
    for pattern in (_BEHIND, _BEHIND_ONE):
        match = compiled(pattern).match(text, when.end)
        if match is not None and match["noun"] in telling_nouns():
            return _as_pointed(sentence, match, when, owner["owner"] if owner else "the")
    return None


def _as_pointed(
    sentence: Sentence, match: re.Match[str], when: When, owner: str = ""
) -> Pointed | None:
    low, high = min(match.start(), when.start), max(match.end(), when.end)
    if compiled(_DOUBT).search(sentence.text, max(0, low - 25), high + 25):
        return None
    noun = match["noun"]
    telling = telling_nouns()[noun]
    owner = owner or match["owner"]
    first = match.start() if owner != match.groupdict().get("owner") else match.end("owner")
    between = sentence.text[first : match.start("noun")].removeprefix("'s").removeprefix("-night")
    return Pointed(telling, owner, f"{between} {match['of']}", when)


def _counted(sentence: Sentence, when: When) -> Pointed | None:
    """The event from which a date is counted: "in 2006, five years after the prize"."""
    text = sentence.text
    jubilee = compiled(_JUBILEE).search(text, max(0, when.start - 80), when.start)
    if jubilee is not None:
        years = _JUBILEES.get(jubilee["name"].lower(), jubilee["count"])
        date = before_count(when, str(years), "years")
        noun = jubilee["noun"] or "wedding"
        if date is None or not (jubilee["noun"] or jubilee["name"].lower() in _WEDDINGS):
            return None
        return Pointed(
            telling_nouns().get(noun, frozenset()), "", jubilee["of"] or "", date, counted=True
        )
    for pattern in (_COUNTED_NOUN, _COUNTED_CLAUSE):
        for match in compiled(pattern).finditer(text):
            noun = match["noun"]
            near = text[match.end() : when.start], text[when.end : match.start()]
            if not any(
                compiled(r",? (?:in |on )?(?:\w+ )?|, ").fullmatch(part) for part in near if part
            ):
                continue
            date = before_count(when, match["count"], match["unit"])
            telling = telling_nouns().get(noun) or telling_verbs().get(noun, frozenset())
            if date is not None and telling:
                return Pointed(telling, match["owner"], match["of"], date, counted=True)
            return None
    return None
