"""The spellings of an article that are at odds with its others, or with its house's variety."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.varieties import (
    Spelling,
    Tells,
    Variety,
    forms,
    may_mix,
    spellings,
    twins,
    votes,
    weight,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Document

_NAMED = 3  # words that a message gives as evidence
ISE, IZE = "-ise", "-ize"


class Odd(NamedTuple):
    """A spelling at odds with `usual`, the places of what the article writes otherwise.

    `named` calls the spelling ("American spelling"), `usually` that of the article, whose words are
    `shown`. Where the two are `even`, the whole article is in question and this place is only the
    first of one half.
    """

    spelling: Spelling
    named: str
    usually: str
    usual: Sequence[Spelling]
    shown: str
    even: Sequence[Spelling] = ()


def odd_spellings(document: Document) -> list[Odd]:
    """The spellings that are out of place in an article by its own lights or by its configuration."""
    return document.remembered("odd spellings", lambda: _odd_ones(document))


def _odd_ones(document: Document) -> list[Odd]:
    house = document.language
    if house is not Variety.AUTO:
        foreign = spellings(document, house.other)
        named = f"{house.other.label} spelling"
        odd = [Odd(place, named, house.label, (), "") for place in foreign]
    elif may_mix(document):
        cast = votes(document)
        odd = _compared(cast.american, cast.british, Variety.AMERICAN, Variety.BRITISH)
        house = cast.majority
    else:
        return _leaning(document)
    if house is not Variety.AMERICAN and not any(one.even for one in odd):
        odd += _z_or_s(document)
    if document.language is Variety.AUTO:
        odd += _leaning(document)
    return sorted(odd, key=lambda one: one.spelling.span)


def _leaning(document: Document) -> list[Odd]:
    """The odd ones of words in two spellings that are at home on both sides: "toward" among "towards"."""
    found: list[Odd] = []
    for american, british in twins(document):
        if american and british:
            odd = _compared(american, british, Variety.AMERICAN, Variety.BRITISH)
            found += [one for one in odd if not one.even]
    return found


def _compared(
    one: Sequence[Spelling], other: Sequence[Spelling], first: Variety, second: Variety
) -> list[Odd]:
    names = f"{first.label} spelling", f"{second.label} spelling"
    odd = _odd(other, names[1], one, first.label) or _odd(one, names[0], other, second.label)
    return odd or _even(one, other, names)


def _z_or_s(document: Document) -> list[Odd]:
    """The odd ones where -ise and -ize stand side by side, which is no matter of variety."""
    cast = votes(document)
    ise = [place for place in cast.british if place.pair.tells is Tells.ISE]
    odd = _odd(cast.in_z, f"spelt with {IZE}", ise, ISE) or _odd(
        ise, f"spelt with {ISE}", cast.in_z, IZE
    )
    return odd or _even(ise, cast.in_z, (ISE, IZE))


def _odd(
    fewer: Sequence[Spelling], named: str, more: Sequence[Spelling], usually: str
) -> list[Odd]:
    """The places of one half as odd ones, if the other half outweighs it."""
    if not _outweighs(more, fewer):
        return []
    shown = listing(more)
    return [Odd(place, named, usually, more, shown) for place in fewer]


def _outweighs(more: Sequence[Spelling], fewer: Sequence[Spelling]) -> bool:
    """Whether there is something to be odd, and twice as much against it: two words, or its twin."""
    if not fewer or weight(more) < 2 * weight(fewer):
        return False
    return len(forms(more)) > 1 or more[0].pair.other == fewer[0].pair.word


def _even(one: Sequence[Spelling], other: Sequence[Spelling], names: tuple[str, str]) -> list[Odd]:
    """The first place of the smaller half, or of the later one; both must have two words."""
    if len(forms(one)) < 2 or len(forms(other)) < 2:
        return []
    if (-weight(one), one[0].span) > (-weight(other), other[0].span):
        return [Odd(one[0], names[0], names[1], other, listing(other), one)]
    return [Odd(other[0], names[1], names[0], one, listing(one), other)]


def listing(places: Sequence[Spelling]) -> str:
    """The words of the places that come most often, to be shown: "'colour' 3 times, 'centre'"."""
    counts: dict[str, int] = {}
    for place in places:
        counts[place.pair.word] = counts.get(place.pair.word, 0) + 1
    often = sorted(counts.items(), key=lambda item: -item[1])
    shown = [
        f"'{word}'" + ("" if times == 1 else " twice" if times == 2 else f" {times} times")
        for word, times in often[:_NAMED]
    ]
    more = len(often) - _NAMED
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")
