"""Who is said to say what: vague source nouns, verbs of attribution, and named speakers.

A sentence attributes when a verb of saying or thinking has a subject ("Gartner expects"), or
names its source in a frame ("according to Gartner"). `speakers` finds those that are somebody;
`SOURCES` are the nouns that are nobody until a name is added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.names import is_name, names_anybody
from copydesk.language.words import read_table, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.document import Sentence, Token


# Source nouns by class: people (who know), side (of a dispute), public, crowd, papers; person and paper are the
# singular forms.
SOURCES: Mapping[str, str] = read_table(__file__, "sources.txt")


def _forms(words: str) -> frozenset[str]:
    """All forms of verbs given as "base" or, where they are irregular, "base:past/participle"."""
    forms: set[str] = set()
    for word in words.split():
        base, _, past = word.partition(":")
        stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
        third = base + ("es" if base.endswith(("s", "ch", "sh")) else "s")
        regular = base + "d" if base.endswith("e") else base + "ed"
        if base.endswith("y") and base[-2] not in "aeiou":
            third, regular = base[:-1] + "ies", base[:-1] + "ied"
        forms |= {base, third, stem + "ing", *(past or regular).split("/")}
    return frozenset(forms)


# Saying and thinking that takes what is said as its object.
SAYING = _forms(
    "say:said claim charge argue warn fear believe contend insist reckon speculate predict caution allege "
    "maintain suggest note think:thought suspect expect estimate forecast:forecast assert "
    "conclude assume agree complain wonder doubt worry stress point hope question "
    "attribute blame acknowledge concede recommend advise urge describe regard call "
    "consider view see:saw/seen feel:felt accuse cite anticipate object admit:admitted "
    "hold:held dispute credit explain report observe propose theorise theorize hypothesise "
    "hypothesize remark lament interpret advocate criticise criticize emphasise emphasize "
    "whisper foresee:foresaw/foreseen perceive hail disagree praise"
)
# What papers do.
SHOWING = _forms(
    "show:showed/shown suggest indicate find:found reveal confirm conclude point say:said "
    "estimate claim demonstrate prove:proved/proven warn imply link predict put:put "
    "highlight note report support identify tie:tied connect associate trace establish"
)
# "In the view of" somebody: what he holds.
STANDPOINTS = frozenset({"view", "opinion", "words", "eyes", "judgment", "judgement", "estimation"})
# How a speaker who may be believed is introduced, beside `SAYING`.
TELLING = (SAYING | SHOWING) - _forms(
    "see:saw/seen view hold:held perceive put:put support link object charge tie connect "
    "associate trace establish"
) | _forms(
    "tell:told add announce deny write:wrote/written reply ask comment declare "
    "state rule pledge promise vow joke recall testify disclose reveal continue"
)
_TELLTALES = TELLING | STANDPOINTS | {"according"}
AUXILIARIES = word_set("have has had 've 'd do does did are is was were will would may might")
BEING = frozenset({"is", "are", "was", "were"})
_ADVERBS = word_set(
    "also now still often already then long always even just once never widely "
    "commonly all both themselves himself herself itself later today yesterday recently"
)
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "which", "we", "i", "you"})
# What stands before a verb's form without being its subject.
_NO_HEADS = word_set(
    "a an the this that these those his her its their our my your in of on to at by for from with "
    "and or but as than into over about be been being not no more most very it's there"
)
_POINTERS = word_set("the this that these those his her its their our my both")
_DONE_TO = word_set("believed thought said held reputed rumoured rumored understood alleged feared")
_TITLES = word_set("mr mrs ms dr sir lord lady prof professor president minister chief")


class Speaker(NamedTuple):
    """A speaker of a sentence: token range, and how well it is known.

    `named` is true for a name, false for somebody pointed out ("the company", "a spokesman")
    or carried on from before ("she", "the study").
    """

    start: int
    end: int
    named: bool


def is_adverb(lower: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return lower in _ADVERBS or (lower.endswith("ly") and len(lower) > 4)


def speakers(sentence: Sentence) -> Iterator[Speaker]:
    """Everybody whom the sentence has say something, vague sources left out."""
    if _TELLTALES.isdisjoint(sentence.words):
        return
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.lower in TELLING and token.text[0].islower():  # "Orford Point" says nothing
            speaker = _inverted(sentence, index)
            if speaker is None or not speaker.named:
                speaker = _subject(sentence, index) or speaker
            if speaker:
                yield speaker
            elif token.lower.endswith("ing") and _carries_on(tokens, index):
                yield Speaker(index, index + 1, named=False)
        elif token.lower == "to" and index and tokens[index - 1].lower == "according":
            speaker = _object(sentence, index + 1)
            if speaker:
                yield speaker
        elif (
            token.lower == "of"
            and index
            and tokens[index - 1].lower in STANDPOINTS
            and names_anybody(sentence, index + 1, index + 4)
        ):
            yield Speaker(index + 1, min(index + 4, len(tokens)), named=True)


def _carries_on(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "arguing that" goes on with what the sentence's subject did or said."""
    if verb < 3 or verb + 1 >= len(tokens) or tokens[verb + 1].lower != "that":
        return False
    return tokens[verb - 1].text in {",", "and"}


def _subject(sentence: Sentence, verb: int) -> Speaker | None:
    """Who stands before the verb."""
    tokens = sentence.tokens
    at = verb - 1
    being = False
    while at >= 0 and (tokens[at].lower in AUXILIARIES or is_adverb(tokens[at].lower)):
        being |= tokens[at].lower in BEING
        at -= 1
    # "Is viewed" has its holder elsewhere; "viewing" is a noun unless somebody "is viewing".
    if at < 0 or being != tokens[verb].lower.endswith("ing") or _is_done_to(tokens, verb):
        return None
    if tokens[at].text == ")":  # "the Pensions Policy Institute (PPI) said"
        while at > 0 and tokens[at].text != "(":
            at -= 1
        at -= 1
    if at < 0:
        return None
    if tokens[at].text == ",":  # "Jane Doe, an analyst at Gartner, said"
        start = max(0, at - 16)
        if names_anybody(sentence, start, at):
            return Speaker(start, at, named=True)
        return None
    if tokens[at].lower in _PRONOUNS or is_name(sentence, at):
        return Speaker(at, at + 1, named=tokens[at].lower not in _PRONOUNS)
    return _pointed_out(sentence, at) if tokens[at].text[0].isalnum() else None


def _is_done_to(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the participle speaks of its noun: "a man believed to be armed" is no speaker."""
    behind = [token.lower for token in tokens[verb + 1 : verb + 3]]
    return tokens[verb].lower in _DONE_TO and behind in (["to", "be"], ["to", "have"])


def _pointed_out(sentence: Sentence, head: int) -> Speaker | None:
    """A subject that is somebody: "the company", "a spokesman for", "Mr Brown's office"."""
    tokens = sentence.tokens
    if tokens[head].lower in _NO_HEADS:
        return None
    vague = tokens[head].lower in SOURCES
    for at in range(head - 1, max(-1, head - 6), -1):
        lower = tokens[at].lower
        if lower in _POINTERS or lower.endswith("'s") or (lower in {"a", "an"} and not vague):
            named = _apposed(sentence, at)
            return Speaker(at if named is None else named, head + 1, named=named is not None)
        if not lower[0].isalpha() and lower[0] != "-":
            return None
    return None


def _apposed(sentence: Sentence, at: int) -> int | None:
    """Where a name begins that the words at `at` say more of: "Jane Doe, a clerk at the firm"."""
    tokens = sentence.tokens
    for comma in range(at - 1, max(0, at - 5), -1):
        if tokens[comma].text == "," and tokens[comma + 1].lower in {"a", "an"}:
            first = comma
            while first and is_name(sentence, first - 1):
                first -= 1
            # "In Leeds, a spokesman for the firm" names no speaker.
            return (
                first
                if first < comma and (not first or not tokens[first - 1].text.isalpha())
                else None
            )
    return None


def _inverted(sentence: Sentence, verb: int) -> Speaker | None:
    """Who stands after the verb: `..., said Jane Doe`."""
    tokens = sentence.tokens
    if tokens[verb].lower not in {"said", "says", "added", "adds", "explained", "warned", "wrote"}:
        return None
    if verb and tokens[verb - 1].text not in {",", '"', "'", "?", "!", "so", "as"}:
        return None
    at = verb + 1
    if at >= len(tokens):
        return None
    if tokens[at].lower in _TITLES or is_name(sentence, at):
        return Speaker(at, at + 1, named=True)
    return _object(sentence, at)


def _object(sentence: Sentence, at: int) -> Speaker | None:
    """The source named after "according to"."""
    tokens = sentence.tokens
    end = at
    while end < len(tokens) and end < at + 9 and tokens[end].text not in {",", ";", ".", ":", '"'}:
        end += 1
    if names_anybody(sentence, at, end):
        return Speaker(at, end, named=True)
    if at < len(tokens) and tokens[at].lower in _POINTERS | {"a", "an", "one"}:
        head = min(end, at + 3)
        if any(tokens[i].lower in SOURCES for i in range(at, head)) and (
            tokens[at].lower not in _POINTERS
        ):
            return None
        return Speaker(at, head, named=False)
    return None
