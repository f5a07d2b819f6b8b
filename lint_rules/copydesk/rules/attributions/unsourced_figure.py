"""A statistic, a ranking or a count of people at large that nobody in the text vouches for.

Why:
    A reader cannot count the smokers of a country himself: the figure is worth what its source is
    worth. A share or a count without one may be a guess, or be ten years old.

Example:
    Three in five teenagers sleep with a telephone beside the bed.

Better:
    Three in five teenagers sleep with a telephone beside the bed, a survey by the Sleep Council
    found.

When it stays silent:
    Somebody who counted, asked or says so stands in the sentence, in the one before or after it, or
    at the top of the paragraph (for a list: in what leads to it); a survey, study, report or set of
    figures was named in the paragraph, at the top of the article or not far above; there is a link,
    footnote or citation. Only figures about people and things at large are looked at, never prices,
    scores, ages, dates, results of elections, matches and companies, shares in a firm, plans and
    conditions. Paragraphs in the first person, questions, headings, tables and quotations are left
    alone. A sentence gets one finding, whatever figures it holds.

Known gaps:
    The rule is off by default until its precision has been measured on articles it was not made
    with: select it by its name or code. A word like "report" nearby counts as a source, whatever it reports.
    Figures about things outside its lists are not seen, nor are "most" and "many", "up 12 per cent"
    without "by", the dead and hurt of one event, and the ranks of firms, athletes and songs.

Source:
    Wikipedia, "Verifiability" ("material whose verifiability has been challenged or is likely to be
    challenged" needs a source) and the template "citation needed".

"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.finding import Span
from copydesk.language.evidence import EvidenceKind, evidence_for
from copydesk.language.figures import FIGURES
from copydesk.language.saying import SAYING
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document, Sentence
    from copydesk.finding import Finding

# Who says something beside the figure, or at the top of its paragraph.
_TELLING = word_set(
    "according said says say saying told tells added adds announced reported reports revealed "
    "reveals warned warns warning claims claimed predicts predicted believes argues argued "
    "insisted insists confirmed confirms explained explains noted notes wrote writes found shows "
    "showed stated numbers"
)
# What covers figures farther off, once it was named.
_COUNTS = word_set(
    "survey surveys poll polls study studies research report figures statistics data census "
    "estimates analysis index audit findings questionnaire"
)
# What else in the figure's own sentence may be its source.
_SOURCES = (
    (
        SAYING
        | _TELLING
        | _COUNTS
        | word_set(
            "surveyed polled pollsters researchers researcher stats statistic analysts commissioned "
            "questioned interviewed respondents certified certification inquiry finding finds show "
            "shown suggests suggested indicates indicate indicated predict forecasts calculates "
            "calculated statistically recorded records reportedly source sources document documents "
            "published department ministry bureau officials scientists experts sample sampled league "
            "table tables rankings ranking list"
        )
    )
    - {"estimated"}
    - word_set(
        "see saw seen hold held feel felt call calls called calling fear point note hope credit "
        "think thought agree agreed consider considered considering question view regard object "
        "doubt explain charge charged claim worry stress blame attribute accuse accused advise "
        "praise praised"
    )
)
# "An estimated" names nobody.
_ESTIMATED = r"(?i)(?<!\ban )\bestimated\b"
_FOOTNOTE = 4  # characters behind a full stop where its sign may stand
_CITED = frozenset({EvidenceKind.CITATION})
# What makes it a plan, a condition, a rule, a vote or a share in a firm, in the figure's clause.
_OTHER = (
    r"(?i)\b(?:will|would|could|should|must|aims?|aimed|targets?|plans?|planned|pledged?|promised?|"
    r"hopes?|hoped|wants?|wanted|expected|if|unless|may|might|imagine|suppose|required?|requires|"
    r"quota|appl(?:y|ies|ied)|proposed|goal|enough|until|approval|votes?|voted|ballots?|turnout|"
    r"seats|referendum|elections?|elected|stake|shares|shareholders?|shareholding|buy|bought|"
    r"acquired?|sold to|tax(?:es)?|levy|tithe|rate of (?:a|one))\b"
)
# Somebody speaks of himself; "I" alone may be a king's number.
_WE = (
    r"\b(?:my|we|We|we're|we've|our|Our|us)\b|\bI'|(?:^|[.,;:!?\"“(] ?|\b(?:and|that|when|but|if|what|as|so) )"
    r"I\b(?!\.)"
)
_SPORTS = (
    r"(?i)\b(?:season|league|scored|team|race|match|matches|tour|players?|Olympics?|tennis|singles|"
    r"innings|wickets?|championships?|album|seed|swimmer|batsm[ae]n|bowler|draft|NHL|MLB|NBA|NFL|"
    r"FIFA)\b"
)
# "Of" behind any mark is a trigger, since scanning knows no "%".
_AFTER_A_MARK = frozenset({" of"})
_RANK = r"(?i)rank|second|third|fourth|fifth|sixth|\w+th\b|\d+(?:st|nd|rd|th)"
_MARKS = (",", ";", ":", " - ", "—", "–", "(", ")")
# How far a survey reaches that was named before: the sentences that make the top of an article
# and how many characters they cover; how many characters another one covers.
_TOP, _COVERED, _NEAR = 3, 6_000, 1_500
_LONG = 40  # sentences of a paragraph or list that are looked at


@rule("ATT003", triggers=FIGURES.triggers, default=False)
def unsourced_figure(sentence: Sentence) -> Iterator[Finding]:
    if not _SOURCES.isdisjoint(sentence.words) or (
        FIGURES.triggers & sentence.triggers <= _AFTER_A_MARK
        and sentence.document.prose.find("%", sentence.start, sentence.end) < 0
    ):
        return
    found = sorted(FIGURES.find(sentence))
    if not found or not _is_reported(sentence) or _has_source(sentence):
        return
    for start, end in found:
        if _is_other(sentence, start, end) or evidence_for(sentence, start, end, _CITED):
            continue
        figure = sentence.text[start:end].strip()
        yield unsourced_figure.finding(
            sentence,
            start,
            start + len(figure),
            f"Nothing near '{figure}' says where the figure comes from: no survey, report or "
            "speaker. Name who counted, link the source, or cut the figure.",
        )
        return  # one source would vouch for all figures of the sentence


def _is_reported(sentence: Sentence) -> bool:
    """Whether the sentence is a report's own prose: no heading, no question, nobody's memoir."""
    document, block = sentence.document, sentence.block
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} or sentence.text.endswith("?"):
        return False
    return document.remembered(
        f"reported:{block.start}",
        lambda: all(
            document.is_quoted(Span(*match.span()))
            for match in compiled(_WE).finditer(document.prose, block.start, block.end)
        ),
    )


def _is_other(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the figure is one of a plan, a condition, a vote, a firm's shares, a match."""
    text = sentence.text
    left = max(text.rfind(mark, 0, start) for mark in _MARKS) + 1
    right = min((at for mark in _MARKS if (at := text.find(mark, end)) >= 0), default=len(text))
    if compiled(_OTHER).search(text, left, right):
        return True
    block = sentence.block
    return bool(
        compiled(_RANK).match(text, start, end)
        and compiled(_SPORTS).search(sentence.document.prose, block.start, block.end)
    )


def _has_source(sentence: Sentence) -> bool:
    """Whether somebody who counted or says so stands near enough to be the figure's source."""
    document, start = sentence.document, sentence.start
    if compiled(_ESTIMATED).search(sentence.text):
        return True
    if any(True for _ in document.links_in(start, sentence.end + _FOOTNOTE)):
        return True
    before = list(islice(_before(sentence), _LONG))
    after = document.neighbour(sentence, 1)
    first = min([start - _NEAR, *(near.start for near in before[-1:])])
    named = _words(document, max(0, first), after.end if after else sentence.end)
    if start < _COVERED:
        named |= _words(document, 0, document.remembered("top", lambda: _top(document)))
    if not named.isdisjoint(_COUNTS):
        return True
    if sentence.block.kind is not BlockKind.LIST_ITEM:
        # The sentence before, and the top of the paragraph: what stands between is farther off.
        before = [*before[:1], *before[-2:]]
    return any(not _TELLING.isdisjoint(near.words) for near in (*before, after) if near is not None)


def _before(sentence: Sentence) -> Iterator[Sentence]:
    """The sentences before it in its paragraph and the one before that, backwards.

    What leads to a list belongs to its items.
    """
    home = sentence.block
    near = sentence.document.neighbour(sentence, -1)
    while near is not None:
        yield near
        if near.block.start != home.start and near.block.kind is not BlockKind.LIST_ITEM:
            if home.kind is not BlockKind.LIST_ITEM:
                return
            home = near.block
        near = near.document.neighbour(near, -1)


def _words(document: Document, start: int, end: int) -> set[str]:
    return set(document.scan[start + 1 : end + 1].decode("latin-1").split())


def _top(document: Document) -> int:
    """Where the first sentences of the article end, without its headings."""
    end, left = 0, _TOP
    for block in document.blocks:
        sentence = document.sentence_at(block.start)
        while sentence is not None and sentence.block.start == block.start and left:
            end = sentence.end
            left -= block.kind is not BlockKind.HEADING
            sentence = document.neighbour(sentence, 1)
        if not left:
            break
    return end
