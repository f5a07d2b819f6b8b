"""Lists over sentences and blocks: "First, ... Second, ...", bullets and numbered lines.

Each is counted against the number announced right before it (or, for bullets, right behind it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.finding import Span
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import Announcement, announced_in
from copydesk.rules.contradictions.lists.counted_nouns import TOLD
from copydesk.rules.contradictions.lists.marked_items import count_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.document import Document, Sentence

Told = tuple[Announcement, int, Span]
"""An announcement, how many items follow it, and where they stand."""

_NUMBERS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
        ],
        start=1,
    )
}
_VALUES: Mapping[str, int] = _NUMBERS | {
    word: value
    for value, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=2
    )
}
_LEAD = r"[\"'(]*(?i:(?:and |but |then )?(?:(?:the|his|her|their|its|our|my|a|an|number|point|reason|step|fact|lesson) )?)"
_ORDINAL = rf"{_LEAD}(?i:(?P<word>{'|'.join(_NUMBERS)})(?:ly)?(?! (?:half|time|of all|place|round|hand|class|world|century|quarter|war|lady|minister|team|division|floor|year|day|week|month|goal|set|game|leg|stage|innings|-)\b)(?=[ ,:]))"
_CARDINAL = r"(?i:(?:number |point |reason )?(?P<word>two|three|four|five|six|seven|eight|nine|ten))(?=[,:] )"
_START = r"[\"'(]*(?:(?i:to start with|to begin with|for a start|for one thing|one)\b(?=[,: ]))"
_MORE = r"[\"'(]*(?i:(?:and )?(?:yet )?(?:next|then|after that|another|a further|also|moreover|furthermore|in addition|besides|additionally|plus)\b)"
_LAST = r"[\"'(]*(?i:(?:and |but )?(?:the )?(?:other (?=is|was|are|were|,|:|that)|final(?= \w+)|finally|lastly|last(?! (?:year|week|month|night|time|summer|season)\b)|last but not least|last of all|to finish|to end with|in the end)(?<=[\w ])(?=[,: ]|(?<= )\w))"
# A "next" is a step where it is set off, an "another" where the first was "one".
_SET_OFF = rf"{_MORE}[:,]"
_TOLD_OFF = rf"{_MORE}[:,]|(?i:(?:and )?(?:yet )?another\b)"
_THE_OTHER = r"(?i:(?:and )?the other)"
_AND_LAST = r"^[^:,.;]*\b(?:and (?:last|final(?:ly)?)|the last)\b"
_LOOSE = r"(?i:[\"'(]*(?:and|but|also|moreover|furthermore|in addition|besides|then|another|there (?:is|are|was|were) also|equally|what is more)\b)"
_ASKS = r"[^:,;]{0,40}: [^:]+$"
_FARTHEST = 40
_MARKED = r"(?:\(?(?:1|a|i)\) ?\S|1\.(?: |$))"
# What the prose behind a sentence looks like where steps may begin.
_BEGINS = rf"\W*?(?:\(?(?:1|a|i)\)|1\. |{_LEAD}(?i:first(?:ly)?|to start|to begin|for a start|for one|one)\b)"
_NEARBY = 1_500  # characters
# "The first two types" are some of more.
_SOME = r"(?i:\b(?:first|last|other|final|latter|these|those|next|former) )$"


def sequence_after(sentence: Sentence) -> Iterator[Told]:
    """The steps that the sentences behind an announcement tell off, where their number differs."""
    document = sentence.document
    if not compiled(_BEGINS).match(document.prose, sentence.end):
        return
    first = document.neighbour(sentence, 1)
    if first is None or first.block.kind is BlockKind.LIST_ITEM:
        return
    if compiled(_MARKED).match(first.text):
        yield from _marked(sentence, first)
        return
    if _step(first.text) != "1":
        return
    ones = [one for one in announced_in(sentence) if one.noun in TOLD and not one.partitive]
    if len(ones) != 1 or compiled(_SOME).search(sentence.text[: ones[0].start]):
        return
    one = ones[0]
    count, loose, spare, ended, last = _count(document, first)
    if count < 2:
        return
    span = Span(first.start, last.end)
    more = one.number < count and not (ended and one.number == count - 1 and loose)
    fewer = one.number > count + spare and not loose and (ended or _is_over(document, last, count))
    if more or fewer:
        yield one, count, span


def questions_after(sentence: Sentence) -> Iterator[Told]:
    """Questions behind a colon: "two questions: Should he stay? Should he go? Who knows?"."""
    text = sentence.text
    if not text.endswith("?") or ": " not in text:
        return
    ones = [one for one in announced_in(sentence) if one.noun in ("questions", "things")]
    if len(ones) != 1 or ones[0].partitive or not compiled(_ASKS).match(text, ones[0].end):
        return
    count, last = 1, sentence
    following = sentence.document.neighbour(sentence, 1)
    while following is not None and following.block.start == sentence.block.start:
        if not following.text.endswith("?"):
            break
        count, last = count + 1, following
        following = sentence.document.neighbour(following, 1)
    if text.count("?") == 1 and count > 1 and count != ones[0].number:
        yield ones[0], count, Span(sentence.start, last.end)


def _marked(sentence: Sentence, first: Sentence) -> Iterator[Told]:
    """Items with marks in the paragraph, which look like sentences: "(a) the cost; (b) the time"."""
    ones = announced_in(sentence)
    if (
        len(ones) != 1
        or ones[0].partitive
        or not (
            compiled(r"(?:[:–—-]| (?:are|were|is|was))$").search(sentence.text)
            or (ones[0].noun in TOLD and compiled(r"\W*1?\W").match(first.text))
        )
    ):
        return
    block = first.block
    last = first
    texts: list[str] = []
    follower: Sentence | None = first
    while follower is not None and follower.block.start == block.start:
        texts.append(follower.text)
        last = follower
        follower = sentence.document.neighbour(follower, 1)
    marks = count_marks(" ".join(texts), 0)
    if marks and marks.high != ones[0].number:
        yield ones[0], marks.high, Span(first.start, last.end)


def _count(document: Document, first: Sentence) -> tuple[int, bool, int, bool, Sentence]:
    """How many steps there are, whether one may be unmarked, how many that are, whether the last is marked.

    What stands between a step and "finally" may be a step, unless such things stand behind others, too.
    """
    count, loose, ended = 1, False, False
    gaps = [0]  # how many unmarked pieces stand behind each step
    last, latest = first, "1"
    followed = True  # whether the piece before was a step
    told = compiled(rf"(?i:{_START})").match(first.text) is not None
    for sentence, piece in _pieces(document, first):
        step = _step(piece)
        if step == "1":
            break
        if step == "last" and not told and compiled(_THE_OTHER).match(piece):
            continue  # of two other things
        if step == "last":
            # In a paragraph of its own "Finally" may begin the article's end.
            loose = loose or sentence.block.start != last.block.start
            count, ended, last = count + 1, True, sentence
            break
        if step == "more" and not (
            followed and compiled(_TOLD_OFF if told else _SET_OFF).match(piece)
        ):
            loose = True
            followed = False
        elif step == "more" or (step.isdigit() and int(step) == count + 1):
            count, last, followed, latest = count + 1, sentence, True, step
            gaps.append(0)
            if compiled(_AND_LAST).search(piece[:60]):
                ended = True
                break
        elif step:
            break
        else:
            loose = loose or compiled(_LOOSE).match(piece) is not None
            followed = False
            gaps[-1] += 1
    loose = loose or (told and latest == "more" and not ended)  # "One was red, another blue"
    spare = gaps[-1] if ended and not any(gaps[:-1]) else 0
    return count, loose, spare, ended, last


def _pieces(document: Document, first: Sentence) -> Iterator[tuple[Sentence, str]]:
    """What follows the first step, parted by sentences and semicolons."""
    for piece in first.text.split("; ")[1:]:
        yield first, piece
    sentence = first
    for _ in range(_FARTHEST):
        follower = document.neighbour(sentence, 1)
        if follower is None or follower.block.kind is BlockKind.HEADING:
            return
        sentence = follower
        for piece in sentence.text.split("; "):
            yield sentence, piece


def _is_over(document: Document, last: Sentence, count: int) -> bool:
    """Whether the steps end with their paragraph, and nothing later carries the next number."""
    word = next((word for word, value in _NUMBERS.items() if value == count + 1), "")
    rest = document.prose[last.end : last.end + _NEARBY].lower()
    if not word or compiled(rf"\b(?:{word}|finally|lastly)").search(rest):
        return False
    after = document.neighbour(last, 1)
    return after is None or after.block.start != last.block.start


def _step(text: str) -> str:
    """Which step a sentence begins: "1", "2", ..., "more", "last", or "" for none."""
    if match := compiled(_ORDINAL).match(text) or compiled(_CARDINAL).match(text):
        return str(_VALUES[match["word"].lower()])
    if compiled(_START).match(text):
        return "1"
    if compiled(_LAST).match(text):
        return "last"
    return "more" if compiled(_MORE).match(text) else ""
