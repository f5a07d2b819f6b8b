"""What no client should do does not stop the server, and a rule that crashes does not, either."""

from __future__ import annotations

import json
import os
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from hosts.pipe import PATIENCE, ROOTS, SERVER, Pipe

if TYPE_CHECKING:
    from pathlib import Path

EXPERTS = "Experts fear the worst.\n"


def framed(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


GARBAGE = {
    "no headers": b"\x00\xff\xfe garbage\r\n\r\n\n\n",
    "no JSON": framed(b"{nonsense"),
    "no UTF-8": framed(b'{"jsonrpc": "2.0", "method": "\xff"}'),
    "no object": framed(b"42"),
    "a list": framed(b"[]"),
    "nothing": framed(b"{}"),
    "another version": framed(b'{"jsonrpc": "1.0", "method": "a"}'),
    "an unknown method": framed(b'{"jsonrpc": "2.0", "method": "no/such/method"}'),
    "an unknown request": framed(b'{"jsonrpc": "2.0", "id": 99, "method": "no/such/method"}'),
    "an answer to no question": framed(b'{"jsonrpc": "2.0", "id": 98, "result": 1}'),
    "no parameters": framed(b'{"jsonrpc": "2.0", "method": "textDocument/didOpen"}'),
    "wrong parameters": framed(
        b'{"jsonrpc": "2.0", "id": 97, "method": "textDocument/hover", "params": {"a": 1}}'
    ),
    "an unknown text": framed(
        b'{"jsonrpc": "2.0", "id": 96, "method": "textDocument/hover", "params":'
        b' {"textDocument": {"uri": "file:///no.md"}, "position": {"line": 0, "character": 0}}}'
    ),
    "no uri": framed(
        b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument":'
        b' {"uri": "::::", "languageId": "", "version": 1, "text": "\\ud800 Experts fear."}}}'
    ),
    "far too deep": framed(b'{"jsonrpc": "2.0", "method": "a", "params": %s}' % (b"[" * 20_000)),
}


@pytest.mark.parametrize("kind", GARBAGE)
def test_after_garbage_the_server_goes_on(kind: str) -> None:
    with Pipe() as pipe:
        pipe.write(GARBAGE[kind])
        pipe.open("file:///a.md", EXPERTS)
        assert pipe.codes("file:///a.md") == ["ATT001"]
        assert pipe.process.poll() is None


def test_a_client_that_closes_the_pipe_leaves_no_server_behind() -> None:
    with Pipe() as pipe:
        pipe.open("file:///a.md", EXPERTS * 50_000)  # something to be at
        assert pipe.process.stdin is not None
        pipe.process.stdin.close()
        assert pipe.process.wait(PATIENCE) == 0
        assert b"Traceback" not in b"".join(pipe.errors)


def test_a_client_that_no_longer_listens_leaves_no_server_behind() -> None:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(ROOTS)}
    process = subprocess.Popen(
        SERVER,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdout.close()
    messages: list[tuple[str, object]] = [
        ("initialize", {"processId": None, "capabilities": {}}),
        ("initialized", {}),
    ]
    item = {"uri": "file:///a.md", "languageId": "markdown", "version": 1, "text": EXPERTS}
    messages.append(("textDocument/didOpen", {"textDocument": item}))
    for number, (method, params) in enumerate(messages):
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if method == "initialize":
            message["id"] = number
        with suppress(BrokenPipeError):  # it may have gone already
            process.stdin.write(framed(json.dumps(message).encode()))
            process.stdin.flush()
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode in {0, 128 + 13}  # as a command whose reader has gone
    assert b"Traceback" not in errors


def test_five_hundred_files_are_opened_at_once(tmp_path: Path) -> None:
    with Pipe() as pipe:
        uris: list[str] = []
        for number in range(500):
            folder = tmp_path / str(number)
            folder.mkdir()
            (folder / "copydesk.toml").write_text('ignore = ["typos"]\n')
            uris.append((folder / "a.md").as_uri())
        for uri in uris:
            pipe.open(uri, f"The goverment fell. {EXPERTS}")
        found = {}
        while len(found) < len(uris):
            params = pipe.wait("textDocument/publishDiagnostics")
            found[params["uri"]] = [one["code"] for one in params["diagnostics"]]
        assert found == {uri: ["ATT001"] for uri in uris}


def test_edits_out_of_order_and_in_parts() -> None:
    uri = "file:///a.md"
    with Pipe() as pipe:
        pipe.open(uri, "Fine.\n", version=5)
        assert pipe.codes(uri) == []
        pipe.change(uri, 9, {"text": EXPERTS})
        pipe.change(uri, 7, {"text": "An older text.\n"})
        assert pipe.codes(uri) == ["ATT001"]
        start, end = {"line": 0, "character": 0}, {"line": 0, "character": 7}
        pipe.change(uri, 10, {"range": {"start": start, "end": end}, "text": "The goverment"})
        while (codes := pipe.codes(uri)) == ["ATT001"]:
            pass
        assert codes == ["TYP001"]
        start, end = {"line": 7, "character": 9}, {"line": 2, "character": 5}
        pipe.change(uri, 11, {"range": {"start": start, "end": end}, "text": EXPERTS})
        pipe.change("file:///never-opened.md", 1, {"text": EXPERTS})
        while (codes := pipe.codes(uri)) == ["TYP001"]:
            pass
        assert codes == ["TYP001", "ATT001"]


def test_a_text_of_fifty_megabytes_is_refused_in_one_message() -> None:
    with Pipe() as pipe:
        pipe.open("file:///large.md", EXPERTS * (50_000_000 // len(EXPERTS)))
        assert "large.md is too long" in pipe.wait("window/showMessage")["message"]
        pipe.open("file:///a.md", EXPERTS)
        assert pipe.codes("file:///a.md") == ["ATT001"]
        pipe.change("file:///large.md", 2, {"text": EXPERTS})
        assert pipe.codes("file:///large.md") == ["ATT001"]
        assert not [note for note in pipe.notes if note.get("method") == "window/showMessage"]


def test_the_server_ends_although_a_check_of_the_workspace_is_at_a_long_text(
    tmp_path: Path,
) -> None:
    (tmp_path / "long.md").write_text(EXPERTS * 70_000)
    with Pipe() as pipe:
        folder = {"uri": tmp_path.as_uri(), "name": "a"}
        event = {"event": {"added": [folder], "removed": []}}
        pipe.notify("workspace/didChangeWorkspaceFolders", event)
        command = {"command": "copydesk.checkWorkspace", "arguments": []}
        request = {"jsonrpc": "2.0", "id": "check", "method": "workspace/executeCommand"}
        pipe.send({**request, "params": command})
        assert pipe.request("shutdown", None) is None
        pipe.notify("exit", None)
        assert pipe.process.wait(PATIENCE) == 0


def test_a_client_that_does_not_answer_about_progress_gets_its_check(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(EXPERTS)
    with Pipe(capabilities={"window": {"workDoneProgress": True}}) as pipe:
        folder = {"uri": tmp_path.as_uri(), "name": "a"}
        event = {"event": {"added": [folder], "removed": []}}
        pipe.notify("workspace/didChangeWorkspaceFolders", event)
        command = {"command": "copydesk.checkWorkspace", "arguments": []}
        assert pipe.request("workspace/executeCommand", command) == {"files": 1, "findings": 1}


def test_a_rule_that_crashes_is_one_message(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import copydesk.rules as rules\n"
        "def crash(_): raise ZeroDivisionError('by nought')\n"
        "rules.RULES = tuple(rule._replace(check=crash) if rule.name == 'misspelling' else rule\n"
        "    for rule in rules.RULES)\n"
    )
    with Pipe(str(tmp_path)) as pipe:
        for number in range(3):
            uri = f"file:///{number}.md"
            pipe.open(uri, f"The goverment fell. {EXPERTS}")
            assert pipe.codes(uri) == ["ATT001"]
            pipe.change(uri, 2, {"text": f"The goverment fell. \n\n{EXPERTS}"})
            pipe.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
            assert pipe.codes(uri) == ["ATT001"]
        message = pipe.wait("window/showMessage")["message"]
        assert "rule TYP001 misspelling crashed: ZeroDivisionError: by nought" in message
        assert "please report it" in message
        assert not [note for note in pipe.notes if note.get("method") == "window/showMessage"]
        assert pipe.request("shutdown", None) is None
        pipe.notify("exit", None)
        assert pipe.process.wait(PATIENCE) == 0


def test_columns_may_be_named_by_the_options_of_a_client_that_cannot_negotiate() -> None:
    with Pipe() as pipe:
        answer = pipe.request(
            "initialize",
            {
                "processId": None,
                "capabilities": {},
                "initializationOptions": {"positionEncoding": "utf-8"},
            },
        )
        assert answer["capabilities"]["positionEncoding"] == "utf-8"
        pipe.open("file:///a.md", "“Zoë” met the goverment.\n")
        params = pipe.wait("textDocument/publishDiagnostics")
        (finding,) = params["diagnostics"]
        assert finding["range"]["start"]["character"] == len("“Zoë” met the ".encode())
        assert json.dumps(finding)
