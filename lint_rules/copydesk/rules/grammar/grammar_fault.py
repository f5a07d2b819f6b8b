"""LanguageTool finds a fault of grammar, style or usage.

Why:
    Agreement, tense and word order take a grammar of the whole language to check, and
    LanguageTool has one. It takes seconds, so it is asked only where the configuration says so
    (docs/languagetool.md).

Example:
    He go to school every days.

Better:
    He goes to school every day.

When it stays silent:
    Without the table `[languagetool]` in the configuration: always. Where another rule of
    copydesk speaks of the same words. In quotations, headings, tables and front matter; about
    code, addresses and words that the configuration accepts; about spelling, which copydesk
    checks by itself (the key `spelling` brings it back). Rules of LanguageTool that are mostly
    wrong on news, or ask for one house's style, are left out (the key `picky` brings them back).

Known gaps:
    LanguageTool's rules that look at several sentences are not asked. What it suggests is for a
    person to choose: it is never written by `--fix` alone. Its precision is what docs/measured.md
    says of this tier, not that of copydesk's own rules.

Source:
    LanguageTool, https://languagetool.org (LGPL-2.1); the message names its rule.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Applicability, Confidence, replacement
from copydesk.languagetool import matches_in
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding


@rule("LT001", confidence=Confidence.CHECK, fixes=Applicability.SUGGESTED, second=True)
def grammar_fault(document: Document) -> Iterator[Finding]:
    for sentence, match in matches_in(document):
        words = sentence.text[match.start : match.end]
        if any(_bare(word) in document.accepted for word in words.split()):
            continue
        span = sentence.span(match.start, match.end)
        yield grammar_fault.finding_at(
            document,
            span,
            f"{match.message.rstrip('.')} (LanguageTool: {match.rule}).",
            fixes=tuple(replacement(span, new) for new in match.replacements),
            url=match.url,
        )


def _bare(word: str) -> str:
    """A word in small letters, without punctuation and a genitive's ending."""
    bare = word.strip(".,;:!?'\"()‘’“”").lower()
    return bare.removesuffix("'s").removesuffix("’s")
