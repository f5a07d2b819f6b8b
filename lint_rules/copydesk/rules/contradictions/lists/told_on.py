"""What the sentence behind a number tells one by one: "Two copies survive. One is here, the other in Prague.".

The sentence takes the things up by a pronoun, by "one" and "the other", by their numbers ("stage one"),
or says that what it tells is all ("and no one else").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.announcements import announcements, is_exact
from copydesk.rules.contradictions.lists.counted_nouns import HUMANS, MEASURES, QUALITIES
from copydesk.rules.contradictions.lists.list_seams import LESS_WORDS
from copydesk.rules.contradictions.lists.marked_items import ORDER, count_ordinals, count_others
from copydesk.rules.contradictions.lists.rows import NOMINAL, Row, count_phrases, read_row, row_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.lists.announcements import Announcement
    from copydesk.rules.contradictions.lists.sequences import Told

_VALUES: Mapping[str, int] = {
    word: value
    for row in (
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"),
        ("A", "B", "C", "D", "E", "F", "G", "H"),
    )
    for value, word in enumerate(row, start=1)
}
# What the next sentence begins with where it names the things.
_NAMES_THEM = (
    r"(?:(?:They|These|Those)(?: are| were| included?:)|(?:Their|The) names(?: are| were)|(?:Gone|Chosen|Elected|Missing|Out|Left|Dead|Hurt|Absent|Present|Invited) (?:are|were)"
    r"|[A-Z][^.;:]{2,60}? (?:named|identified|listed) (?:them|these|those|the [a-z]+) as):? (?=\S)"
)
# What says that nothing further is to come.
_ALL = r"(?i:\b(?:no[ -]one|nobody|nothing|none|nowhere) else\b|\bno others?\b|\b(?:all|the rest|the remainder) (?:of )?(?:the|its|his|her|their|other)\b|\ball (?:the |its )?other\b)"
_LAST = r"(?i:\b(?:the (?:last|final|third and last)\b(?! (?:day|week|month|year|time|minute|moment|night|hand|side|few|two|three)s?\b)|lastly|finally))"
_CLAUSES = (
    r"[\"']?(?P<alike>[A-Z]\w* [\w']+) [^.;:!?]*[,;]? (?:and|or|but) (?i:(?P=alike)) [^:;?]*[.!]"
)
_FRAGMENT = r"[\"']?[A-Z][\w' -]{1,40}, [^.!?;:]{2,120} and [^.!?;:,]{2,50}[.!]"
_LABEL = rf"\b([A-Za-z]+) ({'|'.join(_VALUES)})\b"
_FARTHEST = 8
# An item without a verb has no more words.
_SHORT = 4
# How far behind the number's sentence what tells may begin, in characters.
_NEARBY = 400
_BEFORE = (
    r"(?i:\b(?:other|more|further|another|additional|first|last|next|previous|same|these|those)\b)"
)


def told_on(sentence: Sentence) -> Iterator[Told]:
    """The things that the sentences behind a number tell one by one, where they are more or fewer."""
    prose, end = sentence.document.prose, sentence.end
    if end + 1 >= sentence.block.end:
        return
    window = prose[end : end + _NEARBY]
    first = compiled(r"\s+(?:In )?[\"']?(\w+) (\w*)").match(window)
    if first is None or window.startswith("\n\n"):
        return
    readers = [
        reader
        for reader, words, opening in _READERS
        if (not words or first[1] in words or first[2] in words)
        and (opening in window if opening[0] == " " else compiled(opening).match(window))
    ]
    if not readers:
        return
    ones = announcements(sentence)
    if len(ones) != 1 or ones[0].partitive or not ones[0].noun:
        return
    one = ones[0]
    if one.noun in MEASURES - {"times"}:
        readers = [reader for reader in readers if reader in (_others, _first, _labelled)]
    readers = [reader for reader in readers if one.noun in _NOUNS.get(reader, (one.noun,))]
    if not readers or compiled(_BEFORE).search(sentence.text, max(0, one.start - 20), one.end):
        return
    after = sentence.document.neighbour(sentence, 1)
    if after is None or after.block.start != sentence.block.start:
        return
    for reader in readers:
        if counts := reader(after, one):
            if not counts[0] <= one.number <= counts[1] and is_exact(sentence, one):
                count = counts[0] if one.number < counts[0] else counts[1]
                yield one, count, after.span(0, len(after.text))
            return


def _others(after: Sentence, _: Announcement) -> tuple[int, int] | None:
    """How many "one ..., another ... and the third" are."""
    told = count_others(after.text, 0)
    return (told.low, told.high) if told and told.low == told.high else None


def _named(after: Sentence, one: Announcement) -> tuple[int, int] | None:
    """How many a row behind "they are" names; it ends with its clause."""
    text = after.text
    start = compiled(_NAMES_THEM).match(text)
    row = row_at(text, start.end()) if start else None
    if row is None or not (
        row.shape in NOMINAL
        or (row.shape == "word" and one.noun in QUALITIES)
        or f"and {row.shape[5:]} " in text
    ):
        return None
    return None if compiled(LESS_WORDS).search(text, row.start, row.end) else _bounds(row, one)


def _bounds(row: Row, one: Announcement) -> tuple[int, int] | None:
    if not row.closed or row.verbs or (row.plural and not row.sums):
        return None
    return (row.sums, row.sums) if row.sums and one.noun in HUMANS else (row.low, row.high)


def _first(after: Sentence, _: Announcement) -> tuple[int, int] | None:
    """How many "the first ..., and the second ..." are."""
    told = count_ordinals(after.text, 0)
    if told is None or not compiled(rf"\b(?:and|while) (?:the )?{ORDER[told.high - 1]}\b").search(
        after.text
    ):
        return None
    return told.low, told.high


def _clauses(after: Sentence, _: Announcement) -> tuple[int, int] | None:
    """How many clauses that begin alike are: "We can stay, or we can go"."""
    alike = compiled(_CLAUSES).match(after.text)
    if alike is None:
        return None
    count = len(compiled(rf"(?i:\b{alike['alike']} )").findall(after.text))
    return count, count


def _fragment(after: Sentence, one: Announcement) -> tuple[int, int] | None:
    """How many things are in a sentence that is a list: "He had two passions. Chess and trains."."""
    text = after.text[0].lower() + after.text[1:]
    row = read_row(text, 0, len(text.rstrip(".!\"'")), whole=True)
    short = all(len(item.split()) <= _SHORT for item in compiled(r", | and ").split(text))
    sure = row and short and row.low == row.high > 2 and row.shape in (*NOMINAL, "word")
    return _bounds(row, one) if row and sure else None


def _labelled(after: Sentence, one: Announcement) -> tuple[int, int] | None:
    """How far the things are numbered: "Stage one ..., stage two ..., and stage three ..."."""
    noun = one.noun.removesuffix("s")
    found = compiled(_LABEL).findall(after.document.prose, after.start)
    values = [_VALUES[label] for word, label in found if word.lower() == noun]
    if not values or not compiled(rf"(?:In )?{_LABEL}").match(after.text):
        return None
    most = max(values)
    return (most, most) if sorted(set(values)) == list(range(1, most + 1)) and most > 1 else None


def _alike(after: Sentence, _: Announcement) -> tuple[int, int] | None:
    """How many sentences begin alike until the last: "They want bread. They want land. Lastly, ..."."""
    alike = " ".join(after.text.split(" ", 2)[:2]) + " "
    following, count = after, 1
    while count < _FARTHEST and following.text.startswith(alike):
        follower = after.document.neighbour(following, 1)
        if follower is None or follower.block.start != after.block.start:
            return None
        following, count = follower, count + 1
        if compiled(_LAST).match(follower.text):
            return count, count
    return None


def _last(after: Sentence, _: Announcement) -> tuple[int, int] | None:
    """How many clauses there are until the last: "A shop burned in May, ..., and the final fire came in June"."""
    text = after.text
    last = compiled(rf"(?:, and|; and|;) {_LAST}").search(text)
    if last is None:
        return None
    least, most = count_phrases(text[: last.start()])
    return (least + 1, most + 1) if most > 1 else None


def _complete(after: Sentence, one: Announcement) -> tuple[int, int] | None:
    """How many people a sentence begins with that says that there is nobody else."""
    if not compiled(_ALL).search(after.text):
        return None
    row = row_at(after.text, 0)
    return _bounds(row, one) if row and row.shape in NOMINAL and row.high > 2 else None


_PRONOUNS = word_set("I We You They He She It There That One Some")
_LABELS = word_set("one One 1 I A")
# Each reader with the words that the next sentence begins with, and what it has.
_READERS = (
    (
        _named,
        word_set(
            "They These Those Their The Gone Chosen Elected Missing Out Left Dead Hurt Absent Present Invited"
        ),
        rf"\s+{_NAMES_THEM}",
    ),
    (_named, (), r" as "),
    (_others, ("One",), r"\s+One\b"),
    (_first, ("The",), r"\s+The first\b"),
    (_clauses, _PRONOUNS, rf"\s+{_CLAUSES}"),
    (_fragment, (), rf"\s+{_FRAGMENT}"),
    (_labelled, _LABELS, r"\s+(?:In )?[A-Za-z]+ (?:[Oo]ne|1|I|A)\b"),
    (_alike, _PRONOUNS, r"\s+(?P<alike>[A-Z][a-z]+ [a-z]+ )[^.!?]+[.!?]\s+(?P=alike)"),
    (_last, (), " the last"),
    (_last, (), " the final"),
    (_complete, (), " else"),
)
# Nouns that a reader asks for.
_NOUNS = {_clauses: QUALITIES, _fragment: QUALITIES, _complete: HUMANS}
