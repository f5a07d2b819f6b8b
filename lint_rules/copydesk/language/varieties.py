"""American or British: which words of an article tell, and what the article is written in.

`varieties.txt` pairs the spellings. Not every word of a pair tells: "grey" is written in America,
too, and a British "program" is one of a computer. Names tell nothing of the writer (the Labour
Party, the Kennedy Space Center), nor do quotations.
"""

from __future__ import annotations

import os
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk.document import Document


class Variety(Enum):
    """A variety of English, as the configuration names it; AUTO where nothing is known of it."""

    AMERICAN = "en-US"
    BRITISH = "en-GB"
    AUTO = "auto"

    @property
    def label(self) -> str:
        """The variety's name in a sentence."""
        return {"en-US": "American", "en-GB": "British"}.get(self.value, "either")

    @property
    def other(self) -> Variety:
        """The other one of the two; AUTO has none."""
        return _OTHERS[self]


_OTHERS = {
    Variety.AMERICAN: Variety.BRITISH,
    Variety.BRITISH: Variety.AMERICAN,
    Variety.AUTO: Variety.AUTO,
}


class Tells(Enum):
    """What a spelling says of its writer; the value stands in varieties.txt."""

    VARIETY = "!"
    """Nobody else writes so."""
    LEANING = "?"
    """The other variety has it, too, though not as its first choice."""
    NOTHING = "."
    """It is as good in the other variety, or another word there."""
    ISE = "z"
    """British in -ise, where -ize would do as well."""


_TELLING = (Tells.VARIETY, Tells.ISE)


class Pair(NamedTuple):
    """A spelling of one variety, and how the other one spells it; `in_z` where it ends in -ize."""

    word: str
    other: str
    variety: Variety
    tells: Tells
    in_z: bool


class Spelling(NamedTuple):
    """A place of an article where one of a pair stands in the article's own words."""

    span: Span
    pair: Pair


class Votes(NamedTuple):
    """The places of an article that tell, in order: those of either variety, those in -ize."""

    american: tuple[Spelling, ...]
    british: tuple[Spelling, ...]
    in_z: tuple[Spelling, ...]

    def of(self, variety: Variety) -> tuple[Spelling, ...]:
        """The places that tell of one variety."""
        return self.american if variety is Variety.AMERICAN else self.british

    @property
    def majority(self) -> Variety:
        """The variety that twice as much tells of as of the other, or AUTO."""
        american, british = weight(self.american), weight(self.british)
        if american == british == 0:
            return Variety.AUTO
        if american >= 2 * british:
            return Variety.AMERICAN
        return Variety.BRITISH if british >= 2 * american else Variety.AUTO


def variety_of(document: Document) -> Variety:
    """The variety an article is written in: as configured, or as its words say; AUTO: neither says.

    Its words say so where at least twice as many tell of one variety as of the other.
    """
    if document.language is not Variety.AUTO:
        return document.language
    return votes(document).majority


def votes(document: Document) -> Votes:
    """What the words of an article tell; looked for once."""
    return document.remembered("votes on spelling", lambda: _counted(document))


def may_mix(document: Document) -> bool:
    """Whether the article holds words that may tell of both varieties; cheap."""
    american = british = ise = in_z = False
    for pair in _pairs(document):
        american |= pair.variety is Variety.AMERICAN and pair.tells is Tells.VARIETY
        british |= pair.variety is Variety.BRITISH and pair.tells is Tells.VARIETY
        ise |= pair.variety is Variety.BRITISH and pair.tells is Tells.ISE
        in_z |= pair.in_z
    return (american and (british or ise)) or (ise and in_z)


def spellings(document: Document, variety: Variety) -> list[Spelling]:
    """Where the article's own words are spelt as in a variety, if only by leaning, in order."""
    return _places(
        document,
        [p for p in _pairs(document) if p.variety is variety and p.tells is not Tells.NOTHING],
    )


def twins(document: Document) -> list[tuple[list[Spelling], list[Spelling]]]:
    """The words that stand in an article in two spellings which tell of no variety, each with its places.

    American first: "toward" and "towards", which are common on both sides.
    """
    leaning = {pair.word: pair for pair in _pairs(document) if pair.tells is Tells.LEANING}
    return [
        (_places(document, [pair]), _places(document, [leaning[pair.other]]))
        for pair in leaning.values()
        if pair.variety is Variety.AMERICAN and pair.other in leaning
    ]


def weight(places: Iterable[Spelling]) -> int:
    """How much the places tell: a word that comes again and again counts twice at most."""
    seen: dict[str, int] = {}
    for place in places:
        seen[place.pair.word] = min(seen.get(place.pair.word, 0) + 1, 2)
    return sum(seen.values())


def forms(places: Iterable[Spelling]) -> list[str]:
    """The different words among the places, in their order."""
    return list(dict.fromkeys(place.pair.word for place in places))


def _counted(document: Document) -> Votes:
    american: list[Spelling] = []
    british: list[Spelling] = []
    in_z: list[Spelling] = []
    pairs = _pairs(document)
    writes_ise = any(pair.tells is Tells.ISE for pair in pairs)
    telling = [p for p in pairs if p.tells in _TELLING or (p.in_z and writes_ise)]
    for place in _places(document, telling):
        if place.pair.in_z:
            in_z.append(place)
        else:
            (american if place.pair.variety is Variety.AMERICAN else british).append(place)
    if not writes_ise and any(pair.in_z for pair in pairs):
        # Canadians write "to organize in favour of skeptics", and Oxford comes near to that.
        firm = [place for place in american if not _is_canadian(place.pair)]
        if weight(british) > weight(firm):
            american = firm
    return Votes(tuple(american), tuple(british), tuple(in_z))


def _is_canadian(pair: Pair) -> bool:
    """Whether Canadians take the American spelling of the pair: all but "honor", "liter", "defense"."""
    for british, american in (("our", "or"), ("re", "er"), ("red", "ered"), ("ring", "ering")):
        at = pair.other.find(british)
        while at >= 0:
            if pair.other[:at] + american + pair.other[at + len(british) :] == pair.word:
                return False
            at = pair.other.find(british, at + 1)
    return pair.other.replace("ll", "l") != pair.word and "ense" not in pair.word


def _places(document: Document, pairs: Iterable[Pair]) -> list[Spelling]:
    from copydesk.language.surroundings import places

    known = document.vocabulary.intersection
    forms = {pair: known((word := pair.word.encode(), word + b"'s")) for pair in pairs}
    where = places(document, {form for of_pair in forms.values() for form in of_pair})
    found: list[Spelling] = []
    for pair, of_pair in forms.items():
        length = len(pair.word)
        spans = [Span(start, start + length) for form in of_pair for start, _ in where[form]]
        named = any(_is_named(document.prose, span) for span in spans)
        found += [
            Spelling(span, pair)
            for span in spans
            if not (named and document.prose[span.start].isupper())
            and not _is_name(document.prose, span)
            and not document.is_quoted(span)
        ]
    found.sort(key=lambda place: place.span)
    return found


# With a capital these are names even where they open a sentence: a party, people, a city.
_NAMES = word_set(
    "armor armour center gray grey harbor harbour honor honour labor labour savior saviour storey tyre"
)
_SMALL_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_FOREIGN = word_set("au d da das de del della der des di du el en et il la las le les los y")


def _is_named(prose: str, span: Span) -> bool:
    """Whether the word has a capital inside a sentence, and so is a name where it opens one."""
    from copydesk.language.surroundings import opens_sentence

    return prose[span.start].isupper() and not opens_sentence(prose, span.start)


def _is_name(prose: str, span: Span) -> bool:
    """Whether the word is a name, part of one, or of another language."""
    start, end = span
    word = prose[start:end]
    before, after = prose[max(0, start - 20) : start], prose[end : end + 20]
    if not word.islower():
        from copydesk.language.surroundings import opens_sentence

        if not word[1:].islower() or word.lower() in _NAMES or not opens_sentence(prose, start):
            return True
        if not after.lstrip(" ,-").startswith(_SMALL_LETTERS) or _is_title(prose, span):
            return True  # "Harbour Bridge", "Theatre, Arts"; a heading of one word
    if (before[-1:] == "-" and before[:-1].rpartition(" ")[2][:1].isupper()) or (
        after[:1] == "-" and after[1:2].isupper()
    ):
        return True
    around = (before.split() or [""])[-1], (after.split() or [""])[0]  # "centre de recherche"
    return around[0] in _FOREIGN or around[1] in _FOREIGN or after.startswith((" d'", " d’"))


def _is_title(prose: str, span: Span) -> bool:
    """Whether the word opens a line that is no sentence: a title in a list, a heading."""
    if prose[max(0, span.start - 9) : span.start].rstrip(" *_#\x7f")[-1:] not in ("", "\n"):
        return False
    end = prose.find("\n", span.end)
    return prose[span.end : end if end >= 0 else len(prose)].rstrip()[-1:] not in tuple(
        ".?!:;\"”'’)"
    )


_OWNERS = (b"or", b"our", b"er", b"re", b"se", b"ce", b"ion", b"ist")  # "the neighbour's"
_listed: list[tuple[bytes, frozenset[bytes]]] = []
_known: dict[bytes, Pair] = {}


def _words() -> tuple[bytes, frozenset[bytes]]:
    """The lines of varieties.txt, beginning with a line end, and the words in them; read once."""
    if not _listed:
        path = os.path.join(os.path.dirname(__file__), "varieties.txt")
        with open(path, "rb") as file:
            lines = file.read()
        lines = lines[lines.find(b"\n", lines.rfind(b"\n#") + 1) :]
        columns = lines.split()
        words = columns[::3] + columns[1::3]
        owners = [word + b"'s" for word in words if word.endswith(_OWNERS)]
        _listed.append((lines, frozenset([*words, *owners])))
    return _listed[0]


def _pairs(document: Document) -> list[Pair]:
    """The pairs that have a word in the article, which need not tell there."""
    return document.remembered("pairs of spellings", lambda: _pairs_in(document))


def _pairs_in(document: Document) -> list[Pair]:
    found = {word.removesuffix(b"'s") for word in document.vocabulary & _words()[1]}
    pairs = [_known.get(word) or _look_up(word) for word in found]
    if document.accepted:
        pairs = [pair for pair in pairs if pair.word not in document.accepted]
    return pairs


def _look_up(word: bytes) -> Pair:
    lines, _ = _words()
    at = lines.find(b"\n" + word + b" ") + 1
    if not at:
        at = lines.rfind(b"\n", 0, lines.index(b" " + word + b" ")) + 1
    american, british, tells = lines[at : lines.index(b"\n", at)].decode("ascii").split(" ")
    if word.decode("ascii") == american:
        pair = Pair(american, british, Variety.AMERICAN, Tells(tells[0]), in_z=tells[1] == "z")
    else:
        pair = Pair(british, american, Variety.BRITISH, Tells(tells[1]), in_z=False)
    _known[word] = pair
    return pair
