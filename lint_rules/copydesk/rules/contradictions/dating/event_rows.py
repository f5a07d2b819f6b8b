"""Dated events as rows: what happened, to whom or what, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.dating.datings import Dating


class Who(NamedTuple):
    """Somebody or something: `kind` is "name", "he", "she", "it", "they", "kin", "noun" or "" for nobody.

    `keys` are the words of a name or a noun's head; `owner` is whose kin it is ("his"), or a name's last word.
    """

    kind: str
    keys: frozenset[str]
    owner: str = ""


class Row(NamedTuple):
    """An event of a class with its dates, whom it happened to, and the words that say what.

    `noun` says that it is told by a noun that points back ("the wedding", "its release"); `at` is
    the place of the event's word in the text, `start` and `end` that of the date. `is_work` says
    that a film or book is dated ("the 1988 film"), `label` that a box has it ("Born: 1923"). `where` holds the names
    between the verb and its date, where these are not its object ("released in Britain in 1989").
    """

    sentence: Sentence
    names: frozenset[str]
    who: Who
    what: frozenset[str]
    named: frozenset[str]
    dates: tuple[Dating, ...]
    at: int
    word_end: int
    noun: bool = False
    is_work: bool = False
    label: bool = False
    planned: bool = False
    definite: bool = False
    where: frozenset[str] = frozenset()

    @property
    def start(self) -> int:
        return self.dates[0].start

    @property
    def end(self) -> int:
        return self.dates[-1].end


NOBODY = Who("", frozenset())


def called(words: Sequence[str]) -> Who:
    """Whoever is called by the words of a name."""
    lower = [word.lower() for word in words]
    return Who("name", frozenset(key_of(word) for word in lower), lower[-1]) if lower else NOBODY


def plain_row(sentence: Sentence, name: str, dating: Dating) -> Row:
    """A row that says of whom the article is about no more than a date."""
    nothing = frozenset[str]()
    return Row(
        sentence,
        frozenset((name,)),
        Who("main", nothing),
        nothing,
        nothing,
        (dating,),
        dating.start,
        dating.end,
    )
