"""A time that is over stands with the present perfect, which is about a time that is not.

Why: English tells what happened at a past time in the simple past; the present
perfect there is a slip of the pen or of another language, and readers wonder
whether the date is right.

Example:
    The company has sold its mill last year.
Better:
    The company sold its mill last year.
When it stays silent: times that reach into the present ("since 2019", "over the
last year", "until last year"), and with "already", "so far", "yet", "now" and
their like; a time that belongs to a noun or to another verb ("the law passed in
2019 has changed", "he has denied the attack last year"); a modal before the
perfect ("may have died in 1998"); a year that is not over at the article's date (an
article without a date is taken to be written in 2026 or later); quotations.
Known gaps: times in the middle of a clause; objects between verb and time,
unless the verb is one that takes no event ("sold its mill"); "he's", "they've".
Source: Quirk et al., A Comprehensive Grammar of the English Language, 4.20-23.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.finding import Applicability, Fix, Related, replacement
from copydesk.language.dates import MONTHS, WEEKDAYS, document_date
from copydesk.language.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    PRONOUNS,
)
from copydesk.language.verbs import is_finite, is_participle, is_past, simple_past
from copydesk.language.words import LONGEST_SENTENCE, word_set
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token
    from copydesk.finding import Finding

_MONTHS = "|".join(MONTHS)
_LAST = (
    "year",
    "month",
    "week",
    "night",
    "spring",
    "summer",
    "autumn",
    "winter",
    *MONTHS,
    *WEEKDAYS,
)
_COUNT = r"(?:an?|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
# A time that is over, or a year or decade, which is caught.
_TIME = (
    rf"(?:last (?:{'|'.join(_LAST)})\b|yesterday\b|{_COUNT} (?:year|month|week|day|decade)s? ago\b|"
    rf"in (?:(?:{_MONTHS}),? |the )?(1[5-9]\d\ds?|20\d\ds?)(?![\w/–-]))"
)
_OPENING = rf"(?i){_TIME},? "
_CLOSING = rf"(?i) {_TIME}(?=[.;!?]|$|,? (?:but|when|after|because)\b)"
# With these the clause looks to the present, whatever its time.
_PRESENT = word_set(
    "already yet ever since so now still until till lately recently currently always never today tonight by before "
    "again this until these"
)
_ADVERBS = word_set("also only just all both finally then thus more than")
_NOT_AFTER = word_set(
    "would could should might may must will shall can cannot wouldn't couldn't shouldn't mightn't if did do does"
)
_SUBJECTS = word_set("he she it we they i you everyone everybody someone somebody nobody none")
_NO_START = PREPOSITIONS | CONJUNCTIONS | word_set("to alone of")
_OBJECTS = word_set("it them him her us me himself herself itself themselves")
_ARTICLES = word_set("a an the its his her their our my your")
_PLACES = word_set("at from in to")  # "have studied in China in 2012"
_AMOUNTS = word_set("per cent pct percent points point million billion mln bln m bn")
# Verbs whose object is a thing that changes hands or place, and the ends of nouns that are none.
_OF_THINGS = word_set(
    "acquired bought built closed completed delivered donated finished founded installed joined launched left lost "
    "married moved opened published purchased received released sent signed sold spent stolen visited won written"
)
_OF_EVENTS = ("ion", "ions", "ment", "ments", "ance", "ence", "ing", "al", "als")
_NO_PAST = word_set("been got gotten had limited")
# An article without a date is taken to be written no sooner than this version of the rule.
_WRITTEN = 2026
_LONGEST = 7


_TRIGGERS = frozenset(
    [
        *("yesterday", "ago"),
        *(f"last {word.lower()}" for word in _LAST),
        *(f"in {month.lower()}" for month in MONTHS),
        *(f"in {year}" for year in range(1900, 2040)),
        *(f"the {decade}s" for decade in range(1900, 2040, 10)),
    ]
)


@rule("TYP009", triggers=_TRIGGERS, fixes=Applicability.SUGGESTED)
def tense_clash(sentence: Sentence) -> Iterator[Finding]:
    start, end = sentence.start, sentence.end + 1
    scan = sentence.document.scan  # far cheaper than the text of every sentence with a year
    if scan.find(b" has ", start, end) < 0 > scan.find(b" have ", start, end):
        return
    text = sentence.text
    if len(text) > LONGEST_SENTENCE or sentence.block.kind is BlockKind.HEADING:
        return
    tokens = sentence.tokens
    if not _PRESENT.isdisjoint(token.lower for token in tokens):
        return
    opening = compiled(_OPENING).match(text)
    for at, token in enumerate(tokens):
        verb = _participle(tokens, at) if token.lower in ("has", "have") else -1
        if verb < 0 or not _is_plain(tokens, at):
            continue
        if tokens[verb].end < len(text) and text[tokens[verb].end] == ",":
            continue  # "In 2019, he has said, firms gave more"
        time = opening
        if opening is None or not _is_subject(tokens, opening.end(), at):
            time = compiled(_CLOSING).match(text, _object_end(tokens, at, verb))
        if time and _is_over(sentence, time[1]):
            yield _finding(sentence, at, verb, time.start() + (time is not opening), time.end())
            return


def _participle(tokens: Sequence[Token], at: int) -> int:
    """The index of the verb of the perfect whose auxiliary is tokens[at], or -1."""
    passive = False
    for index in range(at + 1, min(at + 6, len(tokens))):
        word = tokens[index].lower
        if word == "been":
            passive = True
        elif word not in _ADVERBS and not word.endswith("ly"):
            is_verb = is_participle(word) and (is_past(word) or not word.endswith("ed"))
            return index if is_verb and (passive or word not in _NO_PAST) else -1
    return -1


def _is_plain(tokens: Sequence[Token], at: int) -> bool:
    """Whether no modal, infinitive or relative goes before the perfect in its clause."""
    for index in range(at - 1, max(-1, at - 9), -1):
        word = tokens[index].lower
        if word in _NOT_AFTER or (index == at - 1 and word in (",", "to", "who", "which", "that")):
            return False
        if not word[0].isalnum():
            return True
    return True


def _is_subject(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether all between the time that opens the sentence and the verb can be its subject."""
    subject = [token for token in tokens[:at] if token.start >= start]
    if not subject or len(subject) > _LONGEST or subject[0].lower in _NO_START:
        return False
    if len(subject) == 1 and subject[0].lower in PRONOUNS:
        return subject[0].lower in _SUBJECTS
    return all(
        token.lower[0].isalnum()
        and token.lower not in AUXILIARIES
        and token.lower not in PRONOUNS
        and (token.lower in ("and", "than") or token.lower not in CONJUNCTIONS)
        and not is_finite(token.lower)
        and not (token.text.islower() and is_participle(token.lower))
        for token in subject
    )


def _object_end(tokens: Sequence[Token], at: int, verb: int) -> int:
    """Where the verb's short object ends, if it has one that cannot have a time of its own."""
    index = verb + 1
    passive = any(token.lower == "been" for token in tokens[at:verb])
    if index < len(tokens) and tokens[index].lower in _OBJECTS:
        index += 1
    elif index < len(tokens) and tokens[index].text[0] in "0123456789£$€":
        while index < len(tokens) and (
            tokens[index].text[0] in "0123456789£$€%" or tokens[index].lower in _AMOUNTS
        ):
            index += 1
    elif index + 1 < len(tokens) and tokens[index].lower in _PLACES:
        end = index + 1
        while end < len(tokens) and (
            tokens[end].text[0].isupper() and tokens[end].text not in MONTHS
        ):
            end += 1
        if tokens[end - 1].lower in _PLACES and tokens[end].lower in _OBJECTS:
            end += 1
        index = end if end > index + 1 else index
    elif (
        not passive
        and tokens[verb].lower in _OF_THINGS
        and index < len(tokens)
        and (tokens[index].lower in _ARTICLES or _is_in_object(tokens[index]))
    ):
        index += 1
        while index < len(tokens) and index < verb + _LONGEST and _is_in_object(tokens[index]):
            index += 1
    return tokens[index - 1].end


def _is_in_object(token: Token) -> bool:
    word = token.lower
    return word[0].isalpha() and not (
        word in PREPOSITIONS or word in CONJUNCTIONS or word in PRONOUNS or word in AUXILIARIES
        or word in ("last", "yesterday", "ago") or word.endswith(_OF_EVENTS) or is_past(word) or is_participle(word)
    )  # fmt: skip


def _is_over(sentence: Sentence, year: str | None) -> bool:
    """Whether a year or decade that is caught is over when the article is written; other times are."""
    if year is None:
        return True
    last = int(year[:4]) + (9 if year.endswith("s") else 0)
    own = document_date(sentence.document)
    return last < (own.year if own is not None and own.year else _WRITTEN)


def _finding(sentence: Sentence, at: int, verb: int, start: int, end: int) -> Finding:
    text = sentence.text
    tokens = sentence.tokens
    first, last = tokens[at].start, tokens[verb].end
    time = text[start:end].rstrip(" ,")
    past = simple_past(tokens[verb].lower)
    between = [token.text for token in tokens[at + 1 : verb]]
    if "been" in between:
        between.remove("been")
        is_one = tokens[at].lower == "has" or (at > 0 and tokens[at - 1].text == "I")
        right = " ".join(["was" if is_one else "were", *between, tokens[verb].text])
    else:
        right = " ".join([*between, past]) if past else ""
    place = sentence.span(first, last)
    fixes: tuple[Fix, ...] = ()
    if right and sentence.document.prose[place.start : place.end] == text[first:last]:
        fixes = (replacement(place, right),)
    advice = f": write '{right}'" if right else "; the simple past is wanted"
    return tense_clash.finding(
        sentence,
        first,
        last,
        f"'{time}' is over, and '{text[first:last]}' is about a time that is not{advice}.",
        fixes=fixes,
        related=(
            Related(
                sentence.document.path, sentence.span(start, start + len(time)), "The time is over."
            ),
        ),
    )
