"""Command lines: a table of options that is read, checked and printed as help.

`argparse` costs 9 ms of start-up, a seventh of what checking one article may take; this table
also names the nearest valid option where one is misspelt.
"""

from __future__ import annotations

from typing import NamedTuple

from copydesk.errors import CopydeskError


class UsageError(CopydeskError):
    """The command line is wrong; the text says what and names the nearest valid form."""


class Option(NamedTuple):
    """An option: a flag where `metavar` is empty, else one with a value.

    `choices` are the values allowed; `many` values may be repeated and separated by commas.
    """

    name: str
    help: str
    metavar: str = ""
    choices: tuple[str, ...] = ()
    many: bool = False
    short: str = ""


class Command(NamedTuple):
    """A subcommand: its usage line, what it does, its options, and words after them."""

    name: str
    usage: str
    summary: str
    options: tuple[Option, ...]
    epilog: str = ""


class Arguments:
    """A command line as read: positional arguments, and the options given."""

    def __init__(self) -> None:
        self.positional: list[str] = []
        self._values: dict[str, list[str]] = {}

    def add(self, name: str, value: str) -> None:
        """Note one value of an option."""
        self._values.setdefault(name, []).append(value)

    def flag(self, name: str) -> bool:
        """Whether the option was given."""
        return name in self._values

    def value(self, name: str, default: str = "") -> str:
        """The option's last value."""
        return self._values.get(name, [default])[-1]

    def many(self, name: str) -> tuple[str, ...] | None:
        """All values of the option, parted at commas; None where it was not given."""
        if name not in self._values:
            return None
        parts = [part.strip() for value in self._values[name] for part in value.split(",")]
        return tuple(part for part in parts if part)


HELP = Option("help", "Print this help and exit.", short="h")


def parse(command: Command, argv: list[str]) -> Arguments:
    """Read a command line; raises UsageError."""
    options = {f"--{option.name}": option for option in (*command.options, HELP)}
    options |= {f"-{option.short}": option for option in options.values() if option.short}
    arguments = Arguments()
    rest = iter(argv)
    for word in rest:
        if word == "--":
            arguments.positional.extend(rest)
        elif word == "-" or not word.startswith("-"):
            arguments.positional.append(word)
        else:
            name, equals, value = word.partition("=")
            option = options.get(name)
            if option is None:
                raise _unknown(command, name, options)
            if not option.metavar:
                if equals:
                    raise UsageError(f"{name} takes no value")
            elif not equals:
                value = next(rest, None) or _missing(option)
            _check(option, value)
            arguments.add(option.name, value)
    return arguments


def _unknown(command: Command, name: str, options: dict[str, Option]) -> UsageError:
    from copydesk.nearest import did_you_mean

    advice = did_you_mean(name, options) or f"; 'copydesk {command.name} --help' lists them"
    return UsageError(f"there is no option {name}{advice}")


def _missing(option: Option) -> str:
    raise UsageError(f"--{option.name} needs a value: --{option.name} {option.metavar}")


def _check(option: Option, value: str) -> None:
    if option.choices and value not in option.choices:
        from copydesk.nearest import did_you_mean

        raise UsageError(
            f"--{option.name} cannot be '{value}'{did_you_mean(value, option.choices)}"
            f" (it is one of: {', '.join(option.choices)})"
        )


def help_text(command: Command) -> str:
    """The help of a subcommand."""
    from textwrap import fill

    lines = [f"Usage: copydesk {command.name} {command.usage}", "", command.summary, "", "Options:"]
    for option in (*command.options, HELP):
        head = f"-{option.short}, " if option.short else "    "
        head += f"--{option.name} {option.metavar}".rstrip()
        body = option.help
        if option.choices:
            body += f" One of: {', '.join(option.choices)}."
        indent = " " * 30
        text = fill(body, width=90, initial_indent=indent, subsequent_indent=indent)
        head = f"  {head}"
        lines.append(head.ljust(30) + text[30:] if len(head) < 29 else f"{head}\n{text}")
    if command.epilog:
        lines += ["", command.epilog]
    return "\n".join(lines) + "\n"
