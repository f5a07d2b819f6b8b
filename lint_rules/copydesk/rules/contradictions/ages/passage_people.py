"""Whose an age or a birth in a passage is, and whether two of them are one person's.

Words of a sentence say whose it is: a name, "he", a noun such as "the defendant". Two of them are the
same person where the words are the same, or where the passage brings in nobody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.names import is_place
from copydesk.language.people import NAME, PRONOUNS, name_words, subjects
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.age_holders import holder_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence
    from copydesk.rules.contradictions.ages.ages import Age

_SAID = (
    r"\b(?:said|says|recalled|recalls|told [a-z ]+|explained|remembered|added|wrote) "
    rf"(?:(?:Mr|Mrs|Ms|Dr|Miss) )?({NAME})"
)
KIN = (
    r"(?i:\b(?:father|mother|son|daughter|wife|husband|brother|sister|uncle|aunt|nephew|niece|cousin|twin|grand\w+|step\w+|half-\w+|\w+-in-law|"
    r"widow|widower|friend|successor|predecessor|rival)\b)"
)
# "The champion", "the defendant": a noun that "he" may stand for.
_PERSON = (
    r"\b(?:[a-z]+(?:er|or|ist|ian|man|woman|ee|ess|ant|ent|eur|ion|ic|ate)|boy|girl|child|kid|lad|king|queen|bishop|pope|lord|lady|heir|monk|nun|star|"
    r"poet|novice|chief|saint|duke|prince|apprentice|gymnast|athlete|acrobat|diplomat|judge|guard|cook|maid|squire|friend|widow|guide|scribe|bride)\b"
)
# "The youngest", "the other": one of several.
_ONE_OF = r"\b(?:younge\w+|olde\w+|elde\w+|others?|latter|second|next|last|another|one)\b"
_OF_ANOTHER = r"\b(?:whom|whose|[a-z]+-old (?!when|at|in|by|and)[A-Za-z])"
_COUNTED = r" (?:years?|months?|weeks?|decades?)\b"
_IN_PLACE = word_set("in at near from into to of for the a an by during on since until off")
_NOUN_BORN = r"((?:His|Her|Their|The) [^,;.]{2,40}), (?:born|aged)\b"
_NAMED_BORN = (
    rf"\b(?:(?P<name>{NAME})|(?P<noun>(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) [a-z]+(?: [a-z]+){{0,3}})),?(?: \(?\d\d\)?,)? "
    r"\(?(?:who (?:was|had been) )?(?:born|b\.)[^.;,\d]{0,50}$"
)
_FIRST_BORN = rf"[Bb]orn\b[^;.]*?,? (?:(he|she)\b|({NAME}),? (?:\([^()]*\) )?[a-z]+\b)"


class Owner(NamedTuple):
    """Whose an age or a birth is: the words for them, and the sentence of the passage they stand in."""

    who: str
    sentence: int

    @property
    def names(self) -> frozenset[str]:
        """The words of a name, none for "he" and for nouns."""
        return frozenset(name_words(self.who))

    @property
    def pronoun(self) -> str:
        """Which of "he" and "she" it is, or ""."""
        return self.who if self.who in PRONOUNS else ""

    @property
    def noun(self) -> str:
        """The noun that it is, or ""."""
        return "" if self.pronoun or self.names else self.who


def age_owner(sentence: Sentence, age: Age) -> str:
    """Whose an age is: a name, "he", "she", a noun as it is written, or "" where it is not plain."""
    who = holder_of(sentence, age) or _subject(sentence.text, age.start)
    if who == "i":
        said = compiled(_SAID).search(sentence.text, age.end)
        return said[1] if said else ""
    if compiled(r"[A-Z][a-z]+ed|[Tt]he").fullmatch(who):
        who = ""
    return who or _opener(sentence.text, age.start)


def birth_owner(text: str, start: int, end: int) -> str:
    """Whose birth a moment of a sentence is."""
    if match := compiled(_NAMED_BORN).search(text, 0, start):
        who = (match["noun"] or "").lower() or (match["name"] if name_words(match["name"]) else "")
        if who:
            return who
    if who := _subject(text, start) or _opener(text, start):
        return who
    after = compiled(_FIRST_BORN).match(text)
    return (after[1] or after[2]) if after and after.end() > end else ""


def _subject(text: str, at: int) -> str:
    """The subject of the clause that reaches a place."""
    found = [one for one in subjects(text, at) if one.noun != "who"]
    if not found:
        match = compiled(_NOUN_BORN).match(text)
        return match[1].lower() if match else ""
    last = found[-1]
    if name_words(last.name):
        return last.name
    return last.noun.lower() or (last.pronoun if last.pronoun in PRONOUNS else "")


def _opener(text: str, at: int) -> str:
    """The name that a sentence opens with, if nobody else's clause begins before a place of it."""
    match = compiled(rf"({NAME})(?=[,:(]| \()").match(text)
    if match is None or not name_words(match[1]) or is_place(match[1].split()[-1]):
        return ""
    own = set(name_words(match[1]))
    for one in subjects(text, at):
        if one.start > match.end() and not own & set(name_words(one.name)):
            return ""
    return match[1]


class People(NamedTuple):
    """Who is about in a passage."""

    named: Sequence[frozenset[str]]
    kin: bool
    pronouns: frozenset[str]
    alone: bool

    def are_one(self, one: Owner, two: Owner) -> bool:
        """Whether two owners are one person."""
        if one.names and two.names:
            return bool(one.names & two.names)
        if one.pronoun and two.pronoun:
            if one.pronoun != two.pronoun:
                return False
            if one.sentence == two.sentence:
                return True
        elif one.who and one.who == two.who:
            return True
        nouns = [owner.noun for owner in (one, two) if owner.noun]
        if len(nouns) > 1 or any(
            compiled(_ONE_OF).search(noun) or not compiled(_PERSON).search(noun) for noun in nouns
        ):
            return False
        is_plain = all(owner.pronoun or owner.names for owner in (one, two))
        return (
            len(self.named) < 2
            and (is_plain or self.alone)
            and not self.kin
            and not {"he", "she"} <= self.pronouns
        )


def people_in(sentences: Sequence[Sentence], owners: Sequence[str], told: str) -> People:
    """Who is about in some sentences; `told` is their text up to the last of their figures."""
    named: list[frozenset[str]] = []
    found = [subject for sentence in sentences for subject in subjects(sentence.text)]
    for name in (*(one.name for one in found), *(who for who in owners if who not in PRONOUNS)):
        words = frozenset(name_words(name))
        if words and not is_place(name.split()[-1]):
            same = next((one for one in named if one & words), None)
            if same is not None:
                named.remove(same)
            named.append(words | (same or frozenset()))
    return People(
        named,
        any(compiled(KIN).search(one.noun) for one in found if one.noun),
        frozenset(one.pronoun for one in found),
        _is_of_one(told),
    )


def _is_of_one(text: str) -> bool:
    """Whether a text brings in nobody whose age or birth may be meant beside one person."""
    if compiled(KIN).search(text) or compiled(_OF_ANOTHER).search(text):
        return False
    if compiled(r"\b[Hh](?:e|is|im)\b").search(text) and compiled(r"\b(?:[Ss]he|[Hh]er)\b").search(
        text
    ):
        return False
    known: set[str] = set()
    for match in compiled(rf"(?:(?P<lead>[\w'’]+) )?(?P<name>{NAME})").finditer(text):
        words = set(name_words(match["name"]))
        if not words or words & known or (match["lead"] or "") in _IN_PLACE:
            continue
        if is_place(match["name"].split()[-1]) or compiled(_COUNTED).match(text, match.end()):
            continue
        if known:
            return False
        known = words
    return True
