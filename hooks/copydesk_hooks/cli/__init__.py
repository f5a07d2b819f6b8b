"""The command `copydesk`: one module per subcommand, imported when it is asked for."""

from __future__ import annotations

import gc
import os
import sys

from copydesk.errors import CopydeskError

CLEAN, FINDINGS, FAILED = 0, 1, 2
COMMANDS = ("check", "rules", "rule", "server")
_HELP = """\
Usage: copydesk COMMAND [ARGUMENTS]

The copy desk of a newsroom as a program: it reads articles and reports typos, superlatives
nobody vouches for, attributions that name nobody, and statements that contradict each other.

Commands:
  check [PATH...]   Check files and folders; with --fix, mend what can be mended safely.
  rules             List the rules.
  rule NAME         Explain a rule.
  server            Serve an editor: check articles while they are written.

Options:
  -h, --help        Print this help and exit; after a command, that command's help.
  --version         Print the version and exit.

Exit codes: 0 clean, 1 findings, 2 could not do the job.
"""


def main(argv: list[str] | None = None) -> int:
    """Run the command line; returns the exit code and never raises."""
    words = sys.argv[1:] if argv is None else list(argv)
    collecting = gc.isenabled()
    # The cyclic collector would walk over all that is being loaded, many times: 4 ms of a start.
    gc.disable()
    try:
        code = _run(words)
        sys.stdout.flush()
    except CopydeskError as error:
        return _failed(str(error))
    except BrokenPipeError:
        # The reader has gone (`copydesk check | head`); stop Python from saying so at the end.
        _discard_output()
        return 128 + 13
    except OSError as error:
        # What can fail in an article or a configuration is dealt with where it is read: this is
        # the report that found no room.
        _discard_output()
        reason = error.strerror or error
        return _failed(f"the output cannot be written: {reason}")
    except KeyboardInterrupt:
        return 128 + 2
    except Exception:  # noqa: BLE001 - Python's own exit code here is 1, which means "findings"
        import traceback

        traceback.print_exc()
        print("copydesk: this is a fault in copydesk itself; please report it", file=sys.stderr)
        return FAILED
    finally:
        if collecting:
            gc.enable()
    return code


def _failed(message: str) -> int:
    """Say what went wrong, to whoever still listens; returns the exit code."""
    try:
        print(f"copydesk: {message}", file=sys.stderr, flush=True)
    except OSError:  # `2>/dev/full`: the exit code has to say it
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - to the end
    return FAILED


def _discard_output() -> None:
    """Keep Python from trying, and failing, to write the rest of the output at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(words: list[str]) -> int:
    _set_streams()
    command = words[0] if words else "--help"
    if command == "check":
        from copydesk_hooks.cli import check

        return check.main(words[1:])
    if command == "rules":
        from copydesk_hooks.cli import rules

        return rules.main(words[1:])
    if command == "rule":
        from copydesk_hooks.cli import rule

        return rule.main(words[1:])
    if command == "server":
        from copydesk_hooks.cli import server

        return server.main(words[1:])
    if command in ("--help", "-h", "help"):
        sys.stdout.write(_HELP)
        return CLEAN
    if command in ("--version", "-V"):
        from copydesk import __version__

        print(f"copydesk {__version__}")
        return CLEAN
    raise _unknown(command)


def _unknown(command: str) -> CopydeskError:
    from copydesk.nearest import did_you_mean
    from copydesk_hooks.cli.options import UsageError

    if os.path.exists(command):
        return UsageError(f"'{command}' is no command; to check it: copydesk check {command}")
    kind = "option" if command.startswith("-") else "command"
    names = (*COMMANDS, "--help", "--version")
    advice = did_you_mean(command, names) or f"; the commands are {', '.join(COMMANDS)}"
    return UsageError(f"there is no {kind} '{command}'{advice}")


def _set_streams() -> None:
    """A stream that is closed, or a character that its encoding lacks, must not end the run."""
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison] - `copydesk >&-`
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - to the end
    if sys.stderr is None:  # pyright: ignore[reportUnnecessaryComparison]
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
