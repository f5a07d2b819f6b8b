"""Whose an age is in its sentence: the name before it, the subject, "his" before a birthday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.names import is_place
from copydesk.language.people import NAME, gender, name_words, subject_before
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.ages.ages import Age, Tie

if TYPE_CHECKING:
    from copydesk.document import Sentence


def holder_of(sentence: Sentence, age: Age) -> str:
    """The name or pronoun of whoever has an age, "" where it is not plain."""
    text = sentence.text
    if age.tie is Tie.PRONOUN:
        return text[age.start : age.end].split()[0].rstrip("'s").lower().rstrip("'")
    if age.tie is Tie.OWNER:
        return _owner(text, age)
    if age.tie is Tie.NOUN:
        return _of_noun(sentence, age)
    if (named := _named_before(text, age)) or age.tie is Tie.NAME:
        return named
    if compiled(_KIN_BEFORE).search(text, 0, age.start):
        return ""
    if dying := compiled(_DYING).search(text, 0, age.start):
        return dying["came"] or dying["ended"]
    # "1975 (age 25): ...": a line of somebody's dates.
    if compiled(r"\W{0,4}[12]\d{3}:? ?[(–—-] ?").fullmatch(text, 0, age.start):
        return _main_of(sentence)
    # "In 1990, aged 52, she ...": an opening has its subject after it.
    return _subject_after(text, age.end) if _opens(text, age.start) else _subject(text, age)


_DYING = (
    rf"(?:\b[Dd]eath came (?:to|for|upon) (?P<came>{NAME}) (?:\w+ ){{0,4}}?"
    rf"|\bof (?:his|her) (?:long |short )?life,? (?P<ended>{NAME}|he|she) (?:was|had become) )$"
)


def _owner(text: str, age: Age) -> str:
    """Whose birthday it is: "his", or the name right before it: "a dinner for Roe on his birthday"."""
    word = compiled(r"(?:[Ii]n(?:to)? )?([A-Za-z]\w+)").match(text, age.start)
    owner = word[1] if word else ""
    if owner in ("his", "her"):
        named = compiled(BEFORE_BIRTHDAY).search(text, 0, age.start)
        if named and len(name_words(named[1])) > 1:
            return named[1]
    return {"his": "he", "her": "she"}.get(owner.lower(), owner)


# Whose birthday "his" is: "a dinner for Jane Roe on her 50th birthday".
BEFORE_BIRTHDAY = rf"\b(?:for|of|honoured|thanked|gave) ({NAME}) (?:on|to mark|at|for) $"


def _of_noun(sentence: Sentence, age: Age) -> str:
    """Whose age "the 52-year-old" is: the name's after it, or the one person's spoken of."""
    text = sentence.text
    if named := compiled(rf",? ({NAME})").match(text, age.end):
        return named[1]
    if compiled(r"(?i:\bas an? )$").search(text, 0, age.start):
        if _opens(text, age.start):
            return _subject_after(text, age.end)
        after = compiled(rf"(?: in {{0,1}}\d{{4}})?,? (he|she|{NAME}) [a-z]").match(text, age.end)
        return after[1] if after and age.start < 8 else _subject(text, age)
    alone = compiled(r"\b[Tt]he $").search(text, 0, age.start) and compiled(r",| [a-z]+\b").match(
        text, age.end
    )
    return _gender_of(sentence) if alone and not _subject(text, age) else ""


# Whom a comma and an age may follow who is not the subject.
_KIN_BEFORE = (
    r"(?:\b(?:father|mother|son|daughter|brother|sister|wife|husband|child|widow|friend|uncle|aunt|cousin|baby|twin|man|woman|boy|girl|"
    r"nephew|niece|grandson)s?, \(?)$"
)


def _named_before(text: str, age: Age) -> str:
    """The name right before an age that has it: "Roe, then 52", "met Peter Smith, aged 60"."""
    before = compiled(
        rf"({NAME})(?: \([^()]*\))?,? \(?(?:then |now |by then |only |just |still )?$"
    ).search(text, 0, age.start)
    if before is None or not name_words(before[1]):
        return ""
    lead = text[: before.start()].rstrip().rsplit(" ", 1)[-1]
    heads = lead[-1:] in ("", *",;:") or not lead.islower() or lead in _CONJUNCTIONS
    if heads or age.tie is Tie.NAME:
        return before[1]
    # "left for Dunedin, aged 60": nobody is known by that name, so nothing is said.
    appended = "," in text[before.end(1) : age.start]
    if appended and lead not in _PLACING and not is_place(before[1].split()[-1]):
        return before[1]
    return ""


_CONJUNCTIONS = word_set("and that when while as but")
_PLACING = word_set("in at near into on")


def _gender_of(sentence: Sentence) -> str:
    """What the main person would be called, for "the 27-year-old"."""
    return gender(sentence.document) or "he"


def _main_of(sentence: Sentence) -> str:
    """The name of the person whom a document is about."""
    from copydesk.language.lives import lives_in

    main = next((life.person for life in lives_in(sentence.document) if life.person.is_main), None)
    return f"{main.first} {main.surname}" if main and main.first != main.surname else ""


def _opens(text: str, start: int) -> bool:
    return (
        compiled(
            r"(?:[\W\d]|\b(?:It was|[IiOoAa][nt]|[Bb]y|[Tt]hen|and|but|[Ii]n the \w+ of|the|early|late|January|February|March|April|May|June|July|August|September|October|November|December|[Ww]hile|[Ww]hen|[Ss]till|[Aa]lready|[Ll]ater|year|[Aa]s|an?|[Nn]ow|[Jj]ust|[Oo]nly|[Bb]arely|being)\b)*"
        ).fullmatch(text, 0, start)
        is not None
    )


def _subject_after(text: str, end: int) -> str:
    match = compiled(
        rf"[^,;:]{{0,45}}?,(?: [^,;:]{{0,40}},)?? (?:that )?(?:(he|she)\b|({NAME}),? (?:\([^()]*\) )?[a-z])"
    ).match(text, end)
    if match is None:
        match = compiled(rf"(?: in \d{{4}})? (he|she|{NAME}) [a-z]()").match(text, end)
    return (match[1] or match[2]) if match else ""


def _subject(text: str, age: Age) -> str:
    if compiled(r"[A-Z][a-z]+ed\b[^,;:]*").fullmatch(text, 0, age.start):
        return _subject_after(text, age.end)  # "Elected at the age of 52 in 1990, she ..."
    return subject_before(text, age.start) or _possessed(text, age)


_DEEDS = (
    r"death|demise|life|debut|election|appointment|marriage|wedding|retirement|victory|win|title|breakthrough|arrival|career|"
    r"novel|book|album|film|poem|song|goal|play|opera|symphony|role|cap|medal|record|job|arrest|conversion|ordination|enthronement|coronation|"
    r"accession|departure|return|success|exhibition|concert|recital|publication|resignation|promotion|start|appearance|match|game|race|fight"
)


def _possessed(text: str, age: Age) -> str:
    """Whose death or deed it is: "until her death, aged 69"."""
    match = compiled(
        rf"(?:\b([Hh]is|[Hh]er)|({NAME})['’]s?) (?:\w+ )?(?:death|demise)\b[^.;()]{{0,50}}$"
    ).search(text, 0, age.start)
    # "Her debut, aged 20, ...": a deed tells whose the age is only where the clause begins with it.
    match = match or compiled(
        rf"(?:^|[,;:–—] |\d )(?:([Hh]is|[Hh]er)|({NAME})['’]s?) (?:[\w-]+ ){{0,3}}?(?:{_DEEDS})\b[^.;()]{{0,50}}$"
    ).search(text, 0, age.start)
    match = match or compiled(
        r"\b(?:[Kk]ill(?:ed|s)|[Cc]laim(?:ed|s)|[Tt]ook|[Tt]akes|[Ee]nd(?:ed|s)) (his|her)(?: life)?() (?:at|aged)?,? ?$"
    ).search(text, 0, age.start)
    if match is None:
        him = compiled(r"\b[Kk]ill(?:ed|s|ing) (him|her) (?:[a-z]+ )*$").search(text, 0, age.start)
        return {"him": "he", "her": "she"}[him[1]] if him else ""
    return {"his": "he", "her": "she"}[match[1].lower()] if match[1] else match[2]
