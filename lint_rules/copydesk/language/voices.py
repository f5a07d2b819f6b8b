"""In whose voice a passage speaks: an article's, or that of a person who says "I" and "we".

Letters, readers' comments, reviews, columns and speeches give their writer's own view. They show
it by words for the writer, which an article uses only inside quotation marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.finding import Span
from copydesk.language.words import FIRST_PERSON, word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.document import Sentence

# How far around a sentence its paragraph and the neighbouring ones are read, in characters.
_REACH = 450
# How far behind a claim the mark is looked for that closes a speech, in characters.
_SPEECH = 2_000
_APPLAUSE = r"(?i)[\[(](?:applause|laughter)"
_SHARED = r"\b(?:[Ww]e|[Oo]urs?|[Ww]e're|[Ww]e've|[Ww]e'll)\b"
# Before the pronoun; behind any other capitalised word "I" is a numeral: "World War I".
_OPENERS = word_set(
    "When But And If As While What That Since So Because Although Though Where How Yes Then Now "
    "Who Why Or No Which Whatever Whenever Today Here There Before After Until Unless Well Had Did"
)
_ENOUGH = 2
"""An article, too, may say "our correspondent" or "our thoughts" once."""


def is_personal(sentence: Sentence, *, shared: bool = True) -> bool:
    """Whether somebody speaks of himself in or near the sentence, outside quotations.

    With `shared`, "we" counts, too, where it is said more than once: a firm that praises itself
    says "we", so that alone clears no rank.
    """
    text = sentence.text
    if any(
        match[0] != "I" or not _is_numeral(text, match.start())
        for match in compiled(FIRST_PERSON).finditer(text)
    ):
        return True
    first, last = _bounds(sentence)
    return sentence.document.remembered(
        f"personal:{first}:{last}:{shared}",
        lambda: _speaks(sentence, first, last, shared=shared),
    )


def is_recited(sentence: Sentence, end: int) -> bool:
    """Whether the paragraph is somebody else's text although no mark opens it.

    A colon led up to it, as to a block quotation, or the next mark behind `end` closes one.
    """
    prose = sentence.document.prose
    block = sentence.block
    if (
        block.kind is BlockKind.PARAGRAPH
        and sentence.document.blocks[0].start != block.start
        and prose[max(0, block.start - 20) : block.start].rstrip().endswith(":")
    ):
        return True
    behind = sentence.span(0, end).end
    mark = compiled('["\u201c\u201d]').search(prose, behind, min(block.end, behind + _SPEECH))
    if mark is None or mark[0] == "\u201c":
        return False
    at = mark.start()
    return prose[at - 1] in ".,!?" and not prose[at + 1 : at + 2].isalnum()


def _speaks(sentence: Sentence, first: int, last: int, *, shared: bool) -> bool:
    if any(_outside(sentence, FIRST_PERSON, first, last)):
        return True
    if not shared:
        return False
    if compiled(_APPLAUSE).search(sentence.document.prose, first, last):
        return True
    own = _outside(sentence, _SHARED, first, last)
    return sum(1 for _ in zip(range(_ENOUGH), own, strict=False)) == _ENOUGH


def _outside(sentence: Sentence, pattern: str, first: int, last: int) -> Iterator[re.Match[str]]:
    """Matches that are nobody's quoted words."""
    document = sentence.document
    for match in compiled(pattern).finditer(document.prose, first, last):
        if match[0] == "I" and _is_numeral(document.prose, match.start()):
            continue
        if not document.is_quoted(Span(*match.span())):
            yield match


def _bounds(sentence: Sentence) -> tuple[int, int]:
    """The stretch of prose around the sentence that is read, whatever paragraphs it is in."""
    prose = sentence.document.prose
    return max(0, sentence.start - _REACH), min(len(prose), sentence.end + _REACH)


def _is_numeral(prose: str, at: int) -> bool:
    if prose[at + 1 : at + 2] == "-":
        return True
    before = prose[max(0, at - 30) : at].split()
    return (
        bool(before)
        and before[-1][0].isupper()
        and before[-1].isalpha()
        and before[-1] not in _OPENERS
    )
