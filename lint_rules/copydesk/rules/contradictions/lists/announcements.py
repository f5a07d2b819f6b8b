"""Announced numbers of things: "three cities", "his two sons", "the trio", "twice".

A number that only looks announced ("Apollo 11 astronauts") is left out, and one that is part of a
larger whole ("the eldest of three brothers") is marked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.numbers import Bound, Form, numbers_in
from copydesk.patterns import compiled
from copydesk.rules.contradictions.lists.counted_nouns import PEOPLE, TIMES, TOLD

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from copydesk.document import Sentence


class Announcement(NamedTuple):
    """A number of things at [start, end) of a sentence: "his three sons" without "his".

    `noun` is what is counted, lower case; `close` says that they are somebody's or known ("his",
    "the"); `partitive` that they are part of more or more than is named ("the eldest of three
    sons"); `intro` that they stand in a phrase before the clause ("After three wins, ...").
    """

    start: int
    end: int
    number: int
    noun: str
    close: bool
    partitive: bool
    intro: bool


GROUPS: Mapping[str, int] = {
    "both": 2, "twins": 2, "triplets": 3, "quadruplets": 4, "quintuplets": 5, "duo": 2, "pair": 2, "twosome": 2, "trio": 3, "threesome": 3, "triumvirate": 3, "quartet": 4, "foursome": 4,
    "quintet": 5, "sextet": 6, "septet": 7, "octet": 8, "twice": 2, "thrice": 3,
}  # fmt: skip
"""What names a number without saying it."""
VALUES: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ],
        start=2,
    )
}
_NUMBER = (
    # By first letters: an alternation without regard to case takes three times as long.
    r"\b(?:(?P<word>[Tt](?:wo|hree|en|welve|hirteen)|[Ff](?:our(?:teen)?|ive|ifteen)|[Ss](?:ix|even)|[Ee](?:ight|leven)|[Nn]ine)|(?P<dozen>(?:[Hh]alf )?a dozen|A dozen)|(?P<digits>\d\d?))(?=[ :]|, (?:[A-Z]|with )|-[a-z]|\):?(?:$| ))(?! (?:and (?:an?|one)[ -](?:half|quarter|third)|hundred|thousand|million|billion|per ?cent|years? old)\b)"
)
_GROUP = (
    r"(?i:(?<![\w-])(?P<both>both)(?: of)?(?: (?:the|his|her|its|their|these|those))? |(?<![\w-])(?P<group>(?-i:twins|triplets|quadruplets|quintuplets)(?!')(?=,? \(|, [A-Z]|:| [-–—])|duo|pair|twosome|trio|threesome|triumvirate|quartet|foursome|quintet|sextet|"
    r"septet|octet)(?![\w-])|(?<![\w-])(?P<times>twice|thrice)(?![\w-]))"
)
# "Apollo 11 astronauts", "Page 2 stories".
_NUMBERED_NAME = r"(?:\w[.,]? [A-Z][\w.'-]* |(?i:\b(?:no|number|nos|page|chapter|aged?|top|under|channel|radio|week|day|level|stage|grade|class|phase|version)\.? ))$"
# How far before and behind a number its surroundings are read, in characters.
NEAR = 60
_GROUPED = r"[bB]oth|twins|uplets|triplets|[dD]uo|[pP]air|[tT]rio|[a-z]some|riumvir|uartet|uintet|[sS]e[xp]tet|ctet|wice|hrice"
NO_NOUN = r"of|and|or|in|on|at|to|for|from|with|by|than|that|which|who|is|are|was|were|out|a|an|the|his|her|their|its|as|per|if|but|so|when|while|has|have|had|do|did|said|not|did"
_NOUN = (
    rf"(?P<of> of (?:the|his|her|its|their|these|those|our|my|\w+'s?))?(?: (?!(?:{NO_NOUN})\b)[\w'-]+,?){{0,4}}? "
    rf"(?!(?:{NO_NOUN})\b)(?P<noun>[a-z][a-z-]*[^s\W\d_]s|[A-Z]'?s|[a-z]*(?:men|women|children|people)|(?:air|space|hover|water)craft|sheep|deer|offspring|geese|mice|oxen|alumni|bacteria|nuclei|fungi|stimuli|formulae|salmon|trout|(?:[A-Z][a-z]+ans|[A-Z][a-z]+(?:men|women)|Finns|Danes|Britons|Scots|Germans|Turks|Greeks|Czechs|Serbs|Croats|Spaniards|Indians|Afghans)(?= (?:to|who|in|on|at|from|were|are|was|have|had)\b|[:,])|MPs|MEPs|MSPs|CDs|DVDs|LPs|EPs|Oscars|Grammys|Emmys|Baftas|BAFTAs|Tonys|Games|Olympics|[a-z]*(?:series|species|crises|criteria|phenomena|media))(?![\w-]|'(?!s? ))"
)
# What may follow a number that stands for its things: "the four were", "all four of them".
_NO_NOUN = r" (?:of (?:them|us|you|the (?:dead|wounded|injured|accused|missing|fallen))\b|(?=who\b|are\b|were\b|in (?:all|number)\b|[a-z]+(?:ed|en) (?:are|were|was)\b))"
_OF_US = r" of (?:us|you|the (?:dead|wounded|injured|accused|missing|fallen))\b"
# "Three survived: Ann, Bob and Carl".
_DID = r" (?=(?:have|had|remain|remained|survived?|died|escaped|stayed|stood|qualified|failed|passed|applied|refused|agreed|won|lost|left|finished|signed)\b[^,;.:]{0,40}(?::| [-–—] |[–—]) ?[A-Z])"
# "A shortlist of four has been drawn up".
_GATHERED = r"(?i:\b(?:shortlist|list|panel|squad|cast|line-up|field|jury|crew|band|team|board|party|group|gang|household) of )$"
# "A mother of three (Ann, Bob and Carl)".
_PARENT = r"(?i:\b(?:mother|father|parents?|mum|dad|grandmother|grandfather|total) of )$"
_MEMBERS = r" of (?!the )(?:[a-z-]+ ){0,2}(?P<noun>[a-z]+s|men|women|people)\b"
# "The three-time world champion", and "Key sources (4):".
_COMPOUND = r"-(?P<kind>time|day|city|town|man|woman|person|member|strong|part|piece|act|volume|storey|judge|hander|strand|stage|nation|country|team|stop|party|step|course|colour|word)(?: (?!(?:in|for|at|and|or|with|of)\b)[A-Za-z][\w'-]*){0,4}"
_KINDS: Mapping[str, str] = {
    "man": "group", "woman": "group", "person": "group", "member": "group", "strong": "group", "piece": "group", "judge": "group", "hander": "group", "storey": "storeys",
    "city": "cities", "country": "countries", "party": "parties",
}  # fmt: skip
_HEADED = r"(?=[A-Z])(?:[\w' -]{1,40} )?(?P<noun>[A-Za-z]+s|[A-Za-z]*(?:[Cc]hildren|[Mm]en|[Pp]eople))(?: (?:on|of|in|for|at) [a-z]+)? \("
_BEFORE_PART = r"(?i:\b(?P<word>of|among|amongst|out of)(?: all)? (?:(?:the|his|her|its|their|these|those|our|my|[\w'.-]+'s?) )?(?:[a-z]+ )?)$"
# What makes "of three sons" a part or a whole that the subject belongs to: "the eldest of", "one of".
_PARTS = r"(?i:\b(?:one|two|three|four|five|some|most|many|several|few|half|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latter|former|middle|only|others?|rest|majority|remainder|children|child|sons?|daughters?|boys?|girls?|brothers?|sisters?|siblings?|twins?|\w+est|elder|younger|either) )?$"
# "Of the five ships, the Ada, ..., and the Etta, not one survives" names them all.
_OF_THE = r"Of (?:the|these|those|his|her|their|its|our|my) "
_TAKEN_UP = r"[^,;:.]{0,40}, (?:the )?[A-Z][^;:.]*? and (?:the )?[A-Z][^,;:.]*, (?:not|none|only|just|all|every|each|no) "
_CLOSE = r"(?i:(?:\b(?:the|his|her|its|their|our|my|all|these|those)|'s?)(?: (?:other|only|remaining|first|last|eldest|youngest|late|young|surviving|living|main|top|final|latest|next|original|new|former))? )$"
_INTRO = r"^(?:[\"' ]*)(?:In|After|For|With|Over|Before|During|Like|Unlike|Among|On|At|Within|Since|From|Of|Against|Despite|Following|As|When|While|Although|If|Though|By|Under|To|Between|Besides|Apart|Along|Including)\b[^,;:]*$"


def announced_in(sentence: Sentence) -> list[Announcement]:
    """All exact announcements of a sentence, with or without a list."""
    return [one for one in announcements(sentence) if is_exact(sentence, one)]


def is_exact(sentence: Sentence, one: Announcement) -> bool:
    """Whether the number is neither rounded nor a range, nor part of a larger number."""
    if compiled(_GROUP).match(sentence.text, one.start):
        return True
    return any(
        number.start == one.start
        and number.form is Form.CARDINAL
        # "They work under two brands."
        and (number.bound is Bound.EXACT or sentence.text.startswith("under ", number.hedge))
        and number.value == number.high == one.number
        and not number.unit
        for number in numbers_in(sentence)
    )


def announcements(sentence: Sentence) -> tuple[Announcement, ...]:
    """Whatever looks like a number of things, in numbers first and then in words like "trio"."""
    return sentence.document.remembered(
        f"announcements {sentence.start}", lambda: tuple(_announcements(sentence.text))
    )


def _announcements(text: str) -> Iterator[Announcement]:
    for number in compiled(_NUMBER).finditer(text):
        if one := _numbered(text, number):
            yield one
    if compiled(_GROUPED).search(text):
        yield from _grouped(text)


def _numbered(text: str, number: re.Match[str]) -> Announcement | None:
    start, end = number.span()
    if number["dozen"]:
        count = 6 if "alf" in number["dozen"] else 12
    else:
        count = VALUES.get((number["word"] or "").lower()) or int(number["digits"])
    head = text[max(0, start - NEAR) : start]
    if not 2 <= count <= 20 or (head and head[-1] not in ' ("—–-') or head.endswith("ll but "):
        return None
    if text[end] in "-)":
        return _over(text, number, count, head)
    if head.strip("\"'( "):
        named = (
            number["word"]
            and number["word"][0].isupper()
            and not head.rstrip().endswith((".", ":", "-", "?", "!"))
        )
        if named or (number["digits"] and compiled(_NUMBERED_NAME).search(head)):
            return None
    if match := compiled(_NOUN).match(text, end):
        noun = match["noun"]
        told = (
            "people"
            if noun[0].isupper() and noun[-2].islower() and noun.lower() not in TIMES
            else noun.lower()
        )
        return _announcement(text, start, match.end(), count, told)
    if compiled(r"Of .*, $").search(head) and compiled(r" ?[–—]| - ").match(text, end):
        return _alone(text, number, count)  # "Of the seven founders, five - Ann, ... - have left"
    if compiled(_GATHERED).search(head) or _is_labelled(text, number, head):
        return _announcement(text, start, end, count, "group")
    if compiled(_PARENT).search(head) and compiled(r"(?: [(–—-]|:)").match(text, end):
        return _announcement(text, start, end, count, "children")
    return _alone(text, number, count) if _stands_alone(text, number, head) else None


def _is_labelled(text: str, number: re.Match[str], head: str) -> bool:
    """Whether a number stands behind its label: "Ships sunk: three (Ada, Bess and Cora)"."""
    return (
        head.endswith(": ")
        and compiled(r"(?:^|[.;] )[A-Z][a-z]+(?: [a-z]+)?: $").search(head) is not None
        and compiled(r" [(–—]").match(text, number.end()) is not None
    )


def _alone(text: str, number: re.Match[str], count: int) -> Announcement:
    """A number without a noun, or with a pronoun for it: "all four of them", "three of the dead"."""
    start, end = number.span()
    if of_us := compiled(_OF_US).match(text, end):
        return _announcement(text, start, of_us.end(), count, "people")
    of_them = compiled(r" of them\b").match(text, end)
    noun = "group" if compiled(_DID).match(text, end) else ""
    return _announcement(text, start, of_them.end() if of_them else end, count, noun)


def _over(text: str, number: re.Match[str], count: int, head: str) -> Announcement | None:
    """The number of "three-time champion", or of "Sources (4):"."""
    start, end = number.span()
    if compound := compiled(_COMPOUND).match(text, end):
        kind = compound["kind"]
        return _announcement(text, start, compound.end(), count, _KINDS.get(kind, f"{kind}s"))
    heading = compiled(_HEADED).fullmatch(head)
    return heading and _announcement(text, start, end + 1, count, heading["noun"].lower())


def _stands_alone(text: str, number: re.Match[str], head: str) -> bool:
    """Whether a number stands for its things: "the four, A, B, C and D", "all four of them"."""
    end = number.end()
    if (
        compiled(_NO_NOUN).match(text, end)
        or compiled(_DID).match(text, end)
        or (number["word"] and text.startswith(":", end))
    ):
        return True
    before = compiled(r"(?i:\b(?:the|all|these|other) )$").search(head)
    return before is not None and (
        before[0].lower() == "all "
        or compiled(r" [-–—(]|[–—]|, [A-Z]").match(text, end) is not None
    )


def _grouped(text: str) -> Iterator[Announcement]:
    for match in compiled(_GROUP).finditer(text):
        word = (match["both"] or match["group"] or match["times"]).lower()
        start, end = match.span()
        if match["both"]:
            noun = compiled(_NOUN).match(text, end - 1)
            if noun and not noun["of"]:
                yield _announcement(text, start, noun.end(), 2, noun["noun"].lower())
            elif not noun:
                yield _announcement(text, start, end - 1, 2, "")
            continue
        members = compiled(_MEMBERS).match(text, end)
        told = members["noun"] if members and members["noun"] in TOLD else ""
        if (
            word in ("pair", "duo")
            and text.startswith(" of", end)
            and not told
            and not compiled(r" of (?:men|women|people|players|singers|[A-Z])").match(text, end)
        ):
            continue
        noun_ = "times" if match["times"] else told if word == "pair" and told else "group"
        yield _announcement(text, start, members.end() if members else end, GROUPS[word], noun_)


def _announcement(text: str, start: int, end: int, count: int, noun: str) -> Announcement:
    head = text[max(0, start - NEAR) : start]
    part = compiled(_BEFORE_PART).search(head)
    partitive = False
    if part is not None:
        lead = compiled(_PARTS).search(head[: part.start()])
        partitive = part["word"].lower() != "of" or not part.start() or bool(lead and lead[0])
    if compiled(_OF_THE).fullmatch(text, 0, start) and compiled(_TAKEN_UP).match(text, end):
        partitive = False
    return Announcement(
        start,
        end,
        count,
        noun,
        noun in PEOPLE or noun == "group" or compiled(_CLOSE).search(head) is not None,
        partitive,
        compiled(_INTRO).match(text[:start]) is not None,
    )
