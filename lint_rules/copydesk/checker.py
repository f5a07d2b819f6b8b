"""A document's findings as the configuration wants them: the flow from bytes to findings.

    bytes -> Document -> the linter of the rules that are on here -> suppression -> findings

The command and the language server both stand on this; it prints nothing.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from copydesk.config import absolute
from copydesk.linter import Linter
from copydesk.reading import read_bytes, read_text
from copydesk.selection import Layer, Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from copydesk.config import Configs, Settings
    from copydesk.document import Document
    from copydesk.finding import Finding, Span
    from copydesk.language.varieties import Variety
    from copydesk.languagetool import Wanted
    from copydesk.languagetool.tier import Tier
    from copydesk.linter import Crash
    from copydesk.reading.markup import Markup
    from copydesk.rule import Rule
    from copydesk.suppression import Suppressions


class Checked(NamedTuple):
    """A document with its findings; `suppressions` is None where there are none."""

    document: Document
    settings: Settings
    findings: list[Finding]
    suppressions: Suppressions | None


class Checker:
    """Checks documents, each with the settings of its own place.

    `layer` is what the command line says about rules. Rules that crash are noted in `crashes`;
    what LanguageTool could not do, where it is asked, in `faults`: path and message. `close`
    ends what was started.
    """

    def __init__(self, rules: Sequence[Rule], configs: Configs, layer: Layer | None = None) -> None:
        self.rules = tuple(rules)
        self.configs = configs
        self.crashes: list[Crash] = []
        self.layer = layer
        self.faults: list[tuple[str, str]] = []
        self._linters: dict[tuple[Layer, ...], Linter] = {}
        self._tiers: dict[tuple[Wanted, Variety], Tier] = {}

    def reconfigured(self, configs: Configs, layer: Layer | None) -> Checker:
        """A checker with other configurations; what can be shared of this one is."""
        other = Checker(self.rules, configs, layer)
        other.crashes, other.faults, other._tiers = self.crashes, self.faults, self._tiers
        if layer == self.layer:
            other._linters = self._linters
        return other

    def close(self) -> None:
        """End the servers that were started for the tier."""
        for tier in list(self._tiers.values()):
            with suppress(Exception):  # whatever a library says at the end, the others end, too
                tier.close()
        self._tiers.clear()

    def read(self, data: bytes, path: str) -> Document:
        """Read a file's bytes.

        Raises NotTextError, and ConfigError where its configuration is wrong.
        """
        settings = self.configs.settings_for(path)
        return read_bytes(data, path, accepted=settings.accept, language=settings.language)

    def read_text(self, text: str, path: str, markup: Markup | None = None) -> Document:
        """Read a text that is already decoded, as an editor has it. Raises ConfigError."""
        settings = self.configs.settings_for(path)
        return read_text(
            text, path, markup=markup, accepted=settings.accept, language=settings.language
        )

    def check(
        self, document: Document, stop: Callable[[], bool] | None = None, *, ask: bool = True
    ) -> Checked:
        """What the sentence and document rules find, less what is suppressed.

        Raises Stopped where `stop`, asked between the rules, says so. Without `ask`, LanguageTool
        is not waited for: what is known from it is used.
        """
        settings = self.configs.settings_for(document.path)
        tier = self._tier(document)
        if tier is not None:
            if ask:
                self._ask(tier, document)
            else:
                tier.recall(document)
        elif self._is_selected_in_vain(settings):
            from copydesk.languagetool import SELECTED_IN_VAIN

            self.faults.append((document.path, SELECTED_IN_VAIN))
        findings = self.linter_for(settings).check(document, stop)
        return self._kept(document, settings, findings)

    def recheck(self, document: Document, changed: Span, known: Iterable[Finding]) -> Checked:
        """What is found after an edit of `changed`, without the rules that read whole documents.

        `known` is what was found before and holds still; see `Linter.recheck`.
        """
        settings = self.configs.settings_for(document.path)
        findings = self.linter_for(settings).recheck(document, changed, known)
        return self._kept(document, settings, findings)

    def compare(self, checked: Sequence[Checked]) -> dict[str, list[Finding]]:
        """What the collection rules find between documents, by path, less what is suppressed."""
        by_path = {one.document.path: one for one in checked}
        linter = Linter(self.rules)
        linter.crashes = self.crashes
        found: dict[str, list[Finding]] = {}
        for finding in linter.compare([one.document for one in checked]):
            one = by_path[finding.path]
            if finding.rule in self.linter_for(one.settings).rules:
                found.setdefault(finding.path, []).append(finding)
        return {
            path: suppressions.keep(findings) if suppressions else findings
            for path, findings in found.items()
            for suppressions in (by_path[path].suppressions,)
        }

    def linter_for(self, settings: Settings) -> Linter:
        """The linter of the rules that are on; one for each selection, made once."""
        layers = self._layers(settings)
        linter = self._linters.get(layers)
        if linter is None:
            linter = self._linters[layers] = Linter(Selection(layers).rules(self.rules))
            linter.crashes = self.crashes
        return linter

    def ask(self, document: Document) -> None:
        """Have LanguageTool asked about a document, where the configuration wants that."""
        tier = self._tier(document)
        if tier is not None:
            self._ask(tier, document)

    def _ask(self, tier: Tier, document: Document) -> None:
        from copydesk.languagetool import TierError

        try:
            tier.ask(document)
        except TierError as error:
            self.faults.append((document.path, str(error)))

    def is_to_ask(self, document: Document) -> bool:
        """Whether LanguageTool has not been asked yet about all of a document, and is to be."""
        tier = self._tier(document)
        return tier is not None and not tier.knows(document)

    def retry(self) -> None:
        """Ask LanguageTool again where it could not be had."""
        for tier in list(self._tiers.values()):
            tier.retry()

    def _layers(self, settings: Settings) -> tuple[Layer, ...]:
        return settings.layers if self.layer is None else (*settings.layers, self.layer)

    def _is_selected_in_vain(self, settings: Settings) -> bool:
        """Whether a rule that waits for LanguageTool is on because somebody named it, and no server is."""
        if settings.languagetool is not None and settings.languagetool.is_on:
            return False
        named = {
            name
            for layer in self._layers(settings)
            for name in (*(layer.select or ()), *layer.extend)
        }
        return bool(named) and any(
            rule.second and named & {rule.code, rule.name, rule.family}
            for rule in self.linter_for(settings).rules
        )

    def _tier(self, document: Document) -> Tier | None:
        """Who asks LanguageTool about a document; None where no rule here wants its answers."""
        settings = self.configs.settings_for(document.path)
        wanted = settings.languagetool
        if wanted is None or not wanted.is_on:
            return None
        if not any(rule.second for rule in self.linter_for(settings).rules):
            return None
        from copydesk.language.english import is_english
        from copydesk.languagetool.tier import Tier

        if not is_english(document):
            return None
        key = (wanted, document.language)
        tier = self._tiers.get(key)
        return tier if tier is not None else self._tiers.setdefault(key, Tier(*key))

    def _kept(self, document: Document, settings: Settings, findings: list[Finding]) -> Checked:
        suppressions = self._suppressions(document, settings)
        if suppressions is not None:
            findings = suppressions.keep(findings)
        return Checked(document, settings, findings, suppressions)

    def _suppressions(self, document: Document, settings: Settings) -> Suppressions | None:
        if not document.comments and not settings.suppress:
            return None
        from copydesk.suppression import Suppressions

        path = absolute(document.path) if settings.suppress else ""
        entries = [entry for entry in settings.suppress if entry.paths.covers(path)]
        return Suppressions(document, self.rules, entries)
