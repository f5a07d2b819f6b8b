"""Documents that are a source: a study, report, law, ruling or set of data with a name or date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.names import is_name, names_anybody
from copydesk.language.noun_phrases import OFFICIAL
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token

DOCUMENTS = word_set(
    "study studies report reports survey surveys poll polls paper papers census act law ruling "
    "judgment judgement verdict audit review inquiry research data figures statistics dossier memo "
    "letter index ranking rankings database book biography article journal magazine list "
    "dictionary encyclopaedia encyclopedia analysis findings estimates directive regulation treaty "
    "convention resolution charter constitution statute bill accord "
    "almanac yearbook transcript minutes obituary dataset atlas handbook bulletin estimate records"
)
# Documents that are one of a kind, or official once they are said to be.
_COUNTS = word_set("figures statistics data estimates records results documents papers census")
_AUTHORSHIP = frozenset({"by", "from", "for", "in", "of", "at"})
_DATING = word_set(
    "of in from dated published released carried conducted issued compiled for by ( ,"
)
_MAKING = ("ed", "ied", "written", "out")
_TITLED = word_set("journal magazine book report review biography database encyclopedia dictionary")
_MADE = word_set(
    "out conducted compiled commissioned published produced undertaken written prepared funded "
    "released issued done made led drafted collected gathered"
)
_FARTHEST = 25  # tokens from a document to the words that say who made it
_STOPS = word_set(
    "the a an this that these those his her its their our my in on at by for from with of to and or "
    "but as than is are was were has have had said says found shows showed"
)
_ENDS = word_set("that which who and but is are was were has have had found says said shows showed")
_JOURNALS = word_set("published reported appeared appearing printed featured writing")


def documents(sentence: Sentence, left: int, right: int) -> Iterator[tuple[int, int]]:
    """Documents that are named or dated in text[left:right]."""
    words = sentence.words
    if DOCUMENTS.isdisjoint(words) and _JOURNALS.isdisjoint(words):
        return
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if not left <= token.start < right:
            continue
        if token.lower in DOCUMENTS:
            found = _document(sentence, index)
        elif token.lower in _JOURNALS:
            found = _journal(sentence, index)
        else:
            continue
        if found is not None:
            yield tokens[found[0]].start, tokens[found[1]].end


def _document(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """The tokens, first and last, of a document with a name or a date."""
    tokens = sentence.tokens
    first = index
    while first and index - first < 4 and tokens[first - 1].text[0].isalnum():
        if tokens[first - 1].lower in _STOPS:
            break
        first -= 1
    word = tokens[index].lower
    before = {token.lower for token in tokens[first:index]}
    if word in _COUNTS and not before.isdisjoint(OFFICIAL):
        return first, index
    if word == "records":  # a firm's, most often: "Island Records"
        return (first, index) if "guinness" in before else None
    if names_anybody(sentence, first, index) or any(map(_is_year, before)):
        return first, index
    if word in _TITLED and index + 1 < len(tokens) and is_name(sentence, index + 1):
        return index, index + 1  # the journal Nature
    comma = index + 1 < len(tokens) and tokens[index + 1].text == ","
    behind = tokens[index + 1 + comma : index + 5 + comma]
    if not behind:
        return None
    if behind[0].lower in _AUTHORSHIP or _is_made_by(behind):
        start = index + 2
        end = _clause_end(tokens, start + comma)
        if names_anybody(sentence, start, end):
            return index, index
    if behind[0].lower in _DATING and any(_is_year(t.lower) for t in behind[1:]):
        return index, index
    return _made(sentence, index)


def _made(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """A document of which the sentence says who made it: "the survey of ... was done by X"."""
    tokens = sentence.tokens
    for at in range(index + 2, min(index + _FARTHEST, len(tokens) - 1)):
        if tokens[at].lower == "by" and tokens[at - 1].lower in _MADE:
            named = names_anybody(sentence, at + 1, _clause_end(tokens, at + 1))
            return (index, index) if named else None
    return None


def _clause_end(tokens: Sequence[Token], start: int) -> int:
    """Where the words that say whose a document is end, eight tokens on at most."""
    for at in range(start, min(start + 8, len(tokens))):
        if tokens[at].text in {",", ";", ":", "("} or tokens[at].lower in _ENDS:
            return at
    return start + 8


def _is_year(word: str) -> bool:
    return len(word) == len("1999") and word.isdecimal() and word[:2] in _CENTURIES


_CENTURIES = frozenset({"15", "16", "17", "18", "19", "20"})


def _is_made_by(behind: Sequence[Token]) -> bool:
    """A report "compiled by", a study "carried out by" somebody."""
    return (
        len(behind) > 1
        and behind[0].lower.endswith(_MAKING)
        and any(token.lower in {"by", "for", "in"} for token in behind[1:])
    )


def _journal(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """What is "published today in the journal Nature", "writing in the Lancet"."""
    tokens = sentence.tokens
    for at in range(index + 1, min(index + 4, len(tokens))):
        if tokens[at].lower == "in":
            end = min(_clause_end(tokens, at + 1), len(tokens))
            return (index, end - 1) if names_anybody(sentence, at + 1, end) else None
    return None
