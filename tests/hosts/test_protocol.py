"""The protocol over a real pipe, with what Neovim, Emacs and VS Code say they can do."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from hosts.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

pytestmark = pytest.mark.asyncio
CLIENTS = ("neovim@v0.11.0", "emacs@v29.1", "visual-studio-code@v1.65.2", "visual-studio-code")
SERVER = [sys.executable, "-P", "-m", "copydesk_hooks", "server", "--stdio"]
ENVIRONMENT = os.environ | {
    "PYTHONPATH": os.pathsep.join(os.path.join(ROOT, name) for name in ("lint_rules", "hooks"))
}
PATIENCE = 30  # seconds that anything may take before a test gives up
EXPERTS = "Experts fear the worst."


@asynccontextmanager
async def started(
    client: str,
    *folders: Path,
    settings: dict[str, Any] | None = None,
    register: Callable[[types.RegistrationParams], Awaitable[None]] | None = None,
    **changes: Any,
) -> AsyncIterator[LanguageClient]:
    """A server, and a client of this kind that has the folders open.

    `register` hears what the server registers for; `changes` are to the client's capabilities.
    """
    capabilities = client_capabilities(client)
    if client == "visual-studio-code":  # a newer one asks, and can be told to ask again
        assert capabilities.text_document is not None
        assert capabilities.workspace is not None
        capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities()
        capabilities.workspace.diagnostics = types.DiagnosticWorkspaceClientCapabilities(
            refresh_support=True
        )
    for name, value in changes.items():
        setattr(capabilities, name, value)
    spoken: Any = await ClientServerConfig(SERVER, server_env=ENVIRONMENT).start()
    spoken.feature(types.CLIENT_REGISTER_CAPABILITY)(register or _ignore)
    if settings is not None:
        spoken.set_configuration(settings, section="copydesk")
    await spoken.initialize_session(
        types.InitializeParams(
            capabilities=capabilities,
            workspace_folders=[types.WorkspaceFolder(f.as_uri(), f.name) for f in folders],
        )
    )
    try:
        yield spoken
    finally:
        await asyncio.wait_for(spoken.shutdown_session(), PATIENCE)
        await spoken.stop()
        assert spoken._server.returncode == 0


async def _ignore(_: types.RegistrationParams) -> None:
    pass


async def until(holds: Callable[[], Any]) -> None:
    """Wait until something holds."""

    async def asked() -> Any:
        return holds()

    await until_true(asked)


async def until_true(ask: Callable[[], Awaitable[Any]]) -> None:
    """Ask until the answer is yes."""
    async with asyncio.timeout(PATIENCE):
        while not await ask():  # noqa: ASYNC110 - another process is waited for
            await asyncio.sleep(0.01)


def can_pull(client: LanguageClient) -> bool:
    assert client.capabilities is not None
    assert client.capabilities.text_document is not None
    return client.capabilities.text_document.diagnostic is not None


async def codes(client: LanguageClient, uri: str) -> list[str]:
    """The codes of a text's diagnostics, asked for or as they were last sent."""
    return [str(one.code) for one in await shown(client, uri)]


async def shown(client: LanguageClient, uri: str) -> list[types.Diagnostic]:
    if can_pull(client):
        identifier = types.TextDocumentIdentifier(uri)
        answer = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(identifier, identifier="copydesk")
        )
        assert isinstance(answer, types.RelatedFullDocumentDiagnosticReport)
        return list(answer.items)
    await until(lambda: uri in client.diagnostics)
    return list(client.diagnostics[uri])


async def until_codes(client: LanguageClient, uri: str, wanted: list[str]) -> None:
    async def are_shown() -> bool:
        return await codes(client, uri) == wanted

    await until_true(are_shown)


def open_text(client: LanguageClient, uri: str, text: str, language: str = "markdown") -> None:
    item = types.TextDocumentItem(uri, language, 1, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))


def change(client: LanguageClient, uri: str, version: int, text: str) -> None:
    identifier = types.VersionedTextDocumentIdentifier(version, uri)
    whole = types.TextDocumentContentChangeWholeDocument(text)
    client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, [whole]))


async def offered(
    client: LanguageClient, uri: str, place: types.Range
) -> list[types.CodeAction | types.Command]:
    """What is offered in a place; the client takes an action that is a command for a command."""
    context = types.CodeActionContext([])
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), place, context)
    return list(await client.text_document_code_action_async(params) or ())


async def fixes(client: LanguageClient, uri: str, place: types.Range) -> list[types.CodeAction]:
    """Those that are edits."""
    found = await offered(client, uri, place)
    return [one for one in found if isinstance(one, types.CodeAction)]


def edits_of(action: types.CodeAction) -> list[types.TextEdit]:
    assert action.edit is not None
    if action.edit.changes is not None:
        ((_, edits),) = action.edit.changes.items()
        return list(edits)
    (change_of_one,) = action.edit.document_changes or ()
    assert isinstance(change_of_one, types.TextDocumentEdit)
    return [edit for edit in change_of_one.edits if isinstance(edit, types.TextEdit)]


@pytest.mark.parametrize("kind", CLIENTS)
async def test_an_article_is_checked_when_opened_and_as_it_is_edited(
    kind: str, articles: Path
) -> None:
    path = articles / "000_8f636dc2e1356056.txt"
    text, uri = path.read_text(encoding="utf-8"), path.as_uri()
    async with started(kind, articles) as client:
        open_text(client, uri, text, "plaintext")
        first = await shown(client, uri)
        (finding,) = [one for one in first if one.code == "TYP001"]
        assert finding.message == "'changining' is misspelt: write 'changing'."
        assert finding.source == "copydesk"
        assert finding.severity is types.DiagnosticSeverity.Error
        assert finding.code_description is not None
        assert finding.code_description.href.endswith("docs/rules/misspelling.md")
        (fix, *_) = await fixes(client, uri, finding.range)
        (edit,) = edits_of(fix)
        assert (edit.range, edit.new_text) == (finding.range, "changing")
        change(client, uri, 2, text.replace("changining", "changing"))
        await until_codes(client, uri, [str(one.code) for one in first if one.code != "TYP001"])
        change(client, uri, 3, "Nothing is wrong here.\n")
        await until_codes(client, uri, [])


@pytest.mark.parametrize("kind", CLIENTS)
async def test_a_long_text_is_looked_at_twice(kind: str, tmp_path: Path) -> None:
    paragraph = "The council met on Monday and spoke about the harbour and the rain. " * 8
    text = "\n\n".join([paragraph] * 200)
    uri = (tmp_path / "long.md").as_uri()
    async with started(kind, tmp_path) as client:
        open_text(client, uri, text)
        assert await codes(client, uri) == []
        before = client.diagnostic_refresh_count
        change(client, uri, 2, f"{EXPERTS} The goverment fears it, too.\n\n{text}")
        await until_codes(client, uri, ["ATT001", "TYP001"])
        if kind == "visual-studio-code":
            await until(lambda: client.diagnostic_refresh_count > before)


async def test_what_has_not_changed_is_not_sent_again(tmp_path: Path) -> None:
    uri = (tmp_path / "a.md").as_uri()
    async with started("neovim@v0.11.0", tmp_path) as client:
        open_text(client, uri, EXPERTS)
        identifier = types.TextDocumentIdentifier(uri)
        first = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(identifier)
        )
        assert isinstance(first, types.RelatedFullDocumentDiagnosticReport)
        again = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(identifier, previous_result_id=first.result_id)
        )
        assert isinstance(again, types.RelatedUnchangedDocumentDiagnosticReport)
        change(client, uri, 2, f"\n{EXPERTS}")  # the same finding, in another line
        moved = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(identifier, previous_result_id=first.result_id)
        )
        assert isinstance(moved, types.RelatedFullDocumentDiagnosticReport)
        assert [one.range.start.line for one in moved.items] == [1]


@pytest.mark.parametrize("encoding", list(types.PositionEncodingKind))
async def test_columns_are_counted_as_the_client_counts(
    encoding: types.PositionEncodingKind, tmp_path: Path
) -> None:
    uri = (tmp_path / "a.md").as_uri()
    general = types.GeneralClientCapabilities(position_encodings=[encoding])
    async with started("emacs@v29.1", tmp_path, general=general) as client:
        open_text(client, uri, "Zoë 😀 met the goverment.\n")
        (finding,) = await shown(client, uri)
        before = "Zoë 😀 met the "
        width = {
            "utf-8": len(before.encode()),
            "utf-16": len(before.encode("utf-16-le")) // 2,
            "utf-32": len(before),
        }[encoding.value]
        assert finding.range.start.character == width
        (fix, *_) = await fixes(client, uri, finding.range)
        (edit,) = edits_of(fix)
        assert edit.range == finding.range


async def test_both_ends_of_a_contradiction_are_shown(tmp_path: Path) -> None:
    uri = (tmp_path / "a.md").as_uri()
    text = "The fire killed 12 people.\n\nThe 14 victims of the fire were buried on Friday.\n"
    async with started("visual-studio-code@v1.65.2", tmp_path) as client:
        open_text(client, uri, text)
        (finding,) = await shown(client, uri)
        assert finding.code == "CON008"
        (related,) = finding.related_information or ()
        assert related.location.uri == uri
        assert {finding.range.start.line, related.location.range.start.line} == {0, 2}


@pytest.mark.parametrize("kind", CLIENTS)
async def test_the_workspace_is_checked_together_when_asked(kind: str, tmp_path: Path) -> None:
    here, there = tmp_path / "a.txt", tmp_path / "b.txt"
    here.write_text("The fire at the Sandle mill killed 12 people.\n", encoding="utf-8")
    there.write_text("The fire at the Sandle mill killed 14 people.\n", encoding="utf-8")
    async with started(kind, tmp_path) as client:
        open_text(client, here.as_uri(), here.read_text(encoding="utf-8"), "plaintext")
        assert await codes(client, here.as_uri()) == []
        command = types.ExecuteCommandParams("copydesk.checkWorkspace")
        answer = await client.workspace_execute_command_async(command)
        assert answer["files"] == 2
        assert answer["findings"] >= 1
        found = [*await shown(client, here.as_uri()), *client.diagnostics.get(there.as_uri(), ())]
        (finding,) = found
        (related,) = finding.related_information or ()
        assert {related.location.uri} < {here.as_uri(), there.as_uri()}
        (reports,) = client.progress_reports.values()
        kinds = [type(report) for report in reports]
        assert kinds[0] is types.WorkDoneProgressBegin
        assert kinds[-1] is types.WorkDoneProgressEnd
        # A file that is opened later has no diagnostics twice.
        open_text(client, there.as_uri(), there.read_text(encoding="utf-8"), "plaintext")
        await until(lambda: not client.diagnostics.get(there.as_uri()))


async def test_what_was_found_in_files_that_are_not_open_goes_with_them(tmp_path: Path) -> None:
    names = ["a.md", "b (1).md", "c.md"]
    for name in names:
        (tmp_path / name).write_text(EXPERTS)
    (tmp_path / "caf\udce9.md").write_text(EXPERTS)  # a name that is not UTF-8
    one, two, three = ((tmp_path / name).as_uri() for name in names)
    async with started("emacs@v29.1", tmp_path) as client:
        command = types.ExecuteCommandParams("copydesk.checkWorkspace")
        answer = await client.workspace_execute_command_async(command)
        assert answer == {"files": 4, "findings": 4}
        await until(lambda: len(client.diagnostics) == 4)

        def changed(uri: str) -> None:
            event = types.FileEvent(uri, types.FileChangeType.Deleted)
            client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

        changed(one)
        await until(lambda: not client.diagnostics[one])
        # Opened under another spelling of its address, and then shown once.
        spelt = two.replace("%28", "(").replace("%29", ")")
        open_text(client, spelt, EXPERTS)
        await until(lambda: not client.diagnostics[two] and client.diagnostics.get(spelt))
        assert client.diagnostics[three]
        changed((tmp_path / "copydesk.toml").as_uri())
        await until(lambda: not client.diagnostics[three])


async def test_a_client_that_cannot_be_refreshed_waits_for_the_whole(tmp_path: Path) -> None:
    paragraph = "The council met on Monday and spoke about the harbour and the rain. " * 8
    text = "\n\n".join([paragraph] * 100)
    uri = (tmp_path / "a.md").as_uri()
    async with started("neovim@v0.11.0", tmp_path) as client:
        open_text(client, uri, text)
        assert await codes(client, uri) == []
        change(client, uri, 2, f"The goverment fears it.\n\n{text}")
        await asyncio.sleep(0.1)  # the first look is over, the second is not
        assert await codes(client, uri) == ["TYP001"]


async def test_a_check_of_the_workspace_can_be_cancelled(tmp_path: Path) -> None:
    text = "Experts fear that the goverment will not act on the report. " * 200
    for number in range(60):
        (tmp_path / f"{number}.md").write_text(text)
    async with started("neovim@v0.11.0", tmp_path) as client:
        command = types.ExecuteCommandParams("copydesk.checkWorkspace")
        running = asyncio.ensure_future(client.workspace_execute_command_async(command))
        await until(lambda: any(client.progress_reports.values()))
        ((token, reports),) = client.progress_reports.items()
        client.window_work_done_progress_cancel(types.WorkDoneProgressCancelParams(token))
        assert await asyncio.wait_for(running, PATIENCE) is None
        assert isinstance(reports[-1], types.WorkDoneProgressEnd)
        assert client.diagnostics == {}
        # The same by the request itself.
        name = "cancel-me"
        answer = asyncio.ensure_future(
            client.protocol.send_request_async(
                types.WORKSPACE_EXECUTE_COMMAND, command, msg_id=name
            )
        )
        await until(lambda: len(client.progress_reports) == 2)
        client.cancel_request(types.CancelParams(name))
        with pytest.raises((JsonRpcException, asyncio.CancelledError)):
            await asyncio.wait_for(answer, PATIENCE)
        assert client.diagnostics == {}


async def test_a_configuration_takes_effect_when_it_changes(tmp_path: Path) -> None:
    configuration = tmp_path / "copydesk.toml"
    uri = (tmp_path / "a.md").as_uri()
    async with started("visual-studio-code@v1.65.2", tmp_path) as client:
        open_text(client, uri, EXPERTS)
        assert await codes(client, uri) == ["ATT001"]
        configuration.write_text('ignore = ["attributions"]\n')
        event = types.FileEvent(configuration.as_uri(), types.FileChangeType.Created)
        client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await until_codes(client, uri, [])
        configuration.write_text("")  # a client that watches no files saves one
        identifier = types.TextDocumentIdentifier(uri)
        client.text_document_did_save(types.DidSaveTextDocumentParams(identifier))
        await until_codes(client, uri, ["ATT001"])


async def test_a_word_list_is_watched_like_the_configuration_that_names_it(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("")
    (tmp_path / "copydesk.toml").write_text('accept-files = ["words.txt"]\n')
    uri = (tmp_path / "a.md").as_uri()
    watched: list[str] = []

    async def register(params: types.RegistrationParams) -> None:
        for one in params.registrations:
            if one.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES:
                options: Any = one.register_options
                watched.extend(watcher["globPattern"] for watcher in options["watchers"])

    async with started("emacs@v29.1", tmp_path, register=register) as client:
        open_text(client, uri, "The goverment fell.\n")
        await until_codes(client, uri, ["TYP001"])
        await until(lambda: str(words) in watched)
        assert {"**/copydesk.toml", "**/pyproject.toml", "**/*.md"} < set(watched)
        words.write_text("goverment\n")
        event = types.FileEvent(words.as_uri(), types.FileChangeType.Changed)
        client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        await until_codes(client, uri, [])


async def test_the_settings_of_the_client_take_effect_when_they_change(tmp_path: Path) -> None:
    uri = (tmp_path / "a.md").as_uri()
    settings = {"ignore": ["vague-attribution"]}
    async with started("visual-studio-code@v1.65.2", tmp_path, settings=settings) as client:
        open_text(client, uri, EXPERTS)
        await until_codes(client, uri, [])
        client.set_configuration({"ignore": []}, section="copydesk")
        changed = types.DidChangeConfigurationParams(None)
        client.workspace_did_change_configuration(changed)
        await until_codes(client, uri, ["ATT001"])
        client.set_configuration({"ignore": ["vague-atribution"]}, section="copydesk")
        client.workspace_did_change_configuration(changed)
        await until(lambda: client.messages)
        assert "did you mean 'vague-attribution'" in client.messages[0].message


async def test_a_client_may_want_checks_on_saving_only(tmp_path: Path) -> None:
    uri = (tmp_path / "a.md").as_uri()
    async with started("emacs@v29.1", tmp_path, settings={"run": "onSave"}) as client:
        open_text(client, uri, "Fine.\n")
        await until_codes(client, uri, [])
        change(client, uri, 2, f"Fine.\n\n{EXPERTS}\n")
        await offered(client, uri, types.Range(types.Position(0, 0), types.Position(3, 0)))
        assert await codes(client, uri) == []
        identifier = types.TextDocumentIdentifier(uri)
        client.text_document_did_save(types.DidSaveTextDocumentParams(identifier))
        await until_codes(client, uri, ["ATT001"])


async def test_each_folder_of_a_workspace_has_its_own_configuration(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        folder.mkdir()
    (one / "copydesk.toml").write_text('ignore = ["attributions"]\n')
    async with started("emacs@v29.1", one, two) as client:
        for folder, wanted in ((one, []), (two, ["ATT001"])):
            uri = (folder / "a.md").as_uri()
            open_text(client, uri, EXPERTS)
            await until_codes(client, uri, wanted)


async def test_texts_without_a_file_or_outside_of_the_workspace_are_checked(
    tmp_path: Path,
) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    for folder in (inside, outside):
        folder.mkdir()
    (inside / "copydesk.toml").write_text('accept = ["goverment"]\n')
    async with started("emacs@v29.1", inside) as client:
        for uri, language, text, wanted in (
            ("untitled:Untitled-1", "markdown", f"`goverment` goverment. {EXPERTS}", ["ATT001"]),
            ("untitled:Untitled-2", "html", f"<p>{EXPERTS}<!-- goverment --></p>", ["ATT001"]),
            ((outside / "a.md").as_uri(), "markdown", "The goverment fell.", ["TYP001"]),
            ("vscode-vfs://github/a/b.md", "markdown", EXPERTS, ["ATT001"]),
        ):
            open_text(client, uri, text, language)
            await until_codes(client, uri, wanted)
    async with started("emacs@v29.1") as client:  # no folder at all
        open_text(client, "untitled:Untitled-1", EXPERTS)
        await until_codes(client, "untitled:Untitled-1", ["ATT001"])


async def test_a_closed_text_has_no_diagnostics(tmp_path: Path) -> None:
    uri = (tmp_path / "a.md").as_uri()
    async with started("emacs@v29.1", tmp_path) as client:
        open_text(client, uri, EXPERTS)
        await until_codes(client, uri, ["ATT001"])
        identifier = types.TextDocumentIdentifier(uri)
        client.text_document_did_close(types.DidCloseTextDocumentParams(identifier))
        await until(lambda: not client.diagnostics[uri])


async def test_a_word_is_accepted_and_a_rule_explained_by_command(tmp_path: Path) -> None:
    uri = (tmp_path / "a.md").as_uri()
    async with started("neovim@v0.11.0", tmp_path) as client:
        open_text(client, uri, "The goverment fell.\n")
        (finding,) = await shown(client, uri)
        titles = [one.title for one in await offered(client, uri, finding.range)]
        assert "Accept the word 'goverment'" in titles
        await client.workspace_execute_command_async(
            types.ExecuteCommandParams("copydesk.acceptWord", [uri, "goverment"])
        )
        await until_codes(client, uri, [])
        assert (tmp_path / "copydesk.toml").read_text() == 'accept = ["goverment"]\n'
        command = types.ExecuteCommandParams("copydesk.openRule", ["TYP001"])
        address = await client.workspace_execute_command_async(command)
        assert [one.uri for one in client.shown_documents] == [address]
        for name, arguments in (("copydesk.openRule", ["TYP999"]), ("copydesk.openRule", None)):
            with pytest.raises(JsonRpcException):
                await client.workspace_execute_command_async(
                    types.ExecuteCommandParams(name, arguments)
                )


async def test_a_hover_explains_the_finding(tmp_path: Path) -> None:
    uri = (tmp_path / "a.md").as_uri()
    async with started("neovim@v0.11.0", tmp_path) as client:
        open_text(client, uri, EXPERTS)
        await until_codes(client, uri, ["ATT001"])
        answer = await client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 2))
        )
        assert answer is not None
        assert isinstance(answer.contents, types.MarkupContent)
        assert "names nobody" in answer.contents.value
