"""What the clauses of a passage tell of its moments: that something began then, ended, or was founded.

The words are in `bounds.txt`, each with its kinds: "origin" (the beginning of something that has an
age), "begin", "end", "death", "anew" (an end of a break), "expiry" (the end of what was allotted) and
"both". A verb stands there in its base form; "set_up" needs its particle.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.verbs import stem
from copydesk.language.words import read_table
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.outlines import JUBILEE, Jubilee, Outline, Stretch
from copydesk.rules.contradictions.ages.outlines import MOMENT as Y
from copydesk.rules.contradictions.ages.outlines import STRETCH as D

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.language.moments import Moment


class Told(NamedTuple):
    """A moment of a passage, where its letter stands in the outline, and what its clause tells of."""

    moment: Moment
    at: int
    kinds: frozenset[str]

    @property
    def begins(self) -> bool:
        """Whether something may begin then."""
        return not self.kinds.isdisjoint(("begin", "origin", "both"))

    @property
    def ends(self) -> bool:
        """Whether something may end then."""
        return "both" in self.kinds or self.strictly_ends

    @property
    def strictly_ends(self) -> bool:
        """Whether something ends then, and no word there may tell of anything else."""
        return not self.kinds.isdisjoint(("end", "death", "anew", "expiry"))


@lru_cache(maxsize=1)
def _table() -> Mapping[str, frozenset[str]]:
    """The kinds of the words that tell of beginnings and ends, by their stems and particles."""
    table: dict[str, frozenset[str]] = {}
    for word, kinds in read_table(__file__, "bounds.txt").items():
        first, _, particle = word.partition("_")
        for form in {first, stem(first)}:
            key = f"{form} {particle}".rstrip()
            table[key] = table.get(key, frozenset()) | set(kinds.split())
    return table


def kinds_of(words: str) -> frozenset[str]:
    """What the words of a clause tell of."""
    table = _table()
    tokens = compiled(r"[a-z]+").findall(words.lower())
    found: set[str] = set()
    for place, word in enumerate(tokens):
        forms = (stem(word), word, word[:-1])
        found |= next((table[form] for form in forms if form in table), frozenset[str]())
        for after in tokens[place + 1 : place + 3]:
            for form in forms:
                found |= table.get(f"{form} {after}", frozenset[str]())
        if word.startswith("re") and len(word) > 6 and stem(word[2:]) in table:
            found.add("anew")
    return frozenset(found)


LETTERS = f"{Y}{D}{JUBILEE}"
"""The letters of an outline."""
# "1946-1961", "between 1946 and 1961": the end of a span, and its beginning.
_TO = rf"{Y}\)?(?:[-–—]| ?[–—-] ?| to | until | till | through | and )(?:[^{LETTERS};:.()]{{0,40}} in )?$"
_FROM = r"(?:[-–—]| ?[–—-] ?| to | until | till )"
_BREAK = rf"(?:[.;:()–—\"?!] ?|{Y})"


def told_in(read: Outline) -> tuple[Told, ...]:
    """The moments of a passage, in order of time, each with what its clause tells of."""
    text = read.text
    found: list[Told] = []
    for at, item in read.items.items():
        if isinstance(item, Stretch | Jubilee):
            continue
        lead = compiled(_BREAK).split(text[max(0, at - 120) : at])[-1]
        tail = compiled(rf"{_BREAK}| and |, | but | until | before ").split(text[at + 1 : at + 70])[
            0
        ]
        word = lead.rstrip().rpartition(" ")[2].lower()
        if word in ("until", "till") or compiled(_TO).search(text, 0, at):
            kinds = kinds_of(lead) - {"begin", "origin", "both"} | {"end"}
        elif word in ("since", "from", "between") or compiled(_FROM).match(text, at + 1):
            kinds = frozenset({"begin", "origin"} if word == "since" else {"begin"}) | kinds_of(
                lead
            )
        else:
            kinds = kinds_of(lead) | kinds_of(tail)
        found.append(Told(item, at, kinds))
    return tuple(sorted(found, key=lambda one: one.moment.first))
