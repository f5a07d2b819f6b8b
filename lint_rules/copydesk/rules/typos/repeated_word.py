"""A word stands twice where once was meant.

Why: the eye skips a doubled word when it reads its own text, and catches it in
print.

Example:
    The minister said the the vote was lost.
Better:
    The minister said the vote was lost.
When it stays silent: pairs that English uses ("had had", "that that", "very
very", "bye bye"); names ("Duran Duran"); numbers; a word that is said again on
purpose, with a mark between; words in different cells, items or paragraphs;
any doubled word that is not one of the small words of the language, if it
stands in a quotation or is itself doubled again.
Known gaps: a pair that English uses, where it is an error after all; a word
doubled over a mark ("the, the").
Source: the pairs were gathered by hand.
"""

from __future__ import annotations

from itertools import compress, islice
from operator import eq
from typing import TYPE_CHECKING

from copydesk.document import DROP
from copydesk.finding import Applicability, Edit, Fix, Severity, Span
from copydesk.language.unknown import all_words, scanned
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding

# Small words that never stand twice in a row in edited prose: what is doubled is deleted safely.
_SMALL = frozenset(
    b"a about after against also an and are as at be because been before between by could during each every for from "
    b"has have he his how if i in into is it's its may might my not of off on or our she should so some such than the "
    b"their them then there these they this those through to under until up was we were what when where whether which "
    b"while who whose will with within without would your".split()
)
# Small words that may stand twice after all ("he came in in March"): deleted only by a person.
_OPEN = frozenset(
    b"about after before by i if in is it it's off on our so under up we what who".split()
)
# Words that English doubles: grammar ("had had"), emphasis ("very very"), sounds and games ("knock knock").
_DOUBLED = frozenset(
    b"agar aye baa bang beri big blah bling boo boom boogie bora bye can chin choo chop chow click clap clip cha dada "
    b"deep do du far fifty fifty-fifty gaga go goody ha had haha hear heh her hip ho hush hubba hula hurry je jingle "
    b"knock la li long lo lots mahi mama many many-many more much mumbo my nan nana never night no now oh old on only "
    b"out papa pee ping pom poo pooh puff quack rah rat really ring same sh shh short so sugar ta tap tat that thud "
    b"tick tip toe tom tsk tuk tum tut twenty tweet two very wah walla waka wee well win woof wow yada yadda yah yes "
    b"yo yoo you yum zip".split()
)  # fmt: skip


@rule("TYP004", severity=Severity.ERROR, quoted=True, fixes=Applicability.SAFE)
def repeated_word(document: Document) -> Iterator[Finding]:
    words = all_words(document)
    at = 0
    for word in compress(words, map(eq, words, islice(words, 1, None))):
        if word in _DOUBLED or not word.replace(b"'", b"").isalpha():
            continue
        first, second, at = _place(document.scan, word, at)
        finding = _finding(
            document, Span(first, first + len(word)), Span(second, second + len(word))
        )
        if finding is not None:
            yield finding


def _place(scan: bytes, word: bytes, at: int) -> tuple[int, int, int]:
    """Return where the two words stand in the file, and where in `scan` to go on."""
    wanted = b" " + word + b" "
    while True:
        at = scan.index(wanted, at)
        second = at + len(wanted) - 1
        while scan[second : second + 1] == b" ":
            second += 1
        if scan.startswith(word + b" ", second):
            return at, second - 1, second - 1
        at += 1


def _finding(document: Document, first: Span, second: Span) -> Finding | None:
    prose = document.prose
    gap = prose[first.end : second.start]
    if gap.strip(" \t\r\n\xa0" + DROP) or gap.count("\n") > 1:
        return None
    one, two = prose[first.start : first.end], prose[second.start : second.end]
    around = prose[max(0, first.start - 1) : first.start] + prose[second.end : second.end + 1]
    if (
        two[0].isupper()
        or "-" in around
        or document.block_at(first.start) != document.block_at(second.start)
    ):
        return None  # "The The", "New York York Street"; "on-on"
    word = scanned(one)
    small = word in _SMALL
    both = Span(first.start, second.end)
    thrice = prose[both.end : both.end + 40].split()[:1] == [two] or prose[
        max(0, both.start - 40) : both.start
    ].split()[-1:] == [one]
    if thrice or (not small and (len(one) < 3 or "\n" in gap or document.is_quoted(both))):
        return None
    plain = not gap.strip(" \n")
    edit = Edit(both.start, both.end, one) if plain else Edit(first.end, second.end, "")
    fix = Fix(
        f"Write '{one}' once",
        Applicability.SAFE if small and word not in _OPEN else Applicability.SUGGESTED,
        (edit,),
    )
    return repeated_word.finding_at(document, both, f"'{one}' stands here twice.", fixes=(fix,))
