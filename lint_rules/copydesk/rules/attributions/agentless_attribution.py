"""A view is reported in the passive, so that nobody holds it: is widely seen as, it is believed.

Why:
    The passive hides who thinks so. The reader cannot tell a finding of many from the writer's
    own opinion.

Example:
    The bridge is widely regarded as a failure.

Better:
    The bridge is regarded as a failure by the city council's own engineers.

When it stays silent:
    The holder of the view is named in the same clause ("by X", "according to X", "X said"),
    there is a link, footnote or citation, the words stand in a quotation, or the article reports
    a legal case, where "allegedly" and "is said to" are what the law asks for. Plans and
    schedules ("is expected to") are left alone, and so are possible views ("could be seen as").

Known gaps:
    "Is known as" and "is called" give names, not views, and are never reported.

Source:
    Wikipedia, "Manual of Style/Words to watch" (unsupported attributions, passive voice).

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import EvidenceKind, evidence_for, named_speaker_follows
from copydesk.language.names import names_anybody
from copydesk.language.speech import SOURCES, is_adverb
from copydesk.language.words import LONGEST_SENTENCE, pattern, word_set
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token
    from copydesk.finding import Finding

_ACCEPT = frozenset(EvidenceKind) - {EvidenceKind.CONTINUED}
_BE = word_set("is are was were be been being")
_MODALS = word_set("may might could can would will should must")
_WIDELY = word_set(
    "widely generally commonly often universally largely broadly popularly frequently usually "
    "sometimes increasingly typically routinely"
)
# A belief that has been given up since.
_ONCE = word_set("originally first initially once previously formerly long")
# "Is widely ..." these; "seen" and its like only with "as" or "to be" behind them.
_HELD = word_set(
    "seen viewed regarded considered perceived hailed acknowledged recognised recognized credited "
    "believed thought agreed accepted assumed understood interpreted cited rumoured rumored "
    "feared said reported held"
)
_NEED_AS = word_set("seen viewed perceived interpreted recognised recognized cited held reported")
# "It is ... that".
_REPORTED = word_set(
    "believed thought said understood feared rumoured rumored reported alleged claimed suggested "
    "argued assumed speculated hoped estimated felt considered reckoned supposed accepted agreed"
)
# "Is ... to".
_SAID = word_set("said believed thought rumoured rumored reputed understood reported feared")
# "Has been ... as".
_JUDGED = word_set(
    "described hailed praised criticised criticized accused dismissed viewed seen regarded cited"
)
# "Is ... as", without any adverb, in the present.
_RANKED = word_set("seen viewed regarded perceived considered")
# "Is ... by some as".
_VIEWED = _HELD | _JUDGED | {"blamed", "felt"}
_PARTICIPLES = _HELD | _REPORTED | _SAID | _JUDGED
_FOLLOWERS = frozenset({"as", "to", "that", "by", "for", "one", "the"})
_HEARSAY = frozenset({"reportedly", "allegedly", "reputedly"})
_ACCUSING = word_set("accusing saying calling describing praising arguing claiming warning")
_CROWD = word_set("some many most others several people fans")
_LEGAL = (
    r"\b(?:court|trial|judge|jury|charge[ds]|prosecut|police|lawsuit|sued|suing|accused|arrest|"
    r"indict|convict|fraud|murder|lawyer|attorney|sentenced|guilty|plead|crime|criminal|detective|"
    r"suspect|investigat|legal|tribunal|inquest|bribe)"
)


@rule(
    "ATT002",
    triggers=(
        *("viewed", "regarded", "considered", "perceived", "hailed", "believed", "reputed"),
        *(
            "seen as",
            "seen by",
            "thought to",
            "thought by",
            "thought that",
            "described as",
            "described by",
        ),
        *(
            f"{be} {said}"
            for be in ("is", "are", "was", "were", "been", "often")
            for said in ("said", "cited")
        ),
        *("widely credited", "often credited", "widely accepted", "widely acknowledged"),
        *("generally accepted", "generally agreed", "generally thought", "widely thought"),
        *("widely recognised", "widely recognized", "widely agreed", "widely assumed"),
        *("interpreted", "understood", "feared", "rumoured", "rumored", "alleged", "speculated"),
        *("suggested that", "argued that", "claimed that", "estimated that", "assumed that"),
        *("reported to", "reported that", "felt that", "hoped that", "criticised", "criticized"),
        *_HEARSAY,
    ),
)
def agentless_attribution(sentence: Sentence) -> Iterator[Finding]:
    if not _is_worth_reading(sentence.text):
        return
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        hearsay = token.lower in _HEARSAY
        if hearsay:
            first, last = index, index + 1
        elif token.lower in _PARTICIPLES:
            found = _passive(tokens, index)
            if found is None or _has_agent(sentence, found[1]):
                continue
            first, last = found
            hearsay = token.lower in _SAID and tokens[last - 1].lower == "to"
        else:
            continue
        start, end = tokens[first].start, tokens[last - 1].end
        if (
            evidence_for(sentence, start, end, _ACCEPT)
            or _is_legal(sentence)
            or (hearsay and _is_settled_next(sentence))
        ):
            continue
        yield agentless_attribution.finding(
            sentence,
            start,
            end,
            f"'{sentence.text[start:end]}' does not say by whom. Name who says so, or leave it out.",
        )


def _is_worth_reading(text: str) -> bool:
    """A quick look, before any token is made: a passive of opinion, or a word of hearsay."""
    if len(text) > LONGEST_SENTENCE:
        return False
    words = text.lower().replace(",", "").split(" ")
    for index, word in enumerate(words):
        if word in _PARTICIPLES:
            before = words[max(0, index - 4) : index]
            after = words[index + 1 : index + 2]
            if not _BE.isdisjoint(before) and not (
                _FOLLOWERS.isdisjoint(after) and _WIDELY.isdisjoint(before)
            ):
                return True
        elif word in _HEARSAY:
            return True
    return False


def _passive(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The token range of a passive of opinion around the participle, or None."""
    word = tokens[index].lower
    be = index - 1
    while be >= 0 and is_adverb(tokens[be].lower):
        be -= 1
    if be < 0 or tokens[be].lower not in _BE:
        return None
    first = _helpers(tokens, be)
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if after == "by":
        last = _by_nobody(tokens, index + 2)
        return (first, last) if last and word in _VIEWED else None
    if tokens[first].lower in _MODALS:
        return None  # "could be seen as" says what may be, not what is held
    last = index + 1 + (after in {"as", "to", "that", "for"})
    if first and tokens[first - 1].lower == "it" and after == "that" and word in _REPORTED:
        return first - 1, last
    if any(token.lower in _ONCE for token in tokens[be:index]):
        return None
    widely = any(token.lower in _WIDELY for token in tokens[be:index])
    if widely and word in _HELD and (after in {"as", "to", "that"} or word not in _NEED_AS):
        return first, last + (word not in _SAID and _is_to_be(tokens, index + 1))
    return (first, last) if _is_held(tokens[be].lower, word, after, index - be) else None


def _helpers(tokens: Sequence[Token], be: int) -> int:
    """Where the verb's phrase begins: "has long been", "may be"."""
    first = be
    if tokens[be].lower == "been":
        at = be - 1
        while at >= 0 and is_adverb(tokens[at].lower):
            at -= 1
        if at >= 0 and tokens[at].lower in {"has", "have", "had"}:
            first = at
    if first and tokens[first - 1].lower in _MODALS:
        first -= 1
    return first


def _is_to_be(tokens: Sequence[Token], at: int) -> bool:
    return [token.lower for token in tokens[at : at + 2]] == ["to", "be"]


def _is_held(be: str, word: str, after: str, distance: int) -> bool:
    """Whether "is said to", "has been described as", "is seen as" report a view of nobody's."""
    present = be in {"is", "are"}
    return (
        (after == "to" and word in _SAID and (present or be in {"was", "were"}))
        or (be == "been" and after in {"as", "for"} and word in _JUDGED)
        or (be == "is" and distance == 1 and word in _RANKED and after == "as")
        or (present and distance == 1 and word == "considered" and after in {"to", "one", "the"})
    )


def _by_nobody(tokens: Sequence[Token], at: int) -> int | None:
    """The end of "by some", "by many critics as": an agent that is nobody."""
    last = at
    while last < min(at + 3, len(tokens)) and (
        tokens[last].lower in _CROWD or SOURCES.get(tokens[last].lower, "") in {"people", "side"}
    ):
        last += 1
    if last == at:
        return None
    if last < len(tokens) and tokens[last].lower in {"as", "to"}:
        last += 1
        if last < len(tokens) and tokens[last - 1].lower == "to" and tokens[last].lower == "be":
            last += 1
    return last


def _has_agent(sentence: Sentence, last: int) -> bool:
    """Whether the clause goes on to say by whom or among whom: "as cold by the critic"."""
    tokens = sentence.tokens
    if tokens[last - 1].lower == "that":
        return False
    for at in range(last, min(len(tokens), last + 24)):
        word = tokens[at].lower
        if tokens[at].text in {".", ";", ":"}:
            return False
        if word == "by" and at + 1 < len(tokens):
            after = tokens[at + 1]
            return not (
                (after.lower.endswith("ing") and after.text[0].islower())
                or after.lower in _CROWD
                or after.lower in SOURCES
            )
        if word in {"among", "within", "with"} and names_anybody(sentence, at + 1, at + 6):
            # "With the union accusing them" tells who; "relations with Ukraine" does not.
            near = tokens[at + 1 : at + 8]
            return word != "with" or any(t.lower in _ACCUSING for t in near)
    return False


def _is_settled_next(sentence: Sentence) -> bool:
    """Whether the next sentence says where it was heard: hearsay is often told before its source."""
    follower = sentence.document.neighbour(sentence, 1)
    return follower is not None and named_speaker_follows(follower, within=0) is not None


def _is_legal(sentence: Sentence) -> bool:
    """Whether the paragraph reports a case at law or a crime, where doubt is a duty."""
    prose = sentence.document.prose
    block = sentence.block
    start = max(block.start, sentence.start - 600)
    return (
        pattern(_LEGAL).search(prose[start : min(block.end, sentence.end + 300)].lower())
        is not None
    )
