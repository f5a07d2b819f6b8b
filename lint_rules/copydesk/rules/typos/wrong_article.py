"""'a' stands where 'an' belongs, or the other way round.

Why: the article follows the sound of the next word, and readers stumble where
it does not.

Example:
    She spent a hour with an European commissioner.
Better:
    She spent an hour with a European commissioner.
When it stays silent: words that are said in two ways ("an historic", "a herb");
capitals that may be read as a word or as letters ("a RAM", "an FAQ"); numbers
that are ("1,100"); names and phrases from other languages, and old spelling;
words in no dictionary, where their sound hangs on more than their first letter;
"A" and "An" that are a letter or a name; what is not a word (code, links, other
scripts).
Known gaps: the rule knows spelling, not sound: a name such as "Euler" is left
alone, and so is what it cannot decide.
Source: the exceptions were gathered by hand; see `language/sounds.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import DROP, JOIN
from copydesk.finding import Applicability, Severity, Span, replacement
from copydesk.language import lexicon
from copydesk.language.sounds import begins_with_vowel
from copydesk.language.surroundings import opens_sentence
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding

# After "a" these letters open a consonant in all words that the rule would judge.
_PLAIN = frozenset(b"bcdgjkpqtvwz")
# Before these an article is no article but a letter or a slip of another kind ("people an do more").
_NO_NOUN = frozenset(
    ["a", "all", "also", "an", "and", "are", "as", "at", "be", "before", "between", "but", "by", "de", "del", "den", "der", "des", "di", "do", "for", "from", "has", "have", "he", "i", "if", "in", "including", "into", "is", "it", "of", "on", "or", "she", "than", "that", "the", "they", "this", "to", "under", "until", "up", "was", "we", "were", "with", "you"]
)  # fmt: skip
# Words that were found to fit their article, in any case they may be written in: each is judged
# once per run. A short one may be an acronym elsewhere.
_fits: dict[bytes, set[bytes]] = {b" a ": set(), b" an ": set()}
_LONGEST_ACRONYM = 3
_BETWEEN = " \t\r\n\xa0\"“”‘’'*_$£€" + JOIN + DROP
_WITHIN = "'’," + JOIN + DROP  # "**h**onest"


@rule("TYP005", severity=Severity.ERROR, quoted=True, fixes=Applicability.SAFE)
def wrong_article(document: Document) -> Iterator[Finding]:
    scan = document.scan
    for article, fits in _fits.items():
        at = scan.find(article)
        while (
            0 <= at < len(scan) - len(article)
        ):  # behind an article at the very end stands no word
            end = at + len(article)
            word = scan[end : scan.find(b" ", end)]
            if word not in fits and (len(article) == 4 or scan[end] not in _PLAIN):
                finding = _finding(document, Span(at, end - 2))
                if finding is not None:
                    yield finding
                elif len(word) > _LONGEST_ACRONYM and word.isalpha():
                    vowel = begins_with_vowel(word.decode("latin-1"))
                    if vowel is (len(article) == 4):
                        fits.add(word)
            at = scan.find(article, end - 1)


def _finding(document: Document, article: Span) -> Finding | None:
    prose = document.prose
    written = prose[article.start : article.end]
    if prose[article.start - 1 : article.start] in (
        "-",
        "'",
        "’",
        ".",
        "/",
        "&",
        ";",
    ) or not _is_article(prose, article):
        return None
    start = article.end
    while start < len(prose) and prose[start] in _BETWEEN:
        start += 1
    gap = prose[article.end : start]
    if not gap[:1].isspace() or gap.count("\n") > 1 or "'" in gap[:-1]:
        return None
    end = start
    while end < len(prose) and (
        prose[end].isalnum()
        or prose[end] in _WITHIN
        or (prose[end] == "." and prose[end - 1].isdigit())
    ):
        end += 1
    word = prose[start:end].replace(JOIN, "").replace(DROP, "").rstrip(".,'’")
    if (
        word in _NO_NOUN
        or prose[end : end + 1] == "$"
        or (
            prose[end : end + 1] == "."
            and prose[end + 1 : end + 2].islower()
            and not word.istitle()
        )
    ):
        return None  # "A$19"; "fbi.gov", but "Amazon.com"
    if len(word) == 1 and word.islower() and prose[end : end + 1] != "-":
        return None  # a letter that is talked about
    if document.block_at(article.start) != document.block_at(start):
        return None
    vowel = begins_with_vowel(word)
    if (
        vowel is None
        or vowel == (written.lower() == "an")
        or not _is_sure(word)
        or _is_foreign(prose, article, end)
    ):
        return None
    right = ("A" if written[0] == "A" else "a") + ("n" if vowel else "")
    return wrong_article.finding_at(
        document,
        article,
        f"Write '{right} {word}': the next word begins with the sound of a {'vowel' if vowel else 'consonant'}.",
        fixes=(replacement(article, right, safe=word.islower()),),
    )


# Beginnings whose sound hangs on what follows: "heir" and "heirloom", "hour", "one", "eulogy".
_UNCLEAR = ("u", "eu", "ew", "he", "ho", "on", "ou", "oi", "oa")


def _is_sure(word: str) -> bool:
    """Whether the letters that the sound was told by can be trusted: "utlity" is a misspelt "utility"."""
    if len(word) == 2 and word.istitle() and word.isalpha():
        return False  # "Af" may be anything
    if word[1:].isupper() or not word.isalpha() or not word.lower().startswith(_UNCLEAR):
        return True
    first = next((at for at in range(2, len(word)) if word[at].isupper()), len(word))
    return lexicon.in_dictionary(word[:first])  # "One" of "OneDrive"


def _is_foreign(prose: str, article: Span, end: int) -> bool:
    """Whether words near it are in no dictionary: a phrase from another language, old spelling."""
    near = prose[max(0, article.start - 40) : article.start].split(" ")[1:][-4:]
    near += prose[end : end + 40].split(" ")[:-1][:4]
    bare = [word.strip(".,;:!?\"'()“”‘’") for word in near]
    strange = [word for word in bare if word.isalpha() and not lexicon.in_dictionary(word)]
    return len(strange) > 2 or len([word for word in strange if word.islower()]) > 1


def _is_article(prose: str, article: Span) -> bool:
    """Whether it is the article, not the letter ("Vitamin A"), an option ("a)") or a name ("An Wang")."""
    written = prose[article.start : article.end]
    if written.islower():
        return True
    rest = prose[article.end + 1 : article.end + 3]
    return opens_sentence(prose, article.start) and (
        written == "A" or (written == "An" and (not rest[:1].isupper() or rest.isupper()))
    )
