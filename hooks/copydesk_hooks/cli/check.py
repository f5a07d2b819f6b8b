"""`copydesk check`: check files and folders, report, mend."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from copydesk.checker import Checker
from copydesk.config import Configs
from copydesk.errors import ConfigError, NotTextError, ReadError
from copydesk.finding import Severity
from copydesk.rule import Kind
from copydesk.selection import Layer, fault_in_name
from copydesk_hooks.cli.options import Command, Option, UsageError, help_text, parse
from copydesk_hooks.cli.totals import Totals, unified_diff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import TextIO

    from copydesk.checker import Checked
    from copydesk.document import Document
    from copydesk.errors import CopydeskError
    from copydesk.finding import Finding
    from copydesk.rule import Rule
    from copydesk.suppression import Remark, Suppressions
    from copydesk_hooks.cli.options import Arguments
    from copydesk_hooks.cli.progress import Progress
    from copydesk_hooks.reporters import Reporter

_ORDER = {severity: order for order, severity in enumerate(Severity)}  # the gravest first

COMMAND = Command(
    "check",
    "[OPTIONS] [PATH...]",
    "Check articles: files, folders (without PATH the current one), or - for standard input.",
    (
        Option(
            "select", "Look only for these rules: codes, names or families.", "RULES", many=True
        ),
        Option("ignore", "Leave these rules out.", "RULES", many=True),
        Option("together", "Also look for contradictions between the files."),
        Option("format", "How to report.", "FORMAT", choices=("text", "json")),
        Option(
            "fail-on",
            "Exit with 1 for findings of this severity or graver (default: warning).",
            "SEVERITY",
            choices=tuple(severity.value for severity in Severity),
        ),
        Option("strict", "Exit with 2 where LanguageTool was asked and could not do its part."),
        Option("exit-zero", "Exit with 0 even if there are findings."),
        Option("fix", "Mend what can be mended safely, in the files themselves."),
        Option("diff", "Show what --fix would change, and change nothing."),
        Option(
            "suggested", "With --fix or --diff: corrections, too, that are the only one suggested."
        ),
        Option(
            "report-unused", "Report suppressions that silence nothing; they count as findings."
        ),
        Option("config", "Use this configuration, and no other.", "FILE"),
        Option("isolated", "Use no configuration."),
        Option("force-exclude", "Pass by excluded files even where they are named."),
        Option("stdin-filename", "The name of what comes from standard input.", "NAME"),
        Option("output-file", "Write the report to this file.", "FILE"),
        Option(
            "color",
            "When to use colours (default: auto).",
            "WHEN",
            choices=("auto", "always", "never"),
        ),
        Option("statistics", "Add counts by rule, and of words."),
        Option("quiet", "Report findings and errors only.", short="q"),
    ),
    "Several rules are separated by commas. 'copydesk rules' lists them.\n"
    "Exit codes: 0 clean, 1 findings, 2 could not do the job.",
)

STDIN = "-"


def main(argv: list[str]) -> int:
    """Run `copydesk check`; returns the exit code. Raises CopydeskError."""
    arguments = parse(COMMAND, argv)
    if arguments.flag("help"):
        sys.stdout.write(help_text(COMMAND))
        return 0
    import gc

    from copydesk.rules import RULES

    gc.freeze()
    return _Run(arguments, RULES).run()


class _Run:
    """One run of the command; the methods follow the files' way through it."""

    def __init__(self, arguments: Arguments, rules: Sequence[Rule]) -> None:
        _refuse_contradictions(arguments, rules)
        self._arguments = arguments
        self._rules = rules
        self._paths = arguments.positional or ["."]
        self._quiet = arguments.flag("quiet")
        self._fix = arguments.flag("fix")
        self._diff = arguments.flag("diff")
        self._suggested = arguments.flag("suggested")
        self._together = arguments.flag("together")
        self._stdin_name = arguments.value("stdin-filename", "<stdin>")
        self._fail_on = Severity(arguments.value("fail-on")) if arguments.flag("fail-on") else None
        self._out = self._open_output()
        self._reporter = self._make_reporter()
        self._progress = _make_progress()
        self._totals = Totals(with_words=arguments.flag("statistics"))
        self._entries: dict[Remark, bool] = {}  # [[suppress]] entries seen: whether one was of use
        self._failed = False
        self._stopped = False  # by a wrong configuration: there is nothing to sum up
        self._failing = 0
        self._faults: set[str] = set()

    def run(self) -> int:
        """Check everything; returns the exit code."""
        try:
            self._try_all()
            self._finish()
        except OSError:
            from contextlib import suppress

            with suppress(OSError):  # it tries once more to write what it still holds
                self._close()
            raise
        if self._failed:
            return 2
        return 1 if self._failing and not self._arguments.flag("exit-zero") else 0

    def _try_all(self) -> None:
        try:
            self._checker = self._make_checker()
            try:
                self._check_all()
            finally:
                self._checker.close()
        except ConfigError as error:
            self._error(error.path, error.fault, error.line)
            self._stopped = True

    def _make_checker(self) -> Checker:
        arguments = self._arguments
        select, ignore = arguments.many("select"), arguments.many("ignore")
        layer = None
        if select is not None or ignore is not None:
            layer = Layer("the command line", select, (), ignore or ())
        configs = Configs(
            self._rules,
            file=arguments.value("config") or None,
            isolated=arguments.flag("isolated"),
        )
        return Checker(self._rules, configs, layer)

    def _check_all(self) -> None:
        kept: list[Checked] = []
        for path in self._found():
            checked = self._check(path)
            if checked is None:
                continue
            if self._together:
                kept.append(checked)
            else:
                self._report(checked, checked.findings, {})
                checked.document.release()  # the cyclic collector is off (see `main` in cli)
        if kept:
            between = self._checker.compare(kept)
            self._note_crashes()
            documents = {checked.document.path: checked.document for checked in kept}
            for checked in kept:
                findings = checked.findings + between.get(checked.document.path, [])
                findings.sort(key=lambda finding: (finding.span, finding.rule.code))
                self._report(checked, findings, documents)

    def _found(self) -> Iterator[str]:
        """The files to check, each once, in the order of the arguments."""
        output = self._arguments.value("output-file")
        seen = {os.path.realpath(output)} if output else set[str]()
        several = len(self._paths) > 1 or output
        for path in self._paths:
            for found in self._below(path):
                if several:
                    real = os.path.realpath(found)  # a link may lead to a file that has its turn
                    if real in seen:
                        continue
                    seen.add(real)
                yield found

    def _below(self, path: str) -> Iterable[str]:
        if path != STDIN and os.path.isdir(path):
            from copydesk.reading import extensions
            from copydesk_hooks.walking import Walker

            return Walker(self._checker.configs, extensions(), self._error).walk(path)
        name = self._stdin_name if path == STDIN else path
        if self._arguments.flag("force-exclude") and self._checker.configs.excludes(name):
            return ()
        return (path,)

    def _check(self, path: str) -> Checked | None:
        """Read, check and mend one file; None where it could not be read."""
        name = self._stdin_name if path == STDIN else path
        if self._progress is not None:
            self._progress.step(name)
        try:
            document = self._checker.read(_read(path), name)
        except NotTextError as error:
            self._notice(name, f"{_without(name, error)}; passed over")
            return None
        except OSError as error:
            self._error(name, f"cannot be read: {error.strerror or error}")
            return None
        checked = self._checker.check(document)
        for notice in document.notices:
            self._notice(name, notice)
        if self._fix or self._diff:
            checked = self._mend(path, checked)
        self._note_crashes()
        return checked

    def _mend(self, path: str, checked: Checked) -> Checked:
        """Write or show the fixes; returns what is to be reported."""
        from copydesk import fixing
        from copydesk.reading.decoding import encode

        latest = [checked]

        def check(document: Document) -> list[Finding]:
            latest.append(self._checker.check(document))
            return latest[-1].findings

        document = checked.document
        try:
            mended = fixing.mend(document, checked.findings, check, suggested=self._suggested)
            if self._diff:
                self._out.write(unified_diff(document, mended.document))
            elif path == STDIN:
                sys.stdout.write(mended.document.text)
            elif mended.fixes:
                fixing.write(path, encode(mended.document, mended.document.text))
        except ReadError as error:
            self._error(document.path, _without(document.path, error))
            return checked
        if self._diff:
            return checked
        self._totals.mended += mended.fixes
        return latest[-1]

    def _report(
        self, checked: Checked, findings: Sequence[Finding], others: Mapping[str, Document]
    ) -> None:
        document = checked.document
        self._totals.add(document, findings)
        self._failing += sum(
            _ORDER[finding.rule.severity] <= _ORDER[self._fail_on or checked.settings.fail_on]
            for finding in findings
        )
        if not self._diff:
            if findings and self._progress is not None:
                self._progress.clear()
            self._reporter.file(document, findings, others)
        if checked.suppressions is not None:
            for notice in checked.suppressions.notices:
                self._notice(notice.path, notice.message, notice.line)
            if self._arguments.flag("report-unused"):
                self._report_unused(checked, checked.suppressions)

    def _report_unused(self, checked: Checked, suppressions: Suppressions) -> None:
        active = {
            rule
            for rule in self._checker.linter_for(checked.settings).rules
            if self._together or rule.kind is not Kind.COLLECTION
        }
        for remark in suppressions.unused(active):
            self._unused(remark)
        for remark, used in suppressions.entries(active).items():
            self._entries[remark] = used or self._entries.get(remark, False)

    def _unused(self, remark: Remark) -> None:
        self._failing += 1
        self._say(self._reporter.notice, remark.path, remark.message, remark.line)

    def _finish(self) -> None:
        if self._progress is not None:
            self._progress.clear()
        for remark, used in self._entries.items():
            if not used:
                self._unused(remark)
        self._reporter.finish()
        as_text = self._reporter_is_text and not self._diff
        side = self._out if as_text else sys.stderr
        if self._arguments.flag("statistics") and not self._stopped:
            side.write(self._totals.statistics())
        if not self._quiet and not self._stopped and (as_text or self._diff):
            side.write(self._totals.summary(diff=self._diff))
        self._close()

    def _close(self) -> None:
        if self._out is not sys.stdout and self._out is not sys.stderr:
            self._out.close()

    def _notice(self, path: str, message: str, line: int = 0) -> None:
        if not self._quiet:
            self._say(self._reporter.notice, path, message, line)

    def _error(self, path: str, message: str, line: int = 0) -> None:
        self._failed = True
        self._say(self._reporter.error, path, message, line)

    def _say(
        self, say: Callable[[str, str, int], None], path: str, message: str, line: int
    ) -> None:
        if self._progress is not None:
            self._progress.clear()
        say(path, message, line)

    def _note_crashes(self) -> None:
        for crash in self._checker.crashes:
            self._error(crash.path, crash.message)
        self._checker.crashes.clear()
        for path, message in self._checker.faults:
            if message in self._faults:
                continue  # one server that is not there is one notice, however many files
            self._faults.add(message)
            if self._arguments.flag("strict"):
                self._error(path, message)
            else:
                self._notice(path, message)
        self._checker.faults.clear()

    @property
    def _reporter_is_text(self) -> bool:
        return self._arguments.value("format", "text") == "text"

    def _open_output(self) -> TextIO:
        path = self._arguments.value("output-file")
        if path:
            try:
                return open(path, "w", encoding="utf-8", errors="backslashreplace")
            except OSError as error:
                raise UsageError(f"--output-file: {path}: {error.strerror}") from error
        # Mended text from standard input goes where it came from: to the next in the pipe.
        return sys.stderr if self._fix and STDIN in self._paths else sys.stdout

    def _make_reporter(self) -> Reporter:
        if not self._reporter_is_text:
            from copydesk_hooks.reporters.json import JsonReporter

            return JsonReporter(self._out)
        from copydesk_hooks.reporters.text import TextReporter

        return TextReporter(
            self._out,
            sys.stderr,
            colour=_wants_colour(self._arguments.value("color", "auto"), self._out),
            width=_width(self._out),
        )


def _refuse_contradictions(arguments: Arguments, rules: Sequence[Rule]) -> None:
    """Raise UsageError for options that are wrong or do not go together."""
    for option in ("select", "ignore"):
        for name in arguments.many(option) or ():
            fault = fault_in_name(name, rules)
            if fault:
                raise UsageError(f"--{option}: {fault}")
    if arguments.flag("fix") and arguments.flag("diff"):
        raise UsageError("--diff shows what --fix would do: use one of them")
    if arguments.flag("suggested") and not (arguments.flag("fix") or arguments.flag("diff")):
        raise UsageError("--suggested needs --fix or --diff")
    output = arguments.value("output-file")
    if output and os.path.realpath(output) in map(os.path.realpath, arguments.positional):
        raise UsageError(f"--output-file: {output} is to be checked, not to be overwritten")
    if arguments.flag("config") and arguments.flag("isolated"):
        raise UsageError("--config and --isolated exclude each other")
    if arguments.flag("diff") and arguments.value("format", "text") != "text":
        raise UsageError("--diff has a format of its own; leave out --format")


def _read(path: str) -> bytes:
    if path == STDIN:
        return sys.stdin.buffer.read()
    with open(path, "rb") as file:
        return file.read()


def _without(path: str, error: CopydeskError) -> str:
    """An error's text without the path that the reporter puts before it."""
    return str(error).removeprefix(f"{path}: ")


def _make_progress() -> Progress | None:
    if not sys.stderr.isatty():
        return None
    from copydesk_hooks.cli.progress import Progress

    return Progress(sys.stderr)


def _wants_colour(when: str, out: TextIO) -> bool:
    """What was asked for; "auto" follows no-color.org, then asks whether a terminal listens."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return out.isatty() and os.environ.get("TERM") != "dumb"


def _width(out: TextIO) -> int:
    """The terminal's columns, or 100."""
    try:
        columns = os.get_terminal_size(out.fileno()).columns if out.isatty() else 0
    except (OSError, ValueError):
        columns = 0
    return columns or 100
