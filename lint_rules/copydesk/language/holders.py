"""Who holds a view that a passive gives: agents, groups, papers and speakers close by.

`evidence` knows the sources that any claim may have. What is read here answers "by whom?" alone:
"is seen by the ministry as", "in the Labour Party he is seen as", a rumour that the next
sentence's speaker confirms, and the court report, where the law asks for "allegedly".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.language.dates import MONTH_WORDS
from copydesk.language.documents import documents
from copydesk.language.names import names_anybody, names_house
from copydesk.language.passives import CROWD
from copydesk.language.saying import SAYING, SHOWING, TELLING
from copydesk.language.speech import WORKS, speakers
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence, Token

# How far around a sentence the law is looked for, in characters.
_AROUND = 400
# Where accusations are reported, doubt is what the law asks for.
_LEGAL = (
    r"\b(?:court|trial|judge|jury|charged with|prosecut\w+|police|lawsuit|sued|suing|accused|"
    r"arrest\w*|indict\w*|convict\w*|fraud\w*|murder\w*|lawyers?|attorney|sentenced|guilty|"
    r"plead\w*|crimes?|criminal|detectives?|suspects?|investigators?|inquest|bribe\w*|raped?|"
    r"gunm[ae]n|hijack\w*|extradit\w*)\b"
)
_PRESS = (
    r"\b(?:newspapers?|(?:news)?magazine|tabloid|Variety|(?:press|media) reports|Reuters|BBC \w+|"
    r"[A-Z]\w+ (?:Times|Telegraph|Tribune|Herald|Gazette|Reporter)|[Tt]he (?:[A-Z]\w+ )?"
    r"(?:Times|Sun|Mirror|Guardian|Observer|Independent|Post|Mail|Journal|Star))\b"
)
# One of these stands in all that `_PRESS` finds.
_PAPERS = word_set(
    "newspaper newspapers newsmagazine magazine magazines tabloid tabloids variety reports reuters bbc times telegraph "
    "tribune herald gazette reporter sun mirror guardian observer independent post mail journal star"
)
# What it is concluded from: no voice is needed where the ground is given.
_GROUND = (
    r"\b(?:because|judging (?:by|from)|on the basis of|based on|given (?:the|that|its|his|her)|"
    r"(?<!named )(?<!called )after (?=[A-Z]))"
)
# "In Markham's view": whose it is, said in another way.
_IN_HIS_VIEW = r"\b[Ii]n (?:the )?(?:[A-Z]\w+ )*[A-Z]\w+'s? (?:view|opinion|eyes|judge?ment)\b"
# "Criticised by Jane Doe for allegedly taking bribes": it is Jane Doe's word.
_FOR = r"\bby (?:\w+ ){0,3}[A-Z]\w+ for $"
# "...; the Standard called him the best": somebody's word in another part of the sentence.
_CALLED = (
    r"[;,] [^;]{0,60}\b(?:called|referred to|described|dubbed|ranked|named) (?:him|her|it|them)\b"
)
_ACCUSING = word_set("accusing saying calling describing praising arguing claiming warning")
_NOBODY = CROWD | {"fans"}
_DETERMINERS = word_set(
    "the a an this that these those his her its their our one two three four five both all"
)
# What somebody makes: "is seen as a work by Titian" names the painter, not the judge.
_WORKS = WORKS | {"bronze", "forgery"}
_BEING = word_set("be been is are was were")
# How one of two sentences carries on the other.
_CARRYING = word_set("he she it they")
_OF_HIS = _CARRYING | {"his", "her", "its", "their"}
_DEFINITE = _CARRYING | {"the"}
_ALSO = word_set("also this")
_IMPERSONAL = (["is"], ["was"], ["has"], ["had"], ["may"], ["can"])
# Words of fewer letters are too common to show that two sentences speak of one thing.
_LETTERS = 5
_SHARED = 2  # such words that they share
_OPENING = 6  # words in which a pronoun carries on what the sentence before tells
_FUNCTION = word_set(
    "about after also been before being between both could does during each even from have having "
    "here into just like made make many more most much must only other over said says should "
    "since some such than that their them then there these they this those thought through time "
    "under until very were what when where which while will with would year years your first"
)
_REPORTS = word_set(
    "report reports study survey surveys biography autobiography memoir memoirs research"
)
_POINTING = word_set("the this that its his her their")
_BETS = word_set("bookmaker bookmakers bookies odds punters betting ladbrokes")
# Groups that hold views: "by fans" has a holder, if a vague one.
_GROUPS = word_set(
    "academics analysts biographers bookmakers commentators critics economists fans geographers "
    "historians journalists media musicologists observers pundits researchers reviewers scholars "
    "scientists theologians"
)
_AMONG = word_set("by among for to with according")
_REPORTING = SAYING | TELLING | SHOWING | {"according", "reports", "portray", "portrayed"}
_LEGENDS = word_set(
    "legend legends apocryphal myth myths mythical folklore untrue hoax fabricated debunked "
    "embellished disproved disproven"
)


def holder_in_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the clause of the view at [start, end) says by whom or among whom it is held."""
    return (
        _agent_follows(sentence, end)
        or _group_opens(sentence, start)
        or compiled(_IN_HIS_VIEW).search(sentence.text) is not None
        or compiled(_CALLED).search(sentence.text, end) is not None
        or compiled(_FOR).search(sentence.text, max(0, start - 60), start) is not None
    )


def source_beside(sentence: Sentence, *, rumour: bool) -> bool:
    """Whether somebody speaks, or a paper or document is named, beside a view.

    A rumour is often told before its source, or a paragraph after it; an opinion's holder
    stands in its own paragraph.
    """
    beside = _beside(sentence) if rumour else _in_paragraph(_beside(sentence))
    papers = _beside(sentence, reach=2) if rumour else beside
    return (
        any(_has_report(near) for near in (_in_paragraph(beside) if rumour else [sentence]))
        or any(_is_press(near) for near in papers)
        or any(_speaks_on(near, sentence) for near in beside if near is not sentence)
    )


def _has_report(sentence: Sentence) -> bool:
    """Whether a report or study is named or pointed out: "the report", "a survey by Which?"."""
    words = sentence.words
    if _REPORTS.isdisjoint(words):
        return False
    return any(word in _REPORTS and before in _POINTING for before, word in pairwise(words)) or any(
        True for _ in documents(sentence, 0, len(sentence.text))
    )


def _speaks_on(near: Sentence, sentence: Sentence) -> bool:
    """Whether somebody speaks in a neighbouring sentence, and on the same matter.

    He does if the two share a word, or if a pronoun carries one on in the other.
    """
    said, told = set(near.words), set(sentence.words)
    if near.words[:2] == ["it", "said"] and near.start < sentence.start:
        return True
    carried = not _ALSO.isdisjoint(said) or not _OF_HIS.isdisjoint(
        near.words[:_OPENING] if near.start > sentence.start else _opening(sentence.words)
    )
    shared = sum(len(word) >= _LETTERS and word not in _FUNCTION for word in said & told)
    if not carried and shared < _SHARED:
        return False
    if (SAYING | TELLING - SHOWING | {"according"}).isdisjoint(said):
        return False  # "the country has shown that it can" holds no view
    return any(
        speaker.named
        or "also" in said
        or (near.tokens[speaker.start].lower in _DEFINITE and "said" in said)
        for speaker in speakers(near)
    )


def _opening(words: Sequence[str]) -> Sequence[str]:
    """How a sentence opens; the "it" of "it is said" points at nobody."""
    return () if words[:1] == ["it"] and words[1:2] in _IMPERSONAL else words[:2]


def _is_press(sentence: Sentence) -> bool:
    """Whether a paper or a station says something, or those who take bets are named."""
    words = sentence.words
    if not _BETS.isdisjoint(words):
        return True
    return (
        not _PAPERS.isdisjoint(words)
        and not _REPORTING.isdisjoint(words)
        and compiled(_PRESS).search(sentence.text) is not None
    )


def group_speaks(sentence: Sentence) -> bool:
    """Whether a group holds it: "by fans", "critics agree", "the media portray"."""
    words = sentence.words
    return not _GROUPS.isdisjoint(words) and any(
        not _AMONG.isdisjoint(words[max(0, at - 3) : at])
        or not _REPORTING.isdisjoint(words[at + 1 : at + 4])
        for at, word in enumerate(words)
        if word in _GROUPS
    )


def is_legend(sentence: Sentence) -> bool:
    """Whether the text itself tells it as a legend, here or in the next sentences."""
    return any(not _LEGENDS.isdisjoint(near.words) for near in _beside(sentence, reach=2))


def gives_ground(sentence: Sentence, end: int) -> bool:
    """Whether the sentence goes on with what the view is concluded from."""
    return compiled(_GROUND).search(sentence.text, end) is not None


def is_legal(sentence: Sentence) -> bool:
    """Whether a case at law or a crime is reported here, where doubt is a duty.

    One word of the law in the sentence, or two in the paragraph's lines around it.
    """
    document, block = sentence.document, sentence.block
    start = max(block.start, sentence.start - _AROUND)
    passage = document.prose[start : min(block.end, sentence.end + _AROUND)].lower()
    found = set(compiled(_LEGAL).findall(passage))
    return len(found) > 1 or compiled(_LEGAL).search(sentence.text.lower()) is not None


def _beside(sentence: Sentence, *, reach: int = 1) -> list[Sentence]:
    """The sentence and those up to `reach` before and behind it, in any paragraph."""
    found = [sentence]
    for step in (-1, 1):
        near: Sentence | None = sentence
        for _ in range(reach):
            near = near and sentence.document.neighbour(near, step)
            if near is not None:
                found.append(near)
    return found


def _in_paragraph(sentences: list[Sentence]) -> list[Sentence]:
    return [one for one in sentences if one.block.start == sentences[0].block.start]


def _agent_follows(sentence: Sentence, end: int) -> bool:
    """Whether the clause goes on with an agent: "as cold by the critic", "among the elite"."""
    tokens = sentence.tokens
    last = sum(token.start < end for token in tokens)
    if tokens[last - 1].lower == "that":
        return False
    for at in range(last, min(len(tokens), last + 24)):
        word, before = tokens[at].lower, tokens[at - 1].lower
        if word in {".", ";", ":"}:
            return False
        if word == "by" and at + 1 < len(tokens):
            if at > last and (before.endswith(("ed", "en", "wn", "de", "ht")) or before in _WORKS):
                continue  # "is said to be haunted by the duke": he haunts, he does not say so
            # "Criticised by net users" names a group; "as a failure by noon" does not.
            return _is_somebody(tokens[at + 1]) or (
                at == last and tokens[at + 1].lower not in _NOBODY
            )
        if (
            word in {"among", "within", "with"}
            and before not in _BEING
            and names_anybody(sentence, at + 1, at + 6)
        ):
            # "With the union accusing them" tells who; "relations with Ukraine" does not.
            return word != "with" or not _ACCUSING.isdisjoint(
                token.lower for token in tokens[at + 1 : at + 8]
            )
    return False


def _is_somebody(token: Token) -> bool:
    """Whether the word after "by" begins somebody: a name, or a noun that is pointed at."""
    return (
        token.text[0].isupper() or token.text[0].isdigit() or token.lower in _DETERMINERS
    ) and token.lower not in _NOBODY


def _group_opens(sentence: Sentence, start: int) -> bool:
    """Whether the clause begins with those who hold it: "In the Labour Party he is seen as"."""
    tokens = sentence.tokens
    return (
        tokens[0].lower in {"in", "among", "within", "inside", "at", "for"}
        and tokens[0].end < start < 60
        and (names_house if tokens[0].lower in {"in", "at", "for"} else names_anybody)(
            sentence, 1, 6
        )
        and (
            tokens[0].lower in {"within", "among"}
            or "," not in sentence.text[tokens[0].end : start].rstrip(", ")[8:]
        )
        and tokens[1].lower not in MONTH_WORDS
    )
