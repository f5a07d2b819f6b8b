"""Documents to questions for LanguageTool, and its answers to matches.

Sentences are asked about by themselves, many in one request, each as a paragraph of its own: so
an answer holds wherever the sentence stands, and can be kept (`cache`). What LanguageTool says
of several sentences together is not asked for.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, NamedTuple, cast

from copydesk.document import FILLER, BlockKind
from copydesk.language.varieties import Variety
from copydesk.languagetool import LostError, Match, TierError, leave_matches
from copydesk.languagetool.cache import Cache
from copydesk.languagetool.server import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Any

    from copydesk.document import Document, Sentence
    from copydesk.languagetool import Wanted

# Characters in one request: servers refuse more than a limit (the public one 20,000), and what
# takes long is better given up between two requests than in one.
_BATCH = 10_000
# Fragments rather than sentences, and (quotations) somebody else's words.
_PASSED_BY = frozenset(
    [BlockKind.HEADING, BlockKind.FIELD, BlockKind.TABLE_CELL, BlockKind.QUOTATION]
)
# Rules that look at several sentences, or at what was made alike before the question: white
# space, the form of quotation marks and dashes.
_OF_WHOLE_TEXTS = (
    "COMMA_PARENTHESIS_WHITESPACE",
    "CONSECUTIVE_SPACES",
    "DASH_RULE",
    "EMPTY_LINE",
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
    "EN_CONSISTENT_APOS",
    "EN_DASH_RULE",
    "EN_QUOTES",
    "EN_REPEATEDWORDS",
    "EN_UNPAIRED_BRACKETS",
    "EN_UNPAIRED_QUOTES",
    "EN_WORD_COHERENCY",
    "PARAGRAPH_REPEAT_BEGINNING_RULE",
    "PUNCTUATION_PARAGRAPH_END",
    "READABILITY_RULE_DIFFICULT",
    "READABILITY_RULE_SIMPLE",
    "SENTENCE_WHITESPACE",
    "TOO_LONG_PARAGRAPH",
    "TOO_OFTEN_USED_ADJECTIVE_EN",
    "TOO_OFTEN_USED_NOUN_EN",
    "TOO_OFTEN_USED_VERB_EN",
    "TYPOGRAPHICAL_APOSTROPHE",
    "UPPERCASE_SENTENCE_START",
    "WHITESPACE_PARAGRAPH",
    "WHITESPACE_PARAGRAPH_BEGIN",
    "WHITESPACE_RULE",
)
# The speller of each variety. Its category, TYPOS, holds hundreds of rules on real words, too.
_SPELLERS = tuple(
    f"MORFOLOGIK_RULE_EN_{country}" for country in ("AU", "CA", "GB", "NZ", "US", "ZA")
)


class LeftOut(NamedTuple):
    """A rule of LanguageTool that is not asked unless `picky` is on, and why not."""

    rule: str
    reason: str


_COMMA = "a comma that good papers set or leave out"
_NAME = "takes a name for a better known one, or wants the accents that newspapers leave out"
_HOUSE = "a house's choice"
_OURS = "copydesk has"
LEFT_OUT = (
    LeftOut("COMMA_COMPOUND_SENTENCE", _COMMA),
    LeftOut("COMMA_COMPOUND_SENTENCE_2", _COMMA),
    LeftOut("ENGLISH_WORD_REPEAT_RULE", f"{_OURS} repeated-word, which knows scores and names"),
    LeftOut("EN_A_VS_AN", f"{_OURS} wrong-article, which knows how sums are read"),
    LeftOut("EN_COMPOUNDS", f"{_HOUSE}: anti-virus, part time, night-time"),
    LeftOut("EN_DIACRITICS_REPLACE_ORTHOGRAPHY", _NAME),
    LeftOut("EN_MULTITOKEN_SPELLING_FOUR", _NAME),
    LeftOut("EN_MULTITOKEN_SPELLING_THREE", _NAME),
    LeftOut("EN_MULTITOKEN_SPELLING_TWO", _NAME),
    LeftOut("EN_SPECIFIC_CASE", f"{_HOUSE}: Vietnam war, lord chancellor"),
    LeftOut("MAKER_COMPOUNDS", f"{_HOUSE}: car maker, policy maker"),
    LeftOut("MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE", _COMMA),
    LeftOut("NNP_AGREEMENT", "a team takes the plural in Britain: Chelsea have"),
    LeftOut("POSSESSIVE_APOSTROPHE", "a plural before a noun needs none: the games industry"),
    LeftOut("SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA", _COMMA),
    LeftOut("THE_SUPERLATIVE", "prizes have no article: named best actor"),
    LeftOut("UNLIKELY_OPENING_PUNCTUATION", "depends on where a sentence is cut"),
)
"""What made half of the findings on clean news, and hardly one in ten of them right (docs/measured.md)."""

# How many corrections are passed on: of a long list, the rest is guesswork.
_MOST_REPLACEMENTS = 5
_SURROGATE = re.compile("[\ud800-\udfff]")
_MOST_KNOWN = 20_000  # sentences in memory


class Tier:
    """Asks one server in one way, and remembers. `close` ends what was started for it."""

    def __init__(
        self,
        wanted: Wanted,
        language: Variety,
        *,
        connect: Callable[[Wanted, str], Server] = Server.connect,
        cache: Cache | None = None,
    ) -> None:
        self._wanted = wanted._replace(
            disabled_rules=(
                *_OF_WHOLE_TEXTS,
                *(() if wanted.spelling else _SPELLERS),
                *(() if wanted.picky else (one.rule for one in LEFT_OUT)),
                *wanted.disabled_rules,
            ),
        )
        # Where nobody says which English it is, the rules of one variety would be wrong.
        self._variety = wanted.variety or ("en" if language is Variety.AUTO else language.value)
        self._connect = connect
        self._server: Server | None = None
        self._cache = cache
        self._known: dict[str, tuple[Match, ...]] = {}
        self._fault: TierError | None = None

    def ask(self, document: Document) -> None:
        """Leave the matches with a document. Raises TierError, with what is known left there.

        A server that cannot be had, or is lost, is asked no more: the same error is raised for
        each later document, until `retry`.
        """
        try:
            self.ask_about([document])
        finally:
            self.recall(document)

    def ask_about(self, documents: Iterable[Document]) -> None:
        """Find out about several documents within the budget of one. Raises TierError."""
        self._learn(text for document in documents for text in _texts(document))

    def knows(self, document: Document) -> bool:
        """Whether there is nothing left to ask about a document."""
        return all(text in self._known for text in _texts(document))

    def recall(self, document: Document) -> None:
        """Leave what is known already with a document, without asking."""
        known = self._known  # another thread may put another in its place
        matches = {
            sentence.start: known[sentence.text]
            for sentence in _sentences(document)
            if known.get(sentence.text)
        }
        leave_matches(document, matches)
        if len(known) > _MOST_KNOWN:  # the drafts of an editor's long day
            self._known = {text: known[text] for text in known.keys() & {*_texts(document)}}

    def close(self) -> None:
        """End what was started."""
        self._hang_up()
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def retry(self) -> None:
        """Forget that the server could not be had: the next question is asked again."""
        self._fault = None

    def _hang_up(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def _learn(self, texts: Iterable[str]) -> None:
        """Find out about sentences, as far as they are not known. Raises TierError."""
        unknown = [text for text in dict.fromkeys(texts) if text not in self._known]
        if not unknown:
            return
        server = self._connected()
        cache = self._cache if self._cache is not None else Cache.of(server.version)
        self._cache = cache
        asked = repr((self._wanted._replace(server="", local=False, budget=0), self._variety))
        kept = cache.get(asked, unknown)
        self._known |= kept
        until = time.monotonic() + self._wanted.budget
        for batch in _batches(text for text in unknown if text not in kept):
            left = until - time.monotonic()
            if left <= 0:
                raise TierError(
                    f"LanguageTool took longer than {self._wanted.budget:g} seconds, so part of"
                    " the article was not checked by it; raise budget in [languagetool]"
                )
            try:
                answers = self._answers(server, batch, left)
            except LostError as error:
                self._fault = error
                self._hang_up()
                raise
            self._known |= answers
            cache.put(asked, answers)

    def _answers(
        self, server: Server, batch: list[str], seconds: float
    ) -> dict[str, tuple[Match, ...]]:
        # What stands for a byte that is no text ("surrogateescape") cannot be sent.
        question = _SURROGATE.sub("\ufffd", "\n\n".join(batch))
        matches = server.check(question, seconds)
        try:
            return _by_sentence(batch, matches)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise TierError("LanguageTool's answer has no form that copydesk knows") from error

    def _connected(self) -> Server:
        if self._fault is not None:
            raise self._fault
        if self._server is None:
            try:
                self._server = self._connect(self._wanted, self._variety)
            except TierError as error:
                self._fault = error
                raise
        return self._server


def _sentences(document: Document) -> Iterator[Sentence]:
    """The sentences to ask about: of prose, and not quoted as a whole."""
    for sentence in document.sentences:
        if sentence.block.kind not in _PASSED_BY and " " in sentence.text.strip():
            yield sentence


def _texts(document: Document) -> Iterator[str]:
    return (sentence.text for sentence in _sentences(document))


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text) + 2
    if batch:
        yield batch


def _by_sentence(
    batch: list[str], answers: Iterable[Mapping[str, Any]]
) -> dict[str, tuple[Match, ...]]:
    """LanguageTool's matches in a request, sentence by sentence.

    Those that reach over the end of one, or touch what is no prose, are left out. Its offsets
    count units of UTF-16.
    """
    joined = "\n\n".join(batch)
    to_character = _Units(joined)
    found: dict[str, list[Match]] = {text: [] for text in batch}
    starts: list[tuple[int, str]] = []
    at = 0
    for text in batch:
        starts.append((at, text))
        at += len(text) + 2
    for answer in answers:
        start = to_character(answer["offset"])
        end = to_character(answer["offset"] + answer["length"])
        begin, text = max(pair for pair in starts if pair[0] <= start)
        if end - begin > len(text) or end <= start or FILLER in joined[start:end]:
            continue
        found[text].append(_match(answer, start - begin, end - begin))
    return {text: tuple(matches) for text, matches in found.items()}


def _match(answer: Mapping[str, Any], start: int, end: int) -> Match:
    rule = answer["rule"]
    urls = rule.get("urls") or ()
    match = Match(
        start,
        end,
        rule["id"],
        answer["message"],
        tuple(one["value"] for one in answer["replacements"][:_MOST_REPLACEMENTS]),
        urls[0]["value"] if urls else "",
    )
    words = cast("list[object]", [match.rule, match.message, match.url, *match.replacements])
    if not all(isinstance(word, str) for word in words):
        raise TypeError("something else where words should be")
    return match


class _Units:
    """Offsets in units of UTF-16 to offsets in characters."""

    def __init__(self, text: str) -> None:
        self._coded = None if text.isascii() else text.encode("utf-16-le", "surrogatepass")

    def __call__(self, units: int) -> int:
        if self._coded is None:
            return units
        return len(self._coded[: 2 * units].decode("utf-16-le", "replace"))
