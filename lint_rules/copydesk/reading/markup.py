"""What a markup must be able to do: the protocol that the modules of this folder follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from copydesk.document import Document, Reading


class Markup(Protocol):
    """A way of writing articles down; each is a module."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a constant of the module
        """What users call it ("markdown")."""
        ...

    @property
    def EXTENSIONS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """The endings of its files, lower case, with the dot."""
        ...

    def read(self, text: str, /) -> Reading:
        """Tell prose from markup. Raises nothing, whatever the text."""
        ...

    def escape(self, replacement: str, document: Document, offset: int, /) -> str:
        """`replacement`, which is plain prose, as it must be written at the file offset."""
        ...

    def comment(self, text: str, /) -> str | None:
        """A comment that says `text`, or None where the markup knows no comments."""
        ...
