"""Promotional words in the article's own voice: renowned, world-class, vibrant, nestled in.

Why:
    A promotional word asks the reader to admire the subject and tells nothing about it. It reads
    like an advertisement, and its place is in a quotation or behind the name of whoever says so.

Example:
    The renowned guitarist plays in Leeds tonight.

Better:
    The guitarist, who has won three Ivor Novello awards, plays in Leeds tonight.

When it stays silent:
    Somebody is named who says so, in the sentence or in the one that it carries on, there is a
    link, footnote or citation, or the words are reported, denied, in doubt or somebody's
    ("described as", "a reputation as", "not", "if"). So does it in quotations and questions,
    where somebody speaks for himself nearby ("I", "my": a column, a review, a letter, an
    interview; a firm that says "our" is not spared), in names, titles and the words of a prize, for groups ("many renowned writers"),
    ranks ("the first world-class player") and literal senses ("legendary king"). Praise that
    figures or honours bear out, or a judge in the next sentence, stands. Measured praise
    (talented, prolific, highly successful), reports of reception (rave reviews, much
    anticipated) and "award-winning" are left to the editor.

Known gaps:
    Praise that is spelled out without such words ("everything he touched turned to gold") is not
    seen, nor that of a noun outside its list, nor measured praise that is heaped up. What a
    figure in the next sentence says is not compared with the praise.

Source:
    Wikipedia, "Manual of Style/Words to watch" (puffery).

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import evidence_for, named_speaker_follows
from copydesk.language.praise import PRAISE
from copydesk.language.praise_words import PRAISE_WORDS, praised
from copydesk.language.voices import is_personal
from copydesk.language.words import read_table, word_set
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding


_MESSAGES = {
    "fame": (
        "'{}' tells the reader to be impressed, and nobody is named who says so. "
        "Say what the fame rests on, name who honours it, or cut it."
    ),
    "charm": (
        "'{}' is the language of a brochure, and nobody is named who says so. "
        "Describe what there is, quote somebody, or cut it."
    ),
    "praise": (
        "'{}' is praise in the article's own voice, with no source beside it. "
        "Quote whoever says so, give the fact behind it, or cut it."
    ),
    "novelty": (
        "'{}' does not say what is new, and nobody is named who judged it. "
        "Say what it does that others did not, give a source, or cut it."
    ),
    "phrase": (
        "'{}' promotes rather than reports, with no source beside it. "
        "Give the fact behind it, name who says so, or cut it."
    ),
}
# A word before the claim that makes it reported, decided, denied, doubted, wished or played.
_HELD = frozenset(read_table(__file__, "puffery_held.txt"))
_HELD_PAIRS = (
    *(" known as ", " seen as ", " stars as ", " star as ", " about a ", " about an "),
    *(" honoured for ", " honored for "),
)
_SAME = word_set("he she it they his her its their")
# A comparison and a first are other rules'; what is possibly legendary is a legend; a group that
# nobody can name is promoted by nobody; "this prestigious post" was told of before.
_COMPARING = word_set(
    "most more less least as how too so not no never hardly enough possibly perhaps partly "
    "largely semi somewhat pre quasi first second last only next many several "
    "some few other sole then this these that those such"
)
# "One of the greatest icons" is another rule's.
_SUPERLATIVE = r"(?:\bmost|est) "
# What bears praise out: a figure that is no year, and honours.
_BORNE_OUT = (
    r"(?i)\b(?!(?:1[5-9]|20)\d\ds?\b)\d|"
    r"\bonly (?:one|two|three|four|five|six|seven|eight|nine|ten)\b|"
    r"\b(?:awards?|prizes?|oscars?|baftas?|grammys?|emmys?|tonys?|medals?|"
    r"honours|honors|nominations?|nominated|titles?|champions?|championships?|trophy|won)\b"
)
# What bears fame out in its own sentence.
_WON = r"\b(?:won|winning|averag(?:ed|ing)|scor(?:ed|ing))\b"
# How far the words before and behind a claim, and for quotation marks, are looked at.
_BEFORE, _BEHIND, _NEAR = 70, 100, 900


@rule("SUP002", triggers=PRAISE_WORDS | PRAISE.triggers)
def puffery(sentence: Sentence) -> Iterator[Finding]:
    claims = [(start, end, "phrase") for start, end in PRAISE.find(sentence)]
    claims += praised(sentence)
    done = 0
    for start, end, kind in sorted(claims):
        claim = sentence.text[start:end].rstrip()
        if start < done or compiled(_SUPERLATIVE).search(claim) or _is_graded(sentence, start):
            continue
        if _is_vouched_for(sentence, start, end) or _is_borne_out(sentence, end, kind):
            continue
        if is_personal(sentence, shared=False) or _is_in_open_quotation(sentence, start):
            continue
        done = end
        yield puffery.finding(sentence, start, start + len(claim), _MESSAGES[kind].format(claim))


def _is_graded(sentence: Sentence, start: int) -> bool:
    """Whether the word before compares, ranks or denies, or is an adverb that says in what."""
    last = sentence.text[max(0, start - 20) : start].rstrip().rpartition(" ")[2].lower()
    return last in _COMPARING or last.endswith(("n't", "ically"))


def _is_vouched_for(sentence: Sentence, start: int, end: int) -> bool:
    """Whether somebody holds it, in a source or in the words around it."""
    text = sentence.text
    before = text[max(0, start - _BEFORE) : start].lower()
    words = compiled(r"[\w'-]+").findall(before)
    return (
        text.endswith("?")
        or "us" in sentence.words  # "told us": a column's voice; a firm's is "our"
        or not _HELD.isdisjoint(words)
        or any(word.endswith("n't") for word in words)
        or any(pair in before for pair in _HELD_PAIRS)
        or before.endswith(("most ", "more ", "award for ", "prize for ", "medal for "))
        or evidence_for(sentence, start, end) is not None
    )


def _is_borne_out(sentence: Sentence, end: int, kind: str) -> bool:
    """Whether figures, honours or a judge bear praise out, in the sentence or in the next.

    Fame, charm and novelty want more than a number.
    """
    text = sentence.text
    following = sentence.document.neighbour(sentence, 1)
    merits = {"praise": _BORNE_OUT, "fame": _WON}.get(kind)
    if merits and compiled(merits).search(text, end, end + _BEHIND):
        return True
    if following is None or kind not in {"praise", "phrase"}:
        return False
    if kind == "praise" and named_speaker_follows(following, within=0):
        return True
    if not compiled(_BORNE_OUT).search(following.text):
        return False
    # It must speak of the same: "Doe, 32, has scored 158 goals", "It fell only twice in 40 years".
    names = set(compiled(r"\b[A-Z]\w+").findall(text))
    return not (
        names.isdisjoint(compiled(r"\w+").findall(following.text))
        and _SAME.isdisjoint(following.words[:4])
    )


def _is_in_open_quotation(sentence: Sentence, start: int) -> bool:
    """Whether it is in a quotation that only a later paragraph closes, or in an interview's answer.

    The mark before opens a quotation and the one behind closes one; an answer begins with a colon.
    """
    prose = sentence.document.prose
    at = sentence.span(start, start + 1).start
    before = max(prose.rfind(mark, max(0, at - _NEAR), at) for mark in '"“”')
    behind = compiled(r"[\"“”]").search(prose, at, at + _NEAR)
    if prose.startswith(":", sentence.block.start):
        return True
    return bool(
        before >= 0 and behind and _opens(prose, before) and not _opens(prose, behind.start())
    )


def _opens(prose: str, mark: int) -> bool:
    if prose[mark] != '"':
        return prose[mark] == "“"
    return prose[mark + 1 : mark + 2].isalnum() and not prose[max(0, mark - 1) : mark].strip(" (\n")
