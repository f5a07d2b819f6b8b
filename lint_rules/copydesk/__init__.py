"""copydesk, the copy desk of a newsroom as a library: text in, findings out.

`check` reads one text with the rules that are on by default; `check_file` reads a file as the
command would, with its configuration and suppressions. For more: `copydesk.reading` makes
documents, `copydesk.linter` checks and compares them, `copydesk.checker` adds configuration and
suppression, `copydesk.fixing` mends, `copydesk.rules.RULES` are the rules.

The library knows no terminal, no git and no editor; those live in `copydesk_hooks`. Importing
it costs nothing: what a function needs is imported when it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.finding import Finding
    from copydesk.linter import Linter

__version__ = "0.1.0"
# Where the project lives: the one place to change when it gets its real address. The pages of
# the rules lie below it as in the repository.
HOME_PAGE = "https://git.example.org/copydesk"
__all__ = ["HOME_PAGE", "__version__", "check", "check_file"]

_linters: list[Linter] = []  # one, once it is needed: making it takes a millisecond or two


def check(
    text: str,
    path: str = "<text>",
    *,
    accepted: frozenset[str] = frozenset(),
    language: str = "auto",
) -> list[Finding]:
    """The findings in a text, in order of place, by the rules that are on by default.

    The ending of `path` says the markup ("a.md", "a.html"; anything else is plain text); nothing
    is read from there. `accepted` are words that are right here, lower case; `language` is "en-US",
    "en-GB" or, where the text itself is to say it, "auto". Offsets in findings count characters of
    `text`. Raises ValueError for another language, and what a rule raises, should one crash.
    """
    from copydesk.language.varieties import Variety
    from copydesk.linter import Linter
    from copydesk.reading import read_text
    from copydesk.rules import RULES

    if not _linters:
        _linters.append(Linter(rule for rule in RULES if rule.default))
    linter = _linters[0]
    findings = linter.check(read_text(text, path, accepted=accepted, language=Variety(language)))
    if linter.crashes:
        raise linter.crashes.pop().error
    return findings


def check_file(path: str) -> list[Finding]:
    """The findings in a file, with the configuration and the suppressions that hold for it.

    Raises OSError, `copydesk.errors.NotTextError` for what is no text, `ConfigError` for a wrong
    configuration, and what a rule raises, should one crash.
    """
    from copydesk.checker import Checker
    from copydesk.config import Configs
    from copydesk.rules import RULES

    with open(path, "rb") as file:
        data = file.read()
    checker = Checker(RULES, Configs(RULES))
    try:
        checked = checker.check(checker.read(data, path))
    finally:
        checker.close()
    if checker.crashes:
        raise checker.crashes.pop().error
    return checked.findings
