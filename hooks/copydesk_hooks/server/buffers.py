"""An open text: what the editor has in it, and what is known of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pygls.uris import to_fs_path, urlparse

from copydesk.reading import extensions, markup_named
from copydesk_hooks.server.incremental import moved
from copydesk_hooks.server.positions import Positions

if TYPE_CHECKING:
    from copydesk.checker import Checked, Checker
    from copydesk.document import Document
    from copydesk.finding import Finding
    from copydesk.reading.markup import Markup

_BOM = "\ufeff"
# What editors call the markups; a name that is not here means plain text.
_LANGUAGES = {
    "markdown": "markdown",
    "quarto": "markdown",
    "rmd": "markdown",
    "rmarkdown": "markdown",
    "mdx": "mdx",
    "html": "html",
    "xhtml": "html",
}


class Buffer:
    """An open text; `version` is the client's number of it, and grows.

    `path` is the file's, or where a text without one would lie. `findings`, and those `between`
    this text and others, always stand at their places in the present text; `is_fresh` says that
    it has been looked at since the last edit, `is_settled` that all rules have been asked.
    """

    def __init__(self, uri: str, language: str, version: int, text: str, folder: str) -> None:
        self.uri = uri
        self.version = version
        self.text = text
        path = to_fs_path(uri)
        self.has_file = path is not None
        self.path = path or os.path.join(folder, os.path.basename(urlparse(uri)[2]) or "Untitled")
        self.checker: Checker | None = None
        """Whose configuration holds: the last right one. None where there never was one."""
        self.findings: list[Finding] = []
        self.between: list[Finding] = []
        self.is_fresh = False
        self.is_settled = False
        self.generation = 0
        """Grows when the text, or what holds for it, changes: an older check is void."""
        self.round = 0
        """Grows with every change of the findings."""
        self._checked: Checked | None = None
        self._language = language
        self._positions: Positions | None = None

    @property
    def article(self) -> str:
        """The text as a file's is read: without a byte order mark."""
        return self.text.removeprefix(_BOM)

    @property
    def checked(self) -> Checked | None:
        """What the last check found, of this text or an earlier one."""
        return self._checked

    @property
    def markup(self) -> Markup | None:
        """The markup, where the name's ending does not say it."""
        if os.path.splitext(self.path)[1].lower() in extensions():
            return None
        return markup_named(_LANGUAGES.get(self._language, "plain"))

    def document(self, checker: Checker) -> Document:
        """The present text as a document of its own. Raises ConfigError."""
        return checker.read_text(self.article, self.path, self.markup)

    def edit(self, text: str, version: int) -> None:
        """Take the next text."""
        old = self.article
        self.text = text
        self.version = version
        self.findings = moved(self.findings, old, self.article)
        self.between = moved(self.between, old, self.article)
        self.outdate()
        self._positions = None

    def outdate(self) -> None:
        """Something changed: what is being checked is void, and has to be checked again."""
        self.generation += 1
        self.is_fresh = self.is_settled = False

    def positions(self, encoding: str) -> Positions:
        """The lines of the text."""
        if self._positions is None:
            shift = len(self.text) - len(self.article)
            self._positions = Positions(self.text, encoding, shift)
        return self._positions

    def take(self, checked: Checked, *, settled: bool) -> bool:
        """Take what a check of the present text found; whether it differs from what was shown."""
        self.release()
        self._checked = checked
        self.is_settled = settled
        return self.show(checked.findings)

    def show(self, findings: list[Finding]) -> bool:
        """Take the findings of the present text; whether they differ from what was shown of it."""
        differs = not self.is_fresh or findings != self.findings
        self.is_fresh = True
        self.findings = findings
        self.round += differs
        return differs

    def release(self) -> None:
        """Let go of the document: its sentences would stay until the collector comes by."""
        if self._checked is not None:
            self._checked.document.release()
