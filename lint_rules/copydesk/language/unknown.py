"""The words of a document that are in no dictionary and that nothing in it explains.

Most words that a dictionary lacks are right: names, trade words, new compounds,
foreign phrases, identifiers. A word stays unexplained only if it is none of
these and looks like a slip for a word that is common; the rules of the family
`typos` then decide what to say about it. When in doubt, a word is explained.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import JOIN, BlockKind
from copydesk.finding import Span
from copydesk.language import lexicon
from copydesk.language.countries import nearly
from copydesk.language.spelling import Candidate, candidates, commonness, is_usual_slip, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document


def scanned(word: str) -> bytes:
    """Return a word of Latin-1 letters as it stands in `Document.scan`."""
    return word.lower().replace("\u2019", "'").encode("latin-1", "replace")


class Unknown(NamedTuple):
    """A word that nothing explains: where it stands, how it is written, what it may stand for.

    `sure` says that there is one correction only: a usual slip for a common word.
    """

    span: Span
    word: str
    candidates: tuple[Candidate, ...]
    sure: bool


_PREFIXES = (
    "anti", "arch", "auto", "bio", "co", "counter", "cross", "cyber", "de", "dis", "eco", "electro", "euro", "ex",
    "extra", "fore", "geo", "hydro", "hyper", "infra", "inter", "intra", "kilo", "macro", "mega", "meta", "micro",
    "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "out", "over", "para", "photo", "poly",
    "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub", "super", "techno",
    "tele", "thermo", "trans", "tri", "ultra", "un", "under", "uni", "up", "vice", "video",
)  # fmt: skip
_SUFFIXES = (
    "able", "ception", "cide", "est", "eth", "iser", "isers", "izer", "izers", "crat", "cracy", "esque", "fest", "free", "gate", "hood", "ish", "isation", "ise", "ised",
    "ism", "isms", "ist", "ists", "ization", "ize", "ized", "land", "less", "like", "logy", "mania", "ness", "phile",
    "phobia", "phobic", "proof", "ship", "ville", "ward", "wards", "ware", "wise", "worthy",
)  # fmt: skip
# Words that are run together with their neighbour by a slip, not to make a compound.
_SMALL = frozenset(
    b"a about also an and are as at be been but by can for from had has have he her his i if in into is it its may "
    b"more my new no not of on one or our she so than that the their them then there these they this to was we were "
    b"what when which who will with would you your".split()
)
# Small words of the languages that English prose quotes: what stands beside one is not English.
_FOREIGN = frozenset(
    b"al aux da das de dei del della der des di du ein eine el en et ad illo ich il la las le les lo los mi mon "
    b"mot nous ou par por pour que qui se sine sur te tu um un una und une van vel vom von y zu zum zur fait "
    b"ibn".split()
)
_RUN_TOGETHER = frozenset(
    b"a an and as at by for from if in is it no of on or so that the to we with".split()
)
_VOWELS = frozenset(b"aeiouy")
_TAILS = frozenset(b"s d ll ve re em".split())
_ENDINGS_OF_PEOPLES = (
    "ian",
    "ians",
    "ean",
    "eans",
    "ese",
    "can",
    "cans",
    "ish",
    "tion",
    "day",
    "ber",
    "ary",
)

# What follows a name that opens a sentence, beside verbs in "s" and "ed".
_AFTER_NAMES = frozenset(
    [
        "about",
        "also",
        "and",
        "are",
        "at",
        "became",
        "began",
        "came",
        "can",
        "could",
        "did",
        "do",
        "for",
        "found",
        "from",
        "gave",
        "got",
        "had",
        "has",
        "have",
        "he",
        "himself",
        "in",
        "is",
        "led",
        "left",
        "lost",
        "made",
        "may",
        "met",
        "might",
        "must",
        "never",
        "now",
        "of",
        "on",
        "or",
        "ran",
        "said",
        "saw",
        "sent",
        "she",
        "should",
        "spoke",
        "that",
        "then",
        "think",
        "thought",
        "to",
        "told",
        "took",
        "was",
        "went",
        "were",
        "who",
        "whose",
        "will",
        "with",
        "won",
        "would",
        "wrote",
    ]
)

_HYPHENS = ("-", "‐", "‑")
_QUOTES = "'\"“”‘’«»`*_"

_ENDINGS_OF_NO_NAME = (
    "able", "ally", "ance", "ances", "ation", "ations", "chy", "ction", "ctions", "ence", "ences", "ical", "ility", "ised",
    "ition", "itions", "ized", "ments", "ment", "ology", "ously", "ption", "sion", "sions", "tion", "tions", "tives",
)  # fmt: skip

# How the second word of a species' name ends.
_LATIN = ("us", "um", "is", "ae", "ii", "ensis")
_TAILS_OF_PEOPLES = tuple({ending[-2:] for ending in _ENDINGS_OF_PEOPLES})

_accepted: set[bytes] = set()
"""Words found known or explained in this process: each is looked up once per run."""

_unexplained: set[bytes] = set()
"""Words found neither known nor explained, most of them names, which come again."""

_USUAL = 0.96  # the cost of one usual slip, and no more
_ONE_SLIP = 1.06  # the cost of one slip of any kind but a wrong letter that is nowhere near
_COMMON = 0.9  # the commonness of a word of SCOWL's level 35, or seen twice or thrice


def unknown_words(document: Document) -> list[Unknown]:
    """Return the unexplained words of a document, in order. Judged once per document."""
    return document.remembered("unknown words", lambda: _find(document))


def places(document: Document, word: bytes) -> Iterator[Span]:
    """Yield where a word of `Document.vocabulary` stands as a word of running text."""
    at = document.scan.find(b" " + word + b" ")
    while at >= 0:
        if _stands_alone(document.prose, at, len(word)):
            yield Span(at, at + len(word))
        at = document.scan.find(b" " + word + b" ", at + 1)


def is_in_old_spelling(document: Document, unknown: Unknown) -> bool:
    """Say whether an unknown word stands in a quotation with other words that no dictionary has."""
    if not document.is_quoted(unknown.span):
        return False
    start, end = unknown.span
    near = (
        document.scan[max(0, start - 80) : start].split()[1:]
        + document.scan[end + 1 : end + 81].split()[:-1]
    )
    return any(word in _unexplained for word in near)


def _find(document: Document) -> list[Unknown]:
    distinct = document.vocabulary
    new = distinct - _accepted - _unexplained
    _accepted.update(lexicon.only_known(new))
    for word in new - _accepted - _unexplained:
        (_accepted if _explained(word) else _unexplained).add(word)
    where: dict[bytes, list[int]] = {}
    scan = document.scan
    at = 0
    hard = distinct & _unexplained
    # Forward only, so that the cost grows with the text and not with its unknown words as well.
    for word in filter(hard.__contains__, document.words) if hard else ():
        at = scan.find(b" " + word + b" ", at)
        where.setdefault(word.removesuffix(b"'s"), []).append(at)
    found: list[Unknown] = []
    for word, offsets in where.items():
        verdict = _judge(document, word, offsets)
        if verdict is not None:
            best, sure = verdict
            for offset in offsets:
                span = Span(offset, offset + len(word))
                found.append(Unknown(span, document.prose[offset : span.end], best, sure))
    found.sort(key=lambda unknown: unknown.span)
    return found


def _explained(word: bytes) -> bool:
    """Say whether a word's own form explains why no dictionary has it."""
    bare = word.replace(b"\xad", b"")
    if bare != word and lexicon.known(bare):
        return True
    # What has digits, another script's letters or foreign accents is no slip for an English word.
    if not 3 <= len(bare) <= 30 or not bare.replace(b"'", b"").isalpha():
        return True
    if not bare.strip(b"ivxlcdm"):  # a Roman numeral
        return True
    if _VOWELS.isdisjoint(bare) or any(
        bare[i : i + 1] * 4 == bare[i : i + 4] for i in range(len(bare) - 3)
    ):
        return True
    if b"'" in bare:
        base, _, tail = bare.rpartition(b"'")
        if len(base) < 3 or (tail in _TAILS and _plain(base)):
            return True
    return (_derived(bare) or _compound(bare)) and not is_usual_slip(bare)


def _plain(word: bytes) -> bool:
    """Whether a word, or the word it is formed from, is known."""
    return lexicon.known(word) or _derived(word) or _compound(word)


def _base(word: bytes, highest: int = 60) -> bool:
    """Whether a word is known well enough to carry a prefix, a suffix or half of a compound."""
    entry = lexicon.entry(word)
    return entry is not None and entry.level <= highest and entry.lower


def _derived(word: bytes) -> bool:
    text = word.decode("latin-1")
    for prefix in _PREFIXES if text.startswith(_PREFIXES) else ():
        if (
            text.startswith(prefix)
            and len(text) - len(prefix) >= 4
            and _base(word[len(prefix) :], 50)
        ):
            return True
    for suffix in _SUFFIXES if text.endswith(_SUFFIXES) else ():
        if text.endswith(suffix) and len(text) - len(suffix) >= 3:
            stem = word[: -len(suffix)]
            entry = lexicon.entry(stem)
            if entry is not None and entry.level <= 60 and not stem.endswith((b"y", b"e")):
                return True
    if text.endswith("s") and not text.endswith(("ss", "us", "is", "xs", "zs", "shs", "chs")):
        stem = word[:-1]
        return lexicon.known(stem) and not (stem[-1:] == b"y" and stem[-2:-1] not in b"aeiou")
    return False


def _compound(word: bytes) -> bool:
    for cut in range(3, len(word) - 2):
        left, right = word[:cut], word[cut:]
        if left in _SMALL or right in _SMALL:
            continue
        if _half(left) and (_half(right) or (right[-1:] == b"s" and _half(right[:-1]))):
            return True
    return False


def _half(word: bytes) -> bool:
    """Whether a word may be half of a compound; short rare words ("ted", "ion") would explain too much."""
    return _base(word, 50 if len(word) > 3 else 20)


def _run_together(word: str) -> list[Candidate]:
    """Return the two words that a word may be, with the space between them missing."""
    coded = word.encode("latin-1")
    for cut in range(1, len(word)):
        left, right = coded[:cut], coded[cut:]
        if left in _RUN_TOGETHER or right in _RUN_TOGETHER:
            entry = lexicon.entry(right if left in _RUN_TOGETHER else left)
            if (
                entry is not None
                and entry.level <= 20
                and entry.frequency >= 7
                and cut > 1 < len(right)
            ):
                return [
                    Candidate(f"{word[:cut]} {word[cut:]}", commonness(entry) - 6.0, 1.2, entry)
                ]
    return []


def _judge(
    document: Document, word: bytes, offsets: list[int]
) -> tuple[tuple[Candidate, ...], bool] | None:
    """Decide whether a word that is in no dictionary looks like a slip in this document."""
    if word.decode("latin-1") in document.accepted:
        return None
    prose = document.prose
    first = offsets[0]
    written = prose[first : first + len(word)].replace(JOIN, "").replace("\u2019", "'")
    if written[1:] != written[1:].lower() or not all(
        _stands_alone(prose, at, len(word)) for at in offsets
    ):
        return None
    if written[:1].isupper():
        return _judge_capitalised(document, written, offsets)
    if any(_is_part(document.scan, at, len(word)) for at in offsets):
        return None
    found = _candidates(written, far=False)
    sure = bool(found) and _is_sure(written, found)
    if sure:
        if not _is_slip_in_any_case(document, written, offsets, found):
            return None
    elif not _may_be_slip(document, written, offsets):
        return None
    if any(_in_foreign_company(document, at, len(word), sure=sure) for at in offsets):
        return None
    if not sure:  # words two slips away are looked for last: that takes a millisecond
        found = _candidates(written, far=True)
    return (tuple(found[:5]), sure) if sure or (found and _likely(written, found)) else None


def _candidates(written: str, *, far: bool) -> list[Candidate]:
    found = candidates(written, far=far)[:8] + _run_together(written)
    found.sort(key=lambda candidate: -candidate.score)
    return found


def _is_slip_in_any_case(
    document: Document, written: str, offsets: list[int], found: list[Candidate]
) -> bool:
    """Whether what is surely a slip for another word is no word of the writer's own."""
    if len(written) < 7 and _has_hyphen(document.prose, offsets, len(written)):
        return False
    if written.endswith(_LATIN) and any(
        document.prose[max(0, at - 30) : at].rstrip().rpartition(" ")[2][:1].isupper()
        for at in offsets
    ):
        return False  # "Volaticotherium antiquus"
    # A writer's own word is used again; a slip is not, but a misspelling may be.
    again = found[0].word.encode("latin-1") in document.vocabulary
    return len(offsets) < 3 or found[0].cost <= 0.7 or again


def _may_be_slip(document: Document, written: str, offsets: list[int]) -> bool:
    """Whether a word stands where one would not expect a word of another kind."""
    prose, length = document.prose, len(written)
    return (
        len(offsets) < 3
        and not _has_hyphen(prose, offsets, length)
        and not _is_glossed(prose, offsets[0] + length)
        and not any(_beside_capital(prose, at, at + length) for at in offsets)  # "Missa pange"
    )


def _has_hyphen(prose: str, offsets: list[int], length: int) -> bool:
    """Whether a word is part of a compound with a hyphen anywhere."""
    return any(
        prose[at - 1 : at] in _HYPHENS or prose[at + length : at + length + 1] in _HYPHENS
        for at in offsets
    )


def _likely(written: str, found: list[Candidate]) -> bool:
    """Whether a slip for the best candidate is likelier than a word that the lexicon lacks."""
    best = found[0]
    if best.word[-1:] == "e" and written.startswith(best.word):
        return False  # "pastiched", "screwee"
    if best.score >= (-0.5 if len(written) < 5 else -0.45 * len(written)):
        return True
    # One word only comes near: long words have few neighbours, so theirs may be rarer.
    longest = 35 if len(best.word) < 8 else 60
    alone = len(found) == 1 or found[1].score < best.score - 3.0
    return len(best.word) > 4 and best.cost < _ONE_SLIP and best.entry.level <= longest and alone


def _is_sure(written: str, found: list[Candidate]) -> bool:
    """Whether the best candidate is the only one: a usual slip for a common word."""
    best = found[0]
    if best.word.endswith("er") and written.endswith(best.word[-3] + "r"):
        return False  # "tumblr", "flickr": meant
    if (
        len(best.word) < 4
        or len(written) < 4
        or not best.entry.lower
        or (len(found) > 1 and found[1].score > best.score - 4.0)
    ):
        return False
    if best.cost < _USUAL:
        return commonness(best.entry) >= _COMMON
    # Any one slip in a long word, but not at its end, where other languages differ ("ancien").
    common = best.cost < _ONE_SLIP and commonness(best.entry) >= 0.0
    return common and len(written) > 6 and written[-2:].lower() == best.word[-2:]


def _judge_capitalised(
    document: Document, written: str, offsets: list[int]
) -> tuple[tuple[Candidate, ...], bool] | None:
    """Judge a word that has a capital: most are names, and names are spelled as they like."""
    if len(offsets) > 2 or len(written) < 6:
        return None
    prose, length = document.prose, len(written)
    no_name = len(written) > 8 and written.endswith(_ENDINGS_OF_NO_NAME)
    opens = all(opens_sentence(prose, at) for at in offsets)
    alone = not any(_beside_capital(prose, at, at + length) for at in offsets)
    if alone and (place := nearly(written)):
        return _as_place(document, written, offsets, place)
    likely = no_name or opens or (alone and written.endswith(_TAILS_OF_PEOPLES))
    if not likely or _has_hyphen(prose, offsets, length):
        return None
    found = candidates(written, far=False)
    if found and _is_sure(written, found):
        common = opens and found[0].entry.level <= 35
        if common and all(_opens_prose(document, at, length, sure=no_name) for at in offsets):
            return tuple(found[:5]), True
        if no_name or (common and (alone or _is_whole(document, offsets, length))):
            return tuple(found[:5]), False  # with `no_name` also in a heading: "Data Managment"
    return _as_people(written, found) if alone else None


def _as_place(
    document: Document, written: str, offsets: list[int], place: str
) -> tuple[tuple[Candidate, ...], bool] | None:
    """Judge a word that nearly is the name of a country, or of its capital or people."""
    length = len(written)
    if any(
        document.prose[at + length + 1 : at + length + 2].isupper()  # "the Morosco Theatre"
        or _in_foreign_company(document, at, length, sure=False)
        for at in offsets
    ):
        return None
    found = [c for c in candidates(written, far=False) if c.word == place]
    return (tuple(found), False) if found else None


def _as_people(written: str, found: list[Candidate]) -> tuple[tuple[Candidate, ...], bool] | None:
    """Judge a word that may nearly be the name of a people, a month or a day."""
    proper = [c for c in found if not c.entry.lower and c.entry.level <= 55]
    if proper and proper[0].cost < _ONE_SLIP and commonness(proper[0].entry) >= 0.0:
        ending = next((e for e in _ENDINGS_OF_PEOPLES if proper[0].word.endswith(e)), None)
        if ending is not None and written.endswith(ending[-2:]):
            return tuple(proper[:3]), False
    return None


def _opens_prose(document: Document, start: int, length: int, *, sure: bool) -> bool:
    """Whether a word opens a sentence of running text, and goes on as no name does.

    A name is followed by a verb or by a mark: "Millar said", "Bakker, 45, was late". With
    `sure`, the word does not end like a name, and only what follows a title is left out.
    """
    prose, end = document.prose, start + length
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
    return sure or not (after[0] in _AFTER_NAMES or after[0].endswith(("s", "ed")))


def _is_whole(document: Document, offsets: list[int], length: int) -> bool:
    """Whether a word is all there is of its heading or line."""
    prose = document.prose
    for at in offsets:
        block = document.block_at(at)
        first = block is not None and block.start == at
        last = block is not None and block.end == at + length
        if not (first or prose[at - 1 : at] in ("", "\n")):
            return False
        if not (last or prose[at + length : at + length + 1] in ("", "\n")):
            return False
    return True


def _beside_capital(prose: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands right before, or right after what opens a sentence."""
    if opens_sentence(prose, start):  # "Salman Rushdie", "Replacements: Gotting, McKenzie"
        return prose[end : end + 1] != " " or not prose[end + 1 : end + 2].islower()
    before = prose[max(0, start - 30) : start]
    word = before.split()[-1:] if before.endswith(" ") else []
    if not word or not word[0][:1].isupper() or word[0][-1:] in ",;)":
        return False
    return not opens_sentence(prose, start - 1 - len(word[0]))


def _stands_alone(prose: str, start: int, length: int) -> bool:
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
    if before in "/\\@#_.&;:+=<~^|$%\ufffc" or after in "/\\@_&=<>+~^|(\ufffc":
        return False
    if after == "…" or (after == ":" == beyond):
        return False
    return not (after in ".:'’" and beyond.isalnum() and not prose.startswith(("'s", "’s"), end))


def _is_glossed(prose: str, end: int) -> bool:
    """Whether the text goes on to say what the word means: "bulat (round)", "feorm, or food-rent"."""
    return prose.startswith((" (", ", or "), end)


def opens_sentence(prose: str, start: int) -> bool:
    """Whether nothing of its sentence comes before the word."""
    before = prose[max(0, start - 4) : start].rstrip(" \"'“‘([*_")
    if not before or before[-1] in "!?:\n":
        return True
    return before[-1] == "." and not before[-2:-1].isupper()  # "John A. Moller"


def _is_part(scan: bytes, start: int, length: int) -> bool:
    """Whether the word is half of a word that a stray space cuts, or stands in a foreign phrase."""
    before = scan[max(0, start - 30) : start].split()[-1:]
    after = scan[start + length + 1 : start + length + 31].split()[:1]
    if any(word in _FOREIGN for word in before + after):
        return True
    word = scan[start + 1 : start + 1 + length]
    joined = [part + word for part in before] + [word + part for part in after]
    return any(lexicon.known(whole) for whole in joined)


def _in_foreign_company(document: Document, start: int, length: int, *, sure: bool) -> bool:
    """Whether the words round it are not English: foreign, old spelling, a list of names.

    A sure slip needs three words near it that no dictionary has, another one
    such word next to it, or two at all, or that none of its neighbours is one
    of the small words that English prose is held together by.
    """
    scan = document.scan
    end = start + length
    before = scan[max(0, start - 80) : start].split()[1:][-5:]
    after = scan[end + 1 : end + 81].split()[:-1][:5]
    around = document.prose[max(0, start - 90) : end + 90]
    strange = [word for word in before + after if word in _unexplained]
    others = strange
    if len(strange) > (2 if sure else 1) and len(_SMALL.intersection(before + after)) > 1:
        others = [word for word in strange if not _is_slip(word, around)]
    if sure:
        return len(others) > 2
    if len(others) > 1 or _SMALL.isdisjoint(before + after):
        return True
    # Right beside it a slip may be old spelling as well ("knawledge and feir"), unless it is listed.
    around = document.prose[max(0, start - 60) : end + 60]
    return any(
        word in _FOREIGN
        or (word in strange and word not in listed() and word.decode("latin-1") in around)
        for word in before[-2:] + after[:2]
    )


_slips: dict[bytes, bool] = {}
"""Whether a word that no dictionary has is a slip for one common word; worked out once per run."""


def _is_slip(word: bytes, around: str) -> bool:
    """Whether a word in lower case is surely a slip for an English one, and so English itself."""
    text = word.decode("latin-1")
    if text not in around:
        return False
    if word not in _slips:
        bare = text.removesuffix("'s")
        _slips[word] = word in listed() or (
            bool(found := candidates(bare, far=False)) and _is_sure(bare, found)
        )
    return _slips[word]
