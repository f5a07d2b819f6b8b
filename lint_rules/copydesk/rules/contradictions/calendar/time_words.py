"""The words by which a sentence is worth reading for its times: cheap to look for, whatever it tells."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from copydesk.language.dates import MONTH_WORDS
from copydesk.language.words import read_table, word_set
from copydesk.rules.contradictions.calendar.holidays import FEAST_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

VERB_ROLES = read_table(__file__, "begun_ended.txt")
"""The verbs of beginning and ending, each with its role: "begins" or "ends"."""
_BEGUN = frozenset(word for word, role in VERB_ROLES.items() if role == "begins")
_ENDED = frozenset(word for word, role in VERB_ROLES.items() if role == "ends")
# What tells of a time without being a year, a weekday, an hour or a day of a month.
_TOLD = word_set(
    "century century's hours morning lunchtime lunch afternoon evening night dawn daybreak dusk nightfall noon midday midnight spring summer "
    "autumn winter half quarter weekend midweek "
    "twenties thirties forties fifties sixties seventies eighties nineties overnight inscribed signed dated hallmarked stamped marked engraved "
    "earliest oldest latest newest decade friday week bc anniversary birthday yesterday today tomorrow"
) | {f"{day}{nth}" for day, nth in product(range(1, 50), ("st", "nd", "rd", "th"))} | {f"{year}s" for year in range(1000, 2100, 10)} | FEAST_WORDS  # fmt: skip
# What counts from a time, which may stand in the sentence before, and in what.
_COUNTING = word_set("later afterwards thereafter earlier next following previous preceding")
_UNITS = word_set(
    "minutes hour hours day days night nights week weeks weekend fortnight month months year years decade decades century centuries "
    "morning afternoon evening"
)
# What counts days, or dates what the sentence before tells of.
_DAYS = word_set(
    "minutes days mondays tuesdays wednesdays thursdays fridays saturdays sundays month 29th 30th 31st 32nd 33rd overnight inscribed "
    "signed dated hallmarked stamped marked engraved solely anniversary week"
)
_ORDERING = word_set("before after then second day")
_SPANNING = word_set("from between until on for by")
_TELLING = _TOLD | _COUNTING | _DAYS


def is_worth_reading(words: Sequence[str], times: int) -> bool:
    """Whether a sentence of these words, with so many plain times, may tell one that another shuts out."""
    if _TELLING.isdisjoint(words):
        return times + (not MONTH_WORDS.isdisjoint(words)) > 1 and (
            not _ORDERING.isdisjoint(words)
            or not (_UNITS.isdisjoint(words) or _SPANNING.isdisjoint(words))
            or not (_BEGUN.isdisjoint(words) or _ENDED.isdisjoint(words))
        )
    if not _DAYS.isdisjoint(words):
        return True
    if not (_COUNTING.isdisjoint(words) or _UNITS.isdisjoint(words)):
        return True
    return times + len(_TOLD.intersection(words)) + (not MONTH_WORDS.isdisjoint(words)) > 1


def tells_more_than_a_year(words: Sequence[str]) -> bool:
    """Whether a sentence with one year may tell another time, or count from one."""
    return not _TELLING.isdisjoint(words) and (
        not (_TOLD.isdisjoint(words) and _DAYS.isdisjoint(words)) or not _UNITS.isdisjoint(words)
    )
