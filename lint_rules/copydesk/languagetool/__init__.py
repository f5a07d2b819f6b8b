"""The LanguageTool tier: grammar as deeply as LanguageTool looks, for those who can wait for it.

    here           what the configuration asks for, and what came of it
    tier.py        documents to questions, answers to matches
    cache.py       what is known of a sentence from earlier runs
    server.py      the only module that knows `language-tool-python` (GPL-3.0), and imports it
                   when a server is really asked

The matches are left with the document; the rule `grammar-fault` makes findings of them. Without
the table `[languagetool]` in the configuration nothing of this is imported but this module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from copydesk.errors import CopydeskError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.document import Document, Sentence

KEYS = (
    "server",
    "local",
    "variety",
    "mother-tongue",
    "picky",
    "spelling",
    "disabled-rules",
    "disabled-categories",
    "budget",
)
"""What the table `[languagetool]` may hold; docs/languagetool.md explains each."""

VARIETIES = ("en", "en-US", "en-GB", "en-AU", "en-CA", "en-NZ", "en-ZA")
"""The kinds of English that LanguageTool tells apart; "en" has what all have in common."""


class Wanted(NamedTuple):
    """How LanguageTool is to be asked; see the documentation of the keys.

    `budget` is in seconds for each article.
    """

    server: str = ""
    local: bool = False
    variety: str = ""
    mother_tongue: str = ""
    picky: bool = False
    spelling: bool = False
    disabled_rules: tuple[str, ...] = ()
    disabled_categories: tuple[str, ...] = ()
    budget: float = 20.0

    @property
    def is_on(self) -> bool:
        """Whether a server is named, or one is to be started."""
        return self.local or bool(self.server)


def fault_in_address(address: str) -> str:
    """Why nothing can be reached at an address; empty where it may be a server's, or there is none."""
    if not address:
        return ""
    from urllib.parse import urlsplit

    if not address.startswith(("http://", "https://")):
        return "must be an address that begins with http:// or https://"
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        return f"'{address}' is no address: {error}"
    if not parts.hostname or any(letter.isspace() for letter in address) or port == 0:
        return f"'{address}' names no server"
    return ""


def fault_in_language(code: str) -> str:
    """Why a code is none of a language; empty where it may be one, or there is none."""
    language, _, country = code.partition("-")
    if not code or (
        language.isascii()
        and language.isalpha()
        and language.islower()
        and len(language) in (2, 3)
        and (country.isalnum() if "-" in code else True)
    ):
        return ""
    return f'\'{code}\' is no code of a language, such as "de" or "pt-BR"'


class Match(NamedTuple):
    """What LanguageTool says of a sentence: offsets in characters of `Sentence.text`."""

    start: int
    end: int
    rule: str
    message: str
    replacements: tuple[str, ...] = ()
    url: str = ""


class TierError(CopydeskError):
    """LanguageTool could not do its part; the text says why, and what to do."""


class LostError(TierError):
    """The server does not answer, or not any more: to ask it again now is of no use."""


SELECTED_IN_VAIN = (
    "the rules of LanguageTool are selected, but no server of it is configured; the table"
    ' [languagetool] needs server = "http://..." or local = true (docs/languagetool.md)'
)

_KEY = "languagetool"


def leave_matches(document: Document, matches: Mapping[int, Sequence[Match]]) -> None:
    """Leave with a document what was found in it, by the offset where the sentence starts."""
    document.memo[_KEY] = matches


def matches_in(document: Document) -> list[tuple[Sentence, Match]]:
    """What was left with a document, in order of place; nothing where nobody asked."""
    matches = cast("Mapping[int, Sequence[Match]]", document.memo.get(_KEY) or {})
    return [
        (sentence, match)
        for start in sorted(matches)
        if matches[start] and (sentence := document.sentence_at(start)) is not None
        for match in matches[start]
    ]
