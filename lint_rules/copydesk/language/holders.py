"""Who holds a view that a passive gives: agents, groups, papers and speakers close by.

`evidence` knows the sources that any claim may have. What is read here answers "by whom?" alone:
"is seen by the ministry as", "in the Labour Party he is seen as", a rumour that the next
sentence's speaker confirms, and the court report, where the law asks for "allegedly".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import named_speaker_follows
from copydesk.language.names import names_anybody
from copydesk.language.saying import TELLING
from copydesk.language.words import word_set
from copydesk.patterns import compiled

if TYPE_CHECKING:
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
    r"\b(?:newspapers?|magazine|tabloid|Variety|(?:press|media) reports|Reuters|BBC \w+|"
    r"[A-Z]\w+ (?:Times|Telegraph|Tribune|Herald|Gazette|Reporter)|[Tt]he (?:[A-Z]\w+ )?"
    r"(?:Times|Sun|Mirror|Guardian|Observer|Independent|Post|Mail|Journal|Star))\b"
)
# One of these stands in all that `_PRESS` finds.
_PAPERS = word_set(
    "newspaper newspapers magazine magazines tabloid tabloids variety reports reuters bbc times telegraph "
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
_NOBODY = word_set("some many most others several people fans")
_DETERMINERS = word_set(
    "the a an this that these those his her its their our one two three four five both all"
)
# What somebody makes: "is seen as a work by Titian" names the painter, not the judge.
_WORKS = word_set(
    "work works painting paintings portrait drawing sketch sculpture bronze novel book poem play "
    "song opera symphony film album letter essay building design piece copy forgery goal"
)
_MONTHS = word_set(
    "january february march april may june july august september october november december"
)
_BEING = word_set("be been is are was were")
# How the next sentence goes on with a rumour: "Her friend Jane Doe said".
_CARRYING = word_set("he she it they his her its their this that these those such another")
_JUDGING = word_set(
    "described called wrote noted commented opined praised argued stated concluded said wondered "
    "maintained observed remarked considered believed thought felt"
)
# Words of no more letters are too common to show that two sentences speak of one thing.
_LETTERS = 4


def holder_in_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the clause of the view at [start, end) says by whom or among whom it is held."""
    return (
        _agent_follows(sentence, end)
        or _group_opens(sentence, start)
        or compiled(_IN_HIS_VIEW).search(sentence.text) is not None
        or compiled(_CALLED).search(sentence.text, end) is not None
        or compiled(_FOR).search(sentence.text, max(0, start - 60), start) is not None
    )


def speaker_settles(sentence: Sentence, *, rumour: bool) -> bool:
    """Whether the next sentence is a named speaker's and goes on about the same things.

    A rumour is often told before its source; an opinion's holder stands in its own paragraph.
    """
    follower = sentence.document.neighbour(sentence, 1)
    if follower is None or not (rumour or follower.block.start == sentence.block.start):
        return False
    said = set(follower.words)
    if TELLING.isdisjoint(said) and "according" not in said:
        return False
    goes_on = (
        not _CARRYING.isdisjoint(follower.words[:1])
        or any(len(word) > _LETTERS and word in said for word in sentence.words)
        or not (rumour or _JUDGING.isdisjoint(said))
    )
    return goes_on and named_speaker_follows(follower, within=0) is not None


def gives_ground(sentence: Sentence, end: int) -> bool:
    """Whether the sentence goes on with what the view is concluded from."""
    return compiled(_GROUND).search(sentence.text, end) is not None


def paper_near(sentence: Sentence, *, rumour: bool) -> bool:
    """Whether a paper or station is named in this sentence, or beside a rumour: it is theirs."""
    return any(
        not _PAPERS.isdisjoint(near.words) and compiled(_PRESS).search(near.text)
        for near in (_beside(sentence) if rumour else [sentence])
    )


def is_legal(sentence: Sentence) -> bool:
    """Whether a case at law or a crime is reported here, where doubt is a duty.

    One word of the law in the sentence or beside it, or two in the paragraph's lines around it.
    """
    document, block = sentence.document, sentence.block
    start = max(block.start, sentence.start - _AROUND)
    passage = document.prose[start : min(block.end, sentence.end + _AROUND)].lower()
    found = set(compiled(_LEGAL).findall(passage))
    return len(found) > 1 or any(
        compiled(_LEGAL).search(near.text.lower()) for near in _beside(sentence)
    )


def _beside(sentence: Sentence) -> list[Sentence]:
    document = sentence.document
    near = (document.neighbour(sentence, -1), sentence, document.neighbour(sentence, 1))
    return [one for one in near if one is not None]


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
            return _is_somebody(tokens[at + 1])
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
        and names_anybody(sentence, 1, 6)
        and "," not in sentence.text[tokens[0].end : start].rstrip(", ")[8:]
        and tokens[1].lower not in _MONTHS
    )
