"""Dates and times of day as English writes them, read from a sentence.

A reading is what stands there, valid or not: `find_dates` gives 31 June as readily as 30 June,
and `fault` says what is wrong with it. Years are 1000 to 2999; two-digit years are not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.document import Document

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
MONTH_WORDS = frozenset(month.lower() for month in MONTHS)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_WORDS = frozenset(day.lower() for day in WEEKDAYS)
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# Before 1923 a weekday or a 29 February may be meant in the Julian calendar: Britain left it in
# 1752, Russia in 1918, Greece in 1923, the last country to do so.
GREGORIAN_EVERYWHERE = 1924


class Date(NamedTuple):
    """A date as written: [start, end) in the sentence's text, its parts, its weekday's place.

    `month` is 1 to 12 in words, anything in digits; `year` and `weekday` (Monday is 0) are None
    where they are not written. `form` says how it is written: "4 March" (day first), "March 4"
    (month first), "2025-03-04" (digits) or "4/3/2025" (slashes or dots: the day may be the month). `ordinal` says that the day is
    written "4th" or in words. The weekday stands at [weekday_start, weekday_end), or both are 0.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None
    form: str
    ordinal: bool
    weekday_start: int = 0
    weekday_end: int = 0


# Each pattern begins with what is rare (a digit, a capital), which keeps the search fast.
_NAME = r"([JFMASOND][A-Za-z]{2,8})(?!\w)"
_YEAR = r"(?:,? ([12]\d{3})(?![\w]|[-–/]\d|[.,]\d))?"
# A day is a number of its own: not the end of a sum, a score, a range or another number.
_DAY = r"(\d(?<![\w.,:/£$€¥#–-]\d)\d?)"
_ORDINAL = r"(st|nd|rd|th|ST|ND|RD|TH)?"
_WEEKDAY = r"(Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun|MON|TUES?|WED(?:NES)?|THU(?:RS?)?|FRI|SAT(?:UR)?|SUN)(day|DAY)?"
PLAIN_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
_PART_OF_DAY = r"(?: (?:early |late )?(?:morning|afternoon|evening|night|lunchtime|last week|next))"
# "4 March 2025, which was, of course, a ..."
_FELL = r"(?:which |that |it )?(?:was|is|fell on|falls on|will be|will fall on|being)(?:,? (?:of course|as it happens|in fact|itself|also|actually),?)?"
# "28 May 2019, a sunny Monday"
_SUCH = r"(?:(?!(?:previous|next|following|later|earlier|former|second|third|new|normal|typical) )[a-z-]+ )?"
_FORMS = {
    "4 March": rf"{_DAY}{_ORDINAL}(?:(?: day)? of)? {_NAME}(?:\.(?=,? \d{{4}}))?{_YEAR}",
    "March 4": rf"{_NAME}\.? (?:the )?(\d{{1,2}}){_ORDINAL}(?!\w|[.,:/]\d|[-–/] ?\d| ?%){_YEAR}",
    "2025-03-04": r"([12](?<![\w/.–-][12])\d{3})-(\d\d)-(\d\d)(?!(?!T\d\d:)\w|[/–-]|\.\d)",
    "4/3/2025": r"(\d(?<![\w/.,–-]\d)\d?)([/.])(\d\d?)\2([12]\d{3})(?![\w/–-]|[.,]\d)",
    "2025/03/04": r"([12](?<![\w/.–-][12])\d{3})/(\d\d)/(\d\d)(?![\w/–-]|\.\d)",
    "4-Mar-2025": r"(\d(?<![\w.,:/£$€#–-]\d)\d?)-([JFMASOND][A-Za-z]{2,8})-([12]\d{3}|\d\d)(?![\w-])",
    "fourth of March": (
        r"(?i:\b(?:the )?(twenty[- ]ninth|thirtieth|thirty[- ](?:first|second|third|fourth|fifth))(?: day)? (?:of )?"
        r"(?-i:([JFMASOND][a-z]{2,8})))(?!\w)"
        rf"{_YEAR}"
    ),
    "March the fourth": (
        r"\b([JFMASOND][a-z]{2,8}) (?i:(?:the )?(twenty[- ]ninth|thirtieth|thirty[- ](?:first|second|third|fourth|fifth)))(?![\w-])"
        rf"{_YEAR}"
    ),
    "digit": r"\d",
    # How a month's name begins: searched first, since most sentences with a digit have none.
    "month": r"(?:J[aAuU]|F[eE]|M[aA]|A[pPuU]|S[eE]|O[cC]|N[oO]|D[eE])[a-zA-Z]",
    "before": rf"(?<![\w-]){_WEEKDAY}\.?{_PART_OF_DAY}?(?:[,:]| [–—-]| of)? \(?(?:the )?$",
    "after": rf"(?: ?\((?:on )?(?:an? {_SUCH})?|(?:,| [–—-])? (?:(?:on|{_FELL}) )?an? {_SUCH}|: (?:an? )?){_WEEKDAY}(?!\w)(?! \w*night)\)?",
}

_MONTH_NUMBERS: Mapping[str, int] = {
    form: number
    for number, name in enumerate(MONTHS, start=1)
    for form in (name.lower(), name[:3].lower())
} | {
    "sept": 9, "jany": 1, "janry": 1, "feby": 2, "febry": 2, "apl": 4, "augt": 8, "sepr": 9, "septr": 9,
    "octr": 10, "novr": 11, "decr": 12,  # as in old letters and on headstones
}  # fmt: skip


MONTH_FORMS = frozenset(_MONTH_NUMBERS)
"""The months' names and abbreviations, in small letters and without a full stop."""


def month_number(word: str) -> int | None:
    """The number of a month's name or abbreviation, 1 to 12; None for other words."""
    return _MONTH_NUMBERS.get(word.lower().rstrip("."))


def find_dates(text: str) -> list[Date]:
    """Every date with a day in it, in order of place; see `Date` for what counts."""
    found = list(_in_words(text)) if "hirt" in text or "ninth" in text else []
    if not compiled(_FORMS["digit"]).search(text):
        return found
    has_month = may_name_month(text)
    for m in compiled(_FORMS["4 March"]).finditer(text) if has_month else ():
        if month := month_number(m[3]):
            year = int(m[4]) if m[4] else None
            found.append(_date(text, m.span(), (year, month, int(m[1])), "4 March", m[2]))
    taken = [(date.start, date.end) for date in found]
    for m in compiled(_FORMS["March 4"]).finditer(text) if has_month else ():
        month = month_number(m[1])
        if month and not any(start < m.end() and m.start() < end for start, end in taken):
            year = int(m[4]) if m[4] else None
            found.append(_date(text, m.span(), (year, month, int(m[2])), "March 4", m[3]))
    if "-" in text:
        for m in compiled(_FORMS["2025-03-04"]).finditer(text):
            parts = (int(m[1]), int(m[2]), int(m[3]))
            found.append(_date(text, m.span(), parts, "2025-03-04", None))
        for m in compiled(_FORMS["4-Mar-2025"]).finditer(text):
            if month := month_number(m[2]):
                year = int(m[3]) if len(m[3]) == 4 else None
                found.append(_date(text, m.span(), (year, month, int(m[1])), "4 March", None))
    if "/" in text:
        for m in compiled(_FORMS["2025/03/04"]).finditer(text):
            parts = (int(m[1]), int(m[2]), int(m[3]))
            found.append(_date(text, m.span(), parts, "2025-03-04", None))
    if "/" in text or "." in text:
        for m in compiled(_FORMS["4/3/2025"]).finditer(text):
            parts = (int(m[4]), int(m[3]), int(m[1]))
            found.append(_date(text, m.span(), parts, "4/3/2025", None))
    return _with_years(text, sorted(found)) if len(found) > 1 else found


def may_name_month(text: str) -> bool:
    """Whether a text may hold a month's name or its abbreviation: cheap, and seldom wrong."""
    return compiled(_FORMS["month"]).search(text) is not None


_LATE_DAYS = (
    "twenty ninth",
    "thirtieth",
    "thirty first",
    "thirty second",
    "thirty third",
    "thirty fourth",
    "thirty fifth",
)


def _in_words(text: str) -> Iterator[Date]:
    """The dates whose day is in words; only the late days, which months may not have."""
    for form, day, month in (("fourth of March", 1, 2), ("March the fourth", 2, 1)):
        for m in compiled(_FORMS[form]).finditer(text):
            if number := month_number(m[month]):
                late = 29 + _LATE_DAYS.index(m[day].lower().replace("-", " "))
                year = int(m[3]) if m[3] else None
                plain = "4 March" if day == 1 else "March 4"
                yield _date(text, m.span(), (year, number, late), plain, m[day])


def _with_years(text: str, dates: list[Date]) -> list[Date]:
    """The dates, each first end of a range with the year of its second: "3 March to 4 April 2025"."""
    for index in range(len(dates) - 2, -1, -1):
        date, after = dates[index], dates[index + 1]
        if (
            date.year is None
            and after.year
            and compiled(_RANGE).fullmatch(text, date.end, after.start)
        ):
            year = after.year - (date.month > after.month)
            dates[index] = date._replace(year=year)
    return dates


_RANGE = r" ?(?:to|until|till|through|and|-|–|—|,) ?(?:on )?"


def _date(
    text: str,
    place: tuple[int, int],
    parts: tuple[int | None, int, int],
    form: str,
    ordinal: str | None,
) -> Date:
    """The date at `place`, with the weekday that stands before or after it."""
    start, end = place
    head = max(0, start - 32)
    weekday, at = None, (0, 0)
    if before := compiled(_FORMS["before"]).search(text[head:start]):
        weekday, start = weekday_number(before[1]), head + before.start()
        at = (start, head + before.end(2 if before[2] else 1))
    elif after := compiled(_FORMS["after"]).match(text, end):
        weekday, at = weekday_number(after[1]), (after.start(1), after.end(2 if after[2] else 1))
        end = after.end()
    return Date(start, end, *parts, weekday, form, ordinal is not None, *at)


def weekday_number(word: str) -> int:
    """The number of a weekday's name or abbreviation, Monday 0; raises ValueError for others."""
    return [name[:3] for name in WEEKDAYS].index(word[:3].title())


def days_in(month: int, year: int | None) -> int:
    """How many days a month (1 to 12) has; February has 29 where the year is not known."""
    if month == 2 and year is not None and not _is_leap(year):
        return 28
    return _LENGTHS[month - 1]


def _is_leap(year: int) -> bool:
    if year % 100 == 0 and year < GREGORIAN_EVERYWHERE:
        return True  # in the Julian calendar it was
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def weekdays_of(year: int, month: int, day: int) -> tuple[int, ...]:
    """The weekdays, Monday 0, that a valid date may have had: of the Gregorian calendar first.

    There are two before 1924, when the Julian calendar may be meant, and none before 1753, when
    the year itself may be another (it began in March in some countries).
    """
    if year < 1753:
        return ()
    from datetime import date

    if (month, day) == (2, 29) and not _is_leap_day(year):
        return ()
    gregorian = date(year, month, day).weekday()
    if year >= GREGORIAN_EVERYWHERE:
        return (gregorian,)
    behind = year // 100 - year // 400 - 2 - (year % 100 == 0 and year % 400 != 0 and month < 3)
    return (gregorian, (gregorian + behind) % 7)


def _is_leap_day(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_DATE_FIELDS = frozenset({
    "date", "published", "publishdate", "publish_date", "pubdate", "pub_date", "lastmod", "updated", "modified",
    "created", "date_published", "date_modified", "published_at", "updated_at", "expirydate", "expires",
})  # fmt: skip
_DATE_LINE = r"(?m)^[ \t]*[\"']?([A-Za-z_-]+)[\"']?[ \t]*[:=][ \t]*[\"']?([^\n\"'#]{4,40})"


def document_date(document: Document) -> Date | None:
    """The article's own date where it is certain: its front matter, or a line of its own.

    A line of its own is one of the first four blocks that holds little but a date with its year.
    """
    return document.remembered("document date", lambda: _document_date(document))


def front_matter_dates(document: Document) -> tuple[tuple[int, Date], ...]:
    """The dates in a document's front matter, as (offset of its text in the file, date).

    Their own offsets count from there. Front matter's dates are no prose and stand in no block.
    """
    return document.remembered("front matter dates", lambda: tuple(_front_matter_dates(document)))


def _front_matter_dates(document: Document) -> Iterator[tuple[int, Date]]:
    if not document.text.startswith(("---", "+++")):
        return
    from copydesk.reading.front_matter import end

    for match in compiled(_DATE_LINE).finditer(document.text, 0, end(document.text)):
        if match[1].lower().replace("-", "_") in _DATE_FIELDS:
            # Without the time of day, which may follow the day without a blank.
            written = match[2].partition("T")[0] if match[2][4:5] == "-" else match[2]
            for date in find_dates(written):
                yield match.start(2), date


def _document_date(document: Document) -> Date | None:
    for _, date in front_matter_dates(document):
        if date.year and _is_possible(date):
            return date
    for index, block in enumerate(document.blocks):
        is_field = block.kind is BlockKind.FIELD and block.name.lower() in _DATE_FIELDS
        if index >= 4 and block.kind is not BlockKind.FIELD:
            break
        if not is_field and (block.kind is BlockKind.FIELD or block.end - block.start > 60):
            continue
        dates = find_dates(" ".join(document.prose[block.start : block.end].split())[:80])
        if len(dates) == 1 and dates[0].year and _is_possible(dates[0]):
            return dates[0]
    return None


def _is_possible(date: Date) -> bool:
    return 1 <= date.month <= 12 and 1 <= date.day <= days_in(date.month, date.year)
