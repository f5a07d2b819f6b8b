"""Where sentences begin and end.

The boundaries come from `sentencex` (Wikimedia, MIT), the best of seven splitters on hard cases
and fast; what it gets wrong is joined and parted here. A sentence never crosses a block's end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from sentencex import get_sentence_boundaries

from copydesk.document import DROP, JOIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sentencex import Boundary

    from copydesk.document import Block

# sentencex takes time that grows with the square of a paragraph's length: feed it pieces.
_PIECE = 20_000
_SKIP = DROP + JOIN + "\u200b\ufeff \t\r\n\f\v\xa0\u2028\u2029\x1c\x1d\x1e\x1f\x85"

# Abbreviations that are followed by what they introduce, and so never end a sentence.
_INTRODUCING = frozenset({
    "vol", "vols", "nos", "pp", "p", "fig", "figs", "Fig", "Figs", "cf", "Cf", "ch", "chap",
    "sec", "secs", "art", "arts", "eq", "eqs", "approx", "viz", "esp", "e.g", "i.e",
    "Gen", "Sen", "Rep", "Gov", "Lt", "Col", "Capt", "Sgt", "Rev", "Hon", "Prof", "Messrs",
})  # fmt: skip
_LONGEST = len("(Messrs.")
_NUMBER_SIGNS = frozenset(["No", "no", "Nos", "nos"])
# What carries on a time of the day: "at 9 a.m. Monday".
_AFTER_TIME = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    *("January ", "February ", "March ", "April ", "May ", "June ", "July ", "August "),
    *("September ", "October ", "November ", "December ", "Jan. ", "Feb. ", "Aug. ", "Sept. "),
    *("Oct. ", "Nov. ", "Dec. ", "GMT", "UTC", "BST", "CET", "EST", "EDT", "ET", "CST", "CDT"),
    *("PST", "PDT", "PT", "MST", "MDT", "Eastern", "Central", "Pacific", "Mountain", "Greenwich"),
)
# Ends that sentencex does not see: of a sentence that stands whole in brackets (group 1), the
# "no." of "he said no. Then ...", the "May." of "in May. Then ...", and a note in brackets after a quotation's stop.
_HIDDEN_END = (
    r"([.!?]['\"’”]?[)\]])\s+(?=[\"“‘'(]?[A-Z])|(?:(?<=\bno)|(?<=\bMay))\.\s+(?=[A-Z][a-z])"
    r"|[.!?]['\"’”]\s?(?:\[[\w ]{1,30}\]\s?)+(?<=\s)(?=[\"“‘'(]?[A-Z])"
)


def split(prose: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of a block: offsets into `prose`, blank ends trimmed."""
    text = prose[block.start : block.end]
    if DROP in text:
        text = text.replace(DROP, " ")
    start = 0
    for end in _boundaries(text):
        first, last = start, end
        while first < last and text[first] in _SKIP:
            first += 1
        while last > first and text[last - 1] in _SKIP:
            last -= 1
        if first < last:
            yield block.start + first, block.start + last
        start = end


def _boundaries(text: str) -> list[int]:
    """Ends of the sentences of a text, the last one included."""
    if not _may_end_inside(text):
        return [len(text)]
    ends: list[int] = []
    start = 0
    while start < len(text):
        stop = len(text)
        if stop > start + _PIECE:
            stop = text.rfind(" ", start + 1, start + _PIECE) + 1 or start + _PIECE
        piece = text[start:stop]
        local: list[int] = []
        for boundary in _ask(piece):
            first = boundary["start_index"]
            if local and piece[first] in ")]”»":  # sentencex leaves it to the next sentence
                local[-1] = first + 1
            elif local and _carries_on(piece, first):
                local.pop()
            local.append(boundary["end_index"])
        if ")" in piece or "]" in piece or " no. " in piece or " May. " in piece:
            local = _part(piece, local)
        ends += [start + at for at in local]
        start = stop
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return ends


def _may_end_inside(text: str) -> bool:
    """Whether a sentence may end before the text does: if not, nobody need be asked."""
    stop = text.find(".")
    return -1 < stop < len(text) - 1 or "!" in text or "?" in text or "…" in text or "。" in text


def _ask(piece: str) -> Sequence[Boundary]:
    try:
        return get_sentence_boundaries("en", piece)
    except UnicodeEncodeError:  # half characters, which a string can hold
        return get_sentence_boundaries("en", re.sub("[\ud800-\udfff]", "?", piece))


def _carries_on(piece: str, first: int) -> bool:
    """Whether what begins at `first` carries on the sentence that was said to end there."""
    words = piece[max(0, first - 16) : first].split()
    if not words or words[-1][-1] != "." or not piece[first - 1].isspace():
        return False
    letter = piece[first]
    if letter.islower():
        return True
    word = words[-1]
    if len(word) > _LONGEST:
        return False
    word = word[:-1].lstrip("([")
    if word in _NUMBER_SIGNS:
        return letter.isdigit()
    if word.endswith((".m", ".M")):
        return piece.startswith(_AFTER_TIME, first)
    return word in _INTRODUCING


def _part(piece: str, ends: list[int]) -> list[int]:
    """Add the hidden ends; of brackets only those that opened their sentence."""
    parted = list(ends)
    for match in re.finditer(_HIDDEN_END, piece):
        end = match.end()
        at = bisect_left(ends, end)
        if at < len(ends) and ends[at] == end:
            continue
        begin = ends[at - 1] if at else 0
        if match[1] is None or piece[begin:end].lstrip()[:1] in ("(", "["):
            parted.append(end)
    return sorted(parted)
