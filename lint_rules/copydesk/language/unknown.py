"""The words of a document that are in no dictionary and that nothing in it explains.

Most words that a dictionary lacks are right: names, trade words, new compounds, foreign phrases,
identifiers. A word stays unexplained only if it is none of these and looks like a slip for a word
that is common; the rules of the family `typos` then decide what to say about it. When in doubt, a
word is explained.

How likely a slip is, a candidate's score says (`spelling`): how common the word is that may be
meant, less what the slip costs. The longer a word, the rarer it is that another one comes near it
by chance, and the lower the score it takes (`_NEEDED`). A word with a capital, or one that is part
of a compound, takes more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import JOIN
from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.language import surroundings as around
from copydesk.language.countries import nearly
from copydesk.language.spelling import Candidate, candidates, listed, slip
from copydesk.language.word_forms import (
    is_compound,
    is_contracted,
    is_derived,
    is_plain_compound,
    is_wordlike,
    run_together,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.document import Document


class Unknown(NamedTuple):
    """A word that nothing explains: where it stands, how it is written, what it may stand for.

    `sure` says that there is one correction only: a usual slip for a common word.
    """

    span: Span
    word: str
    candidates: tuple[Candidate, ...]
    sure: bool


Verdict = tuple[tuple[Candidate, ...], bool]

# The score that the best candidate for a word of so many letters must reach.
_NEEDED = (99.0, 99.0, 99.0, 3.7, 2.9, 1.9, 1.0, 0.5, -0.4, -0.7, -1.0, -1.4, -1.6, -1.8, -2.2)
_MORE_AS_PART = 0.6
_MORE_WHERE_STRANGE = 1.5
_MORE_WITH_CAPITAL = 0.6
# Other languages differ from English in their endings, and names of things in their first letters.
_LESS_WITH_OTHER_ENDING, _LESS_CUT_SHORT, _LESS_IN_LATIN, _LESS_WITH_OTHER_START = (
    1.2,
    0.6,
    3.0,
    0.8,
)
_LESS_FOR_ONE_SLIP = 0.5  # in a long word
_USUAL = 0.96  # the cost of one usual slip, and no more
_ONE_SLIP = 1.06  # the cost of one slip of any kind but a wrong letter that is nowhere near
_COMMON = 3.2  # on the Zipf scale: once or twice in a million words
_EVERYWHERE = 5.4  # once in four thousand words
_MARGIN = 1.7  # how far the best candidate must lead the next for a fix that is safe
_AGAIN = 3  # a word used so often is the writer's own
_SHORTEST_NAME = 6  # shorter words with a capital are names
_SMALL = frozenset(
    b"a about after all also an and are as at be been but by can do for from had has have he her his i if in into is "
    b"it its may more my new no not of on one or our out over she so than that the their them then there these they "
    b"this to up was we were what when where which who will with would you your".split()
)
_ENDINGS_OF_PEOPLES = ("ian", "ians", "ean", "eans", "ese", "can", "cans", "ish", "tion", "day", "ber", "ary")  # fmt: skip
_TAILS_OF_PEOPLES = tuple({ending[-2:] for ending in _ENDINGS_OF_PEOPLES})
_ENDINGS_OF_NO_NAME = (
    "able", "ally", "ance", "ances", "aphy", "ation", "ations", "chy", "cial", "cies", "ction", "ctions", "ence", "ences",
    "ical", "ility", "ional", "ised", "ition", "itions", "ities", "ivity", "ized", "ments", "ment", "ness", "ology",
    "ously", "ption", "sion", "sions", "ssor", "tial", "ting", "tion", "tives", "ture", "tures", "ularly",
)  # fmt: skip
# How words of other languages end, those of species' names among them.
_SPECIES = ("us", "um", "is", "ae", "ii", "ensis")
_LATIN = ("a", "e", "i", "o", "u", "us", "um", "is")

_accepted: set[bytes] = set()
"""Words found known or explained in this process: each is looked up once per run."""

_unexplained: set[bytes] = set()
"""Words found neither known nor explained, most of them names, which come again."""


def unknown_words(document: Document) -> list[Unknown]:
    """Return the unexplained words of a document, in order. Judged once per document."""
    return document.remembered("unknown words", lambda: _find(document))


def is_in_old_spelling(document: Document, unknown: Unknown) -> bool:
    """Say whether an unknown word stands in a quotation with other words that no dictionary has."""
    if not document.is_quoted(unknown.span):
        return False
    start, end = unknown.span
    before, after = _neighbours(document.scan, start, end)
    return any(word in _unexplained for word in before + after)


def _find(document: Document) -> list[Unknown]:
    distinct = document.vocabulary
    new = distinct - _accepted - _unexplained
    _accepted.update(lexicon.only_known(new))
    for word in new - _accepted - _unexplained:
        (_accepted if _is_explained(word) else _unexplained).add(word)
    where: dict[bytes, list[int]] = {}
    scan = document.scan
    at = 0
    hard = distinct & _unexplained
    # Forward only, so that the cost grows with the text and not with its unknown words as well.
    for word in filter(hard.__contains__, document.words) if hard else ():
        at = scan.find(b" " + word + b" ", at)
        where.setdefault(word.removesuffix(b"'s"), []).append(at)
        at += len(word)
    found: list[Unknown] = []
    for word, offsets in where.items():
        verdict = _judge(document, word, offsets) or _as_own_word(document, word, where)
        if verdict is not None:
            best, sure = verdict
            for offset in offsets:
                span = Span(offset, offset + len(word))
                found.append(Unknown(span, document.prose[offset : span.end], best, sure))
    found.sort(key=lambda unknown: unknown.span)
    return found


def _is_explained(word: bytes) -> bool:
    """Say whether a word's own form explains why no dictionary has it."""
    bare = word.replace(b"\xad", b"")
    if bare != word and lexicon.known(bare):
        return True
    if not is_wordlike(bare) or is_contracted(bare):
        return True
    base = bare.removesuffix(b"'s")
    if base != bare and lexicon.known(base):
        return True
    return (is_derived(base) or is_compound(base)) and not _is_slip_all_the_same(base)


def _is_slip_all_the_same(word: bytes) -> bool:
    """Say whether a word that may be derived or compounded is likelier to be a slip.

    One letter is missing, doubled, not doubled or in another's place, and the word that is meant
    is common: "relationhip", "everthing", "targetting".
    """
    text = word.decode("latin-1")
    found = candidates(text, far=False)
    if not found or not found[0].entry.lower or found[0].entry.level > 60:
        return False
    best = found[0]
    other_ending = text[-1] != best.word[-1]
    if best.word + "s" == text or best.cost >= _ONE_SLIP or (other_ending and best.cost > 0.75):
        return False
    if best.cost <= 0.75:
        return best.score >= 1.0
    if best.cost >= _USUAL and is_plain_compound(word):
        return False
    short = 9 - len(text) if len(text) < 9 else 0
    needed = (1.6 if is_derived(word) else 1.0) + 0.35 * short
    missing = len(text) == len(best.word) - 1
    return best.score >= needed - (0.6 if missing else 0.0) and len(text) > 6


def _needed(length: int) -> float:
    """Return the score that it takes for a word of so many letters to be a slip."""
    return _NEEDED[min(length, len(_NEEDED) - 1)]


def _judge(document: Document, word: bytes, offsets: list[int]) -> Verdict | None:
    """Decide whether a word that is in no dictionary looks like a slip in this document."""
    if word.decode("latin-1") in document.accepted:
        return None
    prose, length = document.prose, len(word)
    if not all(around.stands_alone(prose, at, length) for at in offsets):
        return None
    first = offsets[0]
    written = prose[first : first + length].replace(JOIN, "").replace("\u2019", "'")
    if written.islower():
        return _judge_small(document, written, offsets)
    if written[1:].islower():
        return _judge_capitalised(document, written, offsets)
    if written.isupper() and length > _SHORTEST_NAME and around.is_in_capitals(document, first):
        found = candidates(written, far=False)
        return (tuple(found[:5]), False) if _is_sure(written, found) else None
    return None


def _judge_small(document: Document, written: str, offsets: list[int]) -> Verdict | None:
    """Judge a word in small letters."""
    prose, length, first = document.prose, len(written), offsets[0]
    if any(around.is_part(document.scan, at, length) for at in offsets):
        return None
    part = any(around.has_hyphen(prose, at, at + length) for at in offsets)
    found = _candidates(document, written, first, far=False)
    sure = not part and _is_sure(written, found)
    if sure:
        if not _is_slip_in_any_case(document, written, offsets, found[0]):
            return None
    elif (
        len(offsets) >= _AGAIN
        or (part and length < _SHORTEST_NAME)
        or around.is_named_elsewhere(document, written, len(offsets))
    ):
        return None
    if any(_is_in_foreign_company(document, at, length, sure=sure) for at in offsets):
        return None
    # Words two slips away are looked for last: that takes a millisecond.
    farther = (
        found if sure and found[0].cost <= 0.75 else _candidates(document, written, first, far=True)
    )
    if sure and (farther[0].word != found[0].word or not _is_sure(written, farther)):
        sure = False
    needed = _needed(length) + (_MORE_AS_PART if part else 0.0)
    if around.is_glossed(prose, first + length) or any(
        around.is_beside_capital(prose, at, at + length) for at in offsets
    ):
        needed += _MORE_WHERE_STRANGE  # "feorm (rent)", "Missa pange"
    return (tuple(farther[:5]), sure) if sure or _is_likely(farther, needed) else None


def _candidates(document: Document, written: str, start: int, *, far: bool) -> list[Candidate]:
    """Return what a word may stand for where it stands, best first."""
    from copydesk.language.fitting import fit

    span = Span(start, start + len(written))
    small = written.lower()
    found = [
        candidate._replace(
            score=candidate.score + fit(document, span, candidate) - _strangeness(small, candidate)
        )
        for candidate in candidates(written, far=far)[:8]
    ]
    two = run_together(written.encode("latin-1"))
    if two is not None:
        left, right = (lexicon.entry(part) for part in two)
        if left is not None and right is not None:
            # Two words in a row are a hundred times likelier than chance, and the blank is lost once
            # in some thousand times.
            words = b" ".join(two).decode("latin-1")
            found.append(Candidate(words, left.zipf + right.zipf - 9.2, 1.2, min(left, right)))
    found.sort(key=lambda candidate: -candidate.score)
    return found


def _is_slip_in_any_case(
    document: Document, written: str, offsets: list[int], best: Candidate
) -> bool:
    """Whether what is surely a slip for another word is no word of the writer's own."""
    if written.endswith(_SPECIES) and any(
        around.is_beside_capital(document.prose, at, at + len(written)) for at in offsets
    ):
        return False  # "Volaticotherium antiquus"
    # A writer's own word is used again; a slip is not, but a misspelling may be.
    again = best.word.encode("latin-1") in document.vocabulary
    common = best.cost < _USUAL and best.entry.zipf >= 4.5
    return len(offsets) < _AGAIN or best.cost <= 0.7 or again or common


def _is_likely(found: list[Candidate], needed: float) -> bool:
    """Whether a slip for the best candidate is likelier than a word that the lexicon lacks."""
    if not found:
        return False
    best = found[0]
    if best.cost < _ONE_SLIP and len(best.word) > 8 and best.entry.level != lexicon.SEEN:
        needed -= _LESS_FOR_ONE_SLIP
    return best.score >= needed


def _strangeness(written: str, candidate: Candidate) -> float:
    """Return what the ends of a word say against its being a slip for a candidate."""
    meant = candidate.word
    points = _LESS_WITH_OTHER_START if written[0] != meant[0] else 0.0
    if _has_other_ending(written, meant):
        latin = written.endswith(_LATIN) and candidate.entry.zipf < _EVERYWHERE
        if meant[:-1] == written:
            return points + (_LESS_WITH_OTHER_ENDING if latin else _LESS_CUT_SHORT)
        return points + (_LESS_IN_LATIN if latin else _LESS_WITH_OTHER_ENDING)
    return points


def _has_other_ending(written: str, meant: str) -> bool:
    """Whether a word ends otherwise than another, as a word of another language may."""
    return written[-1] != meant[-1] and sorted(written) != sorted(meant)


def _is_sure(written: str, found: list[Candidate]) -> bool:
    """Whether the best candidate is the only one: a usual slip for a common word."""
    if not found or " " in found[0].word:
        return False
    best = found[0]
    if best.word.endswith("er") and written.endswith(best.word[-3] + "r"):
        return False  # "tumblr", "flickr": meant
    if (
        len(best.word) < 4
        or len(written) < (4 if best.cost <= 0.7 else 5)
        or not best.entry.lower
        or best.entry.level > 60
        or (len(found) > 1 and found[1].score > best.score - _MARGIN)
    ):
        return False
    if best.cost < _USUAL:
        least = _COMMON if len(written) < 9 else 1.4 if best.cost <= 0.7 else 2.0
        return best.entry.zipf >= least and not (
            len(written) < 6 and _has_other_ending(written, best.word)
        )
    # Any one slip in a long word, but not at its end, where other languages differ ("ancien").
    common = best.cost < _ONE_SLIP and best.entry.zipf >= 3.0
    return common and len(written) > 6 and written[-2:].lower() == best.word[-2:]


def _judge_capitalised(document: Document, written: str, offsets: list[int]) -> Verdict | None:
    """Judge a word that has a capital: most are names, and names are spelled as they like."""
    prose, length = document.prose, len(written)
    if length < _SHORTEST_NAME - 1 or len(offsets) >= _AGAIN:
        return None
    spans = [Span(at, at + length) for at in offsets]
    alone = not any(around.is_beside_capital(prose, *span) for span in spans)
    if alone and (place := nearly(written)):
        return _as_place(document, written, spans, place)
    found = _candidates(document, written, offsets[0], far=False)
    if not found:
        return None
    best = found[0]
    heading = all(around.is_in_heading(document, span.start) for span in spans)
    no_name = length > 7 and written.endswith(_ENDINGS_OF_NO_NAME)
    part = any(around.has_hyphen(prose, *span) for span in spans)
    likely = (
        best.entry.lower
        and best.entry.zipf >= (3.0 if length < 9 else 0.0 if no_name else 1.4)
        and best.cost < _ONE_SLIP
        and _is_likely(found, _needed(length) + (0.0 if heading else _MORE_WITH_CAPITAL))
    )
    if likely and not part:
        sure = _is_sure(written, found)
        opens = all(around.opens_sentence(prose, span.start) for span in spans)
        turned = best.cost <= 0.7  # two letters in each other's place, or one twice
        strong = best.score >= 2.0
        if opens and (
            (sure and no_name) or all(around.opens_prose(document, *span) for span in spans)
        ):
            if sure or strong:
                return tuple(found[:5]), sure and length >= _SHORTEST_NAME
        elif length < _SHORTEST_NAME:
            return (tuple(found[:5]), False) if opens and turned and best.score >= 3.0 else None
        explained = (  # what makes the capital no sign of a name
            heading
            or no_name
            or any(letter * 3 in written for letter in written)
            or (opens and (alone or (strong and turned)))
            or (length > 7 and _is_turned(written.lower(), best.word))
            or all(around.is_whole(document, *span) for span in spans)
            or (best.score >= 1.5 and all(around.is_in_title(prose, span.start) for span in spans))
            or (strong and all(around.opens_title(prose, *span) for span in spans))
        )
        if (sure or no_name) and explained:
            return tuple(found[:5]), False
    if best.entry.capitalised and _is_turned_name(written.lower(), best):
        return (tuple(found[:3]), False) if len(spans) == 1 and not part else None
    return _as_people(written, found) if alone and written.endswith(_TAILS_OF_PEOPLES) else None


def _is_turned(written: str, meant: str) -> bool:
    """Whether a word is another but for the order of letters inside it."""
    return written[-1] == meant[-1] and sorted(written) == sorted(meant)


def _is_turned_name(written: str, best: Candidate) -> bool:
    """Whether two letters have changed places inside a well-known name: "Pyhton", "Liepzig"."""
    return (
        _is_turned(written, best.word)
        and best.cost < _USUAL
        and best.entry.zipf >= (3.0 if len(written) > _SHORTEST_NAME else 4.2)
    )


def _as_own_word(
    document: Document, word: bytes, where: Mapping[bytes, Sequence[int]]
) -> Verdict | None:
    """Judge a word used once that nearly is another one, which no dictionary has and which is used often."""
    if len(where[word]) > 1 or len(word) < _SHORTEST_NAME:
        return None
    for other, offsets in where.items():
        if len(offsets) < _AGAIN or other[:1] != word[:1] or abs(len(other) - len(word)) > 1:
            continue
        meant, written = other.decode("latin-1"), word.decode("latin-1")
        cost = slip(written, meant)
        if cost < _USUAL or (cost < _ONE_SLIP and len(word) > 7):
            at, first = where[word][0], offsets[0]
            if document.prose[at].isupper() == document.prose[first].isupper() and not (
                meant in (written + "s", written[:-1]) or _has_other_ending(written, meant)
            ):
                return (Candidate(meant, 0.0, cost, lexicon.Entry(0x300)),), False
    return None


def _as_place(document: Document, written: str, spans: list[Span], place: str) -> Verdict | None:
    """Judge a word that nearly is the name of a country, or of its capital or people."""
    if any(
        document.prose[span.end + 1 : span.end + 2].isupper()  # "the Morosco Theatre"
        or _is_in_foreign_company(document, span.start, len(written), sure=False)
        for span in spans
    ):
        return None
    found = [c for c in candidates(written, far=False) if c.word == place]
    return (tuple(found), False) if found else None


def _as_people(written: str, found: list[Candidate]) -> Verdict | None:
    """Judge a word that may nearly be the name of a people, a month or a day."""
    proper = [c for c in found if not c.entry.lower and c.entry.level <= 55]
    if proper and proper[0].cost < _ONE_SLIP and proper[0].entry.zipf >= 2.8:
        ending = next((e for e in _ENDINGS_OF_PEOPLES if proper[0].word.endswith(e)), None)
        if ending is not None and written.endswith(ending[-2:]):
            return tuple(proper[:3]), False
    return None


def _is_in_foreign_company(document: Document, start: int, length: int, *, sure: bool) -> bool:
    """Whether the words round it are not English: foreign, old spelling, a list of names.

    For a sure slip that takes three words near it that nothing explains; for
    others one next to it, or two at all, or that none of its neighbours is one
    of the small words that English prose is held together by.
    """
    scan = document.scan
    end = start + length
    before, after = _neighbours(scan, start, end)
    before, after = before[-5:], after[:5]
    nearby = document.prose[max(0, start - 90) : end + 90]
    strange = [word for word in before + after if _is_strange(word, nearby)]
    if sure:
        return len(strange) > 2
    if len(strange) > 1:
        return True
    if _SMALL.isdisjoint(before + after):  # in a short heading there may be none
        return not before + after or not all(_is_common(word) for word in before + after)
    # Right beside it a slip may be old spelling as well ("knawledge and feir"), unless it is listed.
    nearby = document.prose[max(0, start - 60) : end + 60]
    return any(
        word in around.FOREIGN
        or (word in _unexplained and word not in listed() and word.decode("latin-1") in nearby)
        for word in before[-2:] + after[:2]
    )


def _neighbours(scan: bytes, start: int, end: int) -> tuple[list[bytes], list[bytes]]:
    """Return the whole words in the eighty characters before and behind a word."""
    first, last = max(0, start - 80), end + 81
    before = scan[first : start + 1].split()
    after = scan[end + 1 : last].split()
    cut_before = first > 0 and scan[first - 1 : first] != b" "
    cut_after = last < len(scan) and scan[last : last + 1] != b" "
    return before[cut_before:], after[: len(after) - cut_after]


def _is_strange(word: bytes, nearby: str) -> bool:
    """Whether a word is in no dictionary, in small letters where people use it, and no slip."""
    if word in _unexplained:
        return not _is_slip(word, nearby)
    entry = lexicon.entry(word)
    seen = entry is not None and entry.level == lexicon.SEEN and entry.zipf < _COMMON
    return seen and len(word) > 3 and word.decode("latin-1") in nearby


def _is_common(word: bytes) -> bool:
    """Whether a word is one of everyday English, or a number."""
    if word.isdigit():
        return True
    entry = lexicon.entry(word)
    return entry is not None and entry.level <= 35 and entry.zipf >= 4.0


_slips: dict[bytes, bool] = {}
"""Whether a word that no dictionary has is a slip for one common word; worked out once per run."""


def _is_slip(word: bytes, nearby: str) -> bool:
    """Whether a word in lower case is surely a slip for an English one, and so English itself."""
    text = word.decode("latin-1")
    if text not in nearby:
        return False
    if word not in _slips:
        bare = text.removesuffix("'s")
        found = candidates(bare, far=False)
        _slips[word] = (
            word in listed()
            or _is_sure(bare, found)
            or any(c.score - _strangeness(bare, c) > _needed(len(bare)) + 1.5 for c in found[:1])
        )
    return _slips[word]
