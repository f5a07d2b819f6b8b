"""What an editor may have the server do: check the workspace, accept a word, silence, explain."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from copydesk.config import OWN_NAME
from copydesk.errors import CopydeskError
from copydesk.rules import RULES
from copydesk_hooks.cli.rules import measurements
from copydesk_hooks.rule_pages import page, rule_url

if TYPE_CHECKING:
    from collections.abc import Callable

    from copydesk.rule import Rule
    from copydesk_hooks.server.session import Session


def accept_word(session: Session, uri: str, word: str) -> str:
    """Accept a word in the configuration of a text; returns the file that was written."""
    from copydesk_hooks.server.writing import accept_word

    if len(word.split()) != 1 or word != word.strip():
        raise JsonRpcInvalidParams(f"{word!r} is no word")
    return _write(session, uri, lambda configuration, _: accept_word(configuration, word))


def suppress(session: Session, uri: str, rule: str, text: str) -> str:
    """Silence a rule in the configuration of a text, for some words of it or (empty) for all."""
    from copydesk_hooks.server.writing import suppress

    name = _rule(rule).name
    return _write(session, uri, lambda file, pattern: suppress(file, pattern, name, text))


def _write(session: Session, uri: str, write: Callable[[str, str], str]) -> str:
    """Have `write` change the configuration of a text, and take the change up.

    `write` gets the configuration file, and the text's path as a pattern in there.
    """
    from copydesk_hooks.server.writing import pattern_of

    buffer = session.buffers.get(uri)
    if buffer is None:
        raise JsonRpcInvalidParams(f"{uri} is not open")
    settings = (buffer.checker or session.checker).configs.settings_for(buffer.path)
    configuration = os.path.abspath(settings.source) if settings.source else ""
    if not configuration:
        folder = session.folder_of(buffer.path)
        if not (buffer.has_file or session.folders) or not os.path.isdir(folder):
            raise JsonRpcInvalidParams(f"there is no folder to keep {OWN_NAME} in")
        configuration = os.path.join(folder, OWN_NAME)
    # Patterns are relative to the configuration's folder, or to the root if it is for everything.
    base = session.root if session.options.configuration else os.path.dirname(configuration)
    try:
        written = write(configuration, pattern_of(os.path.relpath(buffer.path, base)))
    except CopydeskError as error:
        session.say(str(error), types.MessageType.Error)
        raise JsonRpcInvalidParams(str(error)) from error
    session.reload()
    return written


def open_rule(session: Session, name: str) -> str:
    """Have the client open the page that explains a rule; returns its address."""
    url = rule_url(_rule(name).name)
    window = session.client.client_capabilities.window
    if window and window.show_document and window.show_document.support:
        session.client.window_show_document(types.ShowDocumentParams(uri=url, external=True))
    else:
        session.client.window_show_message(types.ShowMessageParams(types.MessageType.Info, url))
    return url


def explain_rule(session: Session, params: Any) -> dict[str, str]:
    """Answer `copydesk/rule`: a rule's page as Markdown, for a client without a browser."""
    del session
    name = getattr(params, "name", None)
    rule = _rule(name if isinstance(name, str) else "")
    return {
        **_summary(rule),
        "markdown": page(rule, measurements().get(rule.name)),
        "url": rule_url(rule.name),
    }


def list_rules(session: Session, params: object) -> list[dict[str, str]]:
    """Answer `copydesk/rules`: all rules, each with its first line."""
    del session, params
    return [_summary(rule) for rule in RULES]


def _summary(rule: Rule) -> dict[str, str]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "summary": rule.summary,
    }


def _rule(name: str) -> Rule:
    rule = next((rule for rule in RULES if name in (rule.code, rule.name)), None)
    if rule is None:
        raise JsonRpcInvalidParams(f"there is no rule '{name}'")
    return rule
