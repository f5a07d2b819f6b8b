"""A view nobody is said to hold: is widely seen as, it is believed, there is a feeling that.

Why:
    The passive hides who thinks so. The reader cannot tell a finding of many from the writer's
    own opinion.

Example:
    The bridge is widely regarded as a failure.

Better:
    The bridge is regarded as a failure by the city council's own engineers.

When it stays silent:
    The holder of the view is named in the same clause ("by X", "according to X", "X said"), the
    sentence goes on with what somebody said before, there is a link, footnote or citation, the
    words stand in a quotation, or the article reports a legal case, where "allegedly" and "is
    said to" are what the law asks for. Hearsay is settled by a named speaker in the next two
    sentences or a paper named beside it. Plans and schedules ("is expected to"), possible views
    ("could be seen as") and where words and walls come from ("is thought to derive from") are
    left alone. Of sentences close together that hide their holder, the first is reported.

Known gaps:
    "Is known as" and "is called" give names, not views, and are never reported.

Source:
    Wikipedia, "Manual of Style/Words to watch" (unsupported attributions, passive voice).

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import evidence_for, named_speaker_follows
from copydesk.language.moods import HELD_BY_NOBODY
from copydesk.language.names import names_anybody
from copydesk.language.speech import SOURCES, is_adverb
from copydesk.language.words import LONGEST_SENTENCE, word_set
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token
    from copydesk.finding import Finding

_BE = word_set("is are was were be been being")
_MODALS = word_set("may might could can would will should must")
_WIDELY = word_set(
    "widely generally commonly often universally largely broadly popularly frequently usually "
    "sometimes increasingly typically routinely"
)
# Where words, walls and customs come from: what is thought of it needs no name.
_ORIGINS = word_set(
    "derive derived originate originated coined remnants remains stem evolved descended used named"
)
# A belief that has been given up since.
_ONCE = word_set("originally first initially once previously formerly long")
# "Is widely ..." these; "seen" and its like only with "as" or "to be" behind them.
_HELD = word_set(
    "admired acclaimed condemned derided revered lauded known seen viewed regarded considered perceived hailed acknowledged recognised recognized credited "
    "believed thought agreed accepted assumed understood interpreted cited rumoured rumored "
    "feared said reported held"
)
_NEED_AS = word_set(
    "known lauded seen viewed perceived interpreted recognised recognized cited held reported"
)
# "It is ... that".
_REPORTED = word_set(
    "believed thought said understood feared rumoured rumored reported alleged claimed suggested "
    "argued assumed speculated hoped estimated felt considered reckoned supposed accepted agreed held"
)
# "Is ... to".
_SAID = word_set("known said believed thought rumoured rumored reputed understood reported feared")
# "Has been ... as".
_JUDGED = word_set(
    "described hailed praised criticised criticized accused dismissed viewed seen regarded cited"
)
# "Is ... as", without any adverb, in the present.
_RANKED = word_set("seen viewed regarded perceived considered")
# "Is ... by some as".
_VIEWED = _HELD | _JUDGED | {"blamed", "felt"}
# "A man ... to be"; no noun stands before these words.
_REDUCED = word_set("believed thought said held reputed rumoured rumored understood alleged feared")
_NO_NOUNS = word_set(
    "he she they it we i you who that which have has had not and or but to n't what"
)
# "It is generally ... that"; without the adverb it is the manual itself that recommends.
_ADVISED = word_set("recommended advised known recognised recognized acknowledged understood held")
_PARTICIPLES = _ADVISED | _HELD | _REPORTED | _SAID | _JUDGED
_FOLLOWERS = frozenset({"as", "to", "that", "by", "for", "one", "the"})
_HEARSAY = frozenset({"reportedly", "allegedly", "reputedly"})
_ACCUSING = word_set("accusing saying calling describing praising arguing claiming warning")
_DETERMINERS = word_set(
    "the a an this that these those his her its their our one two three four five both all"
)
_CROWD = word_set("some many most others several people fans")
_LEGAL = (
    r"\b(?:court|trial|judge|jury|charge[ds]|prosecut|police|lawsuit|sued|suing|accused|arrest|"
    r"indict|convict|fraud|murder|lawyer|attorney|sentenced|guilty|plead|crime|criminal|detective|"
    r"suspect|investigat|legal|tribunal|inquest|bribe)"
)

# The longest reporting clause in commas, in characters.
_ASIDE = 40
_PRESS = (
    r"\b(?:newspapers?|magazine|tabloid|Variety|press reports|media reports|"
    r"[A-Z]\w+ (?:Times|Post|Herald|Mail|Mirror|Telegraph|Journal|Tribune|Gazette|Star|Reporter)|"
    r"(?:the|The) (?:Times|Sun|Mirror|Guardian|Observer|Independent)|Reuters|BBC \w+)\b"
)


@rule(
    "ATT002",
    triggers=(
        *("viewed", "regarded", "considered", "perceived", "hailed", "believed", "reputed"),
        *(
            "seen as",
            "seen by",
            "thought to",
            "thought by",
            "thought that",
            "described as",
            "described by",
        ),
        *(
            f"{be} {said}"
            for be in ("is", "are", "was", "were", "been", "often")
            for said in ("said", "cited")
        ),
        *(
            f"{viewed} by"
            for viewed in ("credited", "held", "blamed", "felt", "accepted", "assumed")
        ),
        *("widely", "generally", "commonly", "popularly", "universally", "broadly"),
        *(
            f"{often} {held}"
            for often in ("often", "usually", "sometimes", "frequently", "largely", "increasingly")
            for held in ("seen", "credited", "thought", "cited", "accepted", "assumed", "described")
        ),
        *("interpreted", "understood", "feared", "rumoured", "rumored", "alleged", "speculated"),
        *("suggested that", "argued that", "claimed that", "estimated that", "assumed that"),
        *("reported to", "reported that", "felt that", "hoped that", "criticised", "criticized"),
        *(
            "thought to",
            "said to",
            "held to",
            "held that",
            "recommended that",
            "known to",
            "regarded as",
            "advised that",
            "seen to",
        ),
        *_HEARSAY,
        *HELD_BY_NOBODY.triggers,
    ),
)
def agentless_attribution(sentence: Sentence) -> Iterator[Finding]:
    views = [
        # "It has been suggested" is hearsay where it stands in commas, its source often follows.
        (start, end, end - start < _ASIDE and sentence.text[start : start + 3] == "it ")
        for start, end in HELD_BY_NOBODY.find(sentence)
    ]
    if _is_worth_reading(sentence):
        views += _passives(sentence)
    done = 0
    for start, end, hearsay in sorted(views):
        text = sentence.text
        if (
            start < done
            or text.endswith("?")
            or evidence_for(sentence, start, end)
            or _is_legal(sentence)
            or _has_agent(sentence, end)
            or _is_among_them(sentence, start)
            or (hearsay and compiled(_BASIS).search(text, end))
            or (hearsay and (_is_settled_next(sentence) or _is_press_near(sentence)))
        ):
            continue
        done = end
        yield agentless_attribution.finding(
            sentence,
            start,
            end,
            f"'{text[start:end]}' does not say by whom. Name who says so, or leave it out.",
        )


def _is_worth_reading(sentence: Sentence) -> bool:
    """A quick look, before any token is made: a passive of opinion, or a word of hearsay."""
    if sentence.end - sentence.start > LONGEST_SENTENCE:
        return False
    words = sentence.words
    if not _HEARSAY.isdisjoint(words):
        return True
    if _PARTICIPLES.isdisjoint(words):
        return False
    for index, word in enumerate(words):
        if word in _PARTICIPLES:
            if word in _REDUCED and words[index + 1 : index + 2] == ["to"]:
                return True
            before = words[max(0, index - 4) : index]
            opens = index == 0 or not _WIDELY.isdisjoint(before)
            if (opens and words[index + 1 : index + 2] in (["as"], ["to"])) or (
                words[index + 1 : index + 2] == ["by"] and not _CROWD.isdisjoint(words)
            ):
                return True
            if not _BE.isdisjoint(before) and not (
                _FOLLOWERS.isdisjoint(words[index + 1 : index + 2]) and _WIDELY.isdisjoint(before)
            ):
                return True
    return False


def _passives(sentence: Sentence) -> Iterator[tuple[int, int, bool]]:
    """Passives of opinion and words of hearsay: offsets, and whether it is hearsay."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.lower in _HEARSAY:
            yield token.start, token.end, True
        elif token.lower in _PARTICIPLES:
            found = _passive(tokens, index)
            if found:
                first, last = found
                if token.lower == "known" and not _does(tokens, last):
                    continue
                said = token.lower in _SAID and tokens[last - 1].lower in {"to", "that", "be"}
                if not (said and _is_origin(tokens, last)):
                    yield tokens[first].start, tokens[last - 1].end, said


def _does(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb follows "known to": bees are known to sting; a man is known to the police."""
    if tokens[at - 1].lower != "to" or at >= len(tokens):
        return True
    word = tokens[at].text
    return word.islower() and word.isalpha() and word not in _DETERMINERS | _CROWD | _NO_VERBS


_NO_VERBS = word_set(
    "police each every us me him them you it everyone anyone officers doctors neighbours users few "
    "scientists science historians collectors fans be exist have whom"
)


def _is_origin(tokens: Sequence[Token], last: int) -> bool:
    """Whether it is told where something old comes from: "is thought to derive from"."""
    return any(token.lower in _ORIGINS for token in tokens[last : last + 4])


def _passive(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The token range of a passive of opinion around the participle, or None."""
    word = tokens[index].lower
    be = index - 1
    while be >= 0 and is_adverb(tokens[be].lower):
        be -= 1
    if be < 0 or tokens[be].lower not in _BE:
        return _reduced(tokens, index)
    first = _helpers(tokens, be)
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if after == "by":
        last = _by_nobody(tokens, index + 2)
        return (first, last) if last and word in _VIEWED else None
    if tokens[first].lower in _MODALS:
        return None  # "could be seen as" says what may be, not what is held
    if tokens[be].lower == "be" and first == be:
        return None  # "to be seen as" is a wish
    last = index + 1 + (after in {"as", "to", "that", "for"})
    widely = any(token.lower in _WIDELY for token in tokens[be:index])
    impersonal = first > 0 and tokens[first - 1].lower == "it" and after == "that"
    if impersonal and (word in _REPORTED or (widely and word in _ADVISED)):
        return first - 1, last
    if any(token.lower in _ONCE for token in tokens[be:index]):
        return None
    if widely and word in _HELD and (after in {"as", "to", "that"} or word not in _NEED_AS):
        return first, last + (word not in _SAID and _is_to_be(tokens, index + 1))
    return (first, last) if _is_held(tokens[be].lower, word, after, index - be) else None


def _reduced(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The same without a verb to be: "a man believed to be armed", "held to be secure, it ..."."""
    follower = [token.lower for token in tokens[index + 1 : index + 3]]
    if follower[:1] == ["by"] and tokens[index].lower in _VIEWED:
        heads = index == 0 or tokens[index - 1].text == ","
        last = _by_nobody(tokens, index + 2) if heads else None
        return (index, last) if last else None
    if follower[:1] == ["as"] or follower == ["to", "be"]:
        found = _opening(tokens, index)
        if found is not None:
            return found
    if tokens[index].lower not in _REDUCED or follower not in (["to", "be"], ["to", "have"]):
        return None
    first = index
    while first and is_adverb(tokens[first - 1].lower):
        first -= 1
    if any(token.lower in _ONCE for token in tokens[first:index]):
        return None
    before = tokens[first - 1] if first else tokens[index]
    is_noun = before.text[0].isalpha() and before.lower not in _NO_NOUNS
    return (first, index + 3) if is_noun or before.text in {",", "-"} else None


def _opening(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """The same at the head of its clause: "Now widely regarded as a masterpiece, it ..."."""
    if tokens[index].lower not in _HELD and tokens[index].lower not in _JUDGED:
        return None
    first = index
    while first and is_adverb(tokens[first - 1].lower):
        first -= 1
    adverbs = {token.lower for token in tokens[first:index]}
    if not adverbs.isdisjoint(_ONCE) or (tokens[index].lower == "known"):
        return None
    heads = first == 0 or tokens[first - 1].text in {",", "-", "\u2013", "\u2014"}
    if not heads or (adverbs.isdisjoint(_WIDELY) and first):
        return None
    to_be = tokens[index + 1].lower == "to"
    return first, index + 2 + to_be


def _helpers(tokens: Sequence[Token], be: int) -> int:
    """Where the verb's phrase begins: "has long been", "may be"."""
    first = be
    if tokens[be].lower == "been":
        at = be - 1
        while at >= 0 and is_adverb(tokens[at].lower):
            at -= 1
        if at >= 0 and tokens[at].lower in {"has", "have", "had"}:
            first = at
    if [token.lower for token in tokens[max(0, be - 1) : be + 1]] == ["to", "be"] and (
        be > 1 and tokens[be - 2].lower in {"come", "came", "comes"}
    ):  # "has come to be seen as"
        first = be - 2
        if first and tokens[first - 1].lower in {"has", "have", "had"}:
            first -= 1
    if first and tokens[first - 1].lower in _MODALS:
        first -= 1
    return first


def _is_to_be(tokens: Sequence[Token], at: int) -> bool:
    return [token.lower for token in tokens[at : at + 2]] == ["to", "be"]


def _is_held(be: str, word: str, after: str, distance: int) -> bool:
    """Whether "is said to", "has been described as", "is seen as" report a view of nobody's."""
    present = be in {"is", "are"}
    return (
        (
            after == "to"
            and word in _SAID
            and (present or (be in {"was", "were"} and word != "known"))
        )
        or (be == "been" and after in {"as", "for"} and word in _JUDGED)
        or (
            be in {"is", "be", "was", "were"}
            and distance == 1
            and word in _RANKED
            and after == "as"
        )
        or (present and distance == 1 and word == "considered" and after in {"to", "one", "the"})
    )


def _by_nobody(tokens: Sequence[Token], at: int) -> int | None:
    """The end of "by some", "by many critics as": an agent that is nobody."""
    last = at
    while last < min(at + 3, len(tokens)) and (
        tokens[last].lower in _CROWD or SOURCES.get(tokens[last].lower, "") in {"people", "side"}
    ):
        last += 1
    if last == at:
        return None
    if last < len(tokens) and tokens[last].lower in {"as", "to"}:
        last += 1
        if last < len(tokens) and tokens[last - 1].lower == "to" and tokens[last].lower == "be":
            last += 1
    return last


def _has_agent(sentence: Sentence, end: int) -> bool:
    """Whether the clause goes on to say by whom or among whom: "as cold by the critic"."""
    tokens = sentence.tokens
    last = sum(token.start < end for token in tokens)
    if tokens[last - 1].lower == "that":
        return False
    for at in range(last, min(len(tokens), last + 24)):
        word = tokens[at].lower
        if tokens[at].text in {".", ";", ":"}:
            return False
        if word == "by" and at + 1 < len(tokens):
            if tokens[at - 1].lower.endswith(("ed", "en", "wn", "de", "ht")) and at > last:
                continue  # "is said to be haunted by the duke": he haunts, he does not say so
            if tokens[at - 1].lower in _WORKS:
                continue  # "is seen as a work by Titian": he made it
            return _is_somebody(tokens[at + 1])
        if word in {"among", "within", "with"} and names_anybody(sentence, at + 1, at + 6):
            # "With the union accusing them" tells who; "relations with Ukraine" does not.
            near = tokens[at + 1 : at + 8]
            return word != "with" or any(t.lower in _ACCUSING for t in near)
    return False


_WORKS = word_set(
    "work works painting paintings portrait drawing sketch sculpture bronze novel book poem play "
    "song opera symphony film album letter essay building design piece copy forgery goal"
)


def _is_somebody(token: Token) -> bool:
    """Whether the word after "by" begins somebody: a name, or a noun that is pointed at."""
    return (
        token.text[0].isupper() or token.text[0].isdigit() or token.lower in _DETERMINERS
    ) and token.lower not in _CROWD


# What it is concluded from: no voice is needed where the ground is given.
_BASIS = r"\b(?:because|judging (?:by|from)|on the basis of|based on|given (?:the|that|its|his|her)|(?<!named )(?<!called )after (?=[A-Z]))"


def _is_among_them(sentence: Sentence, start: int) -> bool:
    """Whether the clause begins with those who hold it: "In the Labour Party he is seen as"."""
    tokens = sentence.tokens
    return (
        bool(tokens)
        and tokens[0].lower in {"in", "among", "within", "inside", "at", "for"}
        and names_anybody(sentence, 1, 6)
        and tokens[0].end < start < 60
        and "," not in sentence.text[tokens[0].end : start].rstrip(", ")[8:]
        and tokens[1].lower not in _YEARS
    )


_YEARS = word_set(
    "january february march april may june july august september october november december"
)


def _is_settled_next(sentence: Sentence) -> bool:
    """Whether the next sentence says where it was heard: hearsay is often told before its source."""
    follower = sentence.document.neighbour(sentence, 1)
    return follower is not None and named_speaker_follows(follower, within=1) is not None


def _is_press_near(sentence: Sentence) -> bool:
    """Whether a paper or station is named in this sentence or beside it: it is their hearsay."""
    document = sentence.document
    beside = (document.neighbour(sentence, -1), sentence, document.neighbour(sentence, 1))
    return any(near and compiled(_PRESS).search(near.text) for near in beside)


def _is_legal(sentence: Sentence) -> bool:
    """Whether the paragraph reports a case at law or a crime, where doubt is a duty."""
    prose = sentence.document.prose
    block = sentence.block
    start = max(block.start, sentence.start - 600)
    return (
        compiled(_LEGAL).search(prose[start : min(block.end, sentence.end + 300)].lower())
        is not None
    )
