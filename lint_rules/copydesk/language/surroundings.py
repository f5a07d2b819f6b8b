"""How a word stands in its text: as a word of running text, a name, a part, a foreign word.

All of these look at a few dozen characters around the word; `start` and `end` are file offsets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import DROP, JOIN, BlockKind
from copydesk.finding import Span
from copydesk.language import lexicon

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from copydesk.document import Document

_HYPHENS = ("-", "‐", "‑")
_QUOTES = "'\"“”‘’«»`*_"
# Small words of the languages that English prose quotes: what stands beside one is not English.
FOREIGN = frozenset(
    b"al aux da das de dei del della der des di du ein eine el en et ad illo ich il la las le les lo los mi mon "
    b"mot nous ou par por pour que qui se sine sur te tu um un una und une van vel vom von y zu zum zur fait "
    b"ibn".split()
)
# Before a name, where they have a capital too.
_OF_PERSONS = frozenset(
    ["baron", "baroness", "brother", "bishop", "captain", "chancellor", "colonel", "corporal", "councillor", "count", "countess", "dame", "doctor", "duchess", "duke", "earl", "emperor", "empress", "father", "general", "governor", "judge", "justice", "king", "lady", "lieutenant", "lord", "madam", "major", "marquess", "master", "mayor", "minister", "miss", "mother", "president", "prime", "prince", "princess", "professor", "queen", "rabbi", "reverend", "saint", "secretary", "senator", "sergeant", "sheikh", "sheriff", "sister", "sultan"]
)  # fmt: skip
_DETERMINERS = frozenset(b"a an any each every her his its my our their this your".split())
_LONGEST_WORD = 30
_SOFTWARE = frozenset(
    ("package", "packages", "library", "libraries", "module", "crate", "gem", "plugin")
)
_LONGEST_GLOSS = 30
_LONGEST_HEADING = 60
# What follows a name that opens a sentence, beside verbs in "s" and "ed".
_AFTER_NAMES = frozenset(
    ["about", "also", "and", "are", "at", "became", "began", "came", "can", "could", "did", "do", "for", "found", "from", "gave", "got", "had", "has", "have", "he", "himself", "in", "is", "led", "left", "lost", "made", "may", "met", "might", "must", "never", "now", "of", "on", "or", "ran", "said", "saw", "sent", "she", "should", "spoke", "that", "then", "think", "thought", "to", "told", "took", "was", "went", "were", "who", "whose", "will", "with", "won", "would", "wrote"]
)  # fmt: skip


def scanned(word: str) -> bytes:
    """Return a word of Latin-1 letters as it stands in `Document.scan`."""
    return word.lower().replace("\u2019", "'").encode("latin-1", "replace")


def plain(written: str) -> str:
    """Return a word as it is written, without markup inside it and with straight apostrophes."""
    return written.replace(JOIN, "").replace("\u2019", "'").replace("\u02bc", "'")


def places(document: Document, words: AbstractSet[bytes]) -> dict[bytes, list[Span]]:
    """Where words of `Document.vocabulary` stand as words of running text, found in one walk."""
    found: dict[bytes, list[Span]] = {word: [] for word in words}
    scan, at = document.scan, 0
    for word in filter(found.__contains__, document.words) if found else ():
        at = scan.find(b" " + word + b" ", at)
        if stands_alone(document.prose, at, len(word)):
            found[word].append(Span(at, at + len(word)))
        at += len(word)
    return found


def stands_alone(prose: str, start: int, length: int) -> bool:
    """Whether a word is a word of running text: no part of a compound, a name or an address."""
    before = prose[start - 1] if start else " "
    end = start + length
    after = prose[end] if end < len(prose) else " "
    beyond = prose[end + 1] if end + 1 < len(prose) else " "
    if (before in _QUOTES and after in _QUOTES) or (
        after in "'’" and prose.startswith("in", end - 2)
    ):
        return False  # a word that is talked about; "lovin'"
    if (before == "(" and after == ")") or prose[end : end + 3] in (' ("', " (“"):
        return False  # a foreign word and its meaning
    if before == "#" and prose.startswith("##", start - 2):
        before = " "  # a heading of Markdown without its blank
    if before in "/\\@#_.&;:+=<~^|$%{}\ufffc" or after in "/\\@_&=<>+~^|({}\ufffc":
        return False
    if before == "[" and prose[start - 2 : start - 1].isalpha():
        return False  # "lan[guage]"
    if before == "[" and after == "]" and prose[start - 2 : start - 1] == "]":
        return False  # the label of a link of Markdown, not its words
    if after == "…" or (after == ":" == beyond):
        return False
    return not (after in ".:'’" and beyond.isalnum() and not prose.startswith(("'s", "’s"), end))


def is_named_elsewhere(document: Document, word: str, times: int) -> bool:
    """Whether a word stands in the file's code, addresses or other markup as well as `times` in prose."""
    text, end = document.text, 0
    while (at := text.find(word, end)) >= 0:
        end = at + len(word)
        times -= not (text[at - 1 : at].isalpha() or text[end : end + 1].isalpha())
    return times < 0


def has_hyphen(prose: str, start: int, end: int) -> bool:
    """Whether a word is part of a compound with a hyphen."""
    return prose[start - 1 : start] in _HYPHENS or prose[end : end + 1] in _HYPHENS


def is_glossed(prose: str, end: int) -> bool:
    """Whether the text goes on to say what the word means: "bulat (round)", "feorm, or food-rent"."""
    return prose.startswith(", or ", end) or (
        prose.startswith(" (", end) and ")" in prose[end : end + _LONGEST_GLOSS]
    )


def opens_sentence(prose: str, start: int) -> bool:
    """Whether nothing of its sentence comes before the word."""
    before = prose[max(0, start - 6) : start].rstrip(" \"'“‘([*_#" + DROP)
    if not before or before[-1] in "!?:\n":
        return True
    return before[-1] == "." and not before[-2:-1].isupper()  # "John A. Moller"


def opens_prose(document: Document, start: int, end: int) -> bool:
    """Whether a word opens a sentence of running text, and goes on as no name does.

    A name is followed by a verb or by a mark: "Millar said", "Bakker, 45, was late".
    """
    prose = document.prose
    block = document.block_at(start)
    if block is None or block.kind in (BlockKind.TABLE_CELL, BlockKind.FIELD):
        return False
    if block.kind is BlockKind.HEADING and not prose[end : block.end].islower():
        return False  # a title in capitals, or a word that is all of it
    if prose.startswith(", ", end) and prose.startswith("ly", end - 2):
        return True
    after = prose[end + 1 : end + 30].split(maxsplit=1)[:1]
    if prose[end : end + 1] != " " or not after or not after[0][0].islower():
        return False
    return not (after[0] in _AFTER_NAMES or after[0].endswith(("s", "ed")))


def is_in_heading(document: Document, start: int) -> bool:
    """Whether a word stands in a heading, where a capital says nothing.

    In plain text a heading is a short line of its own with no mark at its end.
    """
    block = document.block_at(start)
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return block is not None and block.kind is BlockKind.HEADING
    line = document.prose[block.start : block.end].rstrip()
    if len(line) > _LONGEST_HEADING or "\n" in line or not line[-1:].isalpha():
        return False
    return not any(mark in line for mark in ',;:()"\u201c')


def is_in_capitals(document: Document, start: int) -> bool:
    """Whether a word stands in a line of capitals, three words long or more."""
    block = document.block_at(start)
    if block is None:
        return False
    prose = document.prose
    first = prose.rfind("\n", block.start, start) + 1 or block.start
    line = prose[first : (prose.find("\n", start, block.end) + 1 or block.end + 1) - 1]
    return len(line.split()) > 2 and line.upper() == line


def is_whole(document: Document, start: int, end: int) -> bool:
    """Whether a word is all there is of its heading or line."""
    prose = document.prose
    block = document.block_at(start)
    first, last = (block.start, block.end) if block is not None else (-1, -1)
    return (first == start or prose[start - 1 : start] in ("", "\n")) and (
        last == end or prose[end : end + 1] in ("", "\n")
    )


def is_beside_capital(prose: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands right before, or right after what opens a sentence."""
    if opens_sentence(prose, start):  # "Salman Rushdie", "Replacements: Gotting, McKenzie"
        return prose[end : end + 1] != " " or not prose[end + 1 : end + 2].islower()
    before = prose[max(0, start - 30) : start]
    word = before.split()[-1:] if before.endswith(" ") else []
    if not word or not word[0][:1].isupper() or word[0][-1:] in ",;)":
        return False
    return not opens_sentence(prose, start - 1 - len(word[0]))


def is_in_title(prose: str, start: int) -> bool:
    """Whether a plain word with a capital stands before this one: "the Food and Drug Adminstration".

    A plain word is one that is no name: what follows a name is one, and what opens a title may be.
    Its capital must be its own, not the sentence's, and it is no title of a person ("Baroness").
    """
    before = prose[max(0, start - 30) : start].split(" ")[-2:-1]
    return (
        bool(before)
        and _is_plain_with_capital(before)
        and before[0].lower() not in _OF_PERSONS
        and not opens_sentence(prose, start - len(before[0]) - 1)
    )


def follows_determiner(scan: bytes, start: int) -> bool:
    """Whether a word stands behind one of the words before which names seldom stand: "an", "our"."""
    return word_before(scan, start) in _DETERMINERS


def word_before(scan: bytes, start: int) -> bytes:
    """Return the word of a scan before the one that stands at a file offset, empty at the beginning."""
    return b"".join(scan[max(0, start - _LONGEST_WORD) : start + 1].split()[-1:])


def is_software(prose: str, end: int) -> bool:
    """Whether a word is called a piece of software: "the stringr package"."""
    after = prose[end : end + 12].strip(" *_`]" + DROP).split(maxsplit=1)[:1]
    return bool(after) and after[0].rstrip(".,;:)") in _SOFTWARE


def is_emphasised(prose: str, start: int, end: int) -> bool:
    """Whether emphasis begins or ends with a word, as it does with foreign ones: "the *vorspiel*"."""
    return prose[start - 1 : start] == DROP or prose[end : end + 1] == DROP


def opens_title(prose: str, start: int, end: int) -> bool:
    """Whether a word opens a sentence, and a plain word with a capital follows: "Sofware Engineers"."""
    return opens_sentence(prose, start) and _is_plain_with_capital(
        prose[end + 1 : end + 30].split(" ", 1)[:1] if prose[end : end + 1] == " " else []
    )


def _is_plain_with_capital(word: list[str]) -> bool:
    text = word[0].strip("[(\"'“‘*_" + DROP) if word else ""
    if len(text) < 4 or not text[0].isupper():
        return False
    entry = lexicon.spelled(text)
    return entry is not None and entry.lower and not entry.capitalised and entry.zipf >= 3.0


def is_part(scan: bytes, start: int, length: int) -> bool:
    """Whether the word is half of a word that a stray space cuts, or stands in a foreign phrase."""
    before = word_before(scan, start)
    after = b"".join(scan[start + length + 1 : start + length + 1 + _LONGEST_WORD].split()[:1])
    if before in FOREIGN or after in FOREIGN:
        return True
    word = scan[start + 1 : start + 1 + length]
    return lexicon.known(before + word) or lexicon.known(word + after)
