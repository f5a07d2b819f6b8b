"""What an editor offers about a finding: every action does what its title says."""

from __future__ import annotations

import asyncio
import tomllib
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from copydesk.checker import Checker
from copydesk.config import Configs
from copydesk.errors import ConfigError
from copydesk.rules import RULES
from copydesk_hooks.server import writing
from copydesk_hooks.server.actions import code_actions
from copydesk_hooks.server.commands import accept_word, suppress
from copydesk_hooks.server.hover import hover
from copydesk_hooks.server.ignoring import ignore_here, ignore_in_file
from server_client import Client, item, make_session

if TYPE_CHECKING:
    from pathlib import Path

    from copydesk.document import Document
    from copydesk.finding import Edit, Finding
    from copydesk_hooks.server.buffers import Buffer
    from copydesk_hooks.server.session import Session

EXPERTS = "Experts fear the worst."
MARKUPS = {
    "paragraph": ("a.md", f"One.\n\n{EXPERTS}\n\nTwo.\n"),
    "wrapped paragraph": ("a.md", f"One two\nthree. {EXPERTS} Four\nfive.\n"),
    "heading": ("a.md", f"# {EXPERTS}\n\nText.\n"),
    "underlined heading": ("a.md", f"{EXPERTS}\n====\n\nText.\n"),
    "list": ("a.md", f"- one\n- {EXPERTS}\n- two\n"),
    "quotation with a break": ("a.md", f"One.\n\n{EXPERTS}  \nTwo.\n"),
    "break by a backslash": ("a.md", f"One.\n\n{EXPERTS}\\\nTwo.\n"),
    "table": ("a.md", f"| a | b |\n|---|---|\n| {EXPERTS} | c |\n"),
    "footnote": ("a.md", f"Text.[^1]\n\n[^1]: {EXPERTS}\n"),
    "last line without an end": ("a.md", f"One.\n\n{EXPERTS}"),
    "Windows": ("a.md", f"One.\r\n\r\n{EXPERTS}\r\n"),
    "with front matter": ("a.md", f"---\ntitle: One\n---\n\n{EXPERTS}\n"),
    "MDX": ("a.mdx", f"import A from './a'\n\n{EXPERTS}\n"),
    "HTML": ("a.html", f"<!DOCTYPE html>\n<p>One.</p>\n<p>{EXPERTS}</p>\n"),
    "HTML with a broken tag": ("a.html", f'<p>{EXPERTS} See <a\nhref="a">there</a>.</p>\n'),
}


@pytest.fixture
def checker() -> Checker:
    return Checker(RULES, Configs(RULES, isolated=True))


def with_edit(text: str, edit: Edit | None) -> str:
    assert edit is not None
    return f"{text[: edit.start]}{edit.replacement}{text[edit.end :]}"


def vague(checker: Checker, document: Document) -> list[Finding]:
    return [f for f in checker.check(document).findings if f.rule.name == "vague-attribution"]


@pytest.mark.parametrize("case", MARKUPS)
def test_ignoring_here_silences_this_finding_and_no_other(checker: Checker, case: str) -> None:
    name, text = MARKUPS[case]
    line_end = "\r\n" if "\r\n" in text else "\n"
    text = f"{text}{line_end}{line_end}{'<p>' if name == 'a.html' else ''}Critics fear the best."
    document = checker.read_text(text, name)
    first, second = vague(checker, document)
    edited = checker.read_text(with_edit(text, ignore_here(document, first)), name)
    assert [f.message for f in vague(checker, edited)] == [second.message]
    assert len(checker.check(edited).findings) == len(checker.check(document).findings) - 1


@pytest.mark.parametrize("case", MARKUPS)
def test_ignoring_in_the_file_silences_the_rule_there(checker: Checker, case: str) -> None:
    name, text = MARKUPS[case]
    document = checker.read_text(text, name)
    (finding,) = vague(checker, document)
    edited = checker.read_text(with_edit(text, ignore_in_file(document, finding)), name)
    assert vague(checker, edited) == []
    assert edited.text.count("\r") == edited.text.count("\n") or "\r" not in text


def test_front_matter_and_plain_text_have_no_place_for_a_comment(checker: Checker) -> None:
    for name, text in (("a.md", f"---\ntitle: {EXPERTS}\n---\n"), ("a.txt", EXPERTS)):
        document = checker.read_text(text, name)
        (finding,) = vague(checker, document)
        assert ignore_here(document, finding) is None


def at(line: int, character: int = 3) -> types.Range:
    place = types.Position(line, character)
    return types.Range(place, place)


def live(
    folder: Path, name: str, text: str, ask: str, place: types.Range, *only: str
) -> tuple[Session, Buffer, list[types.CodeAction]]:
    """What is offered in a place of a text; `ask` is the file's language."""

    async def run() -> tuple[Session, Buffer, list[types.CodeAction]]:
        session = make_session(Client(str(folder)))
        buffer = session.open(item((folder / name).as_uri(), text, ask))
        await session.scheduler.settled(buffer)
        context = types.CodeActionContext([], only=only or None)
        identifier = types.TextDocumentIdentifier(buffer.uri)
        found = await code_actions(session, types.CodeActionParams(identifier, place, context))
        session.stop()
        return session, buffer, found

    return asyncio.run(run())


def applied(text: str, action: types.CodeAction) -> str:
    assert action.edit is not None
    assert action.edit.changes is not None
    ((_, edits),) = action.edit.changes.items()
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    for edit in sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character))[::-1]:
        start = starts[edit.range.start.line] + edit.range.start.character
        end = starts[edit.range.end.line] + edit.range.end.character
        text = f"{text[:start]}{edit.new_text}{text[end:]}"
    return text


def test_each_fix_is_offered_the_safe_one_first(tmp_path: Path) -> None:
    text = "One.\n\nThe goverment met.\n"
    _, _, found = live(tmp_path, "a.md", text, "markdown", at(2, 6))
    assert [action.title for action in found] == [
        "Replace with 'government'",
        "Accept the word 'goverment'",
        "Ignore misspelling here",
        "Ignore misspelling in this file",
        "Open the documentation of misspelling",
    ]
    assert found[0].is_preferred
    assert applied(text, found[0]) == "One.\n\nThe government met.\n"
    assert applied(text, found[2]) == (
        "One.\n\nThe goverment met. <!-- copydesk: ignore misspelling -->\n"
    )


def test_all_safe_fixes_are_offered_at_one_of_them_and_on_saving(tmp_path: Path) -> None:
    text = "The goverment met.\n\nThe parliment recieved the the report.\n"
    mended = "The government met.\n\nThe parliament received the report.\n"
    _, _, found = live(tmp_path, "a.md", text, "markdown", at(0, 6))
    (action,) = [action for action in found if action.title.startswith("Make all")]
    assert applied(text, action) == mended
    for kind in ("source.fixAll", "source.fixAll.copydesk"):
        _, _, (action,) = live(tmp_path, "a.md", text, "markdown", at(0, 0), kind)
        assert action.kind == "source.fixAll.copydesk"
        assert applied(text, action) == mended


EDITED = "Fine.\n\nThe goverment met.\n\nThe parliment recieved the the report.\n"


@pytest.mark.parametrize("run", ["onType", "onSave"])
@pytest.mark.parametrize("above", ["A line more.\n\n", "# 😀\n\n- `code`\n\n", "e"])
def test_after_an_edit_an_action_still_changes_nothing_but_its_words(
    tmp_path: Path, run: str, above: str
) -> None:
    text = f"{above}{EDITED}"

    async def ask() -> list[types.CodeAction]:
        client = Client(str(tmp_path), encoding="utf-32")
        session = make_session(client)
        session.configure({"run": run})
        buffer = session.open(item((tmp_path / "a.md").as_uri(), EDITED))
        await session.scheduler.settled(buffer)
        session.edit(buffer, text, 2)
        line = text[: text.index("goverment")].count("\n")
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(buffer.uri), at(line, 6), types.CodeActionContext([])
        )
        found = await code_actions(session, params)
        context = types.CodeActionContext([], only=["source.fixAll"])
        whole = types.CodeActionParams(types.TextDocumentIdentifier(buffer.uri), at(0), context)
        found += await code_actions(session, whole)
        session.stop()
        return found

    found = {action.title: action for action in asyncio.run(ask())}
    one = applied(text, found["Replace with 'government'"])
    assert one == text.replace("goverment", "government")
    mended = text.replace("goverment", "government").replace("the the", "the")
    mended = mended.replace("parliment recieved", "parliament received")
    assert applied(text, found["Make all 4 safe fixes in this text"]) == mended
    assert applied(text, found["Make all safe fixes (4 safe fixes)"]) == mended
    comment = " <!-- copydesk: ignore misspelling -->"
    assert applied(text, found["Ignore misspelling here"]) == text.replace(
        "ment met.", f"ment met.{comment}"
    )


def test_a_word_is_accepted_as_it_is_read_not_as_it_is_written(tmp_path: Path) -> None:
    text = "The go**ver**ment met.\n"
    _, _, found = live(tmp_path, "a.md", text, "markdown", at(0, 6))
    (action,) = [action for action in found if action.title.startswith("Accept")]
    assert action.command is not None
    assert action.command.arguments is not None
    assert action.command.arguments[1] == "goverment"


def test_only_what_is_asked_for_is_offered(tmp_path: Path) -> None:
    text = "The goverment met.\n"
    assert live(tmp_path, "a.md", text, "markdown", at(0, 6), "refactor")[2] == []
    assert live(tmp_path, "a.md", text, "markdown", at(0, 0), "quickfix")[2] == []
    assert live(tmp_path, "a.md", "Fine.\n", "markdown", at(0, 0), "source.fixAll")[2] == []


def test_in_plain_text_a_finding_is_silenced_by_the_configuration(tmp_path: Path) -> None:
    _, buffer, found = live(tmp_path, "a b.txt", EXPERTS, "plaintext", at(0))
    (action,) = [a for a in found if a.title.startswith("Ignore vague-attribution here")]
    assert action.command is not None
    assert action.command.command == "copydesk.suppress"
    (tmp_path / "copydesk.toml").write_text('# ours\nignore = ["puffery"]\n')

    other = make_session(Client(str(tmp_path)))
    other.buffers[buffer.uri] = buffer
    uri, rule, words = map(str, action.command.arguments or ())
    suppress(other, uri, rule, words)
    written = (tmp_path / "copydesk.toml").read_text()
    assert written.startswith('# ours\nignore = ["puffery"]\n')
    checker = Checker(RULES, Configs(RULES))
    path = str(tmp_path / "a b.txt")
    assert checker.check(checker.read_text(f"{EXPERTS}\n\nCritics fear it.", path)).findings
    assert not checker.check(checker.read_text(EXPERTS, path)).findings


ENTRY = {"path": "/a.txt", "rule": "puffery", "text": "worst"}


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("copydesk.toml", ""),
        ("copydesk.toml", 'ignore = ["typos"]'),
        ("copydesk.toml", "suppress = []\n"),
        ("copydesk.toml", 'suppress = [{path = "b", rule = "puffery"}]\n'),
        ("copydesk.toml", '\ufeff# ours\r\n[[suppress]]\r\npath = "b"\r\nrule = "puffery"\r\n'),
        ("copydesk.toml", '[per-path."b"]\nignore = ["typos"]\n'),
        ("pyproject.toml", '[tool.copydesk]\nignore = ["typos"]\n\n[tool.other]\na = 1\n'),
        ("pyproject.toml", '[tool.copydesk.per-path."b"]\nignore = ["typos"]\n'),
    ],
)
def test_an_entry_is_added_to_whatever_is_there(tmp_path: Path, name: str, before: str) -> None:
    path = tmp_path / name
    path.write_bytes(before.encode())
    writing.suppress(str(path), ENTRY["path"], ENTRY["rule"], ENTRY["text"])
    written = path.read_bytes().decode()
    writing.suppress(str(path), ENTRY["path"], ENTRY["rule"], ENTRY["text"])
    assert path.read_bytes().decode() == written  # once is enough
    page = tomllib.loads(written.removeprefix("\ufeff"))
    old = tomllib.loads(before.removeprefix("\ufeff").replace("\r\n", "\n"))
    if name == "pyproject.toml":
        assert page["tool"].get("other") == old["tool"].get("other")
        page, old = page["tool"]["copydesk"], old["tool"]["copydesk"]
    assert page.pop("suppress") == [*old.pop("suppress", []), ENTRY]
    assert page == old
    assert written.startswith("\ufeff") == before.startswith("\ufeff")
    assert written.count("\n") == written.count("\r\n") or "\r" not in before


@pytest.mark.parametrize(
    "before",
    [
        "[tool]\ncopydesk = {select = []}\n",
        "[tool]\ncopydesk.select = []\n",
        "no TOML",
        "a = 1\na = 2\n",
    ],
)
def test_what_cannot_be_added_to_is_left_as_it_is(tmp_path: Path, before: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(before)
    try:
        writing.suppress(str(path), ENTRY["path"], ENTRY["rule"], ENTRY["text"])
    except ConfigError:
        assert path.read_text() == before
    else:
        assert tomllib.loads(path.read_text())["tool"]["copydesk"]["suppress"] == [ENTRY]


@pytest.mark.parametrize(
    ("name", "before", "where", "after"),
    [
        ("copydesk.toml", None, "copydesk.toml", 'accept = ["Sandle"]\n'),
        (
            "copydesk.toml",
            'accept = ["a"] # ours\n',
            "copydesk.toml",
            'accept = ["a", "Sandle"] # ours\n',
        ),
        ("copydesk.toml", 'accept-files = ["w.txt"]\n', "w.txt", "one\nSandle\n"),
        (
            "pyproject.toml",
            '[project]\nname = "x"\n\n[tool.copydesk]\nignore = ["puffery"]\n',
            "pyproject.toml",
            '[project]\nname = "x"\n\n[tool.copydesk]\nignore = ["puffery"]\naccept = ["Sandle"]\n',
        ),
        ("pyproject.toml", '[project]\nname = "x"\n', "copydesk.toml", 'accept = ["Sandle"]\n'),
    ],
)
def test_an_accepted_word_goes_where_the_user_keeps_words(
    tmp_path: Path, name: str, before: str | None, where: str, after: str
) -> None:
    (tmp_path / "w.txt").write_text("one")
    if before is not None:
        (tmp_path / name).write_text(before)
    article = tmp_path / "news" / "a.md"
    article.parent.mkdir()

    async def run() -> list[types.Diagnostic]:
        client = Client(str(tmp_path))
        session = make_session(client)
        buffer = session.open(item(article.as_uri(), "The Sandle council met, said Sandle.\n"))
        assert accept_word(session, buffer.uri, "Sandle") == str(tmp_path / where)
        await session.scheduler.settled(buffer)
        session.stop()
        return client.shown[buffer.uri]

    assert asyncio.run(run()) == []
    assert (tmp_path / where).read_text() == after


def test_a_hover_tells_the_message_what_was_looked_for_and_why(tmp_path: Path) -> None:
    async def run(formats: list[types.MarkupKind]) -> tuple[str, types.Hover | None]:
        client = Client(str(tmp_path))
        client.client_capabilities.text_document = types.TextDocumentClientCapabilities(
            hover=types.HoverClientCapabilities(content_format=formats)
        )
        session = make_session(client)
        buffer = session.open(item((tmp_path / "a.md").as_uri(), f"One.\n\n{EXPERTS}\n"))
        await session.scheduler.settled(buffer)
        identifier = types.TextDocumentIdentifier(buffer.uri)
        told = hover(session, types.HoverParams(identifier, types.Position(2, 3)))
        nothing = hover(session, types.HoverParams(identifier, types.Position(0, 1)))
        session.stop()
        assert told is not None
        assert isinstance(told.contents, types.MarkupContent)
        return told.contents.value, nothing

    text, nothing = asyncio.run(run([types.MarkupKind.Markdown]))
    assert nothing is None
    assert "no name, document, link or citation beside it" in text
    assert "**Looked for in vain:** A name, an organisation, a link" in text
    assert "[vague-attribution](" in text
    plain, _ = asyncio.run(run([types.MarkupKind.PlainText]))
    assert "**" not in plain
    assert "Looked for in vain: A name" in plain
