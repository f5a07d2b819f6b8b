"""Superlatives that claim something: who or what is ranked, by what, and among how many.

"The best way to do it" chooses among a few ways at hand; "the best cider in Kent" and "one of the
most influential painters of the century" speak of all there are. A superlative claims when it is
what something is said to be, when one of several is meant, or when its owner or what stands
behind its noun widens it to a place, a field or an age.

`superlatives.txt` has the words: those that judge ("greatest", and adjectives behind "most") and
those that can be looked up ("largest"), which claim only as a rank in the world or in history.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.names import is_people
from copydesk.language.words import read_table, word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence


class Superlative(NamedTuple):
    """A claim at [start, end) of a sentence's text; `kind` is "judged" or "measured"."""

    start: int
    end: int
    kind: str


_GRADES = {
    f"most {word}" if grade == "most" else word: "judged" if grade in {"most", "valued"} else grade
    for word, grade in read_table(__file__, "superlatives.txt").items()
}
# Frequent ones wake the rule only behind a word that may own them.
_FREQUENT = word_set("best biggest largest leading highest lowest worst greatest")
_OWNERS = (
    *("the", "his", "her", "its", "their", "very", "single", "absolute", "all", "other", "*'s"),
)
SUPERLATIVES = {
    **{word: word for word in _GRADES if word not in _FREQUENT},
    **dict.fromkeys(("the most", "world's most", "country's most"), "most"),
    **{f"{owner} {word}": word for owner in _OWNERS for word in _FREQUENT},
}
"""What wakes `superlatives`, and the superlative that it stands for."""

# Adjectives behind "most" that are not listed: how they end, and those that count rather than judge.
_ADJECTIVES = tuple(word_set("ous ful ive ible able ic ical ent ant ary some less"))
_COUNTABLE = word_set(
    "recent frequent prevalent abundant prolific populous expensive relevant different various "
    "numerous active heavy sensitive prevalent aggressive indebted vulnerable populous basic "
    "primitive endangered potent obvious"
)
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
# How the word before a superlative ends that may claim.
_OWNED = (
    *("the", "The", "his", "His", "her", "Her", "its", "Its", "their", "Their", "'s", "s'"),
    *("very", "single", "absolute", "all", "other"),
)
_STEPS = frozenset({"very", "single", "absolute", "all", "other"})
_SEVERAL = ("one of ", "some of ", "One of ", "Some of ", "among ", "Among ")
# "Several of the best bands": a few are spoken of, and they are not ranked.
_PARTS = ("any of ", "everal of ", "wo of ", "hree of ", "ost of ", "one of ")
# "The country's", "New Zealand's".
_OWNER = r"(?:\b[Tt]he )?(?:\b[A-Z][\w.-]+ )?\b[\w.'-]+'s?$"
_PLACES = (
    r"(?:world|country|nation|planet|globe|universe|industry|region|century|era|age|kingdom|"
    r"continent|market|genre|sport|game|business|land|city|us|uk|county|town|island|mainland|coast|"
    r"valley|district|capital|internet|web|net|state|province|area|north|south|east|west|"
    r"hemisphere|trade|field|decade|period|day|profession|movement|empire|scene|cinema)"
)
# The owner of a superlative who widens it: "the world's", "football's", "Hollywood's".
_WIDE_OWNER = (
    rf"(?:the |this )?(?:[\w-]+ )?(?!day|field)(?:{_PLACES}|earth|history|europe|britain|america|england|scotland|ireland|wales|"
    r"asia|africa|australia|canada|india|china|russia|france|germany|italy|spain|japan|brazil|"
    r"hollywood|broadway|london|west end|football|cricket|rugby|tennis|golf|baseball|television|"
    r"tv|radio|pop|rock|jazz|music|hip-hop|literature|science|film)'s$"
)
# A claim about the whole world, all of history or a whole kind, behind the superlative.
_HISTORY = (
    r"\b(?:in|of) (?:the |its |his |her |their |our |[\w.'-]+ ){0,3}history\b(?! of)"
    r"|\bof (?:all|modern|recent) times?\b|\bof them all\b|\bof any\b|\bin (?:living )?memory\b"
    r"|\bever\b(?! \w+ed by| since| recorded| inducted| elected| appointed| awarded)|\b(?:has|have) (?:ever |yet )?(?:seen|known|produced)\b"
)
_SCOPE = (
    rf"{_HISTORY}|\b(?:in|on|of|across|throughout) (?:"
    rf"(?:the|their|his|her|its) (?:whole |entire |wide |modern |entire |\w+ )?{_PLACES}\b"
    r"|earth|its kind|(?:his|her|their) (?:own )?(?:generation|time|era|age|day|century)"
    r"|the (?:late |early |mid-)?\w+ century|the \d+s|decades|years|europe|britain|america|asia|"
    r"africa|cinema|modern \w+)\b"
    r"|\b(?:(?<!them )(?<!it )(?<!made )available|alive|on sale|on the market|money can buy|in town|you (?:will|are likely))\b"
    r"|^ in existence\b|\b(?:the|this|that|our|its) (?:[\w'-]+ ){1,2}(?:made|built|heard)\b"
)
# What follows sets the claim among a few, a season, or the owner's own past.
_NARROW = (
    r"\b(?:since|during the (?!\w+ century)|so far|until|yet|than|on record|this (?:season|year|month)|last (?:season|year)|"
    r"of (?:the|this|that|last|his|her|their|\d+)(?: \w+)? (?:season|series|tour|match|tournament|"
    r"summer|year|week|month|campaign|competition|round|two|three|four)|in (?:the|a|his|her|their) "
    r"(?:\w+ )?(?:draw|squad|team|cabinet|family|class|book|album|film|list|poll|league|party)|"
    r"in (?:\w+ )(?:months|weeks|days|games|matches)|[A-Z]\w+ had [a-z]+)|^ [a-z-]+ [A-Z]\w+ [a-z]+ed\b\b|^ (?:part|half|portion|share) of\b"
)
_IN_PLACE = (
    r"^(?: [a-z'-]+){1,4} in (?:the )?(?!(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec"
    r"|God)\w*\b)[A-Z][\w-]+(?!'s)\b"
)
_BEING = (
    r"(?i)\b(?:is|are|was|were|remain(?:s|ed)?|becomes?|became|be|been|being|it's|he's|she's|that's|makes? (?:it|this|the) ?(?:[a-z]+)?)"
    r"(?: (?:[a-z]+ly|perhaps|also|still|now|then|by far|without doubt|once|far and away))* $"
)
# "The finest painter of the age was Jane Doe."
_NAMED = r"^[^,;:]{1,120} (?:is|was|are|were) [A-Z]"
# Where the noun phrase of a superlative ends at the latest.
_REACH = r"[,;:()]| - | (?:and|but) (?:was|is|has|had|the|he|she|it)\b"
_FIXED = word_set(
    "export exports crop commodity economic faction factions wing offender opponent figures terms innings bowling batting score average preserved known paid possible view exception exceptions"
)
_MANY = tuple(
    word_set(
        "ers ors ists ians men people schools teams clubs houses minds athletes stars names hotels "
        "experts personalities celebrities proponents universities companies sides poets horses families dynasties"
    )
)
# What an editor lets stand, since the sentence goes on to say which it was or why.
_PLAIN = word_set(
    "influence influences success successes conflict conflicts issue issues problem problems "
    "province provinces region regions county counties partner partners port ports town towns "
    "market markets deterrent factor factors cause causes reason reasons means method methods "
    "weapon weapons species chemical chemicals fire fires drought season seasons rain decision "
    "decisions evidence evidences marks grades proof proofs"
)
# Who or what holds power that a history tells of, or a physicist measures.
_MIGHTY = word_set(
    "king kings queen queens ruler rulers emperor politician politicians figure figures man men "
    "woman women person people lord lords earl earls baron barons nobleman noblemen family "
    "families magnate magnates chief chiefs minister ministers official officials state states "
    "kingdom empire nation nations country countries instrument instruments telescope telescopes "
    "radiation earthquake storm storms explosion laser lasers form forms force forces"
)
# An event or a sum that stands in a register: "a bankruptcy, the largest in US history".
_REGISTERED = (
    r"(?i)\b(?:bankruptc(?:y|ies)|margin|majority|deficit|fraud|strike|turnout|crowd|fine|fires?|explosion|"
    r"earthquake|flood|robbery|heist|settlement|payout|audience|landslide|takeover|sale|capitulation|surrender|defeat|disaster|recorded|"
    r"recording)\b"
)
# The people whom somebody met: it is not they who are ranked.
_COMPANY = (
    r"(?i)\b(?:encounter\w*|met|meet|meeting|knew|with|by|to|of|befriended|among|alongside|against|for)"
    r" (?:some of )?$"
)
_HEAD = r" (?:in|of|on|at|to|for|with|from|that|who|which|ever|has|have|had|is|are|was|were|will|can|the)\b"
_BINDING = frozenset({"in", "of", "on", "ever"})
_BARE = _BINDING | {"", "to", "for", "and"}
_JUDGED_TOO = r"(?: and|,) (?:the )?most (?!recent)[a-z]+"
_JOINED = (
    r"^(?: and|,) (?:the )?(?:most )?(?!the |in |as )[a-z-]+(?= (?!of|in|on|and|,|but)[a-z-]+)"
)
# Whose rank the tables of a trade show.
_TRADES = (
    r"^ (?:[\w-]+ ){0,2}(?:producers?|exporters?|importers?|makers?|suppliers?|sellers?|econom(?:y|ies)|"
    r"scorers?|wicket-takers?|goalscorers?|rushers?|manufacturers?|shareholders?|causes?|roles?|m[ae]n|lad(?:y|ies)|actors?|actress(?:es)?|brand)\b"
)
# Nouns that the superlative only sets apart from a few at hand.
_SMALL = word_set(
    "fun theme themes feature features challenge challenges way ways thing things time times "
    "part parts man men friend friends bet chance chances interest interests option options "
    "known seller sellers practice supporting actor actress film picture director fit "
    "solution solutions approach place result results performance performances finish score "
    "step and hope hopes possible available problem problems danger dangers task tasks issue "
    "issues aspect aspects explanation difficulty difficulties question questions factor "
    "factors reason reasons example examples moment use season win start year days response "
    "to savings number amount extent rise fall increase loss losses gains degree risk threat "
    "day days summer month months temperature who insisted said minister opening marks play they candidate candidates passage passages at"
)
# One's own works, which only a judge can rank: "her finest novel", not "her best-known".
_SUPREME = frozenset(
    {"finest", "greatest", "most important", "most influential", "most significant"}
)
_FINEST = frozenset({"finest", "greatest"})
_LEAGUE = r" (?:league|division|competition|tournament|class)\b"
_WORKS = (
    r"^ (?:[a-z-]+ )?(?:novels?|poems?|books?|films?|albums?|songs?|paintings?|plays?|"
    r"symphon(?:y|ies)|performances?|compositions?|triumphs?|legacy|gifts?)\b"
)
_CAREER = r"\bof (?:his|her|their|its) (?:career|li(?:fe|ves))\b"
# Ages and firsts of people are on record.
_ON_RECORD = r"^ (?:[a-z-]+ ){0,2}(?:person|people|man|men|woman|women|player|players)\b"


def superlatives(sentence: Sentence) -> Iterator[Superlative]:
    """The superlatives of a sentence that claim something."""
    text = sentence.text
    for word in {SUPERLATIVES[key] for key in SUPERLATIVES.keys() & sentence.triggers}:
        at = text.find(f" {word} ")
        while at >= 0:
            at += 1
            end = at + len(word)
            if not text.endswith(_OWNED, 0, at - 1):
                at = text.find(f" {word} ", end)
                continue
            grade = _GRADES.get(word, "open")
            if grade == "open":
                end, grade = _open(text, end)
            elif grade == "measured" and compiled(_JUDGED_TOO).match(text, end):
                grade = "judged"
            start = _claim(text, at, end, grade) if grade else -1
            if start >= 0:
                yield Superlative(start, end, "measured" if grade == "measured" else "judged")
            at = text.find(f" {word} ", end)


def _open(text: str, end: int) -> tuple[int, str]:
    """Where an adjective behind "most" ends that is not listed but looks like praise or blame."""
    behind = text.find(" ", end + 1)
    word = text[end + 1 : behind]
    praise = word.endswith(_ADJECTIVES) and word.isalpha() and word not in _COUNTABLE
    return (behind, "open") if praise and f"most {word}" not in _GRADES else (end, "")


def _claim(text: str, at: int, end: int, grade: str) -> int:
    """Where the claim begins whose grade stands at [at, end), or -1."""
    left = at - 1
    owner = text[max(0, left - 30) : left].rpartition(" ")[2]
    if owner in _STEPS:
        left -= len(owner) + 1
        owner = text[max(0, left - 30) : left].rpartition(" ")[2]
    kind = owner.lower()
    if kind != "the" and kind not in _POSSESSIVES and not kind.endswith(("'s", "s'")):
        return -1
    follower = text[end + 1 : end + 2]
    if follower.isupper() and not is_people(
        text[end + 1 : end + 30].split(maxsplit=1)[0].strip(",.")
    ):
        return -1
    left -= len(owner)
    if "'" in kind:
        named = compiled(_OWNER).search(text, max(0, left - 30), left + len(owner))
        if named:
            left, kind = named.start(), named[0].lower()
    several = next((some for some in _SEVERAL if text.endswith(some, 0, left)), "")
    left -= len(several)
    if not several and text.endswith(_PARTS, 0, left):
        return -1
    if several and text[end + 1 : end + 5].startswith(("was ", "is ", "were", "are ")):
        return -1  # "one of the most notable was made by Doe"
    if text.startswith("premier", at) and compiled(_LEAGUE).match(text, end):
        return -1
    phrase = Phrase(left, at, end, kind, bool(several))
    return left if _is_claimed(text, phrase, grade) else -1


class Phrase(NamedTuple):
    """A superlative at [start, end) whose grade begins at `at`, with its owner in lower case."""

    start: int
    at: int
    end: int
    owner: str
    several: bool


def _is_claimed(text: str, phrase: Phrase, grade: str) -> bool:
    """Whether a superlative ranks its noun among all there are, not among a few at hand."""
    word = text[phrase.at : phrase.end]
    tail = compiled(_JOINED).sub("", text[phrase.end : phrase.end + 80])
    lent = phrase.owner != "the" and compiled(_WIDE_OWNER).match(phrase.owner) is not None
    if phrase.owner != "the" and not lent:
        supreme = _FINEST if phrase.several else _SUPREME
        return word in supreme and compiled(_WORKS).match(tail) is not None
    if grade == "measured" and (phrase.several or compiled(_ON_RECORD).match(tail)):
        return False
    reach = compiled(_REACH).split(tail, maxsplit=1)[0]
    of_career = word in _SUPREME and compiled(_CAREER).search(reach) is not None
    # "England's greatest dynasties" are many.
    many = lent and not phrase.several and _names_many(reach)
    if many or (not of_career and _may_stand(text, phrase, grade, reach)):
        return False
    history = compiled(_HISTORY).search(reach) is not None
    said = phrase.several or bool(
        compiled(_BEING).search(text, max(0, phrase.start - 30), phrase.start)
    )
    if grade in {"measured", "leading"} and not said:
        return history and grade == "measured"
    wide = history or lent or compiled(_SCOPE).search(reach.lower()) is not None
    if grade in {"measured", "leading"}:
        return wide and (grade == "measured" or compiled(_TRADES).match(tail) is None)
    if not history and compiled(_NARROW).search(reach):
        return False
    if of_career:
        return True
    broad = history or (wide and not lent)
    opens = not phrase.start or text.startswith(", ", phrase.start - 2)
    said = said or (opens and (history or bool(compiled(_NAMED).match(text[phrase.end :]))))
    return _is_judged(reach, said=said and (wide or grade != "open"), wide=wide, broad=broad)


def _names_many(reach: str) -> bool:
    return any(noun.endswith(_MANY) for noun in reach.split()[:3])


def _may_stand(text: str, phrase: Phrase, grade: str, reach: str) -> bool:
    """Whether an editor lets it stand for its noun: a problem, a ruler, an event, people met."""
    nouns = [noun.rstrip(".,") for noun in reach.split()[:3]]
    if (grade != "measured" and not _PLAIN.isdisjoint(nouns[:2])) or nouns[:1] == ["available"]:
        return True
    if text.endswith(" powerful", 0, phrase.end) and not _MIGHTY.isdisjoint(nouns):
        return True
    if grade == "measured":
        around = text[max(0, phrase.start - 40) : phrase.end] + reach
        return compiled(_REGISTERED).search(around) is not None
    if not phrase.several or not any(noun.endswith(_MANY) for noun in nouns):
        return False
    met = text.startswith(("some", "Some"), phrase.start)
    return grade == "leading" or (
        met and bool(compiled(_COMPANY).search(text, max(0, phrase.start - 16), phrase.start))
    )


def _is_judged(reach: str, *, said: bool, wide: bool, broad: bool) -> bool:
    """The same for one that judges: by its noun, and whether it is said of something."""
    noun = reach[1:].partition(" ")[0].rstrip(".")
    if noun in _BARE:
        return said and wide and noun in _BINDING
    if noun in _FIXED or (noun in _SMALL and not broad):
        return False
    if said:
        return True
    # "The best private schools in Europe" are many.
    last = compiled(_HEAD).split(reach, maxsplit=1)[0].rpartition(" ")[2]
    if any(word.endswith(_MANY) for word in (last, *reach.split()[:2])):
        return False
    return wide or compiled(_IN_PLACE).match(reach) is not None
