"""Officials: nouns of people who speak for a body, and whether that body is named around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.words import word_set

if TYPE_CHECKING:
    from copydesk.document import Sentence

OFFICIALS = word_set(
    "aides authorities councillors diplomats lawmakers legislators ministers officials regulators"
)
# Whose they are, where one of these stands in the sentences around.
_INSTITUTIONS = word_set(
    "administration agencies agency airport army association authority bank bureau cabinet "
    "commission committee company congress council councils court courts department embassy eu "
    "federation firm force forces government governments house jail kremlin labour mayor military "
    "minister ministries ministry office parliament party pentagon president prison prosecutor "
    "regime regulator secretary senate state tory tories treasury trial un union watchdog "
    "westminster whitehall"
)
# How many sentences are looked at: the next one, their own and those before.
_AROUND = 5


def speak_for_a_body(sentence: Sentence) -> bool:
    """Whether the body that officials speak for is named around them."""
    near = sentence.document.neighbour(sentence, 1) or sentence
    for _ in range(_AROUND):
        if any(word.removesuffix("'s") in _INSTITUTIONS for word in near.words):
            return True
        before = sentence.document.neighbour(near, -1)
        if before is None:
            break
        near = before
    return False
