"""Fact boxes: the lines and tables that give somebody's birth, death and age beside each other.

"Born: 31 July 1973 / Died: 11 September 2001 / Age at death: 28", or a table with these heads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.moments import Moment, ages_between, find_moments
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator


class Box(NamedTuple):
    """What a fact box says: the birth, the death, and the age at [start, end) of the text.

    `event` is the moment of the age, where the box names one or the age is that at death.
    """

    birth: Moment
    event: Moment
    age: int
    start: int
    end: int

    @property
    def ages(self) -> tuple[int, int]:
        """The youngest and the oldest that the birth allows."""
        return ages_between(self.birth, self.event)

    @property
    def is_wrong(self) -> bool:
        """Whether the age is none of these; where a day is not told one year more passes."""
        youngest, oldest = self.ages
        return not youngest <= self.age <= oldest + (youngest != oldest)


_LINE = r"(?m)^[ \t>*+|•–-]*\**(?P<key>[A-Za-z][A-Za-z ]{2,20}?(?P<at> at (?:the )?(?:end|start|beginning|time)? ?(?:of|in)? ?(?:death|\d{4}))?)\**[ \t]*[:|][ \t*]*(?P<value>[^\n|]{1,60})"
_BIRTH = frozenset(
    ("born", "birth", "date of birth", "birth date", "birthdate", "dob", "year of birth", "d o b")
)
_DEATH = frozenset(("died", "death", "date of death", "death date", "year of death", "dod"))
_AGE = frozenset(("age", "aged", "died aged", "age at death"))
_NEAR = 300  # characters from a birth to an age in one box
_TABLE = r"(?mi)^\|?[^\n]*\bborn\b[^\n]*\|[^\n]*\bage\b[^\n]*\n\|?[ :|+-]+\n(?P<rows>(?:[^\n]*\|[^\n]*\n?)+)"


def boxes(text: str) -> Iterator[Box]:
    """The fact boxes of a file's text."""
    if "Born" not in text and "irth" not in text:
        return
    yield from _lines(text)
    for match in compiled(_TABLE).finditer(text):
        yield from _rows(match[0], match.start(), match.start("rows"))


# "born 12 March 1945; died 4 June 1990, aged 45", "Born: 1945. Died: 1990 (aged 45)".
_OBITUARY = (
    r"(?<![a-z] )\b(?:Born|born|BORN|b\.|Date of birth|DOB|Birth):?(?P<birth>[^;|\n]{4,60})(?:[;|\n,.]+\s*|\band\s+|[–—-]\s*)[*_ •-]*(?:who\s+)?"
    r"(?:Died|died|DIED|d\.|Date of death|Death)\b[:*]*(?P<death>[^;|\n]{4,60}?)[\s,;(|.]+[*_ ]*(?:[Aa]t the age of|[Aa]ged?(?: at death)?|AGED?(?: AT DEATH)?)[:*]*\s+\**(?P<age>\d{1,3})(?!\d|[-–])"
)
_OF_KIN = r"(?i:\b(?:his|her|their|father|mother|son|daughter|brother|sister|wife|husband)\b)"


def obituaries(text: str, start: int, end: int) -> Iterator[Box]:
    """The births, deaths and ages that the lines around [start, end) of a text give one after the other."""
    if (
        "ied" not in text[start:end]
        and "d." not in text[start:end]
        and "eath" not in text[start:end]
    ):
        return
    for match in compiled(_OBITUARY).finditer(text, max(0, start - _NEAR // 2), end):
        if compiled(_OF_KIN).search(match["birth"] + match["death"]):
            continue
        births, deaths = (list(find_moments(match[part])) for part in ("birth", "death"))
        if len(births) == 1 == len(deaths) and not births[0].vague and not deaths[0].vague:
            at = match.start("birth")
            birth = births[0]._replace(start=births[0].start + at, end=births[0].end + at)
            yield Box(birth, deaths[0], int(match["age"]), *match.span("age"))


def _lines(text: str) -> Iterator[Box]:
    birth: Moment | None = None
    death: Moment | None = None
    since = 0
    for match in compiled(_LINE).finditer(text):
        key, value = " ".join(match["key"].lower().split()), match["value"]
        at = match.start("value")
        moments = [
            one._replace(start=one.start + at, end=one.end + at) for one in find_moments(value)
        ]
        if key in _BIRTH:
            birth, death, since = (moments[0] if len(moments) == 1 else None), None, match.end()
        elif key in _DEATH:
            death = moments[0] if len(moments) == 1 else None
        elif key in _AGE or (match["at"] and key.startswith("age")):
            number = compiled(r"\d{1,3}(?!\d)").match(value)
            named = list(find_moments(match["key"]))
            event = named[0] if named else death
            if (
                number
                and birth
                and event
                and match.start() - since < _NEAR
                and not birth.vague
                and not event.vague
            ):
                yield Box(birth, event, int(number[0]), at, at + number.end())


def _rows(table: str, start: int, rows: int) -> Iterator[Box]:
    """The ages of a table whose heads name birth, death and age."""
    heads = [
        cell.strip(" *").lower() for cell in table.split("\n", 1)[0].strip().strip("|").split("|")
    ]
    columns = {
        name: next((i for i, head in enumerate(heads) if head in known), -1)
        for name, known in (("birth", _BIRTH), ("death", _DEATH), ("age", _AGE))
    }
    if min(columns.values()) < 0:
        return
    at = rows
    for line in table[rows - start :].splitlines(keepends=True):
        cells = compiled(r"[^|\n]+").finditer(line)
        places = [(cell[0], at + cell.start()) for cell in cells if cell[0].strip()]
        at += len(line)
        if len(places) < len(heads):
            continue
        found: dict[str, Moment] = {}
        for name in ("birth", "death"):
            value, where = places[columns[name]]
            for one in find_moments(value):
                found[name] = one._replace(start=one.start + where, end=one.end + where)
        value, where = places[columns["age"]]
        number = compiled(r"\s*(\d{1,3})\s*").fullmatch(value)
        if number and len(found) == 2 and not any(one.vague for one in found.values()):
            yield Box(
                found["birth"],
                found["death"],
                int(number[1]),
                where + number.start(1),
                where + number.end(1),
            )
