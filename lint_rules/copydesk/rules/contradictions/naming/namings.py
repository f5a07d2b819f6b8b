"""Where a word stands as a name, and what stands with it: a first name, a title, a surname."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language import lexicon
from copydesk.language.given_names import given_name
from copydesk.language.names import is_people
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.capital_words import starts_of
from copydesk.rules.contradictions.naming.flat import flat
from copydesk.rules.contradictions.naming.name_slips import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.language.lexicon import Entry

TITLES = word_set(
    "mr mrs ms miss dr sir dame lord lady prof professor judge justice sen senator rep gov cllr "
    "councillor rev fr sgt capt col gen lt maj pc dc ds di dci det sergeant captain colonel general major "
    "dona donna don dom king queen prince princess duke marquis marquess count baron earl pope saint st cardinal bishop archbishop emperor"
)
_PARTICLES = word_set("de da del della do dos du la le el al bin ibn ben van von der den ter ten")
# Before a name without being part of it.
NO_GIVEN = word_set(
    "the a an this that these those and or but for from in on at by with of to as if when while after before since "
    "however meanwhile then now also although though because so yet not no former new old young late ex like unlike "
    "both only even according where what who how why his her its their our my said says did does do is was are were"
)  # fmt: skip
_STRANGE = 2.7  # on that scale: what hardly anybody writes
_AROUND = 40  # characters looked at on either side of a name
_OPENS = r"(?:^|  |[.!?:][\"'”’)]* )[\"'“‘]?$"
_LISTED_AFTER = r"[A-ZÀ-Þ][\w'’-]*(?:(?: \([^()]*\))?[,;] | and )$"
_LISTED_BEFORE = r"(?: \([^()]*\))?[,;] [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?(?:[,;]| and |\.| \()"

# After it, what shows that a person is spoken of: a verb, and not a plural's.
_SAYS = (
    r"(?:,? who)?(?: (?:also|never|then|later|always|still|once|again|himself|herself))? (?:said|says|told|thinks?|"
    r"has|had|was|is|will|would|could|can|did|does|made|took|won|went|came|became|began|left|met|gave|got|wrote|saw|"
    r"knew|found|kept|led|lost|sold|spoke|put|ran|held|hit|felt|chose|broke|brought|bought|built|paid|sent|set|sang|"
    r"himself|herself|believes|wants|hopes|plays|[a-z]{2,}ed)\b"
)
_SAID = r"\b(?:said|says|added|told|asked) $"


class Naming(NamedTuple):
    """One place where a word stands as a name or part of one.

    `given` is the name before it (folded, "" without one), `title` a title there, `then` the name
    after it.
    """

    start: int
    end: int
    given: str
    title: str
    then: str


class Word:
    """A word with a capital: how it is written, what is known of it, and its places."""

    def __init__(self, document: Document, written: str) -> None:
        self.written = written
        self.folded = folded(written)
        self.entry: Entry | None = lexicon.spelled(written)
        self.places = tuple(_places(document, written))

    @property
    def is_common(self) -> bool:
        """Whether it is a plain word of English, too: "Baker", "Hall"."""
        entry = self.entry
        return entry is not None and entry.lower and entry.level < lexicon.SEEN

    @property
    def is_plain(self) -> bool:
        """Whether it is a plain word of English, and nobody's name as far as is known: "Straw"."""
        entry = self.entry
        return self.is_common and entry is not None and not entry.capitalised

    @property
    def is_strange(self) -> bool:
        """Whether hardly anybody writes it."""
        entry = self.entry
        return entry is None or (entry.level >= lexicon.SEEN and entry.zipf < _STRANGE)

    @property
    def is_bare(self) -> bool:
        """Whether it stands somewhere without another name beside it."""
        return any(not place.given and not place.then for place in self.places)

    @property
    def zipf(self) -> float:
        """How usual it is."""
        return 0.6 if self.entry is None else self.entry.zipf

    @property
    def givens(self) -> set[str]:
        """The names that stand before it."""
        return {place.given for place in self.places if place.given}

    @property
    def thens(self) -> set[str]:
        """The names that stand after it."""
        return {place.then for place in self.places if place.then}


def _places(document: Document, written: str) -> Iterator[Naming]:
    """Where a word stands as a name, outside of words with a hyphen."""
    prose = flat(document)
    for start in starts_of(document, written):
        end = start + len(written)
        stop = end + 2 if prose[end : end + 2] in {"'s", "’s"} else end
        if not (_is_inside(prose[start - 1 : start]) or _is_inside(prose[stop : stop + 1])):
            before = prose[max(0, start - _AROUND) : start]
            given, title = _before(before)
            then = "" if stop > end else _after(prose[end : end + _AROUND])
            yield Naming(start, end, given, title, then)


def _is_inside(mark: str) -> bool:
    """Whether a character beside a name makes it part of a longer word."""
    return mark.isalnum() or mark == "-"


def _before(before: str) -> tuple[str, str]:
    """The first name before a name (its last word, folded), or the title."""
    words = compiled(r"(?:([^\W\d_][\w'’-]*\.?) )((?:[a-z]{2,5} )*)$").search(before)
    if words is None:
        return "", ""
    if words[2] and not all(part in _PARTICLES for part in words[2].split()):
        return "", ""
    word = folded(words[1]).rstrip(".")
    if not words[1][0].isupper() or word in NO_GIVEN or word in _PARTICLES:
        return "", ""
    if word in TITLES:
        return "", word
    if (words[1].endswith(".") and len(word) > 1) or is_people(words[1]):
        return "", ""
    if compiled(_OPENS).search(before, 0, words.start(1)) is not None and _is_plain(words[1]):
        return "", ""
    return word, ""


def _is_plain(word: str) -> bool:
    """Whether a word with a capital is a plain word of English: "Recognizing Roe, he left"."""
    entry = lexicon.spelled(word)
    return (
        entry is not None
        and entry.lower
        and not entry.capitalised
        and entry.level < lexicon.SEEN
        and given_name(word.lower()) is None
    )


def _after(after: str) -> str:
    found = compiled(r" (?:[A-Z]\.? )?([A-ZÀ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*)").match(after)
    return folded(found[1]).removesuffix("'s") if found else ""


def is_listed(document: Document, place: Naming) -> bool:
    """Whether a name stands among others, as in a team: "Murphy, Dempsey, Horan"."""
    prose = flat(document)
    before, after = (
        prose[max(0, place.start - _AROUND) : place.start],
        prose[place.end : place.end + _AROUND],
    )
    return compiled(_LISTED_AFTER).search(before) is not None or (
        compiled(_LISTED_BEFORE).match(after) is not None
    )


def says(document: Document, place: Naming) -> bool:
    """Whether a name is that of somebody who says or does something, or has something."""
    prose = flat(document)
    return (
        compiled(_SAYS).match(prose, place.end) is not None
        or compiled(r"['’]s? [a-z]").match(prose, place.end) is not None
        or compiled(_SAID).search(prose[max(0, place.start - 12) : place.start]) is not None
    )
