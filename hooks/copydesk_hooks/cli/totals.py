"""What a run adds up to: the summary, the statistics, and the differences of `--diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding
    from copydesk.rule import Rule


class Totals:
    """Counts over the files of a run; words are counted only for the statistics."""

    def __init__(self, *, with_words: bool) -> None:
        self.mended = 0
        self._with_words = with_words
        self._files = 0
        self._words = 0
        self._files_found = 0
        self._findings = 0
        self._safe = 0
        self._suggested = 0
        self._rules: dict[str, tuple[Rule, int, int]] = {}

    def add(self, document: Document, findings: Sequence[Finding]) -> None:
        """Count one file."""
        self._files += 1
        if self._with_words:
            self._words += len(document.prose.split())
        if not findings:
            return
        self._files_found += 1
        self._findings += len(findings)
        if any(finding.fixes for finding in findings):
            from copydesk.fixing import is_fixable

            safe = sum(is_fixable(document, finding) for finding in findings)
            self._safe += safe
            self._suggested -= safe
            self._suggested += sum(is_fixable(document, one, suggested=True) for one in findings)
        if self._with_words:
            here: set[str] = set()
            for finding in findings:
                rule, count, files = self._rules.get(finding.rule.code, (finding.rule, 0, 0))
                new = finding.rule.code not in here
                here.add(finding.rule.code)
                self._rules[finding.rule.code] = (rule, count + 1, files + new)

    def summary(self, *, diff: bool) -> str:
        """The line that ends a run."""
        mended = f"Mended {_count(self.mended, 'finding')}. " if self.mended else ""
        if not self._files:
            return "Nothing was checked.\n"
        if not self._findings:
            return f"{mended}Nothing to report in {_count(self._files, 'file')}.\n"
        found = f"Found {_count(self._findings, 'finding')} in {_count(self._files_found, 'file')}"
        fixable: list[str] = []
        if self._safe:
            fixable.append(f"{self._safe} fixable with --fix")
        if self._suggested and not diff:
            what = "more" if self._safe else "fixable"
            fixable.append(f"{self._suggested} {what} with --fix --suggested")
        return f"{mended}{found} ({', '.join(fixable)}).\n" if fixable else f"{mended}{found}.\n"

    def statistics(self) -> str:
        """Counts by rule, the most frequent first, and per thousand words."""
        lines = [
            f"{count:>7}  {rule.code} {rule.name} (in {_count(files, 'file')})\n"
            for rule, count, files in sorted(
                self._rules.values(), key=lambda row: (-row[1], row[0].code)
            )
        ]
        rate = 1000 * self._findings / self._words if self._words else 0.0
        lines.append(
            f"{self._findings:>7}  in {_count(self._files, 'file')},"
            f" {_count(self._words, 'word')}: {rate:.2f} per 1,000 words\n"
        )
        return "".join(lines)


def unified_diff(old: Document, new: Document) -> str:
    """What changes, in the format of `diff -u`."""
    if old.text == new.text:
        return ""
    from difflib import unified_diff as differences

    lines = differences(
        _lines(old.text),
        _lines(new.text),
        f"a/{old.path}",
        f"b/{new.path}",
    )
    no_end = "\n\\ No newline at end of file\n"
    return "".join(line if line.endswith("\n") else line + no_end for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as `diff` sees them: parted by line feeds and by nothing else."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
