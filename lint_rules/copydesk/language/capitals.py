"""Words with a capital that are in no dictionary: most are names, and names are spelled as they like.

A capital says nothing where a sentence opens, in a heading, or in a title made of plain words
("the Food and Drug Adminstration"). Elsewhere a word is judged only if it nearly is a well-known
name: of a country or people, a month or a day, or with two letters in each other's place.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.language import surroundings as around
from copydesk.language.countries import nearly
from copydesk.language.foreign import is_in_foreign_company
from copydesk.language.spelling import Candidate, candidates, letters, slip, turned
from copydesk.language.surroundings import scanned
from copydesk.language.weighing import ONE_SLIP, USUAL, is_likely, is_sure, needed, ranked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from copydesk.document import Document
    from copydesk.language.weighing import Verdict

SHORTEST_NAME = 6
"""A shorter word with a capital is a name."""

_MORE_WITH_CAPITAL = 0.6
_LONGEST_NAME = 7  # of those that end like other nouns
_AGAIN = 3  # what is used so often is a name
_STRONG, _STRONGER = 2.0, 3.0
_COMMON = 4.0
_SHORTEST_WELL_KNOWN, _WELL_KNOWN, _USUAL_IN_NAMES = 8, 4.0, 1.0
_ENDINGS_OF_PEOPLES = ("ian", "ians", "ean", "eans", "ese", "can", "cans", "ish", "tion", "day", "ber", "ary")  # fmt: skip
_TAILS_OF_PEOPLES = tuple({ending[-3:] for ending in _ENDINGS_OF_PEOPLES})
_ENDINGS_OF_NO_NAME = (
    "able", "ally", "ance", "ances", "aphy", "ation", "ations", "chy", "cial", "cies", "ction", "ctions", "ence", "ences",
    "ical", "ility", "ional", "ised", "ition", "itions", "ities", "ivity", "ized", "ments", "ment", "ness", "ology",
    "ously", "ption", "sion", "sions", "ssor", "tial", "ting", "tion", "tives", "ture", "tures", "ularly",
)  # fmt: skip


def judge(
    document: Document, written: str, offsets: Sequence[int], unexplained: AbstractSet[bytes]
) -> Verdict | None:
    """Judge a word with a capital that stands at these file offsets."""
    prose, length = document.prose, len(written)
    if length < SHORTEST_NAME - 1 or len(offsets) >= _AGAIN:
        return None
    spans = [Span(at, at + length) for at in offsets]
    alone = not any(around.is_beside_capital(prose, *span) for span in spans)
    if alone and (place := nearly(written)):
        return _as_place(document, written, spans, place, unexplained)
    if any(around.has_hyphen(prose, *span) for span in spans):
        return None
    verdict = _as_plain_word(document, written, spans, alone=alone)
    if verdict is None and len(spans) == 1:
        verdict = _as_turned(written) or _as_name_of_article(document, written)
    if verdict is None and alone:
        verdict = _as_people(written) or _as_well_known(written)
    return verdict


def comes_from_place(document: Document, written: str, span: Span) -> bool:
    """Whether a word has its capital from where it stands, or does not look like a name.

    It opens a sentence, stands in a heading or a title made of plain words, is all of its line, ends
    as names do not ("Managment"), or has a letter three times in a row.
    """
    return (
        is_no_name(written)
        or around.opens_sentence(document.prose, span.start)
        or around.is_in_heading(document, span.start)
        or around.is_in_title(document.prose, span.start)
        or around.is_whole(document, *span)
        or any(letter * 3 in written for letter in written)
    )


def is_no_name(written: str) -> bool:
    """Whether a word ends as names do not."""
    return len(written) > _LONGEST_NAME and written.endswith(_ENDINGS_OF_NO_NAME)


def _as_plain_word(
    document: Document, written: str, spans: list[Span], *, alone: bool
) -> Verdict | None:
    """Judge a word whose capital comes from its place."""
    prose, length = document.prose, len(written)
    # "our Continious Integration"; after "the" there are too many names.
    if not (
        all(comes_from_place(document, written, span) for span in spans)
        or all(around.follows_determiner(document.scan, span.start) for span in spans)
    ):
        return None
    heading = all(around.is_in_heading(document, span.start) for span in spans)
    opens = all(around.opens_sentence(prose, span.start) for span in spans)
    no_name = is_no_name(written)
    found = ranked(document, written, spans[0].start, far=False)
    best = found[0] if found else None
    if (
        best is None
        or not best.entry.lower
        or best.entry.zipf < (3.0 if length < 9 else 0.0 if no_name else 1.4)
        or best.cost >= ONE_SLIP
        or not is_likely(found, needed(length) + (0.0 if heading else _MORE_WITH_CAPITAL))
    ):
        return None
    sure, strong, turned_or_doubled = (
        is_sure(written, found),
        best.score >= _STRONG,
        best.cost <= 0.7,
    )
    if opens and ((sure and no_name) or all(around.opens_prose(document, *span) for span in spans)):
        return (tuple(found[:5]), sure and length >= SHORTEST_NAME) if sure or strong else None
    if length < SHORTEST_NAME:
        explained = opens and turned_or_doubled and best.score >= _STRONGER
    else:
        explained = (
            not opens
            or heading
            or (
                length > _LONGEST_NAME
                and best.score >= needed(length) + _STRONG
                and not any(prose[span.end + 2 : span.end + 3].isupper() for span in spans)
            )
            or alone
            or (strong and turned_or_doubled)
            or (strong and all(around.opens_title(prose, *span) for span in spans))
        )
    if not explained or not (sure or no_name):
        return None
    # A letter too many or too few in a common word ("Managment"); names are coined from others.
    known = sure and no_name and len(best.word) != length and best.entry.zipf >= _COMMON
    return tuple(found[:5]), known


def _as_turned(written: str) -> Verdict | None:
    """Judge a word that is a well-known name, or a long word, but for two letters: "Pyhton", "Liepzig"."""
    if len(written) < SHORTEST_NAME:
        return None
    found = turned(written.lower())
    if not found or found[0].word[-1] != written[-1]:
        return None
    best = found[0]
    long = len(written) > SHORTEST_NAME + 1
    if best.entry.lower and not best.entry.capitalised:
        known = long and is_sure(written, found)
    else:
        known = best.entry.zipf >= (3.0 if len(written) > SHORTEST_NAME else 4.2)
    return (tuple(found[:3]), False) if known and best.cost < USUAL else None


def _as_name_of_article(document: Document, written: str) -> Verdict | None:
    """Judge a word that stands once and nearly is a name that the article has again and again."""
    if len(written) < SHORTEST_NAME:
        return None
    word = scanned(written)
    mine = letters(word)
    again = document.remembered("words used again", lambda: _used_again(document))
    for other in again.get((word[0], word[-1]), ()):
        if (
            other != word
            and -2 < len(other) - len(word) < 2
            and (letters(other) ^ mine).bit_count() <= 2
        ):
            meant = other.decode("latin-1")
            cost = slip(written.lower(), meant, ONE_SLIP)
            if cost < (ONE_SLIP if len(written) > SHORTEST_NAME else USUAL):
                name = meant.capitalize()
                if document.prose.count(f" {name}") >= _AGAIN:
                    entry = lexicon.entry(other) or lexicon.NAME
                    return (Candidate(meant, 0.0, cost, entry),), False
    return None


def _used_again(document: Document) -> dict[tuple[int, int], list[bytes]]:
    """The longer words that stand there again and again, by their first and last letters."""
    ends: dict[tuple[int, int], list[bytes]] = {}
    for word, count in Counter(document.words).items():
        # A family has a plural, and a name its possessive.
        if count >= _AGAIN and len(word) >= SHORTEST_NAME - 1 and not word.endswith(b"s"):
            ends.setdefault((word[0], word[-1]), []).append(word)
    return ends


def _as_place(
    document: Document,
    written: str,
    spans: list[Span],
    place: str,
    unexplained: AbstractSet[bytes],
) -> Verdict | None:
    """Judge a word that nearly is the name of a country, or of its capital or people."""
    if any(
        document.prose[span.end + 1 : span.end + 2].isupper()  # "the Morosco Theatre"
        or is_in_foreign_company(document, *span, unexplained, sure=False)
        for span in spans
    ):
        return None
    found = [c for c in candidates(written, far=False) if c.word == place]
    return (tuple(found), False) if found else None


def _as_people(written: str) -> Verdict | None:
    """Judge a word that may nearly be the name of a people, a month or a day."""
    if not written.endswith(_TAILS_OF_PEOPLES):
        return None
    proper: list[Candidate] = [
        c for c in candidates(written, far=False) if not c.entry.lower and c.entry.level <= 55
    ]
    if proper and proper[0].cost < ONE_SLIP and proper[0].entry.zipf >= 2.8:
        ending = next((e for e in _ENDINGS_OF_PEOPLES if proper[0].word.endswith(e)), None)
        if ending is not None and written.endswith(ending[-2:]):
            return tuple(proper[:3]), False
    return None


def _as_well_known(written: str) -> Verdict | None:
    """Judge a long word that nearly is a name which everybody knows: "Mancester"."""
    if len(written) < _SHORTEST_WELL_KNOWN:
        return None
    found = candidates(written, far=False)
    best = found[0] if found else None
    if (
        best is None
        or best.entry.lower
        or best.cost > _USUAL_IN_NAMES
        or best.entry.zipf < _WELL_KNOWN
        or best.word[0] != written[0].lower()
        or best.word[-1] != written[-1]
    ):
        return None
    return tuple(found[:3]), False
