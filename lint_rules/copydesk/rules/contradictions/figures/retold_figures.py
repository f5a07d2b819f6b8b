"""Figures that stand in the same place of two sentences that say the same, and differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.aligning import LIGHT, Alignment
from copydesk.language.comparing import is_whole
from copydesk.language.dates import MONTH_WORDS
from copydesk.language.function_words import FUNCTION_WORDS
from copydesk.language.numbers import may_hold_numbers, numbers_in
from copydesk.language.statements import Kind
from copydesk.language.verbs import is_past
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.figures.counts import NUMBERED
from copydesk.rules.contradictions.figures.disagreeing import disagreements, is_repeated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Span
    from copydesk.language.likeness import Like
    from copydesk.language.opposing import Clash
    from copydesk.language.statements import Item, Statement


class Figure(NamedTuple):
    """A figure at [start, end) of a sentence's text."""

    sentence: Sentence
    start: int
    end: int

    @property
    def words(self) -> str:
        """The figure as written."""
        return self.sentence.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where it stands in the file."""
        return self.sentence.span(self.start, self.end)


_FROM = word_set("from than")
_MORE = r"(?:more|less|fewer) than $"
_APART = frozenset("-/")
_SIGNS = ("£", "$", "€")
_COMPARING = word_set("compared compares against versus annual quarter unadjusted seasonally")
_SHARE = 0.4  # of the words of the shorter sentence, which two that say the same share
_FAR_APART = 10  # times
_REACH = 3  # items behind a figure, in which a name says whose it is
_PRONOUNS = ("it", "they")


def retold(pairs: Iterable[Like]) -> Iterator[tuple[Figure, Figure]]:
    """Figures that stand in the same place of two sentences that say the same."""
    for like in pairs:
        first, second = like.first.sentence, like.second.sentence
        if (
            like.share < _SHARE
            or is_repeated(first) != is_repeated(second)
            or not (_may_tell(first) and _may_tell(second))
        ):
            continue
        for clash in disagreements(like.one, like.other):
            mine = _at_tokens(clash.one, clash.place)
            its = _at_tokens(clash.other, clash.other_place)
            if not (_tell_of_others(clash) or _is_set_apart(mine) or _is_set_apart(its)):
                yield mine, its


def _may_tell(sentence: Sentence) -> bool:
    """Whether a sentence may tell a figure again: a whole one that holds a number."""
    return may_hold_numbers(sentence) and is_whole(sentence) and bool(numbers_in(sentence))


def _at_tokens(statement: Statement, place: tuple[int, int]) -> Figure:
    tokens = statement.sentence.tokens
    return Figure(statement.sentence, tokens[place[0]].start, tokens[place[1]].end)


def _tell_of_others(clash: Clash) -> bool:
    """Whether the words around two figures show that they are of two things."""
    first, second = (statement.sentence.words for statement in (clash.one, clash.other))
    if ("ago" in first) != ("ago" in second):
        return True
    if first[:1] == second[:1] and first[0] in _PRONOUNS and first[1:2] != ["is"]:
        return True
    alignment = Alignment(clash.one, clash.other)
    back = alignment.turned()
    mine, its = _left_before(alignment, clash.place[0]), _left_before(back, clash.other_place[0])
    if (_have_names(mine) and its) or (_have_names(its) and mine):
        return True
    name, its_name = (
        _next_name(clash.one, clash.place[1]),
        _next_name(clash.other, clash.other_place[1]),
    )
    if name and its_name and name != its_name:
        return True
    values = [abs(_value(statement, place)) for statement, place in (clash[:2], clash[2:4])]
    if max(values) > _FAR_APART * min(values):
        return True
    return any(_is_replaced(alignment, at) for at in range(len(clash.one.items) - 1))


def _value(statement: Statement, place: tuple[int, int]) -> float:
    return next(
        item.number.value for item in statement.items if item.number and item.first == place[0]
    )


def _left_before(alignment: Alignment, token: int) -> list[Item]:
    """The words before a figure that the other statement does not have."""
    items = alignment.one.items
    return [
        items[at]
        for at in alignment.left()
        if items[at].first < token
        and items[at].kind in (Kind.WORD, Kind.NAME)
        and not _is_light(alignment.one, items[at])
    ]


def _is_light(statement: Statement, item: Item) -> bool:
    """Whether a word says how something is told: a verb in the past, an adverb."""
    word = statement.sentence.tokens[item.first].lower
    return item.key in LIGHT or is_past(word) or word.endswith(("ly", "ing"))


def _have_names(items: Iterable[Item]) -> bool:
    return any(item.kind is Kind.NAME for item in items)


def _next_name(statement: Statement, token: int) -> str:
    """The key of the name that stands right behind a figure: "26 games with the Islanders"."""
    behind = [item for item in statement.items if item.first > token][:_REACH]
    return next((item.key for item in behind if item.kind is Kind.NAME), "")


def _is_replaced(alignment: Alignment, at: int) -> bool:
    """Whether another word stands before the same one: "wholesale prices", "retail prices"."""
    place = alignment.to.get(at + 1)
    if at in alignment.to or not place or place - 1 in alignment.back:
        return False
    mine, its = alignment.one.items[at], alignment.other.items[place - 1]
    return all(
        item.kind in (Kind.WORD, Kind.NAME) and not _is_light(side, item)
        for side, item in ((alignment.one, mine), (alignment.other, its))
    )


def _is_set_apart(figure: Figure) -> bool:
    """Whether a figure heads an entry, is a label or a part of a word or date, quoted, or compared."""
    text = figure.sentence.text
    if not _APART.isdisjoint(figure.words) or not _COMPARING.isdisjoint(text.split()):
        return True
    has_sign = figure.start > 0 and text[figure.start - 1] in _SIGNS
    start = figure.start - has_sign
    before = "".join(text[:start].split()[-1:]).lower()
    behind = "".join(text[figure.end :].split()[:1])
    word = behind.strip(".,").lower()
    if (
        not before
        or (before in _FROM and not compiled(_MORE).search(text, 0, start))
        or before in MONTH_WORDS
        or (before in NUMBERED and not has_sign)
        or word in MONTH_WORDS
    ):
        return True
    counts_something = text[figure.end : figure.end + 1] == " " and word not in FUNCTION_WORDS
    has_unit = has_sign or figure.words[-1:] == "%" or figure.words[:1] in _SIGNS
    if not (has_unit or (counts_something and word.isalpha()) or before in FUNCTION_WORDS):
        return True  # "Scenario 2:", "revision 2."
    return figure.sentence.document.is_quoted(figure.span)
