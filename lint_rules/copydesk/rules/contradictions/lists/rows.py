"""Rows of like phrases in a stretch of a sentence, whatever the phrases are, and how many they may be.

A stretch is cut at its commas, semicolons and "and"s. What a piece begins with is its shape: a name,
"a", "the", a preposition, "that", a number, ... A row has at least as many items as there are pieces
of the first one's shape, and at most as many as there are pieces that are no modifiers ("who ...",
"aged 31"). Items that say their number ("two in York, one in Hull") may be summed as well.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.function_words import AUXILIARIES, DETERMINERS
from copydesk.language.verbs import is_finite
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.listings import SEVERAL, least_and_most, read_list

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Row(NamedTuple):
    """A row at [start, end) of a text with `low` to `high` items, or `sums` by what they say.

    `shape` is what the first of them begins with; `closed` says that "and" or a mark ends the row;
    `plural` that an item may be several things; `verbs` that an item is a clause, `pasts` that it
    may be one ("a boy called Tom").
    """

    start: int
    end: int
    low: int
    high: int
    sums: int
    shape: str
    closed: bool
    plural: bool
    verbs: bool
    pasts: bool


class _Piece(NamedTuple):
    """What stands between two joints; `joint` is the one before it, `bracketed` that a bracket ends it."""

    text: str
    end: int
    shape: str
    joint: str
    bracketed: bool


NOTHING = "\x01"
"""Stands in a text for what is not read: a bracket, a quotation's inside, "he said"."""
NOMINAL = ("name", "quoted", "indefinite", "definite", "count", "one")
"""The shapes of noun phrases."""
PREPOSITIONS = (
    "in|at|on|from|to|for|by|with|against|of|near|over|under|through|between|into|about|behind|above|below|"
    "beside|beyond|across|along|after|before|during|among|around|towards?|as|off|within|inside|outside|until|since"
)
_COUNTS: Mapping[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "twin": 2, "twice": 2,
}  # fmt: skip
_SEAM = (
    rf"(?:(?P<mark>[;,]+){NOTHING}*(?: |(?=\")) ?(?:(?P<and>and|or|&) )?|{NOTHING}* (?P<joint>and|or|&){NOTHING}* )"
    r"(?:(?:then|finally|lastly|later|also|again|next|secondly|thirdly|last of all|once more),? )?"
)
_SHAPES = (
    r"(?P<quoted>[\"']\w)"
    r"|(?P<number>\d\d?(?= (?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|[ap]\.?m|per|million|billion|m|km|kg|ft|feet|miles|metres)\b)[A-Za-z]))"
    r"|(?P<figure>[£$€¥]?\d)"
    r"|(?P<one>(?i:one|once|another|the (?:other|first|second|third|fourth|fifth|last|next|final)|an? (?:second|third|fourth|fifth)|first|second)\b)"
    rf"|(?P<count>(?i:{'|'.join(_COUNTS)}|several|some|many)\b)"
    r"|(?P<clause>(?:that|why|how|whether|when|what|where|who|which)\b)"
    rf"|(?P<prep>(?:{PREPOSITIONS})\b)"
    r"|(?P<name>(?:the |The |those of (?:the )?)?[A-ZÀ-Þ])"
    r"|(?P<indefinite>an? )"
    r"|(?P<definite>(?:the|his|her|its|their|our|my|your|this|no|those) |[\w-]+'s? )"
    r"|(?P<doing>[a-z]{2,}ing [\w'\"])"
    r"|(?P<word>\w)"
)
# What is said of the item before it, and is none itself.
_MODIFIERS = rf"(?:who|whom|whose|which|where|when|while|although|though|because|if|born|aged|formerly|now|both|each|all|not|but|Jr|Sr|Inc|Ltd|including|such|especially|mostly|mainly|none|respectively|later|then|still|too|alone|apart|{PREPOSITIONS})\b|[a-z]{{3,}}(?:ed|ing) |\d{{1,3}}$|\d\d?-year-old"
# What begins no item.
_NO_STARTS = r"(?i:(?:and|but|or|nor|so|yet|while|because|whose|he|she|it|they|we|I|you|there|all|most|none|some|many|such|these|this|if|as|like|although|[a-z]+ each|a total|including|not|only|just|mostly|mainly|now|then|also|[a-z]+ of (?:whom|which|them|these|those))\b)"
# What is more than one, or may be, or ranges from one to another.
_MORE = rf"{SEVERAL}(?<!pair)|\beach\b|\d[–-]\d"
# Of relatives that are counted it is known how many they are.
_KIN = rf"\b(?:{'|'.join(_COUNTS)}) (?:[a-z]+ )?(?:sons|daughters|children|brothers|sisters|siblings)\b|\btwin (?=[a-z])"
# A number within an item that tells how many it is: "a crew of four", "Ann and two friends".
_INNER = rf" (?:of|and|with) (?:{'|'.join(_COUNTS)}|\d\d)(?! ?(?:hours|days|weeks|months|years|minutes))\b(?<!boy of \d\d)(?<!girl of \d\d)(?<!man of \d\d)(?<!child of \d\d)(?<!son of \d\d)"
# When something was, which where it was may follow: "in May, in Leeds, and in June, in York".
_WHEN = r"(?:in|on|at) (?:[A-Z][a-z]+ )?(?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day)"
# What begins a list without being of it.
_LEADS = rf"(?:from [^,;:\d]{{2,30}} to [^,;:]{{2,30}}|(?:anti-?|counter)?clockwise[^,;:]{{0,30}}|in (?:[a-z]+ )?(?:order|turn)(?: of [a-z ]+)?|left to right|respectively|namely|viz\.?|i\.e\.|that is(?: to say)?|to wit|in (?:brief|short|all)|(?:first|firstly)(?= (?:{PREPOSITIONS})\b)|first(?= [A-Z])|one (?:each (?:in|at|for|from|to|by|with|on)|(?:in|at|for|from|to|by|with|on) each of)),? "
_MASKS = (r" ?[(\[][^()\[\]]*[)\]]", r"(?<= and), [^,;]{2,40},(?= )")
_QUOTED = r"(?<![\w\"])\"[^\"]{1,70}\""
_END = r"$|;|[.:!?)\]](?=\W|$)|(?<=[a-z\"]) ?[–—]| - "
# So many words hold no "and" of their own.
_SHORT = 3
_ADDS = r" (?:plus|as well as|along with|together with|alongside) "
# What may stand before the number of an item.
_COUNT = rf"^(?:(?:{'|'.join(sorted(DETERMINERS))}) )?(?:(?:first|second|third|last|other|next|final|remaining|further) (?=(?:{'|'.join(_COUNTS)})\b))?"
_PAIR_OF = r"(?:an?|the|his|her|their|its) (?:[a-z]+ )?(?:pair|brace|set|group|team|crew|bunch|flock|handful|number|series|trio|quartet|duo|collection|string|row|party|gang|pack|herd) of "
_SUPERLATIVE = (
    r"(?:the|his|her|its|their) (?:first|only|last|former|most|best|late|then|[a-z]+est)\b"
)
_RELATIVE = r"\b(?:who|whom|whose|which|that|where|he|she|it|they|when)\b"
_HEAD = rf" (?:{PREPOSITIONS}|who|which|that|[a-z]+ed|[a-z]+ing)\b"
_PLURALS = word_set("men women children people staff feet teeth mice geese police cattle")


# What a row's first piece looks like, by the shape of its second.
_STARTS: Mapping[str, str] = {
    "name": r"(?<![\w'-])(?:the |The )?[A-ZÀ-Þ][\w'.-]*(?: (?:(?:of|the|de|van|von|and|in) )*[A-ZÀ-Þ][\w'.-]*)*\x01*$",
    "quoted": r"\"[^\"]{1,70}\"\x01*$",
    "indefinite": r"\b[Aa]n? (?:[\w'-]+ ?){1,6}\x01*$",
    "definite": r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\w'-]+ ?){1,6}\x01*$",
    "figure": r"(?<![\w£$€-])(?:1[5-9]|20)\d\d$",
    "word": r"(?:(?:(?<= for )|(?<= in )|(?<= of )|(?<= as )|(?<= by )|(?<= to )|(?<=[a-z][a-z]s )|(?<=[a-z]ed ))(?:[a-z'-]+ )?|^)[\w'-]+\x01*$",
}


def read_row(text: str, start: int, stop: int, *, whole: bool) -> Row | None:
    """The row that begins at `start`: with `whole` it reaches `stop`, else it ends with its last item."""
    zone = _plain(text[start:stop])
    lead = compiled(_LEADS).match(zone)
    at = lead.end() if lead else len(zone) - len(zone.lstrip(f"{NOTHING} "))
    pieces = _pieces(zone, at, whole=whole)
    if (
        len(pieces) < 2
        or compiled(_NO_STARTS).match(pieces[0].text)
        or (
            pieces[0].shape != "clause"
            and compiled(_MORE).search(compiled(_KIN).sub("", zone[at : pieces[-1].end]))
        )
    ):
        return None
    shape = pieces[0].shape
    if shape.startswith("prep") and all(piece.shape != shape for piece in pieces[1:]):
        # "In 1990, 1992 and 1994": one preposition for all.
        rest = pieces[0].text.partition(" ")[2]
        pieces[0] = pieces[0]._replace(text=rest, shape=_shape(rest))
    groups = [piece for piece in pieces if piece.joint.startswith(";")]
    row = _by_semicolons(pieces) if groups else _counted(pieces, whole=whole)
    return row and row._replace(start=start + at, end=start + pieces[-1].end, shape=shape)


def rows_in(text: str) -> list[Row]:
    """The rows of a clause, each from the piece before its first mark that is like the one behind it."""
    found: list[Row] = []
    at = 0
    text = _plain(text)
    for seam in compiled(_SEAM).finditer(text):
        if seam.start() < at:
            continue
        shape = _shape(text[seam.end() :])
        first = _STARTS.get(shape)
        start = compiled(first).search(text, at, seam.start()) if first else None
        row = start and (_named if shape in ("name", "quoted") else _worded)(text, start.start())
        if row:
            found.append(row)
            at = row.end
    return found


def row_at(text: str, start: int) -> Row | None:
    """The row that begins a clause at `start`, which ends before the clause's verb."""
    return _named(text, start) or _worded(text, start)


def _named(text: str, start: int) -> Row | None:
    listing = read_list(text, start)
    if listing is None:
        return None
    low, high = listing.low, listing.high
    shape = "quoted" if text[start] == '"' else "name"
    return Row(
        *listing[:2], low, high, 0, shape, listing.closed, plural=False, verbs=False, pasts=False
    )


def _worded(text: str, start: int) -> Row | None:
    """A row of other phrases, which ends before a verb."""
    if not start:
        text = text[:1].lower() + text[1:]
    row = read_row(text, start, len(text), whole=False)
    if row is None or not row.closed:
        return None
    last = compiled(r".*\b(?:and|or|&) ").match(text, start, row.end)
    at = last.end() if last else start
    words = text[at : row.end].split(" ")
    for word in words[1:]:
        if word in AUXILIARIES or is_finite(word):
            break
        at += len(words[0]) + 1
        words = words[1:]
    return read_row(text, start, at + len(words[0]), whole=True)


def _plain(zone: str) -> str:
    """The stretch with nothing in its brackets and quotation marks that could part items."""
    for pattern in _MASKS:
        zone = compiled(pattern).sub(lambda found: NOTHING * len(found[0]), zone)
    if '"' in zone:
        zone = compiled(r"(?<=[\w.]),\"(?=[ ,;.]|$)").sub('",', zone)
        zone = compiled(_QUOTED).sub(lambda found: f'"{"q" * (len(found[0]) - 2)}"', zone)
    return zone


def _shape(text: str) -> str:
    match = compiled(_SHAPES).match(text)
    kind = (match and match.lastgroup) or ""
    if match and kind == "prep":
        return f"prep {match[0]}"
    return "count" if kind == "number" else kind


def _pieces(zone: str, at: int, *, whole: bool) -> list[_Piece]:
    pieces: list[_Piece] = []
    joint = ""
    end = compiled(_END).search(zone, at) if not whole else None
    stop = end.start() if end else len(zone)
    closed = False
    for seam in compiled(_SEAM).finditer(zone, at, stop):
        pieces.append(_piece(zone, at, seam.start(), joint))
        joint = (seam["mark"] or "") + ("and" if seam["and"] or seam["joint"] else "")
        at = seam.end()
        shape = _shape(zone[at:])
        word = compiled(r"\w+").match(zone, at)
        does = word is not None and (word[0] in AUXILIARIES or is_finite(word[0]))
        ended = "and" not in joint or does or zone.startswith("no ", at) or shape == "count"
        if not whole and closed and ended and not _goes_on(pieces, shape):
            return pieces
        closed = closed or "and" in joint
    pieces.append(_piece(zone, at, stop, joint))
    return pieces


def _goes_on(pieces: Sequence[_Piece], shape: str) -> bool:
    """Whether a piece of that shape carries on a row that "and" has closed, alone or in pairs."""
    pairs = len(pieces) > 2 and pieces[0].shape == pieces[2].shape != pieces[1].shape
    return shape == pieces[0].shape or (pairs and len(pieces) % 2 == 1 and shape == pieces[1].shape)


def _piece(zone: str, start: int, end: int, joint: str) -> _Piece:
    text = zone[start:end]
    return _Piece(
        text.strip(NOTHING + " "), end, _shape(text), joint, bracketed=text.endswith(NOTHING)
    )


def _is_modifier(piece: _Piece, first: _Piece) -> bool:
    """Whether a piece behind a first one is said of another piece."""
    if piece.shape.startswith("prep") and first.shape.startswith("prep"):
        return piece.shape != first.shape
    if first.shape in ("figure", "doing", "clause") and piece.shape == first.shape:
        return False
    if first.shape == "one" and piece.shape.startswith("prep"):
        return f" {piece.shape[5:]} " not in first.text  # "once in May, again in June"
    return compiled(_MODIFIERS).match(piece.text) is not None


def _counted(pieces: Sequence[_Piece], *, whole: bool) -> Row | None:
    first = pieces[0]
    items = [first]
    doubts = further = 0
    said = compiled(_WHEN).fullmatch(first.text) is not None
    for piece in pieces[1:]:
        aged = compiled(r"\d{1,3}(?: |$)").fullmatch(piece.text) and first.shape != "figure"
        joined = "and" in piece.joint
        if aged or (_is_modifier(piece, first) and not (joined and _may_close(piece, first))):
            further += joined and not aged  # "one at the gate, and by the wall another"
            said = not (aged or compiled(r"(?:who|which|whose)\b").match(piece.text))
            continue
        when = compiled(_WHEN).fullmatch(piece.text) is not None
        # "'You', on his album, 'Home', and 'Once'"
        doubts += said and not joined and not when
        said = when
        items.append(piece)
    if first.shape == "clause":
        alike = [item for item in items if item.shape == first.shape]
        if "and" in alike[-1].joint:
            items, further = (
                alike,
                0,
            )  # "that the bridge, which is old, is shut, and that the ferry runs"
    if len(items) + further < 2:
        return None
    ands = further + sum("and" in item.joint for item in items[1:])
    closed = (
        further == 1 or "and" in items[-1].joint or (not ands and _is_plain(items, whole=whole))
    )
    high = further + len(items) + sum(len(compiled(_ADDS).findall(item.text)) for item in items)
    low = 1
    if pairs := _alternating(items):
        low = high = pairs
        closed = True
    elif closed and ands < 2 and len(items) > 1:
        low = max(1, _least(items) - doubts)
    row = _row(items, low, high, closed=closed)
    return row._replace(sums=0) if further else row  # "twice in May and in June"


def _by_semicolons(pieces: Sequence[_Piece]) -> Row | None:
    """Items parted by semicolons, with commas inside."""
    items = [piece for piece in pieces if not piece.joint or piece.joint[0] == ";"]
    commas = [0] * len(items)
    further = at = 0
    for piece in pieces[1:]:
        if piece.joint[0] == ";":
            at += 1
        else:
            commas[at] += piece.joint == ","
            further += "and" in piece.joint or not _is_modifier(piece, items[0])
    if any(_has_verb(item) for item in items):
        further = sum("and" in piece.joint for piece in pieces if piece.joint[:1] != ";")
    if commas[0] and len(items) > 2 and len(set(commas)) == 1:
        further = 0  # "Junior cup, Ann Lee; Senior cup, Bob Ray"
    elif len(items) < 3 and "and" not in items[-1].joint:
        return None
    return _row(items, len(items), len(items) + further, closed=True)


def _row(items: Sequence[_Piece], low: int, high: int, *, closed: bool) -> Row:
    return Row(
        0, 0, low, high, _sum(items), items[0].shape, closed,
        plural=any(_is_plural(item) for item in items),
        verbs=any(_has_verb(item) for item in items),
        pasts=any(_has_verb(item._replace(shape="")) for item in items),
    )  # fmt: skip


def _may_close(piece: _Piece, first: _Piece) -> bool:
    """Whether a piece behind "and" that begins like a modifier is the last item."""
    if first.shape.startswith("prep"):
        return piece.shape.startswith("prep") or f" {first.shape[5:]} " in piece.text
    return piece.shape == "doing" or compiled(r"[a-z]+ed\b").match(piece.text) is not None


def _alternating(items: Sequence[_Piece]) -> int:
    """How many pairs there are of "the minister, Ann Lee, the clerk, Bob Ray, and the cook, Carl Fox"."""
    evens = {item.shape for item in items[::2]}
    odds = {item.shape for item in items[1::2]}
    alternate = len(items) > 2 and len(items) % 2 == 0 and len(evens) == len(odds) == 1
    last = [item.joint for item in items[1:] if "and" in item.joint]
    return len(items) // 2 if alternate and evens != odds and last == [items[-2].joint] else 0


def _least(items: Sequence[_Piece]) -> int:
    """How many of the items are sure to be such."""
    first = items[0]
    if first.shape in ("name", "quoted"):
        if any(item.shape not in ("name", "quoted") for item in items[:-1]):
            return 1
        # "Utopia, Limited (1893) and The Grand Duke (1896)" are two.
        marked = any(item.bracketed for item in items)
        bare = sum(not item.bracketed for item in items) if marked else 0
        names = [item.text for item in items]
        least, _ = least_and_most(names, comma=True, oxford="," in items[-1].joint)
        return max(1, least - bare)
    low = 1
    for before, item in pairwise(items):
        alike = item.shape == first.shape or {item.shape, first.shape} == {"word", "indefinite"}
        if item is items[-1] and not alike:
            if first.shape.startswith("prep"):
                alike = _may_close(item, first)
            else:
                short = len(before.text.split()) <= _SHORT
                alike = short and not compiled(rf" (?:{PREPOSITIONS}) ").search(before.text)
        if first.shape == "definite" and compiled(_SUPERLATIVE).match(item.text):
            alike = False
        long = 2 * _SHORT if item is items[-1] else _SHORT + (item.shape == "indefinite")
        if first.shape == "word" and (len(item.text.split()) > long or _has_verb(item)):
            alike = False
        low += alike
    return low


def _sum(items: Sequence[_Piece]) -> int:
    """What the items make together by what they say; 0 if nobody can say."""
    total = told = 0
    for item in items:
        if item.shape == "figure":
            total += not told  # "three in 363 and 362", but "aged 31 and 40"
            continue
        if compiled(_INNER).search(item.text) or (
            told and item.shape == "name" and ";" not in item.joint
        ):
            return 0  # "a crew of four", "two girls, Ann and Bea, and a boy"
        # "The first two", "their three dogs", "two in York"
        word = compiled(_COUNT).sub("", item.text.lower(), count=1).partition(" ")[0]
        count = int(word) if word.isdigit() and len(word) < 3 else _COUNTS.get(word, 1)
        if count == 1 and _is_plural(item):
            return 0
        told += count > 1
        total += count
    return total if told else 0


def _is_plural(item: _Piece) -> bool:
    """Whether an item may be several things: "the twins", "further tests", "two pens"."""
    if item.shape == "one":
        return compiled(rf"{_INNER}|^the [a-z]+ [a-z]+s\b|\bapiece\b").search(item.text) is not None
    if compiled(rf"{_INNER}|^{_PAIR_OF}| (?:v|vs)\.? ").search(item.text):
        return True
    if item.shape not in ("definite", "word", "count", "name"):
        return False
    heads = compiled(_HEAD if item.shape == "name" else rf"{_HEAD}| (?=[A-Z])")
    word = heads.split(item.text, maxsplit=1)[0].rsplit(" ", 1)[-1]
    if item.shape == "word":
        return word in _PLURALS
    return item.shape == "count" or (word.islower() and is_plural(word))


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural."""
    return word in _PLURALS or (
        word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "wards", "ways"))
    )


def count_phrases(text: str) -> tuple[int, int]:
    """How many clauses a sentence may be, by the noun phrases that begin its pieces: the least, the most."""
    pieces = [piece for piece in _pieces(_plain(text), 0, whole=True) if piece.joint != "and"]
    begun = [piece for piece in pieces if piece.shape in NOMINAL]
    return sum(_has_verb(piece) for piece in begun), len(begun)


def _is_plain(items: Sequence[_Piece], *, whole: bool) -> bool:
    """Whether a row without "and" is one: short items of one shape, or names that fill a bracket."""
    few = 1 if whole and items[0].shape == "name" else 2
    return len(items) > few and all(
        item.shape == items[0].shape and len(item.text.split()) <= _SHORT for item in items
    )


def _has_verb(item: _Piece) -> bool:
    """Whether a finite verb stands in an item, but for its relative clauses ("a cellar used as a store")."""
    words = compiled(_RELATIVE).split(item.text, maxsplit=1)[0].split()
    noun = item.shape in ("indefinite", "definite", "count")
    return any(
        (word in AUXILIARIES and (at or word not in ("do", "don't")))
        or (
            word.islower()
            and is_finite(word)
            and not (at and words[at - 1] in DETERMINERS)
            and not (word.endswith("ed") and (noun or not at))
        )
        for at, word in enumerate(words)
    )
