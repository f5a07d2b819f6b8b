"""Sums of parts: "12 people: seven men and four women", "three of the five, the other three".

A list of parts makes up its whole only where the text says so: behind a colon or dash or in brackets
right after the whole, with "made up of" and "in all", or where the parts leave nothing out (men and
women, wins and defeats and draws, goals and assists). "Including" leaves the rest open.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound
from copydesk.patterns import compiled
from copydesk.rules.contradictions.arithmetic.intervals import (
    Interval,
    spread,
    total,
    unit_of,
    value_of,
)
from copydesk.rules.contradictions.arithmetic.sums import HEDGE, Sum, place, shown, written

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from copydesk.language.numbers import Number
    from copydesk.rules.contradictions.arithmetic.masks import Mask


class Part(NamedTuple):
    """One of a list: its number's place in the mask (-1 for "a daughter") and what it counts."""

    place: int
    body: str


class Parts(NamedTuple):
    """A list of parts in the mask, at [start, end)."""

    items: tuple[Part, ...]
    start: int
    end: int
    joined: bool  # by "and" before the last


_SEXED = (
    r"(?:men|man|women|woman|boys?|girls?|sons?|daughters?|males?|females?|brothers?|sisters?|"
    r"grandsons?|granddaughters?|nephews?|nieces?|stepsons?|stepdaughters?|husbands?|wives)"
)
_OUTCOME = r"(?:wins?|losses|loss|defeats?|draws?|ties?|victor(?:y|ies)|no-results?)"
_OTHER_WORDS = r"(?:golds?|silvers?|bronzes?|goals?|assists?|points?|singles?|doubles?|hits?|child|adult|baby|infant|teenager)"
_ARTICLE = (
    rf"(?:an?|one|his|her) (?=(?:[a-z-]+ ){{0,2}}?(?:{_SEXED}|{_OUTCOME}|{_OTHER_WORDS})(?![\w'-]))"
)
_SINGLE = r"(?:,|\band) (?:an?|one|his|her) [a-z]"
_START = rf"(?:{HEDGE}(?P<n>[#£%¼])|{_ARTICLE})"
_NEXT = rf"(?P<by>,? and |,? plus |,? as well as |, (?:and )?| ?\+ ?| & ){_START}"
_BODY_END = r"[,;:.()–—?!=]| - |[#£%¼§]"
# What is measured, not counted, and what counts each for itself.
_NO_PART = r"^(?:-|(?:feet|ft|inch|in\.|metres?|meters?|cm|mm|km|kilomet|miles?|lbs?|kg|kilos?|tons?|tonnes?|stone|ounces?|oz|degrees?|per|minutes?|seconds?|mins|hours?|days?|weeks?|months?|years?|times|x|by|am|pm|yards?|acres?|hectares?|litres?|gallons?|knots|mph|percent|of the|of its|of his|of their|to|or|more|fewer|less|fold)\b)"
_OPEN_END = r",? (?:and|plus|as well as|along with|together with) (?!was |were |is |are |has |had |will |have |one was)|etc|,? among (?:others|them)|,? not counting|,? excluding|,? besides|,? in addition"
_SAME = r"[a-z'][a-z']*+"
_WHOLE = rf"(?P<total>[#£])(?<![\w.,/–+-].)(?P<noun>(?:[ -]{_SAME}){{0,6}}?)"
_MADE_OF = (
    r"(?:(?:which |that |who )?(?:was |were |is |are )?(?:made up of|composed of|comprised of|divided into|split into|"
    r"broken down into|split between|divided between|shared between)|compris(?:ing|ed|es?)|consist(?:ing|ed|s)? of|"
    r"namely|that is|i\.e\.)"
)
_OPENED = (
    rf"{_WHOLE}(?P<how>: ?| ?\(| [–—-] ?|—|,? {_MADE_OF},?:? )(?={_START})",
    rf"{_WHOLE}(?P<how>, )(?={_START})",
    rf"{_WHOLE}(?P<how>,? (?:of whom|of which|of them),? )(?={_START})",
    rf"{_WHOLE}(?:,)?(?P<how> (?:including|included|includes) )(?={_START})",
    rf"(?P<total>#)(?P<noun>-(?:strong|member|man|person|woman|piece|seat|player|nation)(?: [a-z'-]+){{1,4}}?)(?P<how> of |, | - | [–—] | \()(?={_START})",
    rf"(?P<total>[#£])(?<![\w.,/–+-].)(?P<noun>)[^#£%¼§:;().,–—]{{1,60}}(?P<how>: | - | [–—] ?|—|, )(?={_START})",
)
# What must stand there for one of these to be worth a look.
_OPENED_STEMS = (
    (":", "(", "–", "—", " - ", "compris", "consist", "composed", "made up", "divided", "split", "broken", "shared",
     "namely", "that is", "i.e."),
    (", ",), ("of whom", "of which", "of them"), ("includ",), ("#-",), (": ", " - ", "–", "—", ", "),
)  # fmt: skip
_OF_LIST = rf"(?:\b(?:of|out of|among) (?:the|these|those|its|his|her|their|all|a total of) (?:[a-z-]+ )?|^(?:of|out of) (?:[a-z' ]{0, 30} of )?)(?P<total>[#£])(?P<noun>[^#%£¼§:;()]{{0,70}}?),? (?={_START})"
_SUMMED = (
    rf"(?:,? ?[-–—(:]? ?)(?:making|giving(?: (?:him|her|them|it|us))?|for|totalling|totaling|adding up to|"
    rf"bringing the total to|which makes|which is|which gives|making up|or|=|makes?|equals|is|add up to|come to|adds up to)?"
    rf" ?(?P<word>(?:an? |the )?(?:[a-z-]+ ){{0,2}}?(?:total|tally|aggregate|sum) of )?{HEDGE}(?P<total>[#£])"
    rf"(?P<all>(?: [a-z-]+){{0,2}}? (?:in all|in total|altogether|all told|all together))?"
)
_SUMMED_STEMS = (
    "making", "giving", "total", "adding", "bringing", "make", "gives", "tally", "aggregate", "sum", " all",
    "together", "equals", " is ", "add", "come", "=",
)  # fmt: skip
_LINKED = (
    r"making|giving|totalling|totaling|adding up to|bringing the total to|which makes|which gives|="
)


def totals_in(mask: Mask) -> Iterator[Sum]:
    """Every whole that a text states together with its parts."""
    yield from _wholes(mask)
    yield from _of_lists(mask)
    yield from _summed(mask)
    yield from _results(mask)
    yield from rest_in(mask)


def parts_at(mask: Mask, start: int, kinds: str = "#£") -> Parts | None:
    """The list of parts that begins at a place of the mask: two or more of one kind."""
    plain = mask.plain
    first = compiled(_START).match(plain, start)
    if first is None or (first["n"] and first["n"] not in kinds):
        return None
    items: list[Part] = []
    joined, at, place_ = False, first.end(), first.start("n")
    while True:
        end = compiled(_BODY_END).search(plain, at)
        stop = end.start() if end else len(plain)
        following = compiled(_NEXT).search(plain, at, min(len(plain), at + 130))
        inner = plain[at : following.start()] if following else ""
        good = (
            following is not None
            and (not following["n"] or following["n"] in kinds)
            and not compiled(r"[#£%¼§;:?!]").search(inner.replace("(", "").replace(")", ""))
            and inner.count(",") <= 1
        )
        if not good or following is None:
            items.append(Part(place_, plain[at:stop].strip()))
            break
        items.append(Part(place_, inner.strip()))
        if joined and following["by"] == ", ":
            stop = following.start()  # what follows is no part
            break
        at, place_ = following.end(), following.start("n")
        joined = not following["by"].startswith(", ") or "and" in following["by"]
    if len(items) < 2 or compiled(_OPEN_END).match(plain, stop):
        return None
    return Parts(tuple(items), first.start(), stop, joined)


def _wholes(mask: Mask) -> Iterator[Sum]:
    plain = mask.plain
    last = len(_OPENED) - 1
    for index, pattern in enumerate(_OPENED):
        if not any(stem in plain for stem in _OPENED_STEMS[index]):
            continue
        for match in compiled(pattern).finditer(plain):
            parts = parts_at(mask, match.end())
            if parts is None:
                continue
            how = match["how"].strip()
            made = _sum(mask, mask.at(match.start("total")), parts)
            if made is None or made.agrees:
                continue
            over = made.worked.low > made.said.high
            sexed = all(compiled(rf"\b{_SEXED}\b").search(part.body) for part in parts.items)
            if how.startswith(("includ",)):
                if not (over and (sexed or _complementary(parts))):
                    continue
            elif how == "of":
                if not (sexed or _same_thing(parts)):
                    continue
            elif how in (
                ",",
                ", of them",
                "of whom",
                "of which",
                "of them",
                ", of whom",
                ", of which",
            ) or (index == last and how == ","):
                # "Two boys died and a daughter of fever" is another statement.
                plainly = all(
                    compiled(
                        rf"^(?:were |of (?:them|whom) (?:were )?)?(?:[a-z-]+ ){{0,2}}?{_SEXED}(?:$|,| (?:named|called|aged|by|from)\b)"
                    ).match(part.body)
                    for part in parts.items
                )
                if not (
                    (sexed and plainly)
                    or _same_thing(parts)
                    or (
                        over
                        and index == 1
                        and _same_place(parts)
                        and not compiled(r" (?:in|at|from|on|of|for|to|by|with)\b").search(
                            match["noun"]
                        )
                    )
                ):
                    continue
            elif not (
                _good_list(plain, parts, how) and (index < last or sexed or _elliptic(parts))
            ):
                continue
            yield made


def _of_lists(mask: Mask) -> Iterator[Sum]:
    """Parts after their whole: "of the 64 Tests, 22 were won, 22 lost and 20 drawn"."""
    if not ("of " in mask.plain or "among " in mask.plain):
        return
    for match in compiled(_OF_LIST).finditer(mask.plain):
        parts = parts_at(mask, match.end())
        if parts is None or parts.items[0].place < 0:
            continue
        made = _sum(mask, mask.at(match.start("total")), parts)
        if made is None or made.agrees:
            continue
        over = made.worked.low > made.said.high
        sexed = all(compiled(rf"\b{_SEXED}\b").search(part.body) for part in parts.items)
        plainly = all(
            compiled(rf"^(?:were |are |was )?{_SEXED}$").match(part.body) for part in parts.items
        )
        if (sexed and (over or plainly)) or _same_thing(parts) or (over and _one_way(parts)):
            yield made


def _same_thing(parts: Parts) -> bool:
    """Parts that leave nothing out between them: medals, results, home and away."""
    if _complementary(parts):
        return True
    bodies = [part.body for part in parts.items]
    if all(
        compiled(r"^(?:were |was |have been |had been )?(?:won|lost|drawn|tied)\b").match(body)
        for body in bodies
    ):
        return len(bodies) > 2
    if all(compiled(rf"^(?:[a-z-]+ )?{_OUTCOME}\b").match(body) for body in bodies):
        return len(bodies) > 2
    if all(compiled(r"^(?:goals?|assists?)\b").match(body) for body in bodies):
        return True
    return (
        bool(compiled(r"\bat home\b.*\baway\b|\bfor\b.*\bagainst\b").search(" | ".join(bodies)))
        and len(bodies) == 2
    )


# Words that part a whole in two or three, so that nobody is both and few are neither.
_SIDES = (
    ("local", "elsewhere"), ("local", "abroad"), ("local", "foreign"), ("local", "visiting"),
    ("domestic", "foreign"), ("home", "abroad"), ("adults", "children"), ("north", "south"),
    ("east", "west"), ("old", "new"), ("full-time", "part-time"), ("professional", "amateur"),
    ("professionals", "amateurs"), ("urban", "rural"), ("public", "private"), ("indoor", "outdoor"),
    ("first", "second"), ("agreed", "disagreed"), ("for", "against"), ("favour", "against"),
    ("favor", "against"), ("yes", "no"), ("home", "away"), ("singles", "doubles"),
    ("guilty", "not guilty"), ("civilians", "soldiers"), ("single", "married"),
    ("smokers", "non-smokers"), ("voted", "abstained"), ("dead", "alive"), ("wins", "defeats"),
    ("guards", "forwards"), ("forwards", "backs"), ("left", "right"), ("state", "private"),
    ("british", "foreign"), ("permanent", "temporary"), ("younger", "older"), ("staff", "elsewhere"),
    ("under", "over"), ("officers", "men"), ("officers", "sailors"), ("paid", "free"),
    ("accepted", "rejected"), ("accepted", "refused"), ("supported", "opposed"), ("passed", "failed"),
    ("survived", "died"), ("approved", "rejected"),
)  # fmt: skip
_ONE_WAY = r"\b(from|to|for)\b"


def _complementary(parts: Parts) -> bool:
    """Whether the parts are two sides of one thing: local and from elsewhere, first and second."""
    bodies = [set(compiled(r"[a-z-]+").findall(part.body)) for part in parts.items]
    if len(bodies) > 3:
        return False
    return any(
        any(
            (one in first and other in second) or (other in first and one in second)
            for one, other in _SIDES
        )
        for first, second in pairwise(bodies)
    ) and (
        len(bodies) == 2
        or bool(
            compiled(r"undecided|know|abstain|opinion|neutral|unsure|sure|drawn|draws?").search(
                parts.items[-1].body
            )
        )
    )


def _one_way(parts: Parts) -> bool:
    """Whether nobody counts twice: "41 came from the south, 39 from the west"."""
    found = [compiled(_ONE_WAY).search(part.body) for part in parts.items]
    words = {match[1] for match in found if match}
    later = (compiled(rf"^{_ONE_WAY}").match(part.body) for part in parts.items[1:])
    return all(found) and len(words) == 1 and all(later)


def _same_place(parts: Parts) -> bool:
    """Whether the parts are at different places: "300 in London and 250 in Leeds"."""
    found = [
        compiled(
            r"^(?:of (?:them|whom) )?(in|at|from|on) (?!the (?:first|second|last))[a-z]"
        ).match(part.body)
        for part in parts.items
    ]
    times = compiled(
        r"~|\b(?:year|season|month|match|game|test|innings|century|minute|half|cup|league)"
    )
    return (
        all(found)
        and len({match[1] for match in found if match}) == 1
        and not any(times.search(part.body) for part in parts.items)
    )


def _elliptic(parts: Parts) -> bool:
    """Whether the parts leave their noun to the whole: "seven in Leeds and four in York"."""
    return all(
        compiled(
            r"^(?:of (?:them|whom|which) )?(?:in|at|from|on|by|for|under|with|against|during|were|was|as|near)\b"
        ).match(part.body)
        for part in parts.items
    )


def _good_list(plain: str, parts: Parts, how: str) -> bool:
    """Whether the list reads as one of parts: counted things, a last one with "and", a clean end."""
    bodies = [part.body for part in parts.items]
    if not all(bodies) or any(compiled(_NO_PART).match(body) for body in bodies):
        return False
    if how.startswith("("):
        return plain[parts.end : parts.end + 1] == ")"
    return parts.joined


def _sum(mask: Mask, whole: Number, parts: Parts) -> Sum | None:
    numbers = [mask.at(part.place) for part in parts.items if part.place >= 0]
    unit = unit_of(whole)
    if any(unit_of(number) != unit for number in numbers) or not numbers:
        return None
    if any(number.bound in (Bound.AT_LEAST, Bound.AT_MOST) for number in [whole, *numbers]):
        return None
    ones = len(parts.items) - len(numbers)
    singles = sum(len(compiled(_SINGLE).findall(part.body)) for part in parts.items)
    if singles and 0 < value_of(whole) - sum(map(value_of, numbers)) - ones <= singles:
        return None  # "two landscapes, two portraits and a still life"
    ones += singles
    values = [value_of(number) for number in numbers] + [1.0] * ones
    made = sum(values)
    if whole.step >= 1 and any(number.step < 1 for number in numbers):
        return None
    if value_of(whole) < max(values) or not 0.55 <= made / (value_of(whole) or 1) <= 1.8:
        return None
    if value_of(whole) == len(parts.items) and min(values) > 1 and len(parts.items) < 4:
        return None
    if any(
        compiled(r"\b(?:brother|sister)").search(part.body) for part in parts.items
    ) and made + 1 == value_of(whole):
        return None  # "one of four children, two sisters and a brother"
    worked = total([*(spread(mask.text, number) for number in numbers), Interval(ones, ones)])
    account = _account(mask, numbers, ones, made, unit)
    others = tuple(place(number) for number in numbers)
    return Sum(spread(mask.text, whole), worked, place(whole), others, account)


def _account(mask: Mask, numbers: Sequence[Number], ones: int, made: float, unit: str) -> str:
    shown_parts = [shown(mask, number) for number in numbers] + ["one"] * ones
    listed = (
        " and ".join(shown_parts)
        if len(shown_parts) == 2
        else f"{', '.join(shown_parts[:-1])} and {shown_parts[-1]}"
    )
    return f"{listed} make {written(made, unit)}"


def _summed(mask: Mask) -> Iterator[Sum]:
    """The whole behind its parts: "seven men and four women, 12 in all"."""
    plain = mask.plain
    done = 0
    if not any(stem in plain for stem in _SUMMED_STEMS):
        return
    for begin in compiled(rf"[#£]|\b{_ARTICLE}").finditer(plain):
        if begin.start() < done:
            continue
        parts = parts_at(mask, begin.start())
        if parts is None:
            continue
        done = parts.end
        lists = [parts]
        match = compiled(_SUMMED).match(plain, parts.end)
        if match is None:  # the list went on into its total: "seven men, four women, 12 in all"
            cut = _without_last(mask, parts)
            if cut is None:
                # "30 goals and 40 assists for 80 points": the link stands in the last part's body
                match = _linked(plain, parts)
                if match is None:
                    continue
            else:
                lists, match = [cut], compiled(_SUMMED).match(plain, cut.end)
        if match is None or not (
            match["word"] or match["all"] or compiled(_LINKED).search(match[0])
        ):
            continue
        whole = mask.at(match.start("total"))
        last = lists[0].items[-1].body.split()
        if not (match["word"] or match["all"]) and (
            len(last) > 3 or {"in", "at", "of", "on"} & {*last}
        ):
            continue
        made = [one for one in (_sum(mask, whole, some) for some in lists) if one]
        before = plain[max(0, parts.start - 24) : parts.start]
        if made and not any(one.agrees for one in made) and not compiled(r"[#£]").search(before):
            yield made[0]


def _linked(plain: str, parts: Parts) -> re.Match[str] | None:
    """The total behind a last part that leads to it: "40 assists for a total of"."""
    body = parts.items[-1].body
    link = compiled(
        r"(?:for|giving|making|totalling|to make|and) (?:an? |the )?(?:[a-z-]+ ){0,2}?(?:total|tally|aggregate|sum) of $"
    ).search(body + " ")
    if link is None:
        return None
    return compiled(_SUMMED).match(plain, parts.end - (len(body) + 1 - link.start()))


def _without_last(mask: Mask, parts: Parts) -> Parts | None:
    if len(parts.items) < 3 or parts.items[-1].place < 0:
        return None
    last = parts.items[-1].place
    cut = mask.plain.rfind(",", 0, last)
    if cut < 0:
        return None
    return Parts(parts.items[:-1], parts.start, cut, joined=True)


_RESULT = {
    "won": r"\b(?:won|winning|win) (?:only |just |all )?(?P<n>#)(?! ?-)|(?P<m>#) (?:wins|victories|win|victory)\b",
    "lost": r"\b(?:lost|losing|lose) (?:only |just )?(?:the (?:other|remaining) )?(?P<n>#)(?! ?-)|(?P<m>#) (?:losses|defeats|loss|defeat)\b",
    "drawn": r"\b(?:drew|drawing|drawn|draw) (?:only |just )?(?:the (?:other|remaining) )?(?P<n>#)(?! ?-)|(?P<m>#) draws?\b",
}
_PLAYED = (
    r"\bplayed (?P<n>#)(?=[,;: ])|(?P<m>#) (?:[a-z-]+ ){0,2}(?:matches|games|tests|fixtures)\b"
)


def _results(mask: Mask) -> Iterator[Sum]:
    """Matches won, drawn and lost make the matches played."""
    plain = mask.plain
    if not any(word in plain for word in ("lost", "losing", "losses", "defeats")):
        return
    found = {name: [*compiled(pattern).finditer(plain)] for name, pattern in _RESULT.items()}
    played = [*compiled(_PLAYED).finditer(plain)]
    if (
        len(played) > 1
    ):  # "in the third Test he passed Woolley's 64 Tests (won 29, lost 20, drawn 15)"
        played = [
            match for match in played if plain.startswith((" (won", ": won", ", won"), match.end())
        ]
    counts = [matches[0] for matches in found.values() if len(matches) == 1]
    if len(played) != 1 or any(len(matches) > 1 for matches in found.values()) or len(counts) < 2:
        return
    places = [match.start("n" if match["n"] else "m") for match in counts]
    at = played[0].start("n") if played[0]["n"] else played[0].start("m")
    whole = mask.at(at)
    if at in places or max(places) - min(places) > 80:
        return
    between = plain[min(*places, at) : max(*places, at) + 1]
    if between.count("#") + between.count("~") > len(places) + 1:
        return
    numbers = [mask.at(one) for one in sorted(places)]
    made = sum(number.value for number in numbers)
    worked = total(spread(mask.text, number) for number in numbers)
    account = _account(mask, numbers, 0, made, "")
    if len(counts) < 3 and (made <= whole.value or not all(match["n"] for match in counts)):
        return
    if made > 0.6 * whole.value:
        yield Sum(
            spread(mask.text, whole),
            worked,
            place(whole),
            tuple(place(n) for n in numbers),
            account,
        )


_OF_THE = r"(?P<a>#) of (?:the|its|his|her|their|these|those|our) (?:[a-z-]+ ){0,1}?(?P<b>#)(?P<noun>(?: [a-z'-]+){0,3})"
_THEN_SOME = r"(?P<b>#)(?P<noun>(?: [a-z'-]+){0,3}), (?P<a>#)(?= (?:in|at|from|of|on|work|live|are|were|went|go|came|voted|to)\b)"
_REST = r"\bthe (?:other|remaining) (?P<c>#)(?= ?(?P<noun>[a-z'-]*))"
_FREE_WORDS = (
    "were was are is have had has will would did do could can may might to in at on from by of and or as who "
    "being having went came got took made fell said voted remained stayed survived died escaped "
    "failed belong belonged live lived members people ones all both also still remain"
)
_FREE = frozenset(["", *_FREE_WORDS.split()])


def rest_in(mask: Mask) -> Iterator[Sum]:
    """Some and the rest: "three of the five ... the other two"."""
    plain = mask.plain
    if not ("the other" in plain or "the remaining" in plain):
        return
    rest = [*compiled(_REST).finditer(plain)]
    if len(rest) != 1:
        return
    wholes = [m for m in compiled(_OF_THE).finditer(plain) if m.end("b") < rest[0].start()]
    if not wholes and plain.count("#") == 3:
        wholes = [*compiled(_THEN_SOME).finditer(plain, 0, rest[0].start())]
    if len(wholes) != 1:
        return
    some, left = wholes[0], rest[0]
    nouns = {word.rstrip("s") for word in some["noun"].split()}
    if (
        left["noun"] not in _FREE
        and left["noun"].rstrip("s") not in nouns
        and not left["noun"].endswith("ed")
        and not compiled(rf"{_SEXED}$").match(left["noun"])
    ):
        return
    part, whole, other = (
        mask.at(some.start("a")),
        mask.at(some.start("b")),
        mask.at(left.start("c")),
    )
    between = [
        number
        for at, number in mask.numbers.items()
        if some.start("b") < at < left.start("c") and plain[at] == "#"
    ]
    made = part.value + other.value
    if between and not made > whole.value:
        return
    worked = Interval(made, made)
    account = f"{shown(mask, part)} and {shown(mask, other)} make {written(made)}"
    yield Sum(spread(mask.text, whole), worked, place(other), (place(part), place(whole)), account)
