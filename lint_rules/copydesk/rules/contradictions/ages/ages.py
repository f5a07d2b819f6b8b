"""Ages and births as a sentence states them: "aged 52", "in 1990, when she was 52", "born in 1945".

An age is read with the moment at which somebody had it, where the sentence ties one to it. Whose
age it is, `people` and `lives` find out.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.moments import Moment, find_moments
from copydesk.language.numbers import Bound, numbers_in
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.age_moments import in_lifespan, is_birth, moment_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence


class Tie(Enum):
    """What an age hangs on in its sentence."""

    STANDING = "standing"  # "aged 52", "at the age of 52": the nearest subject's
    PRONOUN = "pronoun"  # "when she was 52"
    NOUN = "noun"  # "the 52-year-old Roe": the noun after it
    OWNER = "owner"  # "his 50th birthday"
    NAME = "name"  # "Roe, 52,": the name before it


class Age(NamedTuple):
    """An age at [start, end) of a sentence's text: from `low` to `high` full years.

    `moment` is when, or None where the sentence does not say; `beside` says that the two stand side
    by side. `at_death` says that it is the age at which somebody died; `birthday` that it was
    reached on the day.
    """

    start: int
    end: int
    low: int
    high: int
    moment: Moment | None
    beside: bool
    at_death: bool
    birthday: bool
    tie: Tie


_SMALL = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf"(?:\d{{1,3}}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{_SMALL}))?"
    rf"|{_SMALL}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:a|one) hundred(?: and \w+)?)"
)
_HEDGES = r"(?:(?:just|only|about|around|nearly|almost|over|some|approximately|a mere|barely|exactly|still only|just under|just over|more than|at least|roughly) )?"
_NTH = r"(?:\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?(?:st|nd|rd|th))"
# Most places of a text are within a word, where no age begins.
_AGE = (
    rf"(?:\b|(?!\w))(?:(?P<of>(?:\b(?:[Aa]t|[Ff]rom|[Rr]eached|[Rr]eaching|[Tt]o) )?\b(?:the|an) (?:[a-z]+ ){{0,3}}?age of) {_HEDGES}(?P<n1>{_NUMBER})"
    rf"|\b(?:at )?(?:[Aa]ged?|AGED?) {_HEDGES}(?P<n2>{_NUMBER})"
    rf"|\b(?P<n3>{_NUMBER})[- ]years?[- ](?:olds?\b|of[- ]age)"
    rf"|\b(?:[Tt]urn(?:ed|ing|s)?|(?:on|upon|before|after) reaching|(?:he|she) (?:had )?reached) (?P<n4>{_NUMBER})"
    rf"|\b(?P<owner>[Hh]is|[Hh]er|[A-Z]\w+['’]s?) (?P<n5>{_NTH}) birthday"
    rf"|\b(?:[Ii]n|of) (?:(?:his|her) (?P<n6>{_NTH}) year\b|the (?P<n16>{_NTH}) year of (?:his|her) (?:age|life)\b)"
    rf"|\b(?:at|At) (?:just |only |a mere )?(?P<n7>{_NUMBER})(?=,| (?:he|she|and|but|when|while|because|after|before)\b|[.;)]| in [12]\d{{3}}|$| [–—] )"
    rf"|(?:^|(?<=[.;:] ))(?:(?:Just|Only|Still|Barely|Already) )?(?P<n17>(?i:{_NUMBER}))(?= (?:at the (?:outbreak|time|start|beginning|end|death|birth)|when (?:he|she|war|the)|on (?:his|her))\b)"
    rf"|\b(?:I|the (?:boy|girl|child|lad)) (?:was|were|am|had been) (?:just |only |then |still |now )?(?P<n18>{_NUMBER})(?: years old)?(?= (?:when|at|in|and|on|then|as|by)\b|[,.;)–—\"]| [–—]|$)"
    rf"|\b(?P<pronoun>[Hh]e|[Ss]he)(?: was| is|'s| had been)(?: \w+ly| just| still| then| not yet)? {_HEDGES}(?P<n8>{_NUMBER})(?: years old| years of age)?(?= (?:when|at|in|and|on|then|as|that|but|by|during)\b|[,.;)–—]| [–—]|$)"
    rf"|,? ?\(?\b(?:[Tt]hen|[Nn]ow|[Bb]y then|by now|[Aa]lready|[Ss]till|himself|herself|being|who was)(?: then| only| just| already)? (?P<n9>{_NUMBER})(?=[,).;]| at the time| when| years old| on (?:his|her))"
    r"|\b(?:[Ii]n|[Ii]nto) (?P<whose>[Hh]is|[Hh]er) (?P<part>(?:very )?(?:early|mid|middle|late)[- ])?(?P<stage>teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0['’]?s)\b"
    r"|\b(?P<noun>(?:still |already |by then |now )?(?:an?|just an?|the) (?:\w+ )??(?P<years>teenager|twenty-something|thirty-something|forty-something|fifty-something|"
    r"sexagenarian|septuagenarian|octogenarian|nonagenarian|centenarian|toddler))\b"
    r"|\b(?P<limit>(?:still |already )?(?:(?P<under>not yet|not quite|still under|under|still in)|(?P<over>already past|well past|past|already over)) (?P<ten>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|[2-9]0)(?=[,.;)]| (?:when|and|years)\b))"
    rf"|\blived (?:for |to be |to )?{_HEDGES}(?P<n12>{_NUMBER})(?: years)?(?=[,.;)]| and\b|$)|\b(?:[Hh]is|[Hh]er|[A-Z][\w-]+['’]s?) (?:short |long |whole |entire )?life (?:lasted|spanned) (?:for )?{_HEDGES}(?P<n13>{_NUMBER}) years"
    rf"|(?P<name>(?<=[a-z]),? \(?(?P<n10>\d\d|1[01]\d))(?=,| at the time\b| when (?:he|she)\b|(?<=\(\d\d)\)| (?:at|on) (?:his|her) death\b)"
    rf"|(?P<lifespan>(?<=\d\)), (?P<n15>\d\d|1[01]\d) (?:at|on) (?:his|her) death\b)"
    rf"|(?P<ended>\b(?:death|dead|died|dies|dying|passed away|killed (?:him|her)|life ended|demise)(?: (?!at\b)[\w.’'-]+){{0,7}}? at (?:just |only )?)(?P<n14>\d\d|1[01]\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{_SMALL}))?)(?= [a-z]|[,.;)–—]|$)"
    rf"|(?<=[a-z,)]) was (?:just |only |then |still |already )?(?P<n11>{_NUMBER})(?: years old)?(?: years of age)?(?= when| at the [a-z]+| (?:at|on) (?:his|her) death| at death| in [12]\d{{3}}| on (?:his|her|the) | and (?:in|by|when)\b|[,.;])"
    rf"|\b(?:and|but) (?:only |just |still )?(?P<n19>{_NUMBER})(?= (?:in [12]\d{{3}}|when\b))"
    rf"|\b(?:boy|girl|man|woman|child|youth|widow|widower|bachelor|spinster|lad|lass) of (?:just |only )?(?P<n20>{_NUMBER})(?=[,.;:)]| (?:when|at|in|and|who|whose)\b|$))"
)
_NO_AGE_AFTER = r"[- ](?:months?|weeks?|days?|hours?|minutes?|per cent|percent|points?|runs?|goals?|pounds?|miles|or over|or older|and over|and under|plus|to \d|and \d|and a quarter|feet|years? later|years? earlier|years? after|years? before)\b|[-–/:]\d|[,.]\d|%|s\b|\+"
_NO_AGE_BEFORE = r"(?i:\b(?:by(?! then)|until|till|before|under|over|above|below|past|beyond|between|after|minimum|maximum|since|average|mean|median|every|any|all|those|children|anyone|people|men|women|boys|girls|players|pupils)(?: \w+)? ?)$"
# "Students aged 18"
_OF_MANY = r"\b(?!(?:was|is|has|his|this|as|years|always|perhaps)\b)[a-z]{3,}s $"
DIED = r"(?i:\b(?:died|dying|dies|death|dead|passed away|lived (?:on )?(?:to|until)|killed|perished|drowned|executed|succumbed|suicide|assassinated|murdered|beheaded|hanged)\b)"


# "She was 20 in 1990 and 30 in 2000": the first makes the second an age.
_AGE_BEFORE = (
    r"\b(?:was|[Aa]ged|turned) (?:only |just |still )?[\w-]+ (?:in [12]\d{3}|when)\b[^.;]*$"
)
# "Two weeks short of his 90th birthday": he was 89.
_SHORT_OF = r"(?i:\b(?:days?|weeks?|months?|hours?|just|shortly) (?:short of|shy of|before) )$"


def ages_in(sentence: Sentence) -> tuple[Age, ...]:
    """The ages that a sentence states of persons, in order of place; read once."""
    return sentence.document.remembered(f"ages {sentence.start}", lambda: tuple(_ages(sentence)))


def _ages(sentence: Sentence) -> Iterator[Age]:
    text = sentence.text
    matches = list(compiled(_AGE).finditer(text))
    if not matches:
        return
    numbers = {number.start: number for number in numbers_in(sentence)}
    told = list(find_moments(text))
    moments = [
        moment for moment in told if not in_lifespan(text, moment) and not is_birth(text, moment)
    ]
    for match in matches:
        if match["stage"]:
            yield _stage(text, match, moments)
            continue
        if match["noun"] or match["limit"]:
            yield _named_stage(text, match, moments)
            continue
        group = next(
            name
            for name, value in match.groupdict().items()
            if value and name[0] == "n" and name[1:].isdigit()
        )
        number = numbers.get(match.start(group))
        if number is None or number.unit or not 1 <= number.value <= 120:
            continue
        if any(one.start <= number.start < one.end for one in told):
            continue
        if compiled(_NO_AGE_AFTER).match(text, match.end(group)):
            continue
        before = text[max(0, match.start() - 16) : match.start()]
        if group in ("n1", "n2", "n3", "n9") and compiled(_NO_AGE_BEFORE).search(before):
            continue
        if group == "n2" and compiled(_OF_MANY).search(before):
            continue
        if (
            group == "n5"
            and not compiled(_SHORT_OF).search(text, 0, match.start())
            and compiled(
                r"(?i:\b(?:before|after|(?<!year )of|until|by|to|short of|near|around|approaching|approached|towards?|past|for|since) (?:\w+ )?)$"
            ).search(before)
        ):
            continue
        if group == "n19" and not compiled(_AGE_BEFORE).search(text, 0, match.start()):
            continue
        low, high = _bounds(int(number.value), int(number.high), number.bound)
        if group == "n5" and compiled(_SHORT_OF).search(text, 0, match.start()):
            low, high = low - 1, high - 1
        birthday = (
            group in ("n4", "n5") and not compiled(_SHORT_OF).search(text, 0, match.start())
        ) or (match["of"] or "").lower().startswith("reach")
        if group in ("n6", "n16"):
            low -= 1
        start = match.start() + len(match["ended"] or "")
        start += len(text[start : match.end()]) - len(text[start : match.end()].lstrip(" ,("))
        end = max(match.end(), match.end(group))
        moment, beside = moment_of(text, (start, end), moments)
        at_death = (
            group in ("n12", "n13")
            or (group == "n14" and "kill" not in before)
            or before.endswith("lived ")
            or match["lifespan"] is not None
            or _at_death(text, start, end)
        )
        tie = {
            "n3": Tie.NOUN if "-old" in match[0] else Tie.STANDING,
            "n5": Tie.OWNER,
            "n6": Tie.OWNER,
            "n18": Tie.PRONOUN,
            "n13": Tie.OWNER,
            "n8": Tie.PRONOUN,
            "n10": Tie.NAME,
            "n15": Tie.NAME,
        }.get(group, Tie.STANDING)
        yield Age(start, end, low, high, moment, beside, at_death, birthday, tie)


_STAGES = (
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
_PARTS = {"early": (0, 5), "mid": (3, 7), "middle": (3, 7), "late": (5, 10)}


def _stage(text: str, match: re.Match[str], moments: Sequence[Moment]) -> Age:
    """The ages of "in his forties", "in her late twenties"."""
    word = match["stage"].lower()
    low = (
        13
        if word == "teens"
        else int(word[0]) * 10
        if word[0].isdigit()
        else (_STAGES.index(word) + 2) * 10
    )
    first, last = _PARTS.get((match["part"] or "").replace("very ", "").strip(" -"), (0, 9))
    moment, beside = moment_of(text, match.span(), moments)
    ages = (low + first, low + (6 if word == "teens" else last))
    at_death = _at_death(text, *match.span())
    return Age(*match.span(), *ages, moment, beside, at_death, birthday=False, tie=Tie.OWNER)


_NOUNS = {
    "toddler": (1, 4), "teenager": (13, 20), "twenty": (20, 30), "thirty": (30, 40), "forty": (40, 50), "fifty": (50, 60),
    "sexagenarian": (60, 70), "septuagenarian": (70, 80), "octogenarian": (80, 90), "nonagenarian": (90, 100),
    "centenarian": (100, 115),
}  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _named_stage(text: str, match: re.Match[str], moments: Sequence[Moment]) -> Age:
    """The ages of "an octogenarian", "not yet thirty", "already past forty"."""
    if match["years"]:
        low, above = _NOUNS[match["years"].lower().removesuffix("-something")]
    else:
        word = match["ten"]
        ten = int(word) if word.isdigit() else 20 + 10 * _TENS.index(word)
        low, above = (0, ten) if match["under"] else (ten, 115)
    moment, beside = moment_of(text, match.span(), moments)
    at_death = _at_death(text, *match.span()) or (
        compiled(r"(?i:\b(?:end|close) of (?:his|her) life\b[^.;]*)$").search(
            text, 0, match.start()
        )
        is not None
    )
    return Age(
        *match.span(), low, above - 1, moment, beside, at_death, birthday=False, tie=Tie.STANDING
    )


def _bounds(low: int, high: int, bound: Bound) -> tuple[int, int]:
    if bound is Bound.ABOUT:
        return low - 3, high + 3
    if bound is Bound.AT_LEAST:
        return low, high + 12
    if bound is Bound.AT_MOST:
        return low - 12, high
    return low, high


def _at_death(text: str, start: int, end: int) -> bool:
    """Whether the age is that of somebody's death: "died ... aged 52", "was 52 when he died"."""
    clause = text[max(0, start - 90) : start]
    if match := list(compiled(DIED).finditer(clause)):
        between = clause[match[-1].end() :]
        return not compiled(
            r"(?i:\b(?:and|but|who|which|that|when|while|if|although|because|since|having|had|after|before|until|of (?:his|her)|when|left)\b|[;:()\"])"
        ).search(between)
    return (
        compiled(
            r",? (?:years old |years of age )?(?:when (?:he|she) (?:was killed|was murdered|was shot|passed away|died)|(?:at|on) (?:the time of )?(?:his|her) death|at death"
            r"|when (?:[a-z]+ ){1,4}(?:killed|claimed|took|ended) (?:him|her|his life|her life)\b)"
        ).match(text, end)
        is not None
    )
