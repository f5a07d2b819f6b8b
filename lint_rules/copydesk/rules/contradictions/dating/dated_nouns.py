"""The rows of events that nouns tell of: "the wedding in 1878", "Tuesday's vote", "her 1864 novel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    is_adverb,
    is_nominal,
)
from copydesk.language.keys import key_of
from copydesk.language.words import word_set
from copydesk.rules.contradictions.dating.event_rows import NOBODY, Row, Who, called
from copydesk.rules.contradictions.dating.event_subjects import (
    main_subject,
    phrase_ending,
    subject_of,
)
from copydesk.rules.contradictions.dating.event_table import event_table
from copydesk.rules.contradictions.dating.event_words import (
    CLOSED,
    KIN,
    STOPS,
    clause_end,
    nouns_at,
    token_at,
    weight,
    who_is,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token
    from copydesk.rules.contradictions.dating.datings import Dating


_AHEAD = PREPOSITIONS | word_set(
    "of and but or following upon than as that when where because to attended including was were is are saw marked brought say says said"
)

_TELLING = word_set(
    "story stories report reports article articles news statement announcement book film words rumours rumors reports plans"
)

_WHOSE = word_set("his her its their the")
_DATE_NOUNS = word_set("year date day")


def _owner(tokens: Sequence[Token], noun: int) -> tuple[Who, int, bool]:
    """Whose a noun is ("his", "Hancock's", "his mother's"), where its phrase begins, whether it points back."""
    at = noun - 1
    while (
        at >= 0
        and is_nominal(tokens[at])
        and tokens[at].lower not in DETERMINERS
        and not tokens[at].lower.endswith("'s")
        and (tokens[at].text[0].islower() or tokens[at - 1].lower in _WHOSE)  # "his Test debut"
        and noun - at < 4
    ):
        at -= 1
    if at < 0:
        return NOBODY, 0, False
    word = tokens[at].lower
    if word in ("his", "her", "its", "their"):
        return (
            Who({"his": "he", "her": "she", "its": "it", "their": "they"}[word], frozenset()),
            at,
            True,
        )
    if word.endswith("'s") or (word == "'" and at):
        last = at + 1 if word != "'" else at
        first = last
        while (
            first > 0
            and tokens[first - 1].text[0].isupper()
            and tokens[first - 1].lower not in FUNCTION_WORDS
        ):
            first -= 1
        if first < last:
            return who_is(tokens, first, last), first, True
        who, first, _ = phrase_ending(tokens, last)
        if who.kind in ("noun", "kin"):
            clean = frozenset(key.removesuffix("'s").removesuffix("'") for key in who.keys)
            head = tokens[at].lower.removesuffix("'s")
            if head in KIN:
                return (
                    Who("kin", frozenset((head,)), tokens[at - 1].lower if at else ""),
                    first,
                    True,
                )
            return Who("noun", clean or frozenset((key_of(head),))), first, True
        return who, first, True
    if word in ("the", "this", "that"):
        return NOBODY, at, True
    return NOBODY, at, False


def _owner_end(tokens: Sequence[Token], noun: int) -> int:
    """Where the words begin that stand between a noun and its owner: "her [second] marriage"."""
    at = noun
    while (
        at > 0
        and tokens[at - 1].lower not in DETERMINERS
        and not tokens[at - 1].lower.endswith("'s")
        and tokens[at - 1].text != "'"
        and noun - at < 4
    ):
        at -= 1
    return at


def noun_row(
    sentence: Sentence,
    tokens: Sequence[Token],
    noun: int,
    end: int,
    names: frozenset[str],
    group: tuple[Dating, ...],
) -> Row | None:
    """The row of a noun with its date: "the promotion to Major in 1943"."""
    who, first, definite = _owner(tokens, noun)
    if (tokens[noun].text[0].isupper() and noun) or any(
        token.lower == "own" for token in tokens[max(0, noun - 3) : noun]
    ):
        return None
    behind = tokens[noun + 1].lower if noun + 1 < len(tokens) else ""
    if behind in _DATE_NOUNS:  # "the founding year, 1989"
        behind = tokens[noun + 2].lower if noun + 2 < len(tokens) else ""
    elif noun + 1 < end and behind not in PREPOSITIONS and behind not in ("of", "as", ","):
        return None
    if not definite and not (
        first >= 0
        and noun
        and tokens[noun - 1].lower
        in ("since", "after", "before", "on", "of", "until", "following", "upon", "from")
    ):
        return None
    after = token_at(tokens, group[-1].end)
    if after < len(tokens) and tokens[after].lower in ("of", "to", "as"):
        return None
    ahead = tokens[first - 1] if first else None
    if ahead is not None and ahead.lower in ("made", "making") and "debut" in names:
        what = weight(tokens, _owner_end(tokens, noun), noun)[0] | weight(tokens, noun + 1, end)[0]
        return Row(
            sentence,
            names,
            subject_of(tokens, first - 1).who,
            what,
            frozenset(),
            group,
            tokens[noun].start,
            tokens[noun].end,
        )
    if ahead is not None and ahead.text[0].isalnum() and ahead.lower not in _AHEAD:
        return None  # the object of a verb that the date belongs to: "relinquished the appointment in 1950"
    if (
        ahead is not None
        and ahead.lower in ("about", "of", "on")
        and first > 1
        and tokens[first - 2].lower in _TELLING
    ):
        return None
    what, named = weight(tokens, noun + 1 + (tokens[min(noun + 1, end)].lower in _DATE_NOUNS), end)
    what |= (
        weight(tokens, max(first, noun - 4), noun)[0]
        if not who.kind
        else weight(tokens, _owner_end(tokens, noun), noun)[0]
    )
    if who.kind == "noun":
        what |= who.keys
    if behind == "of" and not who.kind:
        owner = who_is(tokens, noun + 2, end)
        if any(event_table().kinds[name] == "life" for name in names) and owner.kind in (
            "name",
            "kin",
        ):
            who = owner
    return Row(
        sentence,
        names,
        who,
        what,
        named,
        group,
        tokens[noun].start,
        tokens[noun].end,
        noun=True,
    )


def light_row(
    sentence: Sentence, tokens: Sequence[Token], verb: int, group: tuple[Dating, ...]
) -> Row | None:
    """The row of a noun before a light verb: "The promotion to Major had come on 1 May 1943"."""
    at = verb - 1
    while at >= 0 and (tokens[at].lower in AUXILIARIES or is_adverb(tokens[at])):
        at -= 1
    end = at + 1
    for noun in range(at, max(-1, at - 12), -1):
        token = tokens[noun]
        if token.text in CLOSED or token.text == "," or token.lower in STOPS:
            return None
        names = nouns_at(tokens, noun)
        if names:
            return noun_row(sentence, tokens, noun, end, names, group)
    return None


def row_before_noun(sentence: Sentence, group: tuple[Dating, ...]) -> Row | None:
    """The row of a noun that a date stands before: "Wednesday's release", "her 1950 wedding"."""
    tokens = sentence.tokens
    if len(group) != 1:
        return None
    last = token_at(tokens, group[0].end - 1)
    owner = tokens[last].lower.endswith("'s")
    at = last + 1
    if at >= len(tokens):
        return None
    if not owner and (
        last == 0 or tokens[last - 1].lower not in ("the", "a", "its", "his", "her", "their")
    ):
        return None
    while at < len(tokens) and at <= last + 2 and is_nominal(tokens[at]):
        if tokens[at].lower in WORKS and group[0].year:
            return _work(sentence, tokens, at, last, group)
        names = nouns_at(tokens, at)
        if names and tokens[at].text[0].islower():
            end = min(clause_end(tokens, at + 1), at + 8)
            says = at + 1 < len(tokens) and tokens[at + 1].lower in ("of", "to", "as")
            what, named = weight(tokens, at + 1, end) if says else weight(tokens, last + 1, at)
            whose = (
                {"its": "it", "his": "he", "her": "she", "their": "they"}.get(
                    tokens[last - 1].lower, ""
                )
                if last
                else ""
            )
            once = all(
                event_table().kinds[name] == "life" or name in event_table().sole for name in names
            )
            seldom = "election" not in names and event_table().often.isdisjoint(names)
            if group[0].year and not named and not whose and not (once or (seldom and not what)):
                return None  # "the 1921 election" is another one
            if whose:
                return Row(
                    sentence,
                    names,
                    Who(whose, frozenset()),
                    what - {str(group[0].year)},
                    named,
                    group,
                    tokens[at].start,
                    tokens[at].end,
                    noun=True,
                )
            return Row(
                sentence,
                names,
                NOBODY,
                what,
                named,
                group,
                tokens[at].start,
                tokens[at].end,
                noun=True,
            )
        at += 1
    return None


WORKS = word_set(
    "film movie paper book novel album song single report study play opera documentary poem musical biography memoir"
)


def _work(
    sentence: Sentence, tokens: Sequence[Token], noun: int, last: int, group: tuple[Dating, ...]
) -> Row | None:
    """When a work came out: "her 1864 novel Life and Journals", "Blue Harbour is a 1988 film"."""
    end = noun + 1
    while end < len(tokens) and (
        tokens[end].text[0].isupper()
        or (tokens[end].lower in ("of", "and", "the", "in", "a", "to") and end > noun + 1)
    ):
        end += 1
    while end > noun + 1 and not tokens[end - 1].text[0].isupper():
        end -= 1
    first = noun + 1
    if end == first:
        if tokens[last - 1].lower != "a" or last < 3 or tokens[last - 2].lower not in ("is", "was"):
            return None
        first, end = main_subject(tokens, last - 2)[1:]
    what, named = weight(tokens, first, end)
    if len(named) < 2:
        return None
    return Row(
        sentence,
        frozenset(("release",)),
        called([token.text for token in tokens[first:end] if token.text[0].isupper()]),
        what | {key_of(tokens[noun].lower)},
        named,
        group,
        tokens[noun].start,
        tokens[noun].end,
        is_work=True,
    )
