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
Known gaps: sets with few uses in the training text (stationary/stationery,
principle/principal) are seldom decided; "to" for "too" is not looked at.
Source: sets of words in `tools/confusions.txt`; a logistic regression over the
two words on either side, learned from the training text (see
`copydesk/language/NOTICE`), with a threshold that no correct use reached in
cross-validation (after Golding and Roth 1999). Rare words by SCOWL's levels.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Severity, Span, replacement
from copydesk.language.lexicon import Table
from copydesk.language.unknown import distinct_words, places
from copydesk.rule import rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding

_HERE = os.path.splitext(__file__)[0]
_rare: dict[bytes, str] = {}
_meant: dict[bytes, list[bytes]] = {}
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
    _table.append(Table(_HERE + ".bin"))


@rule("TYP003", severity=Severity.WARNING, quoted=True, fixes=Applicability.SUGGESTED)
def confused_word(document: Document) -> Iterator[Finding]:
    if not _table:
        _load()
    words = distinct_words(document)
    for word in words & _rare.keys():
        spans = list(places(document, word))
        written = document.prose[spans[0].start : spans[0].end] if len(spans) == 1 else ""
        if (
            written.islower()
            and written not in document.accepted
            and not document.is_quoted(spans[0])
        ):
            yield confused_word.finding_at(
                document,
                spans[0],
                f"'{written}' is a rare word, and one letter from '{_rare[word]}': which do you mean?",
                fixes=(replacement(spans[0], _rare[word]),),
                confidence=Confidence.CHECK,
            )
    for word in words & _meant.keys():
        yield from _judge(document, word)


def _judge(document: Document, word: bytes) -> Iterator[Finding]:
    """Weigh the neighbours of each use of a word; what looks odd at first is looked at closely."""
    scan = document.scan
    pairs = [(meant, _weights.setdefault(word + b">" + meant, {})) for meant in _meant[word]]
    for meant, weights in pairs:
        if b"=" not in weights:
            _weigh(word + b">" + meant, weights, b"=")
    wanted = b" " + word + b" "
    at = scan.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        before = scan[at - 24 if at > 24 else 0 : at].split()[-2:]
        after = scan[end : end + 24].split(None, 2)[:2]
        names = [b"L" + w for w in before[-1:]] + [b"K" + w for w in before[:-1]]
        names += [b"R" + w for w in after[:1]] + [b"S" + w for w in after[1:]]
        for meant, weights in pairs:
            total = weights[b"="]
            for name in names:
                total += (
                    weights[name] if name in weights else _weigh(word + b">" + meant, weights, name)
                )
            if total > 0:
                span = Span(at, at + len(word))
                if _is_certain(document, span, word + b">" + meant):
                    yield _finding(document, span, meant.decode("latin-1"))
                    break
        at = scan.find(wanted, end - 1)


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
    return confused_word.finding_at(
        document,
        span,
        f"The words around '{written}' call for '{meant}'.",
        fixes=(replacement(span, meant),),
    )
