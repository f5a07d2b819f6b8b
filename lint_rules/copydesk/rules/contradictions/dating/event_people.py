"""Whom a dated event happened to, where two rows may mean one person under two names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.language.keys import key_of
from copydesk.language.lives import lives_in
from copydesk.language.people import Person, gender, name_words, resolve
from copydesk.language.sexes import sex_of
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.dating.event_rows import NOBODY, Row, Who, called

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk.document import Document

_PRONOUNS = {"he": "m", "she": "f"}
_NAMED = 2  # words
_PERSONS = frozenset(
    map(key_of, word_set("man woman writer painter politician player singer actor"))
)
_FIRST_ROWS = 6
_LEAD = 4  # blocks


def main_who(document: Document, rows: Iterable[Row]) -> Who:
    """Whom or what a document is about; nobody where that is not plain. `rows` are the document's."""
    return document.remembered("whom dates are of", lambda: _main(document, [*rows][:_FIRST_ROWS]))


def _main(document: Document, rows: list[Row]) -> Who:
    person = _opening(document, rows)
    if person is None:
        return NOBODY
    document.memo["whom dates are of, as a person"] = person
    return _called(person)


def _person(document: Document) -> Person | None:
    """The same as a person, once `main_who` has been asked."""
    person = document.memo.get("whom dates are of, as a person")
    return person if isinstance(person, Person) else None


def _called(person: Person) -> Who:
    """A person as a subject, the last name last."""
    return called(sorted(person.names, key=person.surname.__eq__))


def _opening(document: Document, rows: list[Row]) -> Person | None:
    """Whose life stands in the lead, or the name that it opens with."""
    for row in rows:
        if (
            row.names & {"birth", "death"}
            and row.who.kind == "name"
            and all(word[0].isupper() for word in row.sentence.text[: row.at].split())
            and row.sentence.block in document.blocks[:_LEAD]
        ):
            words = name_words(row.sentence.text[row.at : row.word_end])
            if len(words) > 1:
                return Person(frozenset(words), words[0], words[-1], is_main=True)
    return next((life.person for life in lives_in(document) if life.person.is_main), None)


def resolved(document: Document, row: Row, main: Who) -> Who:
    """Who a row's subject is, with all words of the name; nobody where it is not certain."""
    who = row.who
    if who.kind == "main":
        return main
    if who.kind == "name":
        by_surname = who.keys == frozenset((key_of(main.owner),)) and _goes_by_surname(document)
        if main.keys and (by_surname or (len(who.keys) > 1 and who.keys <= main.keys)):
            return main
        return who
    if who.kind in ("he", "she"):
        if _names_another(row, main):
            return NOBODY
        known = _person(document)
        person = resolve(document, row.sentence, who.kind, row.at, [known] if known else [])
        if person is None:
            return NOBODY
        return main if person.is_main else _called(person)
    return who if who.kind == "noun" else NOBODY


def _goes_by_surname(document: Document) -> bool:
    """Whether the last name alone means the main person: not where others bear it and the first leads."""
    return document.remembered("goes by the last name", lambda: _is_known_by(document))


def _is_known_by(document: Document) -> bool:
    person = _person(document)
    if person is None or person.first == person.surname:
        return True
    keys = frozenset(key_of(name.lower()) for name in person.names)
    if not _others_called(document, person.surname.lower(), keys):
        return True
    first, last = (
        document.words.count(word.lower().encode("latin-1", "replace"))
        for word in (person.first, person.surname)
    )
    return 2 * first <= last


def _others_called(document: Document, surname: str, keys: frozenset[str]) -> bool:
    """Whether anybody bears a last name whose first names are not among the keys."""
    import re

    name = rf"\b((?:[A-Z][\w'’-]+ )+)(?i:{re.escape(surname)})\b"
    for match in re.finditer(name, document.prose):
        words = {key_of(word.lower()) for word in name_words(match[1])}
        if words and not words & keys:
            return True
    return False


def _names_another(row: Row, main: Who) -> bool:
    """Whether "he" may be somebody whom his sentence has named: "Pitt's health failed, and he died"."""
    text = row.sentence.text
    if compiled(r"(?i:\b(?:elder|younger|senior|junior)\b)").search(text):
        return True
    owners = compiled(r"([A-ZÀ-Þ][\w-]+)['’]s? ").findall(text[: row.at])
    return any(name_words(word) and key_of(word.lower()) not in main.keys for word in owners)


def one_person(document: Document, first: Row, second: Row, main: Who) -> bool | None:
    """Whether two rows have one subject; None where it may be."""
    one, other = first.who, second.who
    if "kin" in (one.kind, other.kind):
        return bool(one.keys & other.keys) if one.kind == other.kind else False
    if "any" in (one.kind, other.kind):
        return False
    one, other = resolved(document, first, main), resolved(document, second, main)
    if not one.keys or not other.keys:
        return None
    if one.keys == other.keys:
        return True
    if one.kind != other.kind:
        return None
    if one.kind == "noun":
        return False
    if first.sentence.start > second.sentence.start:
        one, other = other, one
    return _one_name(document, one, other)


def _one_name(document: Document, one: Who, other: Who) -> bool | None:
    """Whether two names, in order of place, are one person's: a whole name, then its surname."""
    short, long = (one, other) if len(one.keys) < len(other.keys) else (other, one)
    if not short.keys <= long.keys:
        return False
    if len(short.keys) > 1:
        return True if short.owner == long.owner else None
    if short.owner != long.owner:
        return False
    if short is one:  # "Roe ... her father John Roe"
        return None
    return None if _others_called(document, short.owner, long.keys) else True


def are_two_people(document: Document, first: Row, second: Row) -> bool:
    """Whether two rows, in order of place, are plainly of two people.

    They are a man and a woman, or the second has a name that was not told when the first said "he".
    """
    one, other = first.who, second.who
    if {_sex(one), _sex(other)} == {"m", "f"}:
        return True
    if one.kind not in _PRONOUNS or other.kind != "name":
        return False
    told = document.prose[: first.sentence.start + first.at]
    return not any(key_of(word.lower()) in other.keys for word in name_words(told))


def _sex(who: Who) -> str | None:
    if who.kind in _PRONOUNS:
        return _PRONOUNS[who.kind]
    if who.kind != "name":
        return None
    return next(filter(None, map(sex_of, sorted(who.keys))), None)


def may_be_main(document: Document, first: Row, second: Row, main: Who) -> bool:
    """Whether one of two subjects is the main person, and the other a pronoun that fits."""
    one, other = first.who, second.who
    if one.kind not in ("he", "she"):
        one, other = other, one
    return (
        one.kind in ("he", "she")
        and gender(document) in ("", one.kind)
        and (other.kind == "main" or (other.kind == "name" and bool(other.keys & main.keys)))
    )


_FIRMS = frozenset(map(key_of, ("company", "firm", "business", "group")))
_IS = r"^(?:The )?(?P<name>[^,;:()]{2,60}?)(?: \([^()]*\))? (?:is|was|are|were) (?:an?|the|one of the) (?P<kind>[^,.;:()]+)"


def main_thing(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """The name of the thing that a document opens with, and the nouns that mean it: "the company"."""
    return document.remembered("what dates are of", lambda: _main_thing(document))


def _main_thing(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    nothing = frozenset[str](), frozenset[str]()
    opening = next((b for b in document.blocks if b.kind is BlockKind.PARAGRAPH), None)
    sentence = opening and document.sentence_at(opening.start)
    match = compiled(_IS).match(sentence.text) if sentence else None
    if match is None:
        return nothing
    words = [word.lower() for word in match["name"].split()]
    if len(words) < _NAMED or any(word[0].islower() for word in match["name"].split()):
        return nothing
    kind = compiled(
        r" (?:of|in|based|that|which|who|for|on|at|by|from|founded|with|and|near|located)\b"
    ).split(match["kind"])[0]
    kinds = frozenset(map(key_of, (kind.lower().split()[-1], words[-1])))
    if kinds & _PERSONS:
        return nothing
    return frozenset(map(key_of, words)), kinds | _FIRMS if kinds & _FIRMS else kinds


def as_main(document: Document, row: Row) -> Row:
    """A row with the name of the main thing, where it only calls it "the company"."""
    if not row.what or not row.definite or row.named:
        return row
    name, kinds = main_thing(document)
    if not row.what <= kinds or len(row.what) > 1:
        return row
    return row._replace(
        what=name, named=name, who=row.who if row.who.kind != "noun" else Who("name", name)
    )
