"""One word is written as two, or two words as one.

Why: "alot" and "some thing" are misspellings that a spelling checker takes for a
new word or for two good ones, and "to setup" is a noun doing a verb's work.

Example:
    They walked in to the room alot, and want to setup a camera.
Better:
    They walked into the room a lot, and want to set up a camera.
When it stays silent: what house styles differ on ("dataset", "e-mail", "any
more", "on to"); rows of words that are right elsewhere ("any one of them", "he
came in to bat"), unless the words around decide; names and titles; words used
again and again.
Known gaps: nouns that are written apart ("a set up"); two common words run
together that no list has ("thatthe"), which are for `unknown-word`.
Source: words and frames gathered by hand (`split_word.txt`, `split_frames.py`);
a stray space or hyphen inside a word by the lexicon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Severity, Span, replacement
from copydesk.language.neighbours import cased, neighbours
from copydesk.rule import rule
from copydesk.rules.typos.rows import split_rows
from copydesk.rules.typos.split_frames import FRAMES, is_verb, listed, nouns
from copydesk.rules.typos.stray_spaces import stray_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding

# Nouns that may be what a writer calls a thing of his own.
_NAMED = frozenset(["highschool", "highschools", "icecream"])
_AGAIN = 3
# Rows that are wrong with a hyphen between as well.
_HYPHENED = frozenset(["an other", "any where", "can not", "eco system", "eco systems", "every where", "further more", "mean while", "never the less",
                       "some thing", "some where", "there fore", "through out", "with in", "with out"])  # fmt: skip


@rule("TYP007", severity=Severity.WARNING, quoted=True, fixes=Applicability.SUGGESTED)
def split_word(document: Document) -> Iterator[Finding]:
    meant = listed()
    verbs = nouns()
    for key, span in split_rows(document):
        if key in verbs:
            if "-" not in document.prose[span.start : span.end] and is_verb(
                neighbours(document, span)
            ):
                yield _finding(document, span, verbs[key], "The verb is two words: write")
        elif _is_wrong(document, key, span) and not _is_meant(document, key, meant[key]):
            yield _finding(document, span, meant[key])
    for span, whole in stray_spaces(document):
        mark = "hyphen" if "-" in document.prose[span.start : span.end] else "space"
        yield _finding(document, span, whole, f"A {mark} stands inside a word: write")


def _is_wrong(document: Document, key: str, span: Span) -> bool:
    """Whether a listed row is wrong where it stands."""
    if "-" in document.prose[span.start : span.end]:
        return key in _HYPHENED and _is_plain(document, span)
    frame = FRAMES.get(key)
    return _is_plain(document, span) if frame is None else frame(neighbours(document, span))


def _is_meant(document: Document, key: str, right: str) -> bool:
    """Whether the article always writes two words for one, as old texts do ("every thing")."""

    def count() -> bool:
        again = document.scan.count(b" " + key.encode("latin-1") + b" ") >= _AGAIN
        return again and right.encode("latin-1") not in document.vocabulary

    style = " " in key and " " not in right and key != "in to"
    return (style or key in _NAMED) and document.remembered(f"split-word {key}", count)


def _is_plain(document: Document, span: Span) -> bool:
    """Whether what is written is no name: a capital stands at the beginning of a sentence only."""
    written = document.prose[span.start : span.end]
    if written.islower():
        return True
    before = neighbours(document, span).before[0]
    return written[1:].islower() and before in ("", ".", "?", "!", ":", "\n\n")


def _finding(document: Document, span: Span, meant: str, reason: str = "") -> Finding:
    written = document.prose[span.start : span.end]
    meant = cased(written, meant)
    shown = " ".join(written.split())
    if not reason:
        reason = (
            "This takes a hyphen"
            if "-" in meant
            else "These are two words"
            if " " in meant
            else "This is one word"
        )
        reason += ": write"
    return split_word.finding_at(
        document,
        span,
        f"'{shown}': {reason[0].lower()}{reason[1:]} '{meant}'.",
        fixes=(replacement(span, meant),),
    )
