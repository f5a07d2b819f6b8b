"""Flags a person, firm or place spelled in two ways, and a person in two posts that exclude each other.

Why:
    Nothing hurts the people in an article more than their own name misspelt, and nothing tells
    a reader faster that nobody read it twice. The finance director who is the chief executive two
    paragraphs later makes them wonder which of the facts beside it are right.

Example:
    Alan Johnson opened the new station on Monday. It took four years to build and cost twice as
    much as planned. Mr Jonson said that he was sorry for the wait.
    The chief executive, Jane Roe, welcomed the news. Roe, the finance director, gave no figures.

Better:
    Alan Johnson opened the new station on Monday. It took four years to build and cost twice as
    much as planned. Mr Johnson said that he was sorry for the wait.
    The chief executive, Jane Roe, welcomed the news. Roe gave no figures.

When it stays silent:
    Two spellings are one name only where the text shows it: the rest of the name is the same, the
    one is introduced with a first name and the other is not, or the one is no name that anybody
    has. Brothers, namesakes and players of one team have first names of their own. Who is introduced
    by a rank or title ("Sgt Anna Meyer") is not who is introduced by another, or by a trade, an age
    or a relation ("Anna Mayer, a nurse"). Short forms
    ("Bob", "Steve"), plurals, feminines and peoples are no other spelling, nor is what the text
    explains ("also spelled Cooly"), what other languages write, or what is quoted from before
    1950. Men who become women, initials and first names that change are let be where a family is
    spoken of, or where somebody else of the name is introduced. Acronyms of which the text explains
    both are two. A post that was held before or after the other ("former", "stand-in", "became", a
    year beside it, or between the two in a life) is no conflict, nor are posts that one person may
    hold together.

Known gaps:
    Two usual surnames a letter apart where the second has neither a first name nor "Mr" and stands
    in a list ("Horan", "Horgan"), names of which both halves differ, words of English for a name
    ("Goggle"), hyphens, places where somebody was born or died, posts at different bodies, and
    the clubs or firms that somebody plays or works for.

Source:
    First names and posts are copydesk's own lists (`language/given_names.txt`,
    `language/mens_names.txt`, `language/womens_names.txt`,
    `rules/contradictions/naming/posts.txt`); which words are names at all, SCOWL by way of the
    lexicon.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, Related, replacement
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding, Span
    from copydesk.rules.contradictions.naming.spelled_names import TwoSpellings


@rule("CON010", confidence=Confidence.LIKELY, quoted=True, fixes=Applicability.SUGGESTED)
def conflicting_name(document: Document) -> Iterator[Finding]:
    from copydesk.rules.contradictions.naming.acronyms import turned_acronyms
    from copydesk.rules.contradictions.naming.initials import other_initials, two_initials
    from copydesk.rules.contradictions.naming.persons import two_ways
    from copydesk.rules.contradictions.naming.posts import two_posts
    from copydesk.rules.contradictions.naming.spelled_names import two_spellings
    from copydesk.rules.contradictions.naming.strangers import strangers

    prose = document.prose
    told: set[int] = set()
    for names in two_spellings(document):
        told.update((names.odd.end, names.usual.end))
        yield conflicting_name.finding_at(
            document,
            names.odd,
            f"This article writes {_elsewhere(names)}, and here '{names.odd_full}'. "
            "Check which one is right, or whether they are two.",
            fixes=(replacement(names.odd, names.right),),
            related=(Related(document.path, names.usual, f"Here it is '{names.right}'."),),
        )
    for odd, usual in two_initials(document):
        yield _finding(
            document,
            (odd.span, usual.span),
            f"Elsewhere this article writes '{_words(prose, usual.span)}'. Check the initials, "
            "if the two are one.",
        )
    for odd_initial, full in other_initials(document):
        if not document.is_quoted(full):
            yield _finding(
                document,
                (odd_initial, full),
                f"The only first name given with that surname is that of '{_words(prose, full)}'. "
                "Check the initial, if the two are one.",
            )
    for acronyms in turned_acronyms(document):
        yield conflicting_name.finding_at(
            document,
            acronyms.odd,
            f"Elsewhere this article writes '{acronyms.right}'. Check the order of the letters.",
            fixes=(replacement(acronyms.odd, acronyms.right),),
            related=(Related(document.path, acronyms.usual, f"Here it is '{acronyms.right}'."),),
        )
    for ways in two_ways(document):
        if ways.odd.end not in told and not document.is_quoted(ways.odd):
            told.add(ways.odd.end)
            yield _finding(
                document,
                (ways.odd, ways.usual),
                f"'{_words(prose, ways.odd)}' here, and '{_words(prose, ways.usual)}' elsewhere: "
                f"if they are one, the {ways.what} is wrong in one place.",
            )
    for stranger in strangers(document):
        if stranger.odd.end not in told and not document.is_quoted(stranger.odd):
            yield _finding(
                document,
                (stranger.odd, stranger.usual),
                f"'{_words(prose, stranger.odd)}' has no first name here, and "
                f"'{_words(prose, stranger.usual)}' has one. Check whether the two are one.",
            )
    for posts in two_posts(document):
        first, second = _words(prose, posts.first), _words(prose, posts.second)
        yield _finding(
            document,
            (posts.second, posts.first),
            f"{posts.name} is '{second}' here and '{first}' before. "
            "Check which one is right, or say what changed.",
        )


def _finding(document: Document, places: tuple[Span, Span], message: str) -> Finding:
    """A finding at the first of two places, which points to the second."""
    odd, usual = places
    return conflicting_name.finding_at(
        document,
        odd,
        message,
        related=(Related(document.path, usual, "This is at odds with it."),),
    )


def _words(prose: str, span: Span) -> str:
    """The words of a place, on one line."""
    return " ".join(prose[span.start : span.end].split())


def _elsewhere(names: TwoSpellings) -> str:
    """The usual spelling in full, or how often it comes where the article has it alone."""
    if names.full == names.right:
        return f"'{names.right}'{_times(names.times)}"
    return f"'{names.full}' elsewhere"


def _times(number: int) -> str:
    """How often a spelling comes, in words that fit after it."""
    return "" if number == 1 else " twice" if number == 2 else f" {number} times"
