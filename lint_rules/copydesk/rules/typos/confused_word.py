"""A real word stands where another one was meant.

Why: a spelling checker accepts it, so it reaches the page, and there it says
something else ("economic depravation") or nothing.

Example:
    The strike lasted longer then the union had planned.
Better:
    The strike lasted longer than the union had planned.
When it stays silent: where the words around leave any doubt; names; words used
twice or more, for words that are suspect only because they are rare; rare
words in quotations.
Known gaps: words confused where no listed phrase and no learnt neighbour decides.
Source: phrases and points of grammar gathered by hand
(`confused_context.txt`); sets of words in `tools/confusions.txt`; a logistic regression over the
two words on either side, learned from the training text (see
`copydesk/language/NOTICE`), with a threshold that no correct use reached in
cross-validation (after Golding and Roth 1999). Rare words by SCOWL's levels.
"""

from __future__ import annotations

import os
from itertools import compress
from typing import TYPE_CHECKING, cast

from copydesk.finding import Applicability, Confidence, Severity, Span, replacement
from copydesk.language.lexicon import Table
from copydesk.language.surroundings import places
from copydesk.rule import rule
from copydesk.rules.typos.confused_context import entries, matched, may_match, written_words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding

_HERE = os.path.splitext(__file__)[0]
_rare: dict[bytes, str] = {}
_meant: dict[bytes, list[bytes]] = {}
_judged: set[bytes] = set()
_MARKS = frozenset(".,;:!?()[]\u2013\u2014")
_table: list[Table] = []
_weights: dict[bytes, dict[bytes, int]] = {}
_pattern: list[re.Pattern[str]] = []


def _load() -> None:
    with open(_HERE + ".txt", "rb") as lines:
        for line in lines:
            if b": " in line and not line.startswith(b"#"):
                word, _, meant = line.rstrip().partition(b": ")
                _rare[word] = meant.decode("latin-1")
            elif not line.startswith(b"#"):
                word, _, meant = line.rstrip().partition(b"> ")
                _meant[word] = meant.split()
    _judged.update(_meant, written_words())
    _table.append(Table(_HERE + ".bin"))


@rule("TYP003", severity=Severity.WARNING, quoted=True, fixes=Applicability.SUGGESTED)
def confused_word(document: Document) -> Iterator[Finding]:
    if not _table:
        _load()
    present = document.vocabulary
    for word, spans in places(document, present & _rare.keys()).items():
        yield from _judge_rare(document, word, spans)
    judged = present & _judged
    if not judged:
        return
    words = document.words
    contexts = written_words()
    for at in compress(range(len(words)), map(judged.__contains__, words)):
        word = words[at]
        before = words[at - 1] if at else b""
        after = words[at + 1] if at + 1 < len(words) else b""
        if word in contexts and may_match(before, word, after):
            found = _by_context(document, words, at)
            if found is not None:
                yield found
                continue
        if word in _meant:
            found = _by_company(document, words, at)
            if found is not None:
                yield found


def _judge_rare(document: Document, word: bytes, spans: list[Span]) -> Iterator[Finding]:
    """Ask about a word that only the largest dictionaries have, used once."""
    written = document.prose[spans[0].start : spans[0].end] if len(spans) == 1 else ""
    if written.islower() and written not in document.accepted and not document.is_quoted(spans[0]):
        yield confused_word.finding_at(
            document,
            spans[0],
            f"'{written}' is a rare word, and one letter from '{_rare[word]}': which do you mean?",
            fixes=(replacement(spans[0], _rare[word]),),
            confidence=Confidence.CHECK,
        )


def _by_context(document: Document, words: list[bytes], at: int) -> Finding | None:
    """Look for the places of the list made by hand."""
    for entry in entries(words[at]):
        reach = matched(entry, words, at)
        if reach is not None:
            spans = _spans(document, words, at, reach)
            if spans is not None:
                message = f"'{entry.meant}' is meant, it seems: {entry.reason}."
                return confused_word.finding_at(
                    document, spans, message, fixes=(replacement(spans, entry.meant),)
                )
    return None


def _spans(document: Document, words: list[bytes], at: int, reach: tuple[int, int]) -> Span | None:
    """Return where words[at] stands, unless a mark parts it from the context or it is a name."""
    word = words[at]
    start = _offset(document, words, at)
    first, last = start, start + len(word)
    for step in range(1, 1 - reach[0]):
        first = document.scan.rindex(b" " + words[at - step] + b" ", 0, first + 1)
    for step in range(1, reach[1] + 1):
        last = document.scan.index(b" " + words[at + step] + b" ", last) + 1
        last += len(words[at + step]) - 1
    prose = document.prose
    written = prose[start : start + len(word)]
    beside = prose[start - 1 : start] + prose[start + len(word) : start + len(word) + 1]
    if (
        not written.islower()
        or "-" in beside
        or _MARKS.intersection(prose[first:last])
        or "\n\n" in prose[first:last]
    ):
        return None
    return Span(start, start + len(word))


def _offset(document: Document, words: list[bytes], at: int) -> int:
    """Return the offset in the file of words[at], counting on from the last one asked for."""
    last, start = cast("tuple[int, int]", document.memo.get("confused-word offset", (0, 0)))
    if last > at:
        last, start = 0, 0
    spaced = b" " + words[at] + b" "
    start -= 1
    for _ in range(words[last : at + 1].count(words[at])):
        start = document.scan.index(spaced, start + 1)
    document.memo["confused-word offset"] = (at, start)
    return start


def _by_company(document: Document, words: list[bytes], at: int) -> Finding | None:
    """Weigh the neighbours; what looks odd at first is looked at closely."""
    word = words[at]
    last = len(words) - 1
    names = (
        b"L" + words[at - 1] if at else b"",
        b"K" + words[at - 2] if at > 1 else b"",
        b"R" + words[at + 1] if at < last else b"",
        b"S" + words[at + 2] if at < last - 1 else b"",
    )
    for meant in _meant[word]:
        pair = word + b">" + meant
        weights = _weights.get(pair)
        if weights is None:
            weights = _weights[pair] = {b"": 0}
            _weigh(pair, weights, b"=")
        total = weights[b"="]
        for name in names:
            total += weights[name] if name in weights else _weigh(pair, weights, name)
        if total > 0:
            start = _offset(document, words, at)
            span = Span(start, start + len(word))
            if _is_certain(document, span, pair):
                return _finding(document, span, meant.decode("latin-1"))
    return None


def _weigh(pair: bytes, weights: dict[bytes, int], name: bytes) -> int:
    """Look up what a neighbour says, as itself and by its ending, and remember it."""
    keys = [name]
    if name[:1] in (b"L", b"R"):
        keys.append(name[:1] + _shape(name[1:]))
    total = 0
    for key in keys:
        value = _table[0].value(pair + b" " + key)
        if value >= 0:
            total += value - 8192
    weights[name] = total
    return total


def _shape(word: bytes) -> bytes:
    """What is left of a word when only its ending is known; as in tools/build_confusions.py."""
    if not word[:1].isalpha() and word[0] < 0xDF:
        return b"#" if word[:1].isdigit() else b"|"
    for ending in (b"ing", b"ed", b"ly", b"tion", b"s", b"y", b"er"):
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return b"*" + ending
    return b"*"


def _is_certain(document: Document, span: Span, pair: bytes) -> bool:
    """Weigh again with marks and numbers in their places, as the weights were learned."""
    if not _pattern:
        import re

        _pattern.append(
            re.compile(r"[a-z\u00df-\u00f6\u00f8-\u00ff]+(?:'[a-z]+)*|\d[\d.,]*|[^\w\s]|\w+|\n\n")
        )
    prose = document.prose
    written = prose[span.start : span.end]
    if (
        not written.islower()
        or prose[span.start - 1 : span.start] in ("-", "'")
        or prose[span.end : span.end + 1] == "-"
    ):
        return False
    before = _marks(prose[max(0, span.start - 60) : span.start])[-2:]
    after = _marks(prose[span.end : span.end + 60])[:2]
    weights = _weights[pair]
    total = weights[b"="]
    for side, names in ((b"LK", before[::-1]), (b"RS", after)):
        first = names[0] if names else b"|"
        total += _weigh(pair, weights, side[:1] + first)
        if first != b"|":
            total += _weigh(pair, weights, side[1:] + (names[1] if len(names) > 1 else b"|"))
    return total > 0


def _marks(text: str) -> list[bytes]:
    found = _pattern[0].findall(text.replace("\u2019", "'").lower())
    return [
        w.encode("latin-1", "replace") if w[0].isalpha() else b"#" if w[0].isdigit() else b"|"
        for w in found
    ]


def _finding(document: Document, span: Span, meant: str) -> Finding:
    written = document.prose[span.start : span.end]
    if written[0].isupper():
        meant = meant[0].upper() + meant[1:]
    return confused_word.finding_at(
        document,
        span,
        f"The words around '{written}' call for '{meant}'.",
        fixes=(replacement(span, meant),),
    )
