"""Findings' fixes into text, and text into files.

A fix is written by itself only where it is safe, or, on request, where it is the only one
suggested: a choice is a person's to make. An edit that would swallow markup (half of an
emphasis, a link) is not written either; the finding stays.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left, insort
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from copydesk.errors import ReadError
from copydesk.finding import Applicability
from copydesk.reading import markup_named, reread
from copydesk.reading.decoding import encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from copydesk.document import Document
    from copydesk.finding import Edit, Finding, Fix

ROUNDS = 10
"""How often a text is mended and read again; a fix that makes room for another takes two."""

_ENTITY = re.compile(r"&#?\w+;")


class Mended(NamedTuple):
    """A document after its fixes, what is still found in it, and how many fixes were written."""

    document: Document
    findings: list[Finding]
    fixes: int


def fix_to_write(finding: Finding, *, suggested: bool = False) -> Fix | None:
    """The one fix that may be written without asking, or None."""
    safe = [fix for fix in finding.fixes if fix.applicability is Applicability.SAFE]
    if not safe and suggested:
        safe = list(finding.fixes)
    return safe[0] if len(safe) == 1 and safe[0].edits else None


def is_fixable(document: Document, finding: Finding, *, suggested: bool = False) -> bool:
    """Whether `--fix` would mend the finding by itself."""
    fix = fix_to_write(finding, suggested=suggested)
    return fix is not None and all(_spares_markup(document, edit) for edit in fix.edits)


def edits_for(
    document: Document, findings: Sequence[Finding], *, suggested: bool = False
) -> tuple[list[Edit], int]:
    """The findings' fixes as edits of the file's text, in order, and how many fixes they make.

    Of fixes that overlap, the first in `findings` is made; the text may then be checked again
    for the other.
    """
    edits: list[Edit] = []  # in order of place
    count = 0
    for finding in findings:
        fix = fix_to_write(finding, suggested=suggested)
        if fix is None or not all(
            _spares_markup(document, edit) and _has_room(edit, edits) for edit in fix.edits
        ):
            continue
        for edit in fix.edits:
            insort(edits, edit)
        count += 1
    return list(_escaped(document, edits)), count


def apply(
    document: Document, findings: Sequence[Finding], *, suggested: bool = False
) -> tuple[str, int]:
    """The text with the findings' fixes, and how many were written; see `edits_for`."""
    edits, count = edits_for(document, findings, suggested=suggested)
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (document.text[done : edit.start], edit.replacement)
        done = edit.end
    return "".join([*pieces, document.text[done:]]), count


def mend(
    document: Document,
    findings: list[Finding],
    check: Callable[[Document], list[Finding]],
    *,
    suggested: bool = False,
) -> Mended:
    """Apply fixes until nothing more can be mended.

    `findings` are those of `document`; `check` finds those of the text as mended, which is
    read again each round. Raises ReadError where a correction cannot be written in the file's
    encoding.
    """
    total = 0
    texts = {document.text}
    for _ in range(ROUNDS):
        text, count = apply(document, findings, suggested=suggested)
        if text in texts:  # nothing to do, or fixes that undo each other
            break
        texts.add(text)
        total += count
        encode(document, text)  # refuses what the file could not hold
        document = reread(document, text)
        findings = check(document)
    return Mended(document, findings, total)


def written(document: Document, fix: Fix) -> tuple[Edit, ...]:
    """A fix as edits of the file's text, escaped for its markup; none if it would harm markup."""
    if not all(_spares_markup(document, edit) for edit in fix.edits):
        return ()
    return tuple(_escaped(document, fix.edits))


def _escaped(document: Document, edits: Iterable[Edit]) -> Iterator[Edit]:
    markup = markup_named(document.markup)
    for edit in edits:
        yield edit._replace(replacement=markup.escape(edit.replacement, document, edit.start))


def _has_room(edit: Edit, edits: Sequence[Edit]) -> bool:
    """Whether the edit clashes with none of the edits (in order, not clashing) around it."""
    at = bisect_left(edits, edit)
    return not any(_clash(edit, other) for other in edits[max(at - 1, 0) : at + 1])


def _clash(one: Edit, other: Edit) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _spares_markup(document: Document, edit: Edit) -> bool:
    """Whether what the edit replaces is prose and nothing else (character references are)."""
    raw = document.text[edit.start : edit.end]
    prose = document.prose[edit.start : edit.end]
    if raw == prose:
        return True
    plain = [match.span() for match in _ENTITY.finditer(raw)]
    return all(
        any(start <= at < end for start, end in plain)
        for at, (character, other) in enumerate(zip(raw, prose, strict=True))
        if character != other and not (character.isspace() and other.isspace())
    )


def write(path: str, data: bytes) -> None:
    """Replace a file's contents, whole or not at all; raises ReadError.

    The new file is written beside the old one and takes its name, with its mode and, where
    possible, its owner. A symbolic link stays one: what it points to is replaced.
    """
    target = os.path.realpath(path)
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name[:200]}.{os.getpid()}.copydesk")
    try:
        status = os.stat(target)
        if not os.access(target, os.W_OK):
            raise ReadError(f"{path}: may not be written")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with open(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(beside, status.st_mode & 0o7777)
            if hasattr(os, "chown") and (status.st_uid, status.st_gid) != (
                os.geteuid(),
                os.getegid(),
            ):
                with suppress(PermissionError):
                    os.chown(beside, status.st_uid, status.st_gid)
            os.replace(beside, target)
        except BaseException:
            os.unlink(beside)
            raise
    except OSError as error:
        raise ReadError(f"{path}: cannot be written: {error.strerror}") from error
