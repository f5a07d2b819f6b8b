"""Frames that stand before a source and give it something to say.

"According to experts", "disputed by scholars", "say analysts", "the dismay of critics", "prompting
locals to say": what stands before the source, and what may follow it then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.holding import VERBS_OF
from copydesk.language.names import is_name
from copydesk.language.saying import is_adverb
from copydesk.language.sources import (
    ASIDES,
    NEVER_COUNTED,
    PRONOUNS,
    Phrase,
    is_known_behind,
    more_counted,
)
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Sentence

# Verbs of speech turned round, participles before "by", moods.
_SPEECH_BEFORE = word_set("say said warn warned believe argue claim fear")
_JUDGED = word_set(
    "seen regarded considered viewed perceived described hailed dubbed called judged rated ranked "
    "dismissed praised criticised criticized condemned derided admired mocked lauded acclaimed "
    "panned slammed credited blamed interpreted deemed thought believed held reckoned"
)
_CONTESTED = word_set(
    "disputed questioned doubted contested rejected challenged debated suspected feared assumed "
    "denounced attacked ridiculed"
)
_BY = (
    _JUDGED
    | _CONTESTED
    | word_set(
        "accepted understood recognised recognized acknowledged attributed accused estimated valued "
        "dated put predicted tipped recommended advised endorsed likened compared linked identified "
        "characterised characterized portrayed expected anticipated proposed argued claimed alleged "
        "suggested advocated welcomed applauded told touted quoted classed favoured noted observed"
    )
)
_SHOWN = word_set("suggested supported confirmed shown indicated demonstrated backed contradicted")
_MOODS = word_set(
    "view views opinion opinions belief consensus speculation fear fears concern concerns "
    "criticism praise acclaim condemnation suspicion suspicions complaints claims accusations "
    "allegations doubt doubts hope hopes scepticism skepticism dismay delight surprise annoyance "
    "anger disgust chagrin relief outrage debate disagreement agreement ire warnings predictions "
    "unease disbelief disappointment"
)
MINDS = word_set("view views opinion opinions eyes mind minds judgment judgement estimation words")
FEELINGS = word_set(
    "dismay delight surprise annoyance anger disgust chagrin relief ire disbelief disappointment"
)
_MOODS_BEFORE = {
    "of": MINDS | FEELINGS,
    "among": _MOODS,
    "amongst": _MOODS,
    "from": word_set(
        "criticism praise acclaim condemnation complaints accusations outrage warnings"
    ),
    "by": word_set("criticism claims suggestions complaints accusations allegations predictions"),
    "for": frozenset({"concern"}),
}
_CAUSING = word_set(
    "led leading lead leads prompting prompted causing caused convinced convincing encouraging"
)
_CAUSED = VERBS_OF["crowd"] | {"raise", "warn", "ask"}
# What may follow a source that a frame before it has speak.
_AFTER_FRAME = (
    NEVER_COUNTED | ASIDES | PRONOUNS | word_set("alike about over after before at today ; .")
)
_LED = _MOODS_BEFORE | {"by": _BY | _SHOWN | _MOODS_BEFORE["by"], "to": frozenset({"according"})}


def is_led(words: Sequence[str], at: int) -> bool:
    """Whether a frame stands before the noun at `at` and what describes it."""
    for back in range(at - 1, max(0, at - 5), -1):
        word = words[back]
        if word in _SPEECH_BEFORE or word in _CAUSING:
            return True
        if word in _LED:
            return words[back - 1] in _LED[word] or words[back - 2] in _LED[word]
    return False


def spoken_for(sentence: Sentence, words: Sequence[str], phrase: Phrase) -> tuple[int, int] | None:
    """The source in a frame that stands before it: "according to experts", "feared by many"."""
    behind = phrase.noun + 1 + more_counted(words, phrase)
    follower = words[behind] if behind < len(words) else "."
    if follower == "'":
        return _possessing(words, phrase, behind)
    start = _frame_before(sentence, words, phrase)
    if start is None:
        return None
    if words[phrase.start - 1] in _CAUSING:
        caused = words[behind : behind + 1] == ["to"] and behind + 1 < len(words)
        verb = words[behind + 1] if caused else ""
        return (start, behind + 2) if verb in _CAUSED else None
    # "According to analysts IDC" names them, "an expert panel" is no expert.
    if is_known_behind(sentence, words, phrase.noun) or (
        (follower[0].isalnum() or follower in {"'", "-"})
        and (follower not in _AFTER_FRAME or is_name(sentence, behind))
    ):
        return None
    return start, behind


def _possessing(words: Sequence[str], phrase: Phrase, mark: int) -> tuple[int, int] | None:
    """What belongs to the source: "to critics' delight", "in most scholars' opinion"."""
    if words[phrase.start - 1 : phrase.start] in (["to"], ["in"]):
        for at in range(mark + 1, min(mark + 3, len(words))):
            if words[at] in FEELINGS or words[at] in MINDS:
                return phrase.start - 1, at + 1
    return None


def _frame_before(sentence: Sentence, words: Sequence[str], phrase: Phrase) -> int | None:
    """Where a frame before the source begins, or None."""
    last = phrase.start - 1
    if last < 1:
        return None
    word, before = words[last], words[last - 1]
    if word == "to" and before == "according":
        return last - 1
    if word in _SPEECH_BEFORE and sentence.tokens[last - 1].text in {",", '"', "'", "as", "so"}:
        return last
    if word in _CAUSING and phrase.kind in {"people", "side", "crowd"}:
        return last
    if phrase.kind in {"paper", "papers"}:
        return last - 1 if word == "by" and before in _SHOWN else None
    at = last - 2 if is_adverb(before) and last > 1 else last - 1
    if word == "by" and words[at] in _by_verbs(phrase) and words[at - 1] != "than":
        return at
    if before in _MOODS_BEFORE.get(word, ()) and "no" not in words[last - 3 : last - 1]:
        start = _mood_start(words, last - 1)
        return start if before not in MINDS or words[start] == "in" else None
    return None


def _by_verbs(phrase: Phrase) -> frozenset[str]:
    """The participles that give the source a view: "cleaned by specialists" is work."""
    if phrase.kind == "crowd":
        return _CONTESTED if phrase.noun == phrase.start else _CONTESTED | _JUDGED
    return _JUDGED | _CONTESTED if phrase.kind in {"public", "official"} else _BY


def _mood_start(words: Sequence[str], mood: int) -> int:
    """Where "in the opinion", "to the dismay" begins."""
    at = mood
    if at and words[at - 1] in {"the", "a"}:
        at -= 1
        if at and words[at - 1] in {"in", "to"}:
            at -= 1
    return at
