"""An open text: what the editor has in it, and what is known of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pygls.uris import to_fs_path, urlparse

from copydesk.reading import extensions, markup_named
from copydesk_hooks.server.positions import Positions

if TYPE_CHECKING:
    from copydesk.checker import Checked
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

    `path` is the file's, or where an untitled text would lie; `checked` is the last document with
    its findings, and None before the first check. `text` is replaced with every edit, so that a
    check in another thread can tell that it works on an old one.
    """

    def __init__(self, uri: str, language: str, version: int, text: str, folder: str) -> None:
        self.uri = uri
        self.version = version
        self.text = text
        self.path = _path(uri, folder)
        self.checked: Checked | None = None
        self.findings: list[Finding] = []
        self.between: list[Finding] = []
        """What was found between this text and others, when that was last asked for."""
        self.is_fresh = False
        """Whether the findings are those of the text as it stands now."""
        self.is_settled = False
        """Whether the rules that read whole documents have had their turn, too."""
        self.round = 0
        """Grows with every change of the findings."""
        self._language = language
        self._positions: Positions | None = None

    @property
    def markup(self) -> Markup | None:
        """The markup, where the name's ending does not say it."""
        if os.path.splitext(self.path)[1].lower() in extensions():
            return None
        return markup_named(_LANGUAGES.get(self._language, "plain"))

    @property
    def document(self) -> Document | None:
        """The document that the findings are about."""
        return self.checked.document if self.checked is not None else None

    def edit(self, text: str, version: int) -> None:
        """Take the next text."""
        self.text = text
        self.version = version
        self.is_fresh = self.is_settled = False
        self._positions = None

    def positions(self, encoding: str) -> Positions:
        """The lines of the text."""
        if self._positions is None:
            shift = len(self.text) - len(article(self.text))
            self._positions = Positions(self.text, encoding, shift)
        return self._positions

    def take(self, checked: Checked, *, settled: bool) -> bool:
        """Take what a check of the present text found; whether it differs from what was shown."""
        if self.document is not None and self.document is not checked.document:
            self.document.release()  # or its sentences would stay until the collector comes by
        self.checked = checked
        self.is_settled = settled
        return self.show(checked.findings)

    def show(self, findings: list[Finding]) -> bool:
        """Take the findings of the present text; whether they differ from what was shown of it."""
        differs = not self.is_fresh or findings != self.findings
        self.is_fresh = True
        self.findings = findings
        self.round += differs
        return differs


def article(text: str) -> str:
    """A buffer's text as a file's is read: without a byte order mark."""
    return text.removeprefix(_BOM)


def _path(uri: str, folder: str) -> str:
    """Where a text lies, or would lie: one without a file, in `folder`."""
    path = to_fs_path(uri)
    if path is not None:
        return path
    return os.path.join(folder, os.path.basename(urlparse(uri)[2]) or "Untitled")
