"""A compound before its noun lacks the hyphen that makes it one word.

Why: "a two year old plan" may be two plans or one; the hyphen saves the reader
from stopping to find out, and its absence looks careless.

Example:
    The state gave much needed support to a ten year old boy.
Better:
    The state gave much-needed support to a ten-year-old boy.
When it stays silent: after the noun ("the support was much needed"), after
adverbs in -ly and with "very"; a noun of two words ("in the long term"), and
compounds that many write open ("high school students", "climate change
policy"); names and titles; quotations; sums of money and measures in
abbreviations ("a $5 million deal", "a 5 km run").
Known gaps: compounds that are not in its list; a compound whose noun phrase
opens with an adjective ("a new high profile job"); one before a name.
Source: the compounds were gathered by hand; only such as practically every
style guide hyphenates before a noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Edit, Fix
from copydesk.language import lexicon
from copydesk.language.words import LONGEST_SENTENCE
from copydesk.patterns import compiled
from copydesk.rule import rule
from copydesk.rules.typos import compounds, numerals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

_PHRASES = frozenset(compounds.phrases())
# Participles and adjectives that make a compound of the noun before them: "a web based tool".
_MADE = (
    "based",
    "backed",
    "born",
    "driven",
    "educated",
    "funded",
    "led",
    "oriented",
    "orientated",
    "owned",
    "themed",
)
_MADE_PATTERN = (
    rf"(?<![\w-])(?:[Aa]n? ([^\W\d_]+ (?:{'|'.join(_MADE)}))|"
    r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his) ([A-Z][^\W\d_]+ based))(?= [a-z])"
)
_SPEAKING = (
    r"(?<![\w-])((?:Arabic|Chinese|Dutch|English|French|Gaelic|German|Greek|Italian|Japanese|Kurdish|Portuguese|"
    r"Russian|Spanish|Swahili|Turkish|Urdu|Welsh) speaking)(?= [a-z])"
)
# Beginnings that are no words of their own, before what they are written with.
_PREFIXES = {
    "anti": r"[a-z]{3,}",
    "co": r"(?:auth|chair|found|host|pilot|star|wr[io]t|work)[a-z]*",
    "mid": r"(?:\d{4}s|(?:January|February|March|April|June|July|August|September|October|November|December)\b|"
    r"(?:afternoon|century|morning|season|summer|table|term|week|winter)\b)",
    "multi": r"[a-z]{3,}",
    "non": r"[a-z]{3,}",
    "pre": r"(?:budget|christmas|election|existing|historic|match|season|tax|war)\b",
    "pro": r"(?:abortion|choice|democracy|government|independence|reform)\b",
    "self": r"(?:appointed|cent(?:red|ered)|confiden(?:t|ce)|conscious(?:ness)?|contained|defen[cs]e|destructive|"
    r"determination|discipline|employed|employment|esteem|evident|explanatory|government|help|imposed|"
    r"inflicted|pity|portraits?|proclaimed|relian(?:t|ce)|respect|righteous|styled|sufficien(?:t|cy)|taught)\b",
    "semi": r"(?:automatic|final(?:s|ists?)?|detached|permanent|retired|skilled)\b",
}
_USUAL = 60  # the level in the lexicon of words that any dictionary has
_LATIN = ("sine qua", "persona", "sequitur", "grata", "compos", "nolle", "obstante")
_SINGLE = (*_PREFIXES, *_MADE, "speaking")


@rule(
    "TYP006",
    triggers=[*_PHRASES, *numerals.TRIGGERS, *_SINGLE],
    fixes=Applicability.SUGGESTED,
)
def missing_hyphen(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if len(text) > LONGEST_SENTENCE:
        return
    lower = text.lower()
    places: set[tuple[int, int]] = set()
    for trigger in sentence.triggers:
        if trigger in _PHRASES:
            if trigger in lower:
                places.update(compounds.find(text, trigger))
        elif trigger in _MADE:
            places.update(_made(text))
        elif trigger in _PREFIXES:
            if f"{trigger} " in lower:
                places.update(_prefixed(text, trigger))
        elif trigger == "speaking":
            places.update(
                m.span(1)
                for m in compiled(_SPEAKING).finditer(text)
                if compounds.may_be_noun(compounds.word_after(text, m.end()))
            )
        elif trigger in numerals.TRIGGERS and trigger.lstrip("*") in lower:
            places.update(numerals.find(text))
    done = 0
    for start, end in sorted(places):
        if start >= done:
            done = end
            yield _finding(sentence, start, end)


def _finding(sentence: Sentence, start: int, end: int) -> Finding:
    written = sentence.text[start:end]
    right = written.replace(" ", "-")
    place = sentence.span(start, end)
    fixes: tuple[Fix, ...] = ()
    # With markup or a line's end between the words, a person must see where the hyphen goes.
    if sentence.document.prose[place.start : place.end] == written:
        fixes = (Fix(f"Write '{right}'", Applicability.SUGGESTED, (Edit(*place, right),)),)
    return missing_hyphen.finding(
        sentence, start, end, f"'{written}' lacks its hyphen: write '{right}'.", fixes=fixes
    )


def _made(text: str) -> Iterator[tuple[int, int]]:
    """Find "a London based firm"; a verb follows "a" nowhere, and a name of a place bases nothing."""
    for match in compiled(_MADE_PATTERN).finditer(text):
        group = match.lastindex or 0
        first, _, second = match[group].partition(" ")
        if first.endswith("ly") or (second == "born" and first.islower()):
            continue  # "a child born tonight"
        if compounds.may_be_noun(compounds.word_after(text, match.end())):
            yield match.span(group)


def _prefixed(text: str, prefix: str) -> Iterator[tuple[int, int]]:
    """Find "non profit" and "mid 1990s"."""
    for match in compiled(rf"(?<![\w&.'/-])({prefix} {_PREFIXES[prefix]})(?![\w-])").finditer(text):
        around = text[max(0, match.start() - 10) : match.end()].lower()
        second = match[1].partition(" ")[2]
        if any(word in around for word in _LATIN) or second in compounds.NO_NOUNS:
            continue
        known = lexicon.spelled(second)
        if prefix not in ("anti", "multi", "non") or (known is not None and known.level <= _USUAL):
            yield match.span(1)
