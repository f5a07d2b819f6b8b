"""Who says it: the subject of a verb of saying, behind auxiliaries, brackets and appositions.

"Jane Doe, an analyst at Gartner, said", "a spokesman (who was late) has warned", "Jane Doe got
up and said", "experts who say": the first three have somebody for their subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.names import is_name, is_people, names_anybody
from copydesk.language.noun_phrases import (
    PREPOSITIONS,
    PRONOUNS,
    Speaker,
    hangs_on_nobody,
    name_ending,
    pointed_out,
    run_start,
)
from copydesk.language.saying import AUXILIARIES, BEING, SAYING, SHOWING, SOURCES, is_adverb
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token


_HELPERS = AUXILIARIES | word_set("can could must should too again first soon simply further")
# Forms that are nouns as well: "tax rule", "the Stern report on".
_NOUNS = word_set(
    "rule state report claim note call point estimate question hope ask fear worry stress blame "
    "doubt promise pledge joke comment view study warning charge forecast credit praise dispute "
    "review remark lament answer reply vow boast list rate rank label advocate complaint"
)
_NOUN_FORMS = _NOUNS | {noun + "s" for noun in _NOUNS}
_BEHIND_NOUNS = word_set("of on about over into from in are were is was have has had show shows")
_COLLECTIVE = word_set("people police staff men women they we i you children mps")
_SHOWING = SHOWING - SAYING
_LONGEST = 30  # tokens between a name and the verb it is the subject of


def subject(sentence: Sentence, verb: int) -> Speaker | None:
    """Who stands before the verb at token `verb`, if he is somebody."""
    tokens = sentence.tokens
    at = verb - 1
    being = helped = False
    while at >= 0 and (tokens[at].lower in _HELPERS or is_adverb(tokens[at].lower)):
        being |= tokens[at].lower in BEING
        helped |= not is_adverb(tokens[at].lower)
        at -= 1
    if at > 1 and tokens[at].lower == "to" and tokens[at - 1].lower in {"on", "continued"}:
        at -= 2 if tokens[at - 1].lower == "on" else 1  # "went on to say"
        helped = True
        if tokens[at].lower in {"went", "goes", "going"}:
            at -= 1
    # "Is viewed" has its holder elsewhere; "viewing" is a noun unless somebody "is viewing".
    if at < 0 or being != tokens[verb].lower.endswith("ing"):
        return None
    if not helped and tokens[verb].lower in _NOUN_FORMS and _is_noun(tokens, at, verb):
        return None
    if tokens[at].lower == "and" and tokens[verb].lower in _SHOWING:
        return None  # "the album sold well and confirmed"
    return _ending(sentence, at)


def _is_noun(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """Whether a form that is a noun, too, is one: "tax rule", "the Stern report on"."""
    before, word = tokens[at].lower, tokens[verb].lower
    follower = tokens[verb + 1].lower if verb + 1 < len(tokens) else ""
    if before.endswith(("'s", "s'")):
        return True
    if before in {",", ")"}:
        return False
    if word in _NOUNS:  # "researchers report in", but "the Stern report"
        joined = at > 1 and tokens[at - 2].lower in {"and", "&"}
        return not (before.endswith("s") or before in _COLLECTIVE or joined)
    return follower in _BEHIND_NOUNS and before not in PRONOUNS


def _ending(sentence: Sentence, at: int) -> Speaker | None:
    """The noun phrase that ends with token `at`."""
    tokens = sentence.tokens
    if tokens[at].text == ")":  # "the Pensions Policy Institute (PPI) said"
        at = _before_bracket(tokens, at)
    elif tokens[at].text == '"' and at and tokens[at - 1].text[0].isalnum():
        at -= 1  # The "Guardian" said
    if at < 0:
        return None
    token = tokens[at]
    if not token.text[0].isalnum():
        return _apposed(sentence, at) if token.text in {",", "—", "–", "-"} else None
    if token.lower in PRONOUNS:
        cliche = token.lower in {"they", "you"} and at and tokens[at - 1].lower in {"as", "so"}
        return None if cliche else Speaker(at, at + 1, named=False)
    if token.lower in {"who", "which"}:
        return _antecedent(sentence, at)
    if token.lower == "and":
        return _shared(sentence, at)
    if is_name(sentence, at):
        return None if token.lower.endswith("'s") else name_ending(sentence, at)
    found = pointed_out(sentence, at)
    return None if found and hangs_on_nobody(sentence, found.start) else found


def _before_bracket(tokens: Sequence[Token], at: int) -> int:
    for open_ in range(at, max(-1, at - _LONGEST), -1):
        if tokens[open_].text == "(":
            return open_ - 1
    return -1


def _apposed(sentence: Sentence, at: int) -> Speaker | None:
    """The phrase before what stands in commas: "Jane Doe, an analyst at Gartner, said"."""
    tokens = sentence.tokens
    mark = tokens[at].text
    for comma in range(at - 1, max(0, at - _LONGEST), -1):
        if tokens[comma].text in {";", ":", '"'}:
            return None
        if tokens[comma].text != mark:
            continue
        head = comma - 1
        if tokens[head].text == ")":
            head = _before_bracket(tokens, head)
        if head < 0:
            return None
        lower = tokens[head].lower
        if lower in PRONOUNS:
            return Speaker(head, head + 1, named=False)
        found = None
        if is_name(sentence, head) and not lower.endswith("'s"):
            found = name_ending(sentence, head)
        elif tokens[head].text[0].isalnum():
            found = pointed_out(sentence, head)
        if found and _opens(tokens, found.start):
            if not found.named and is_name(sentence, comma + 1):
                # "The biographer, Jane Doe, said"
                return Speaker(found.start, at, names_anybody(sentence, comma + 1, at))
            return _with_name(sentence, found)
    return None


def _with_name(sentence: Sentence, found: Speaker) -> Speaker:
    """The phrase with the name that it says more of: "Jane Doe, professor at Leeds"."""
    start, tokens = found.start, sentence.tokens
    if (
        found.named
        or start < 2
        or tokens[start - 1].text != ","
        or not is_name(sentence, start - 2)
    ):
        return found
    first = run_start(sentence, start - 2)
    return Speaker(first, found.end, named=True) if _opens(tokens, first) else found


def _opens(tokens: Sequence[Token], start: int) -> bool:
    """Whether a noun phrase that begins at `start` may be a subject: no preposition before it."""
    if start == 0:
        return True
    before = tokens[start - 1]
    if before.lower == "the" and start > 1:
        before = tokens[start - 2]
    return before.lower not in PREPOSITIONS


def _antecedent(sentence: Sentence, at: int) -> Speaker | None:
    """Whom "who" stands for: a name, somebody pointed out, or nobody ("experts who say")."""
    tokens = sentence.tokens
    head = at - 1
    if head >= 0 and tokens[head].text == ",":
        head -= 1
    if head < 0:
        return None
    lower = tokens[head].lower
    if lower in {"those", "anyone", "people", "everyone", "anybody", "everybody", "ones"}:
        return None
    known = _ending(sentence, head) if tokens[head].text[0].isalnum() else None
    if known is None and lower in SOURCES:
        return None
    return Speaker(at, at + 1, named=False) if known is None else known


def _shared(sentence: Sentence, at: int) -> Speaker | None:
    """The subject of two verbs: "Jane Doe stood up and said"."""
    tokens = sentence.tokens
    first = at
    while first and at - first < _LONGEST and tokens[first - 1].text not in {",", ";", ":", '"'}:
        first -= 1
    if first >= at:
        return None
    if tokens[first].lower in PRONOUNS:
        return Speaker(first, first + 1, named=False)
    last = first
    while last < at and is_name(sentence, last):
        last += 1
    if last > first and not is_people(tokens[first].text):
        return Speaker(first, last, named=True)
    if tokens[first].lower in {"the", "his", "her"} and first + 1 < at:
        return pointed_out(sentence, first + 1)
    return None
