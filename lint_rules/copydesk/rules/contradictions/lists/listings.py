"""Lists inside a sentence: where they end, and how many items they have.

"Leeds, York and Hull", "Ann, 5, Bob, 7 and Carl, 9", "£100, £200 and £300", "(a) ... (b) ...". A
count is a pair of ends: commas may set off an apposition ("London, Ontario") and an "and" may stand
inside a name ("Trinidad and Tobago"), so a list has at least `low` and at most `high` items.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.countries import countries
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence


class Listing(NamedTuple):
    """A list at [start, end) of a text with `low` to `high` items.

    `named` says that they are names, `closed` that "and" stands before the last of them; `oxford`
    that a comma does, too; `days` that they are weekdays or months.
    """

    start: int
    end: int
    low: int
    high: int
    named: bool
    closed: bool
    oxford: bool
    days: bool = False


STOP = (
    "among|amongst|and|or|but|nor|who|whom|which|whose|where|when|while|as|than|then|that|with|without|in|on|at|of|for|from|"
    "to|by|is|are|was|were|be|been|has|have|had|do|did|said|says|also|not|only|including|includes|such|"
    "like|about|into|over|under|after|before|until|since|because|if|though|although|so|yet|both|"
    "each|all|either|plus|one|two|three|four|five|six|seven|eight|nine|ten|some|other|others|another|it|he|she|they|we|i|"
    "especially|particularly|notably|namely|mainly|mostly|there|this|these|those|no|more|most|twin|twins|now|later|still"
)
_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĆČĐŁŐŚŞŠŹŻŽİ](?:[\w'&/-]|\.(?=\w|,| [A-Z(]))*)"
_PARTICLE = r"(?:(?:de|van|von|der|den|du|la|le|al|el|bin|ibn|di|da|del|dos|af|ter|zu) )*"
_LINK = (
    r"(?:(?:of|de|van|von|der|den|du|la|le|al|el|bin|ibn|di|da|del|dos|for|on|upon|the|of the|in the|"
    r"on the|for the|in|at|y|e|under|from the|to the) )?"
)
_PARTS = {
    "name": rf"(?:(?!(?:{STOP})\b)[a-z][a-z'-]* ){{0,3}}{_PARTICLE}{_CAPITAL}(?: {_LINK}{_CAPITAL}| \d+(?![\w%]))*",
    "day": r"\d\d? (?:Jan|Febr)uary\b(?! \d)|\d\d? (?:March|April|May|June|July|August|September|October|November|December)\b(?! \d)|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d\d?(?![\d,]\d)|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December)(?![\w-]| \d)",
    "quoted": r"\"[^\"]{1,70}\"|'[^']{1,70}'",
    "figure": (
        r"(?:[A-Z]{0,2}[£$€¥])?\d+(?:,\d{3})*(?:\.\d+)?(?:(?: ?(?:million|billion|trillion|thousand|bn|tn|mn|[mkp]|%|per cent|percent|"
        r"pence|euros?|pounds?|dollars?|yen|km|kg|cm|mm|miles|feet|metres|degrees))(?!\w))?(?![\w–—/-])"
    ),
    "extra": (
        r"(?: \([^()]*\)|, (?:aged |now )?\d{1,2}(?=,| and |[.;)]|$| [-–—])|,? (?:Jr|Sr|Inc|Ltd|LLC|MP|MSP|MBE|OBE|CBE|QC|KC|plc|PLC|PhD|MD|Esq)\.?"
        r"(?=,| and | or |$|[.;)]))*"
    ),
    "tail": r"(?: (?:in|of|from|at|for|on|born|aged|near|born in) (?:the |a )?[\w'.-]*\w){0,2}",
    "separator": r"(?P<comma>,)? (?:(?P<and>and|or|&) )?(?:then |finally |later )?",
    "further": r",? (?:and|&|or|plus|as well as|along with|together with) (?:also )?(?:(?:the|a|an|his|her) )?(?:[a-z]+ )?[A-Z\"]|, [A-Z\"£$€\d]",
}  # fmt: skip
_NO_ITEMS = word_set(
    "In On At By For From With After Before During Since Until When While Although Though If As The This "
    "That These Those He She They We It But And Or So Yet However Meanwhile Both All Each Of To Under "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June "
    "July August September October November December Today Yesterday Last Early Late Then There Here "
    "Also According Despite Following Like Unlike Its His Her Their Our My Your No Not"
)
# What is a month and a town or a girl.
_TOWNS = word_set("March April May June August")
# "Prince William, Duke of Cambridge": may be one man or two.
_RANK = r"(?!(?:the )?(?:University|College|School|Church|Bank|Museum|Institute|Academy|House|City|Isle|Bay|Battle|Treaty|Republic|Kingdom|State|Order|Society|Council|Court|Ministry|Department|Faculty|Gulf|Port|Cape|Lake|Mount)\b)(?:(?:the )?(?:\d+(?:st|nd|rd|th) )?(?:[A-Z][\w-]+ ){0,2}(?:of|for|to) (?:the )?[A-Z]|(?:Baron|Baroness|Viscount|Earl|Lord|Lady) [A-Z]\w+$)"
# What counts more than one, or may.
SEVERAL = r"(?i:\b(?:twins?|triplets|brothers|sisters|siblings|couple|pair|family|families|others?|etc|et al|both|unnamed|daughters|sons|children|Messrs|Mr and|duo|Misses|Princesses|Princes|Counties)\b)"
_STATES = word_set(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho "
    "illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota "
    "mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah "
    "vermont virginia washington wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland "
    "victoria tasmania england scotland wales ireland kent essex surrey sussex devon cornwall dorset somerset norfolk "
    "suffolk yorkshire lancashire cumbria d.c. dc u.s. us uk bavaria saxony punjab bengal"
)
# Names that hold "and", by their last two words.
_PAIRS = word_set(
    "trinidad,tobago bosnia,herzegovina antigua,barbuda kitts,nevis vincent,grenadines tome,principe "
    "serbia,montenegro turks,caicos tyne,wear hereford,worcester brighton,hove hammersmith,fulham "
    "kensington,chelsea barking,dagenham newfoundland,labrador redcar,cleveland dumfries,galloway "
    "marks,spencer procter,gamble johnson,johnson standard,poor ernst,young smith,wesson "
    "simon,garfunkel rodgers,hammerstein gilbert,sullivan ant,dec morecambe,wise laurel,hardy "
    "romeo,juliet war,peace pride,prejudice sense,sensibility antony,cleopatra troilus,cressida "
    "tom,jerry hansel,gretel adam,eve bonnie,clyde crime,punishment dombey,son north,south "
    "dungeons,dragons arts,sciences food,agriculture health,safety law,order research,development "
    "food,drink arts,crafts arts,culture science,technology trade,industry oil,gas bed,breakfast "
    "design,technology hardware,software health,social rhythm,blues drum,bass fish,chips saint,greavsie "
    "track,field sons,lovers sound,fury red,black beauty,beast rock,roll terms,conditions wales,england "
    "ways,means time,motion profit,loss sales,marketing mergers,acquisitions cut,thrust death,taxes"
)


def read_list(text: str, start: int, *, people: bool = False) -> Listing | None:
    """The list of names, quotations or figures that begins at `start`; None if there is none.

    With `people`, Georgia and Victoria are women.
    """
    items: list[str] = []
    bracketed: list[bool] = []
    at = start
    kind = ""
    comma = closed = oxford = False
    while True:
        found = _item(text, at, kind)
        if found is None:
            return None
        kind, end = found
        items.append(text[at:end])
        bracketed.append(text.startswith(" (", end))
        if kind != "figure":
            end = _past(text, "extra", end)
        after = _past(text, "extra", _past(text, "tail", end)) if kind == "name" else end
        if closed:
            break
        link = compiled(_PARTS["separator"]).match(text, after)
        if (
            link is None
            or not (link["comma"] or link["and"])
            or _item(text, link.end(), kind) is None
        ):
            break
        if link["and"]:
            closed, oxford = True, bool(link["comma"])
        at = link.end()
        comma = comma or bool(link["comma"])
    if len(items) < 2 or compiled(_PARTS["further"]).match(text, after):
        return None
    low, high = least_and_most(items, comma=comma, oxford=oxford or not closed, people=people)
    if not low:
        return None
    # "The Turk, A History (2000), and The Turk (2001)" may be two.
    titles = sum(
        mark and not before
        for before, mark in pairwise(bracketed[:-1] if closed and not oxford else bracketed)
    )
    low = max(1, low - titles)
    named = kind not in ("figure", "day")
    return Listing(start, after, low, high, named, closed, oxford, days=kind == "day")


def read_list_before(text: str, end: int, *, people: bool = False) -> Listing | None:
    """The longest list that ends at `end`: "Leeds, York and Hull" of "in Leeds, York and Hull"."""
    head = max(0, end - 300)
    text = text[:end]
    for match in compiled(r"(?<![\w'.-])[A-Z\"£$€\d]").finditer(text, head, end):
        listing = read_list(text, match.start(), people=people)
        if listing and listing.closed and listing.end == end:
            return listing
    return None


def _item(text: str, at: int, kind: str) -> tuple[str, int] | None:
    """The kind and the end of the item at `at`; names may stand among quotations."""
    for one in (
        (kind,)
        if kind in ("figure", "day")
        else ("name", "quoted")
        if kind
        else ("day", "figure", "name", "quoted")
    ):
        match = compiled(_PARTS[one]).match(text, at)
        if match is None:
            continue
        if one == "name" and not _may_be_name(match[0], first=not kind):
            return None
        return one, match.end()
    return None


def _may_be_name(item: str, *, first: bool) -> bool:
    """Whether an item is no beginning of a sentence or date: "The Long Ebb" may be one."""
    lead = item.split(maxsplit=1)
    if lead[0] == "The":
        return len(lead) > 1
    return lead[0] not in _NO_ITEMS or (not first and item in _TOWNS)


def _past(text: str, part: str, at: int) -> int:
    match = compiled(_PARTS[part]).match(text, at)
    return match.end() if match else at


def least_and_most(
    items: Sequence[str], *, comma: bool, oxford: bool, people: bool = False
) -> tuple[int, int]:
    """The least and the most that the items may be; (0, 0) if nobody can say."""
    count = len(items)
    if any(compiled(SEVERAL).search(item) for item in items):
        return 0, 0
    ranks = [compiled(_RANK).match(item) is not None for item in items]
    fewer = sum(ranks[1:]) if not all(ranks) else 0
    places = [_is_wide(item) for item in items]
    if not people and not all(places):
        fewer += sum(wide and not places[at - 1] for at, wide in enumerate(places) if at)
    last = [compiled(r"\W+").sub(" ", item.lower()).split() for item in items[-2:]]
    if comma and not oxford and all(last) and f"{last[0][-1]},{last[1][0]}" in _PAIRS:
        fewer += 1
    elif not oxford and compiled(r" (?:of|for) ").search(items[-2]) and " " not in items[-1]:
        fewer += 1  # "the Party for Freedom and Democracy"
    return max(1, count - fewer), count


def _is_wide(item: str) -> bool:
    """Whether an item is a country, state or county, which may follow a town in it."""
    words = tuple(item.lower().split())
    if " ".join(words) in _STATES or (
        len(words) == 2 and words[0] in ("new", "south", "north", "west")
    ):
        return True
    name = countries().by_name.get(words)
    return name is not None and name.lower() == " ".join(words)
