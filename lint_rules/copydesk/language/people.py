"""Who a clause is about: the person that a name or "he" in a document stands for, where it is safe.

A document has one main person at most: the one it opens with. Others are known by a name that
nobody else in the document bears. "He" is the main person where his like are not about: no
kinsman, nobody with a title, nobody whose whole name is given. What is not safe is nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document, Sentence

_WORD = r"(?:(?:[ae]l-|d['’])?[A-ZÀ-ÖØ-ÞŁŚŠŽ][\w'’-]*\w|[A-Z]\b\.?)"
_LINK = r"(?:de|van|von|der|den|la|le|du|da|di|al|bin|ibn|ap|af|zu|y|dos|del|della|ter)"
NAME = rf"(?:{_WORD}(?: (?:{_WORD}|{_LINK}(?= [A-Z]|\b [a-z]+ [A-Z])|\"[^\"]{{1,20}}\")){{0,7}})"
_TITLES = word_set(
    "mr mrs ms miss dr sir lord lady dame prof professor president king queen prince "
    "princess emperor empress pope saint st captain major general colonel sergeant "
    "lieutenant admiral commander marshal senator judge justice mayor father sister brother "
    "rev reverend bishop archbishop cardinal baron baroness count countess duke duchess earl "
    "viscount sheikh chief governor secretary minister air vice field inspector chancellor "
    "private corporal midshipman young little"
)
_NO_NAMES = word_set(
    "in on at by after before during from when while as the a an his her their its this that "
    "these those born aged then now he she they it we i you and but or if so for with to of "
    "since until although though because january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday "
    "sunday early late following both having being despite there here later once one two "
    "three first next another some many most each all who whose which just only still "
    "already barely elected appointed made"
)
# Who else may be meant by "he", "she", or either.
_KIN = {
    "he": r"father|brother|son|husband|uncle|nephew|grandfather|grandson|stepfather|boyfriend|twin|king|prince|emperor|fianc[eé]|"
    r"stepson|half-brother|brother-in-law|father-in-law|son-in-law|widower|man|boy|gentleman|great-uncle|sons|brothers",
    "she": r"mother|sister|daughter|wife|aunt|niece|grandmother|granddaughter|stepmother|girlfriend|queen|princess|empress|fianc[eé]e|"
    r"stepdaughter|half-sister|sister-in-law|mother-in-law|daughter-in-law|widow|woman|girl|lady|great-aunt|daughters|sisters|actress|mistress",
}
_KIN_EITHER = (
    r"friend|colleague|partner|cousin|successor|predecessor|child|rival|assistant|deputy|teammate|team-mate|"
    r"opponent|mentor|teacher|pupil|student|companion|baby|infant|sibling|twin|spouse|lover|brothers|sisters|heir|victim|"
    r"secretary|manager|coach|captain|chairman|bishop|pope|president|minister|general|officer|composer|poet|writer|painter|actor|player|driver|king|leader"
)
# What only persons do.
_PERSONAL = (
    r"(?:who|aged|was born|himself|herself|(?:had |then |later |also |soon )?(?:died|said|told|married|wrote|thought|felt|retired|joined|resigned|"
    r"replied|asked|agreed|refused|moved|grew up|studied|graduated|attended|returned|left|began|became))\b"
)
PRONOUNS = ("he", "she")
# A verb after a noun, which shows that the noun begins a clause.
_VERB = (
    r"(?=,? (?:also |then |later |soon |finally |never |now |first |himself |herself |\w+ly |, \w+, )*"
    r"(?:was|were|is|are|had|has|would|could|did|does|will|may|might|can|[a-z]+ed|became|began|went|made|took|gave|came|left|won|got|met|saw|"
    r"ran|fell|died|grew|held|led|lost|set|sold|sent|spent|stood|told|taught|thought|wrote|rose|found|felt|"
    r"fought|built|brought|bought|knew|kept|spoke|broke|chose|drew|drove|flew|moved|swam|sang|sat|shot|put|hit|said|hosted|played)\b)"
)
_SUBJECT = (
    rf"(?:^|(?<=[,;:–—(] )|(?<=[–—(])|(?<=\) )|(?<=\d )|(?:(?<=\band )|(?<=\bbut )|(?<=\bwhen )|(?<=\bwhile )|(?<=\bafter )|(?<=\bbefore )|(?<=\bbecause )"
    r"|(?<=\bas )|(?<=\bthat )|(?<=\bwhere )|(?<=\buntil )|(?<=\bsince )|(?<=\bif )|(?<=\bthough )|(?<=\balthough )|(?<=\bthen )|(?<=\byear )|(?<=\bday )))"
    r"(?:(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e|[Yy]ou)\b"
    rf"|(?P<name>{NAME})(?P<tail>(?: \([^()]*\))?)(?:{_VERB}|(?=,? (?:who|at|aged|then|now|born)\b)|(?=, (?:\d|an? |the |who )))"
    rf"|(?P<noun>(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]n?|[Tt]his|[Tt]hese|[Ss]ome|[Mm]any|[Bb]oth|[Aa]nother|[Oo]ne)\b[\w '’-]{{1,40}}?){_VERB}"
    r"|(?P<who>who|whose|whom|which)\b)"
)


class Person(NamedTuple):
    """Somebody whom a document names: the words of the name, and whether it opens with it."""

    names: frozenset[str]
    first: str
    surname: str
    is_main: bool


def name_words(name: str) -> list[str]:
    """The words of a name that say who it is: no titles, no initials, nothing possessive."""
    words = [word.strip('".,') for word in name.replace("'s", "").replace("’s", "").split()]
    return [
        word
        for word in words
        if len(word) > 1
        and word[0].isupper()
        and not (word.isupper() and len(word) < 6)
        and word.lower() not in _TITLES
        and word.lower() not in _NO_NAMES
    ]


class Subject(NamedTuple):
    """What a clause begins with: "he", a name, or a noun phrase; `relative` for "Roe, who"."""

    pronoun: str
    name: str
    noun: str
    start: int
    end: int


def subjects(text: str, end: int | None = None) -> Iterator[Subject]:
    """The subjects of a text's clauses that can be seen, in order of place."""
    for match in compiled(_SUBJECT).finditer(text, 0, len(text) if end is None else end):
        if match["who"]:
            before = compiled(rf"({NAME})(?: \([^()]*\))?,? $").search(text, 0, match.start())
            name = before[1] if before and match["who"] == "who" else ""
            yield Subject("", name, "" if name else "who", *match.span())
        else:
            yield Subject(
                (match["pronoun"] or "").lower(),
                match["name"] or "",
                match["noun"] or "",
                *match.span(),
            )


def subject_before(text: str, at: int) -> str:
    """The subject of the clause that reaches `at`: a name, "he", "she", or "" if it is not plain."""
    last: Subject | None = None
    for last in subjects(text, at):  # noqa: B007 - the last one counts
        pass
    if last is None:
        return ""
    if last.pronoun:
        return last.pronoun if last.pronoun in PRONOUNS else ""
    return last.name if name_words(last.name) else ""


def resolve(
    document: Document, sentence: Sentence, subject: str, at: int, people: Sequence[Person]
) -> Person | None:
    """The person that a subject ("Roe", "he") at `at` of a sentence stands for, where it is safe."""
    if subject in PRONOUNS:
        return _pronoun(document, sentence, subject, at, people)
    return _named(document, subject, people)


def _named(document: Document, name: str, people: Sequence[Person]) -> Person | None:
    """The person of a name; one whose birth is not told is known by the name alone."""
    words = name_words(name)
    if not words:
        return None
    bearers = [person for person in people if _bears(person, words)]
    if len(bearers) > 1:
        return None
    if not bearers:
        if any(words[-1] in person.names for person in people):
            return None  # a relation
        return Person(frozenset(words), words[0], words[-1], is_main=False)
    person = bearers[0]
    if len(words) > 1:
        return person
    if words[0] != person.surname and not (person.is_main and _leads(document, words[0], person)):
        return None
    return person if person.is_main or not _is_shared(document, words[0], person) else None


def _bears(person: Person, words: Sequence[str]) -> bool:
    """Whether a name is a person's: accents do not count, nor that Howard is called Howie."""
    names = {_plain(name) for name in person.names}
    given = [_plain(word) for word in words]
    if set(given) <= names:
        return True
    return (
        len(given) > 1
        and given[-1] == _plain(person.surname)
        and (
            given[0] == _plain(person.first)
            or all(word in names or any(word[:3] == name[:3] for name in names) for word in given)
        )
    )


def _plain(word: str) -> str:
    from unicodedata import normalize

    if word.isascii():
        return word
    return normalize("NFKD", word).encode("ascii", "ignore").decode()


def _leads(document: Document, word: str, person: Person) -> bool:
    """Whether a document calls somebody by a first name or nickname more than by the surname."""
    word_count, last = (
        document.scan.count(f" {word.lower()} ".encode("latin-1", "replace"))
        for word in (word, person.surname)
    )
    return word_count > 2 * last


def _is_shared(document: Document, surname: str, person: Person) -> bool:
    """Whether anybody else in the document bears the surname."""
    import re

    for match in re.finditer(rf"([A-Z][\w'’-]+) {re.escape(surname)}\b", document.prose):
        word = match[1]
        if word in person.names or word.lower() in _TITLES or word.lower() in _NO_NAMES:
            continue
        return True
    return False


def gender(document: Document) -> str:
    """Which of "he" and "she" a document is about; "" where both are, or few words tell."""

    def answer() -> str:
        he = sum(document.scan.count(word) for word in (b" he ", b" his ", b" him "))
        she = sum(document.scan.count(word) for word in (b" she ", b" her ", b" hers "))
        if he > 1.5 * she:
            return "he" if he > 3 else ""
        return "she" if she > max(1.5 * he, 3) else ""

    return document.remembered("he or she", answer)


def _pronoun(
    document: Document, sentence: Sentence, pronoun: str, at: int, people: Sequence[Person]
) -> Person | None:
    """Whom "he" means: the nearest subject before it that is a person, or the main person."""
    main = next((person for person in people if person.is_main), None)
    if gender(document) not in ("", pronoun):
        main = None
    here, text = sentence, sentence.text[:at]
    passed = False  # whether somebody of the other pronoun stands between
    for step in range(9):
        if _is_crowded(text, pronoun, inside=step == 0):
            return None
        for subject in reversed(list(subjects(text))) if step == 0 else subjects(text):
            if subject.noun and _is_other(subject.noun, pronoun):
                return None
            passed = passed or (subject.pronoun in PRONOUNS and subject.pronoun != pronoun)
            if subject.name and (step == 0 or _is_personal(text, subject, main)):
                if passed and not (main and set(name_words(subject.name)) <= main.names):
                    passed = False
                    continue
                if (
                    main
                    and main.first in name_words(subject.name)
                    and set(name_words(subject.name)) <= main.names
                ):
                    return main
                return _meant(document, subject.name, people, main)
        before = document.neighbour(here, -1)
        if before is None:
            return main
        if before.block.start != here.block.start and main is not None:
            return main
        if before.block.kind is BlockKind.HEADING:
            return main
        here, text = before, before.text
    return main


def _meant(
    document: Document, name: str, people: Sequence[Person], main: Person | None
) -> Person | None:
    found = _named(document, name, people)
    if found is None or (found.is_main and main is None):
        return None
    return found


def _is_personal(text: str, subject: Subject, main: Person | None) -> bool:
    """Whether a name at the head of a clause is a person's: two names, or he does what people do."""
    words = name_words(subject.name)
    if not words or subject.name.startswith("The "):
        return False
    if main and set(words) <= main.names:
        return True
    return (
        len(words) > 1
        or compiled(rf"(?: \([^()]*\))?,? {_PERSONAL}").match(text, subject.end) is not None
    )


def _is_other(noun: str, pronoun: str) -> bool:
    """Whether a noun phrase is somebody whom the pronoun may mean."""
    return compiled(rf"(?i:\b(?:{_KIN[pronoun]}|{_KIN_EITHER})\b)").search(noun) is not None


def _is_crowded(text: str, pronoun: str, *, inside: bool) -> bool:
    """Whether a stretch of text brings in somebody else whom the pronoun may mean."""
    kin = rf"\b(?:{_KIN[pronoun]})\b"
    if compiled(rf"{kin},? (?:[A-Z]\w+ ?)*,? ?(?:who|whose|was|had|died)\b").search(text):
        return True
    if inside and compiled(rf"(?i:{kin})").search(text):
        return True
    return (
        compiled(
            rf"\b(?:succeeded|replaced|beaten|defeated|followed|joined|written|killed|appointed|led|married|accompanied) by (?:[a-z]+ )?{NAME}"
        ).search(text)
        is not None
    )


def names_others(text: str, known: set[str]) -> bool:
    """Whether a stretch of text brings in anybody else: kin, somebody by an office, or by two names."""
    if compiled(rf"(?i:\b(?:{_KIN['he']}|{_KIN['she']}|{_KIN_EITHER})\b)").search(text):
        return True
    for match in compiled(rf"(?:(?P<lead>[a-z]+) )?(?P<name>{NAME})").finditer(text):
        words = name_words(match["name"])
        if len(words) > 1 and match["lead"] not in _OF_PLACES and not known & set(words):
            return True
    return False


# Before the name of a place or a thing: "in New York".
_OF_PLACES = word_set("in at near from into to of for the a an")
