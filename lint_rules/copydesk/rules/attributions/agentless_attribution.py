"""A view nobody is said to hold: is widely seen as, it is believed, there is a feeling that.

Why:
    The passive hides who thinks so. The reader cannot tell a finding of many from the writer's
    own opinion.

Example:
    The bridge is widely regarded as a failure.

Better:
    The bridge is regarded as a failure by the city council's own engineers.

When it stays silent:
    The holder of the view is named in the same clause ("by X", "according to X", "X said", "in
    X's view"), somebody speaks in the sentence before or behind and on the same matter, a report,
    paper or bookmaker is named beside it, there is a link, footnote or citation, or the words
    stand in a quotation. So where the sentence names a group ("critics", "fans": if that is
    vague, `vague-attribution` says so), in reviews and columns that say "I", and in legends the
    text calls so. Hearsay may also have its ground ("judging by"), and in reports of crime and
    the courts "allegedly" and "is said to" are what the law asks for. In the past tense only a
    judgement is reported ("was regarded as the finest of painters"), not a role or a norm ("was
    considered the lady of the house"). Plans ("is expected to"), duties ("should be seen as"),
    beliefs given up ("was later thought to be"), facts ("is known to have"), names ("is known
    as"), origins ("is thought to derive from"), talk without a "that" ("on speculation of") and
    reception ("drew heavy criticism") are left alone.

Known gaps:
    A holder who is named only paragraphs before is not found, and whoever happens to speak in
    the next sentence silences a rumour that is not his. "Is considered" is reported of a rating
    or rule, too ("is considered satisfactory").

Source:
    Wikipedia, "Manual of Style/Words to watch" (unsupported attributions, passive voice).

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import (
    ANY,
    EvidenceKind,
    evidence_for,
    looked_for,
    named_speaker_follows,
)
from copydesk.language.holders import (
    gives_ground,
    group_speaks,
    holder_in_clause,
    is_legal,
    is_legend,
    source_beside,
)
from copydesk.language.moods import HELD_BY_NOBODY
from copydesk.language.passives import TRIGGERS, View, passives
from copydesk.language.voices import is_personal
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

_JUDGED = r"(?i)\b(?:critici[sz]|prais|condemn|acclaim|derid|laud|hail|mock|dismiss)"
# "It is said", "There are fears": the first word points at nobody who spoke before.
_OF_ITS_OWN = ANY - {EvidenceKind.CONTINUED}


@rule("ATT002", triggers=(*TRIGGERS, *HELD_BY_NOBODY.triggers))
def agentless_attribution(sentence: Sentence) -> Iterator[Finding]:
    views = [View(start, end, hearsay=True) for start, end in HELD_BY_NOBODY.find(sentence)]
    views += passives(sentence)
    done = 0
    for view in sorted(views):
        if view.start >= done and not _is_answered(sentence, view):
            done = view.end
            yield agentless_attribution.finding(
                sentence,
                view.start,
                view.end,
                f"'{sentence.text[view.start : view.end]}' hides whose view this is: "
                f"{looked_for()} beside it says so. Name who thinks or says it, or cut it.",
            )


def _is_answered(sentence: Sentence, view: View) -> bool:
    """Whether somebody is named who holds the view, or nobody has to be."""
    start, end, hearsay = view
    text = sentence.text
    if text.endswith("?") or text.isupper() or text.islower():
        return True  # a question; or no capitals that could tell a name
    if group_speaks(sentence) or (hearsay and (is_legend(sentence) or is_legal(sentence))):
        return True
    accepted = _OF_ITS_OWN if start == 0 else ANY
    return (
        holder_in_clause(sentence, start, end)
        or (hearsay and gives_ground(sentence, end))
        or evidence_for(sentence, start, end, accepted) is not None
        or source_beside(sentence, rumour=hearsay)
        # "Was criticised. Jane Doe called it ...": she is one who did.
        or (
            compiled(_JUDGED).search(text, start, end) is not None
            and named_speaker_follows(sentence, end, within=1) is not None
        )
        or (not hearsay and is_personal(sentence))
    )
