"""Dated events that a sentence tells of: what happened, to whom or what, and when, as rows.

A date belongs to the verb or noun before it in its clause ("was elected president in 1881", "the
wedding in 1878"), or, where it opens the clause, to the verb after it. Nothing is parsed: what is
not plain yields no row. `misdated` compares the rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.function_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from copydesk.language.verbs import is_past
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.dating.dated_nouns import light_row, noun_row, row_before_noun
from copydesk.rules.contradictions.dating.datings import OTHER_CALENDAR, find_datings
from copydesk.rules.contradictions.dating.event_lives import labelled, lifespans, titles
from copydesk.rules.contradictions.dating.event_rows import Who
from copydesk.rules.contradictions.dating.event_states import ever_since
from copydesk.rules.contradictions.dating.event_subjects import NEGATIVE
from copydesk.rules.contradictions.dating.event_verbs import verb_row
from copydesk.rules.contradictions.dating.event_words import (
    CLOSED,
    STOPS,
    Verb,
    before_date,
    clause_end,
    is_modifier,
    is_name_run,
    is_noun_use,
    nouns_at,
    present_at,
    token_at,
    verb_at,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token
    from copydesk.rules.contradictions.dating.datings import Dating
    from copydesk.rules.contradictions.dating.event_rows import Row

    Dates = tuple[Dating, ...]

_LIGHT = word_set(
    "came come comes took takes taken happened occurred was were is are be been dates dated date goes go went held fell falls followed"
)
_ORIGINS = frozenset(("foundation", "building"))
_NEXT = word_set("and but or then")  # words that open another clause
_NO_VERBS = word_set(
    "to the a an his her its their"
)  # before "left", "met": a noun or an infinitive
_CLAUSE = 30  # tokens before a date in which its verb may stand
_HEADED = 4  # tokens of a heading before a date
_BEHIND = 16  # tokens behind a date in which its verb may stand
# Whose date it is not the writer's own, or not the only one.
_DOUBTFUL = (
    r"(?i:\b(?:accounts?|sources?|according to|tradition(?:ally)?|reportedly|allegedly|supposedly|claimed that|claims that|believed to|"
    r"thought to|said to have|scholars|historians|biographers?|legend|official(?:ly)? (?:birth|date)|disputed?|incorrectly|erroneously|"
    r"mistakenly|wrongly|actually|instead of|rather than|not in|some say|postponed|delayed|rescheduled|brought forward|originally scheduled|"
    r"uncertain|unclear|unknown|seems|appears|more likely|records? (?:has|have|gives?|shows?|states?|says?|lists?)|claims?|respectively|"
    rf"{OTHER_CALENDAR}|backdated|dated|reissue\w*|re-release\w*|second time|third time|"
    r"translat(?:ion|ed)|paperback|reprint(?:ed)?|(?:second|third|new|revised) edition)\b)"
)
_AGAIN = r"\b(?:again|twice|once more)\b"
_ANNIVERSARY = r"(?i:anniversary|centenary|birthday|bicentenary|centennial|jubilee)"


def rows_of(sentence: Sentence) -> Iterator[Row]:
    """The dated events of a sentence that are plain."""
    datings = find_datings(sentence.text)
    if not datings:
        return
    yield from lifespans(sentence, datings)
    yield from titles(sentence, datings)
    for group in _grouped(sentence.text, datings):
        if any(dating.vague for dating in group):
            row = _since(sentence, group) if group[0].loose else None
            if row is not None:
                yield row
        else:
            rows = list(_rows(sentence, group, datings))
            if rows and not _is_doubtful(sentence.text, group):
                yield from rows


def _rows(sentence: Sentence, group: Dates, datings: Sequence[Dating]) -> Iterator[Row]:
    row = (
        labelled(sentence, group)
        or row_before_noun(sentence, group)
        or _of_date(sentence, group)
        or _behind(sentence, group, datings)
    )
    if row is not None:
        yield row
    if row is None or not row.noun:
        opened = _opening(sentence, group, datings)
        if opened is not None:
            yield opened


def _since(sentence: Sentence, group: Dates) -> Row | None:
    """The event that began a time: "since 1989, when it was founded", "has been chairman since 1960"."""
    row = _of_date(sentence, group) or ever_since(sentence, group)
    return row and row._replace(dates=tuple(dating._replace(vague=False) for dating in group))


def _is_doubtful(text: str, group: Dates) -> bool:
    """Whether a date is not the writer's own, or one of several, or an anniversary."""
    start, end = group[0].start, group[-1].end
    return any(
        compiled(pattern).search(text, max(0, start - before), end + after) is not None
        for pattern, before, after in (
            (_DOUBTFUL, 100, 40),
            (_AGAIN, 60, 12),
            (_ANNIVERSARY, 80, 40),
        )
    )


def _grouped(text: str, datings: Sequence[Dating]) -> list[Dates]:
    """The dates with those that belong together in one: "in 1891 and 1893"."""
    groups: list[Dates] = []
    between = compiled(r"(?:,|,? and|,? &|,? or)(?: again)?(?: in| on)? ")
    for dating in datings:
        if groups and between.fullmatch(text, groups[-1][-1].end, dating.start):
            groups[-1] = (*groups[-1], dating)
        else:
            groups.append((dating,))
    return groups


def _behind(sentence: Sentence, group: Dates, datings: Sequence[Dating]) -> Row | None:
    """The event that a date follows in its clause: "retired from the army in 1910"."""
    tokens = sentence.tokens
    first = token_at(tokens, group[0].start)
    direct = before_date(tokens, first)
    if direct < 0 or is_modifier(tokens, first, token_at(tokens, group[-1].end - 1)):
        return None
    head = direct - 1 if tokens[direct].text == "," else direct
    if head < 0 or tokens[head].lower in _NEXT:
        return None
    taken = {
        place
        for dating in datings
        if dating.end <= group[0].start
        for place in range(token_at(tokens, dating.start), token_at(tokens, dating.end - 1) + 1)
    }
    at, end = direct, direct + 1
    nouns = True  # only the first noun may be what the date belongs to
    while at >= 0 and end - at <= _CLAUSE and at not in taken:
        token = tokens[at]
        if token.text == ")":
            at = _opened(tokens, at) - 1
            continue
        if token.text == ",":
            at = _over_comma(tokens, at, direct)
            continue
        if _ends_clause(token):
            return None
        if nouns and _may_be_noun(tokens, at):
            nouns = False
            row = noun_row(sentence, tokens, at, end, nouns_at(tokens, at), group)
            if row is not None:
                return row
        elif _governs(tokens, at):
            return _governed(sentence, at, end, group)
        at -= 1
    return None


def _opened(tokens: Sequence[Token], at: int) -> int:
    """The bracket that the one at tokens[at] closes."""
    while at > 0 and tokens[at].text != "(":
        at -= 1
    return at


def _over_comma(tokens: Sequence[Token], at: int, direct: int) -> int:
    """Where the clause goes on before a comma, -1 where it does not: over an apposition, or a place."""
    left = at - 1
    while (
        left >= 0
        and tokens[left].text != ","
        and (tokens[left].text not in CLOSED or tokens[left].text == '"')
    ):
        left -= 1
    segment = tokens[left + 1 : at]
    if left >= 0 and tokens[left].text == "," and segment:
        opens = ("a", "an", "the", "whom", "who", "which", "then", "now")
        if segment[0].lower in opens or is_name_run(segment):
            return left - 1
    if at == direct or is_name_run(tokens[at + 1 : direct + 1]):
        return at - 1
    return -1


def _ends_clause(token: Token) -> bool:
    return token.text in CLOSED or token.lower in STOPS or token.lower in NEGATIVE


def _may_be_noun(tokens: Sequence[Token], at: int) -> bool:
    if not nouns_at(tokens, at):
        return False
    plain = verb_at(tokens, at) is None and not tokens[at].lower.endswith("ing")
    return plain or is_noun_use(tokens, at)


def _governs(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is the verb that a date behind it belongs to, or an auxiliary that ends the search."""
    token = tokens[at]
    word = token.lower
    before = tokens[at - 1].lower if at else ""
    if verb_at(tokens, at) is not None:
        return before not in _NO_VERBS
    if word in _LIGHT:
        return before != "to"
    if word in AUXILIARIES:
        return word not in ("been", "being")
    return (
        at > 0
        and is_past(word)
        and token.text[0].islower()
        and before not in DETERMINERS
        and before not in PREPOSITIONS
        and verb_at(tokens, at - 1) is None
    )


def _governed(sentence: Sentence, at: int, end: int, group: Dates) -> Row | None:
    """The row of the verb at tokens[at], if it tells of an event."""
    tokens = sentence.tokens
    verb = verb_at(tokens, at)
    if verb is not None:
        return verb_row(sentence, verb, end, group)
    if tokens[at].lower not in _LIGHT:
        return None
    row = light_row(sentence, tokens, at, group)
    if (
        row is None
        and end - at <= 4
        and tokens[at].lower in ("goes", "go", "went", "dates", "date", "dated")
    ):
        origin = compiled(r"(?:back to|from) (?:the )?$").search(sentence.text, 0, group[0].start)
        if origin:
            return verb_row(sentence, Verb(_ORIGINS, at, at + 1), at + 1, group)
    return row


def _opening(sentence: Sentence, group: Dates, datings: Sequence[Dating]) -> Row | None:
    """The event whose clause a date opens: "In 1555, Dee became a member", "1954 - Dee became"."""
    tokens = sentence.tokens
    first, last = token_at(tokens, group[0].start), token_at(tokens, group[-1].end - 1)
    if not _opens(tokens, first, last):
        return None
    at = last + 1
    if at < len(tokens) and tokens[at].text in ",:–—-)":
        at += 1
    if at < len(tokens) and tokens[at].lower == "when":
        at += 1
    begin = at
    line = _heads_line(tokens, first)
    verb = (present_at(tokens, begin) if line and begin < len(tokens) else None) or _first_verb(
        tokens, begin
    )
    if verb is None:
        return None
    end = clause_end(tokens, verb.end)
    start, stop = tokens[verb.first].start, tokens[end - 1].end
    if any(start < dating.start < stop for dating in datings):
        return None
    row = verb_row(sentence, verb, end, group)
    if row is not None and verb.first == begin and line:  # "1923: born in Leeds"
        alone = not row.what or bool(row.names & {"birth", "death"})
        return row._replace(who=Who("main", frozenset()), label=alone)
    return row


def _heads_line(tokens: Sequence[Token], first: int) -> bool:
    """Whether a date opens a line of a table of dates: "1923:", "[Life] 1923:", "Life: 1923"."""
    return first <= 1 or (first <= _HEADED and tokens[first - 1].text in ":]-–—|•")


def _opens(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether tokens[first : last + 1] open a clause."""
    at = before_date(tokens, first)
    if is_modifier(tokens, first, last):
        return False
    if at < 0 or tokens[at].text in (":", ";") or _heads_line(tokens, first):
        return True
    return tokens[at].lower in _NEXT and at > 0 and tokens[at - 1].text == ","


def _first_verb(tokens: Sequence[Token], begin: int) -> Verb | None:
    """The first verb of a clause, if it tells of an event."""
    for at in range(begin, min(len(tokens), begin + _BEHIND)):
        token = tokens[at]
        if token.text in ';:(["' or token.lower in STOPS or (token.text == "," and at > begin + 6):
            return None
        before = tokens[at - 1].lower
        verb = verb_at(tokens, at)
        if verb is not None and before != "to" and (at == begin or before not in DETERMINERS):
            return verb
        if (
            at > begin
            and is_past(token.lower)
            and token.text[0].islower()
            and (before not in DETERMINERS and before not in PREPOSITIONS)
        ):
            return None
    return None


_OF_DATE = r",? (?:(?:the|a) (?:same )?(?:year|month|day|date|week)(?: in which| that| when| of)?|when|in which|the year)\b ?"
_SAW = r" (?:saw|marked|brought|was the year of) "
_IT_WAS = r"\bIt was (?:only |not until )?(?:in|on) (?:\w+ )?$"
_WITHIN = 14  # tokens


def _of_date(sentence: Sentence, group: Dates) -> Row | None:
    """The event that a date is said to be of: "1884, the year of his election", "1989, when it was founded"."""
    text, tokens = sentence.text, sentence.tokens
    start, end = group[0].start, group[-1].end
    if text.startswith(" that ", end) and compiled(_IT_WAS).search(text, 0, start):
        verb = _verb_within(tokens, token_at(tokens, end + len(" that ")))
        return verb and verb_row(sentence, verb, clause_end(tokens, verb.end), group)
    saw = compiled(_SAW).match(text, end)
    match = saw or compiled(_OF_DATE).match(text, end)
    if match is None:
        return None
    at = token_at(tokens, match.end())
    if saw or match[0].rstrip().endswith("of"):
        for place in range(at, min(clause_end(tokens, at), at + _WITHIN)):
            if nouns_at(tokens, place) and is_noun_use(tokens, place):
                stop = clause_end(tokens, place)
                return noun_row(sentence, tokens, place, stop, nouns_at(tokens, place), group)
    verb = None if saw else _verb_within(tokens, at)
    row = verb_row(sentence, verb, clause_end(tokens, at), group) if verb else None
    return row._replace(noun=True) if row and row.who.kind in ("it", "they") else row


def _verb_within(tokens: Sequence[Token], at: int) -> Verb | None:
    """The first verb of an event in the clause that begins at a token, its subject before it."""
    places = range(at + 1, min(clause_end(tokens, at), at + _WITHIN))
    return next((verb for place in places if (verb := verb_at(tokens, place))), None)
