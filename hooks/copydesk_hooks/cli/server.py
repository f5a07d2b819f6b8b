"""`copydesk server`: the language server, which editors start."""

from __future__ import annotations

import sys

from copydesk.errors import CopydeskError
from copydesk_hooks.cli.options import Command, Option, UsageError, help_text, parse

COMMAND = Command(
    "server",
    "[OPTIONS]",
    "Check articles while they are written: a language server, which editors start and talk to\n"
    "over its standard input and output. Needs the extra: pip install 'copydesk[server]'",
    (
        Option("stdio", "Talk over standard input and output; it does so anyway."),
        Option("log", "Write what goes wrong to this file (without it: standard error).", "FILE"),
        Option("version", "Print the version and exit."),
    ),
    "docs/editors/index.md tells how to set up an editor.",
)


def main(argv: list[str]) -> int:
    """Run the server until its client goes; raises CopydeskError where the extra is missing."""
    arguments = parse(COMMAND, argv)
    if arguments.flag("help"):
        sys.stdout.write(help_text(COMMAND))
        return 0
    if arguments.positional:
        raise UsageError("'copydesk server' takes no files: the editor sends them")
    try:
        from copydesk_hooks.server.app import start
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in _EXTRA:
            raise
        raise CopydeskError(
            f"the language server needs {error.name}: pip install 'copydesk[server]'"
        ) from error
    if arguments.flag("version"):
        from copydesk import __version__

        print(f"copydesk {__version__}")
        return 0
    _prepare(arguments.value("log"))
    start()
    return 0


_EXTRA = ("pygls", "lsprotocol", "cattrs", "attrs", "tomlkit")


def _prepare(log: str) -> None:
    """Log to a file or standard error, and let the collector work: the server lives long."""
    import gc
    import logging

    gc.enable()
    sys.setswitchinterval(0.001)  # a keystroke should not wait for the thread that reads wholes
    # What a client does wrong comes to `Server.report_server_error`; pygls would log it, too.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    logging.basicConfig(filename=log or None, level=logging.WARNING, format="copydesk: %(message)s")
