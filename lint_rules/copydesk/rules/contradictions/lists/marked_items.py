"""Items with marks ("(a) ... (b) ..."), order words ("first ..., second ...") or "one ... another ..."."""

from __future__ import annotations

from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.listings import Listing

_MARK = (
    r"(?<![\w(])\(?(?P<mark>[1-9]|[a-h]|i{1,3}|iv|vi{0,3}|ix)\)(?= ?[\w\"'£$€])"
    r"|(?:^|(?<=[.;:!?,] )|(?<= and ))(?P<point>[1-9])\. (?=[\w\"'£$€])"
)
_MARKS = ("123456789", "abcdefgh", ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
_ORDERED = r"(?i:\b(?P<word>first|second|third|fourth|fifth|sixth|seventh|final|last)(?:ly)?\b(?! (?:half|time|of all|place|round|hand|class|world war|century))|\b(?P<end>finally|lastly))"
ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_OTHERS = r"(?i:\b(?P<one>one)\b(?! of (?:which|whom|the|them|his|her|its|their)\b| another| or | and | to | in )|\b(?P<more>another|a second|a third|a fourth|a fifth|yet another|the second|the third|the fourth)\b(?! of | time| party)|\b(?P<end>the (?:other|last|final)(?! (?:side|day|hand|\w+s)\b)))"


def count_marks(text: str, start: int) -> Listing | None:
    """Items with marks, from "(1)", "a)" or "(i)" on."""
    found = list(compiled(_MARK).finditer(text, start))
    marks = [mark["mark"] or mark["point"] for mark in found]
    for row in _MARKS:
        count = 0
        for mark in marks:
            if count < len(row) and mark == row[count]:
                count += 1
            elif count and mark == row[0]:
                return None
        if count < len(row) and compiled(rf"(?<![\w£$€]){row[count]}[.)](?!\d)").search(
            text, start
        ):
            continue  # the next is there, but not where an item begins
        if count > 1 and marks[0] == row[0]:
            return Listing(
                found[0].start(), len(text), count, count, named=False, closed=True, oxford=True
            )
    return None


def count_ordinals(text: str, start: int) -> Listing | None:
    """Items that are told off in a sentence: "first the money, second the time, and finally luck"."""
    count = 0
    first = None
    for match in compiled(_ORDERED).finditer(text, start):
        word = (match["word"] or match["end"]).lower()
        if count < len(ORDER) and word == ORDER[count]:
            count += 1
            first = first or match
        elif count > 1 and word in ("final", "last", "finally", "lastly"):
            count += 1
            break
        else:
            return None
    if first is None or count < 2 or first.start() - start > 12:
        return None
    return Listing(first.start(), len(text), count, count, named=False, closed=True, oxford=True)


def count_others(text: str, start: int) -> Listing | None:
    """Items told off by "one ... another ... a third ... the other"."""
    count = 0
    first = start
    ended = False
    for match in compiled(_OTHERS).finditer(text, start):
        if match["one"]:
            if count:
                return None
            first = match.start()
            if first - start > 12:
                return None
        elif not count or ended:
            return None
        ended = bool(match["end"]) or (
            match[0].lower() != "another" and text[: match.start()].endswith("and ")
        )
        count += 1
    if count < 2:
        return None
    return Listing(
        first, len(text), count, count if ended else 99, named=False, closed=True, oxford=True
    )
