"""Why a date cannot be: its month has no such day, or there is no such month.

What only looks like a date must not be judged: "In June 31 people died", "at 31 June Carter sang",
"Order no. 2025-13-01".
"""

from __future__ import annotations

from copydesk.language.dates import MONTHS, Date, days_in
from copydesk.language.words import word_set
from copydesk.patterns import compiled

_BEFORE_DATE = word_set(
    "on from until till by since before after through to between dated of the and or for "
    "is was be ended expires expired expiring due begins ends closes opens starts starting ending beginning deadline: date: dates:"
)
# What only a date follows: "on 38 October", whatever comes after it.
_ONLY_BEFORE_DATE = word_set("on dated until till since")
# "For the year to April 31", "between 27 February and 32 March": what makes a date of any number.
_PERIOD = (
    r"(?i:\b(?:year|quarter|months?|weeks?|half|period|season|term) (?:to|ended|ending|through|until|up to) (?:the )?"
    r"|\b(?:from|between) (?:the )?(?:\d\d?(?:st|nd|rd|th)?|\d\d?(?:st|nd|rd|th)?(?: of)? (?-i:[JFMASOND])[a-z]{2,8}|(?-i:[JFMASOND])[a-z]{2,8} \d\d?)(?:,? \d{4})?"
    r" (?:and|to|until|till|through) (?:the )?)$"
)
_OTHER_END = r" (?:and|to|until|till|through) (?:\d\d?(?:st|nd|rd|th)?(?: of)? [JFMASOND][a-z]{2,8}|[JFMASOND][a-z]{2,8} \d\d?)\b"
# The first end of a range: "24 Dec. to 32 Dec."
_FIRST_END = r"(?:\d\d?(?:st|nd|rd|th)? [JFMASOND][a-z]{2,8}\.?|[JFMASOND][a-z]{2,8}\.? \d\d?) ?(?:to|until|till|[–—-]) ?$"
# A dateline: "LONDON, 31 June (Reuters)".
_DATELINE_BEFORE = r"^[A-Z][A-Z .'’-]+, (?:[A-Z][\w.]+, )?$"
_DATELINE_AFTER = r" \(| ?[–—-]|$"
# After "June 31": what shows that 31 is the day and not a number of things.
_AFTER_DATE = word_set(
    "a after an and as at because before but by deadline during for from he her his i if in is it its of on or she so than that the there they this through to until was we were when where which while will with"
)
_STAMPED = word_set(
    "posted updated published archived accessed retrieved created modified printed added filed released recorded "
    "revised submitted received issued expires due last"
)
_NUMBERED = word_set(
    "no number nos numbers # case grant code id isbn ref reference item part serial model version order ticket"
)


def calendar_fault(text: str, date: Date) -> str:
    """Say why no calendar holds the date, or "" if one does or it may be no date at all."""
    day, month, year = date.day, date.month, date.year
    if date.form == "4/3/2025":
        return "" if _is_version(text, date) else _either_order(date)
    if date.form == "2025-03-04":
        return _digits(text, date)
    if month == 2 and day == 29 and year is None:
        year = year_beside(text, date)
    if 1 <= day <= days_in(month, year):
        return ""
    if (month, year) == (2, 1712):  # Sweden had a 30 February in 1712
        return ""
    nought = day < 1 and (year is None or text[date.start] != "0")
    if nought or (year is None and not _is_date(text, date)):
        return ""
    name = MONTHS[month - 1]
    if month == 2 and day == 29:
        return f"{year} was no leap year, so it had no 29 February. Check the day and the year."
    return f"{name} has {days_in(month, None)} days. Check the day and the month."


def year_beside(text: str, date: Date) -> int | None:
    """The year that a sentence gives beside a date: "in 1943, on the 29th of February"."""
    match = compiled(
        r"(?:\b(?:[Ii]n|[Oo]f|[Dd]uring|year)|\() ([12]\d{3})\)?,? (?:(?:and |but |when )?(?:on|from|by|until) |when )?(?:the )?$"
    ).search(text, 0, date.start)
    match = match or compiled(r",? in (?:the year )?([12]\d{3})(?!\w|[-–/])").match(text, date.end)
    return int(match[1]) if match else None


def _is_date(text: str, date: Date) -> bool:
    """Whether a day that does not exist is meant as one: "In June 31 people" has no date."""
    if date.year is not None or date.weekday is not None:
        return True
    before = text[: date.start].split()
    last = before[-1].lower().strip("(") if before else ""
    after = text[date.end : date.end + 20]
    word = after.split()[0] if after.startswith(" ") and after.split() else ""
    small = not word or word[0].islower() or not word[0].isalpha()
    if last in _ONLY_BEFORE_DATE and (small or date.form == "March 4"):
        return True
    if date.ordinal or _is_placed(text, date):
        return True
    if compiled(_PERIOD).search(text, 0, date.start) and (small or date.form == "March 4"):
        # "in the year to April 35 firms closed"
        return not compiled(r" (?!(?:was|has|is)\b)[a-z]+s\b").match(text, date.end)
    if date.day > 31:
        return False
    if date.form == "4 March":  # "at 31 June Carter sang", "Route 31 April showers"
        return last in _BEFORE_DATE and small
    if last in ("in", "the", "this", "last", "next"):  # "the April 31 meeting"
        return last != "in"
    return not word or word.lower() in _AFTER_DATE or word[0] in "(–—-"


def _is_placed(text: str, date: Date) -> bool:
    """Whether a date stands where only dates do: alone, in a table, in a dateline, as a range's first end."""
    before, after = text[: date.start], text[date.end :]
    if text.strip(" .|") == text[date.start : date.end].strip(" ."):
        return True
    if before.endswith("| ") and after.startswith(" |"):
        return True
    if compiled(_DATELINE_BEFORE).match(before) and compiled(_DATELINE_AFTER).match(after):
        return True
    if (
        date.form == "4 March"
        and compiled(r"(?:, | \(|: )$").search(before)
        and after[:1] in tuple(",.;:)")
    ):
        return True
    if compiled(_FIRST_END).search(before) and (after[:1] in tuple(",.;:)") or not after):
        return True
    return before.endswith(("etween ", "rom ")) and compiled(_OTHER_END).match(after) is not None


def _is_version(text: str, date: Date) -> bool:
    """Whether "13.14.2023" is a number with dots, not a date."""
    dated = r"(?i:(?:\(|[–-] ?|\b(?:on|from|until|by|since|before|after|born|died|dated|date|birth|death|of|is|was|to):? ?))$"
    return (
        "." in text[date.start : date.end] and compiled(dated).search(text, 0, date.start) is None
    )


def _either_order(date: Date) -> str:
    """A date with slashes is wrong only if neither the British nor the American order is right."""
    first, second, year = date.day, date.month, date.year
    if max(first, second) > 31 or min(first, second) < 1:
        return ""
    orders = ((first, second), (second, first))
    if any(month <= 12 and day <= days_in(month, year) for day, month in orders):
        return ""
    if min(first, second) > 12:
        return f"There is no month {second} and no month {first}. Check the date."
    for day, month in orders:
        if month <= 12 and day >= 29:
            return f"{MONTHS[month - 1]} {year} has {days_in(month, year)} days. Check the day and the month."
    return ""


def _digits(text: str, date: Date) -> str:
    before = text[: date.start].replace(".", " ").split()
    if before and before[-1].lower() in _NUMBERED:
        return ""
    year, month, day = date.year or 0, date.month, date.day
    if not 1000 <= year < 2100 or not 1 <= day <= 31:
        return ""
    if month == 13 or 13 < month <= 31:
        dated = (
            month == 13
            or day <= 12
            or not before
            or before[-1].lower().strip(":") in _BEFORE_DATE | _STAMPED
        )
        in_life = compiled(r"(?:\(|\d ?[–-] ?|[Bb]orn:? |[Dd]ied:? |[Dd]ate:? )$").search(
            text, 0, date.start
        )
        if (dated and year >= 1800) or in_life:
            return f"There is no month {month}. Check whether day and month are exchanged."
        return ""
    if 1 <= month <= 12 and day > days_in(month, year):
        name = f"{MONTHS[month - 1]} {year}"
        return f"{name} has {days_in(month, year)} days. Check the day and the month."
    return ""
