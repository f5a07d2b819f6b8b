"""Texts under a writer's hands: whatever the edits, what is shown is what the command finds."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import copydesk
from copydesk.rules import RULES
from copydesk_hooks.cli import main
from copydesk_hooks.server import scheduler
from copydesk_hooks.server.buffers import Buffer
from copydesk_hooks.server.incremental import changed, kept, moved
from copydesk_hooks.server.second_wave import SecondWave
from repositories import ROOT
from server_client import Client, item, make_session

if TYPE_CHECKING:
    from pathlib import Path

    from lsprotocol import types

SENTENCES = (
    "Experts fear that the new dam will dry out the lower valley.",
    "The goverment recieved the the report on Monday, 4 March 2025.",
    "It is the best restaurant in the country.",
    "The fire killed 12 people. The 14 victims were buried on Friday.",
    "Jane Doe, a hydrologist at Leeds, said the dam was safe.",
    "She added that nobody had asked her.",
    'Critics called it "a much needed reform" of the economic depravation.',
    "Sales rose from 40 to 50, a 30% increase.",
    "# The colour of the harbor",
    "- one item\n- another item, widely regarded as the finest",
    "`code` and <b>tags</b> & entities &amp; [links](http://a.org/b)",
)
SNIPPETS = (
    *SENTENCES,
    "\n\n",
    "\n",
    "\r\n",
    " ",
    '"',
    "```\n",
    "<!-- copydesk: ignore -->",
    "<!--",
    "---\ntitle: The best of all\n---\n",
    "😀",
    "e",
    "teh ",
    "",
    "\ufeff",
)
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(SNIPPETS)),
    min_size=1,
    max_size=6,
)
ARTICLES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8).map("\n\n".join)


def edited(text: str, at: float, gone: int, come: str) -> str:
    start = int(at * len(text))
    return f"{text[:start]}{come}{text[start + gone :]}"


def by_command(
    path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> list[tuple[object, ...]]:
    """What `copydesk check` finds in a text."""
    path.write_bytes(text.encode())
    main(["check", "--format", "json", str(path)])
    files = json.loads(capsys.readouterr().out)["files"]
    shift = text.startswith("\ufeff")  # the editor counts the mark in the first line
    return [
        (
            finding["code"],
            *(
                number
                for edge in ("start", "end")
                for place in (finding[edge],)
                for number in (
                    place["line"] - 1,
                    place["column"] - 1 + (shift and place["line"] == 1),
                )
            ),
            finding["message"],
            [related["message"] for related in finding["related"]],
        )
        for file in files
        for finding in file["findings"]
    ]


def as_shown(diagnostics: list[types.Diagnostic]) -> list[tuple[object, ...]]:
    """Diagnostics in the command's terms."""
    return [
        (
            one.code,
            one.range.start.line,
            one.range.start.character,
            one.range.end.line,
            one.range.end.character,
            one.message,
            [related.message for related in one.related_information or ()],
        )
        for one in diagnostics
    ]


CONFIGURATIONS = ("", 'ignore = ["attributions"]\n', 'accept = ["goverment"]\n', 'ignore = ["x"]\n')


@pytest.mark.parametrize("mode", ["long", "short", "onSave"])
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html", "a.mdx"])
def test_after_any_edits_the_diagnostics_are_those_of_the_command(
    name: str,
    mode: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scheduler, "BRIEF", 99 if mode == "short" else 0)
    path = tmp_path / name
    configuration = tmp_path / "copydesk.toml"
    uri = path.as_uri()

    async def live(
        text: str, edits: list[tuple[float, int, str]], configurations: list[str]
    ) -> tuple[str, Client]:
        client = Client(str(tmp_path))
        session = make_session(client)
        session.configure({"run": "onSave" if mode == "onSave" else "onType"})
        configuration.write_text("")
        buffer = session.open(item(uri, text))
        await session.scheduler.settled(buffer)
        for version, edit in enumerate(edits, start=2):
            text = edited(text, *edit)
            session.edit(buffer, text, version)
            if version <= len(configurations) + 1:
                configuration.write_text(configurations[version - 2])
                session.reload()
            session.scheduler.look(buffer)
            for finding in buffer.findings:
                assert 0 <= finding.span.start <= finding.span.end <= len(text)
        configuration.write_text("")
        session.save(buffer)
        await session.scheduler.settled(buffer)
        session.stop()
        return text, client

    @settings(max_examples=30)
    @given(ARTICLES, EDITS, st.lists(st.sampled_from(CONFIGURATIONS), max_size=3))
    def check(text: str, edits: list[tuple[float, int, str]], configurations: list[str]) -> None:
        text, client = asyncio.run(live(text, edits, configurations))
        assert [one for one in client.messages if "copydesk.toml" not in one] == []
        assert as_shown(client.shown.get(uri, [])) == by_command(path, text, capsys)

    check()


@given(ARTICLES, EDITS)
def test_findings_move_with_their_words(text: str, edits: list[tuple[float, int, str]]) -> None:
    findings = copydesk.check(text)
    words = {finding.rule: set[str]() for finding in findings}
    for finding in findings:
        words[finding.rule].add(text[finding.span.start : finding.span.end])
    for edit in edits:
        new = edited(text, *edit)
        findings = moved(findings, text, new)
        text = new
        for finding in findings:
            assert text[finding.span.start : finding.span.end] in words[finding.rule]
            for fix in finding.fixes:
                assert all(0 <= e.start <= e.end <= len(text) for e in fix.edits)


def test_an_edit_elsewhere_leaves_every_finding_in_place() -> None:
    text = "The goverment fears rain.\n\nNothing.\n\nThe goverment fears snow.\n"
    before = copydesk.check(text)
    after = moved(before, text, text.replace("Nothing", "Nothing much"))
    assert len(before) == len(after) == 2
    assert [f.span.start for f in after] == [before[0].span.start, before[1].span.start + 5]
    assert after[1].fixes[0].edits[0].start == before[1].fixes[0].edits[0].start + 5


def test_the_first_look_at_an_edit_reads_the_changed_paragraph_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(scheduler, "BRIEF", 0)
    text = (ROOT / "seeds" / "001_e4f176c47bd127a1.txt").read_text(encoding="utf-8")

    async def live() -> None:
        client = Client(str(tmp_path))
        session = make_session(client)
        buffer = session.open(item((tmp_path / "a.txt").as_uri(), text))
        await session.scheduler.settled(buffer)
        before = list(buffer.findings)
        assert buffer.checked is not None
        more = f"{text}\n\nExperts fear that it will rain.\n"
        new = session.checker.read_text(more, buffer.path)
        span = changed(buffer.checked.document, new)
        assert more[span.start : span.end].strip() == "Experts fear that it will rain."
        assert kept(before, new, span) == before
        session.edit(buffer, more, 2)
        session.scheduler.look(buffer)
        assert [f.rule.name for f in buffer.findings if f not in before] == ["vague-attribution"]
        session.stop()

    asyncio.run(live())


def test_a_rule_that_crashes_is_told_once_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def crash(_: object) -> None:
        raise ZeroDivisionError

    broken = [r._replace(check=crash) if r.name == "misspelling" else r for r in RULES]
    monkeypatch.setattr("copydesk_hooks.server.session.RULES", broken)

    async def live() -> Client:
        client = Client(str(tmp_path))
        session = make_session(client)
        text = "Experts fear the worst.\n"
        buffer = session.open(item((tmp_path / "a.md").as_uri(), text))
        await session.scheduler.settled(buffer)
        session.edit(buffer, f"{text} Experts fear the best.", 2)
        await session.scheduler.settled(buffer)
        session.stop()
        return client

    client = asyncio.run(live())
    assert [line.partition(":")[0] for line in client.messages] == [
        "rule TYP001 misspelling crashed"
    ]
    (shown,) = client.shown.values()
    assert [one.code for one in shown] == ["ATT001", "ATT001"]


def test_an_edit_stops_the_check_of_what_it_replaced(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(scheduler, "BRIEF", 0)

    async def live() -> None:
        client = Client(str(tmp_path))
        session = make_session(client)
        buffer = session.open(item((tmp_path / "a.md").as_uri(), "Experts fear the worst.\n"))
        await session.scheduler.settled(buffer)
        for version in range(2, 30):
            session.edit(buffer, f"Experts fear the worst: {version}.\n", version)
            session.scheduler.look(buffer)
            session.scheduler.settle(buffer)
            await asyncio.sleep(0)
        await session.scheduler.settled(buffer)
        assert buffer.is_settled
        assert buffer.checked is not None
        assert buffer.checked.document.text == "Experts fear the worst: 29.\n"
        session.stop()

    asyncio.run(live())


def test_a_configuration_that_was_wrong_from_the_beginning_takes_effect_once_mended(
    tmp_path: Path,
) -> None:
    configuration = tmp_path / "a" / "copydesk.toml"
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    configuration.write_text("nonsense = 1\n")

    async def live() -> Client:
        client = Client(str(tmp_path))
        session = make_session(client)
        one = session.open(item((tmp_path / "a" / "a.md").as_uri(), "Experts fear the worst.\n"))
        other = session.open(item((tmp_path / "b" / "b.md").as_uri(), "Experts fear the worst.\n"))
        for buffer in (one, other):
            await session.scheduler.settled(buffer)
        assert not client.shown[one.uri]
        assert len(client.messages) == 1
        # One folder's fault is not another's.
        (tmp_path / "b" / "copydesk.toml").write_text('ignore = ["attributions"]\n')
        session.reload()
        await session.scheduler.settled(other)
        assert not client.shown[other.uri]
        configuration.write_text("")
        session.reload()
        await session.scheduler.settled(one)
        assert [shown.code for shown in client.shown[one.uri]] == ["ATT001"]
        configuration.write_text("nonsense = 1\n")
        session.reload()
        assert len(client.messages) == 2
        session.stop()
        return client

    asyncio.run(live())


def test_a_configuration_that_changes_during_a_check_is_not_lost(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(scheduler, "BRIEF", 0)
    text = "Experts fear the worst.\n\n" * 300

    async def live() -> Client:
        client = Client(str(tmp_path))
        session = make_session(client)
        buffer = session.open(item((tmp_path / "a.md").as_uri(), text))
        await asyncio.sleep(0)  # the check begins
        (tmp_path / "copydesk.toml").write_text('ignore = ["attributions"]\n')
        session.reload()
        await session.scheduler.settled(buffer)
        session.stop()
        return client

    assert [one for shown in asyncio.run(live()).shown.values() for one in shown] == []


def test_a_text_that_is_opened_twice_is_the_last_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(scheduler, "BRIEF", 0)
    uri = (tmp_path / "a.md").as_uri()

    async def live() -> Client:
        client = Client(str(tmp_path))
        session = make_session(client)
        session.open(item(uri, "Experts fear the worst.\n\n" * 300))
        await asyncio.sleep(0)
        await session.scheduler.settled(session.open(item(uri, "Critics fear the worst.\n")))
        session.stop()
        return client

    assert len(asyncio.run(live()).shown[uri]) == 1


def test_files_that_nobody_wrote_as_prose_or_that_are_excluded_stay_silent(tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text('exclude = ["archive/"]\n')

    async def live() -> Client:
        client = Client(str(tmp_path))
        session = make_session(client)
        for name in ("requirements.txt", "archive/a.md", "b.md"):
            buffer = session.open(item((tmp_path / name).as_uri(), "Experts fear the worst.\n"))
            await session.scheduler.settled(buffer)
        session.stop()
        return client

    client = asyncio.run(live())
    assert [uri for uri, shown in client.shown.items() if shown] == [(tmp_path / "b.md").as_uri()]


def test_a_wrong_configuration_is_told_and_the_last_right_one_stays(tmp_path: Path) -> None:
    configuration = tmp_path / "copydesk.toml"
    configuration.write_text('ignore = ["attributions"]\n')

    async def live() -> Client:
        client = Client(str(tmp_path))
        session = make_session(client)
        buffer = session.open(item((tmp_path / "a.md").as_uri(), "Experts fear the worst.\n"))
        await session.scheduler.settled(buffer)
        configuration.write_text('ignore = ["atributions"]\n')
        session.reload()
        await session.scheduler.settled(buffer)
        assert client.shown[buffer.uri] == []
        configuration.write_text("")
        session.reload()
        await session.scheduler.settled(buffer)
        session.stop()
        return client

    client = asyncio.run(live())
    assert len(client.messages) == 1
    assert "did you mean 'attributions'" in client.messages[0]
    assert [one.code for shown in client.shown.values() for one in shown] == ["ATT001"]


def test_languagetool_is_asked_again_about_a_text_that_was_closed_and_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("copydesk_hooks.server.second_wave.PAUSE", 0)
    asked: list[str] = []
    answered: list[Buffer] = []

    def ask(buffer: Buffer) -> None:
        asked.append(buffer.text)
        if buffer.text == "crash":
            raise ZeroDivisionError

    async def live() -> list[str]:
        failed: list[str] = []
        wave = SecondWave(
            lambda _: True,
            ask,
            answered.append,
            lambda _, error: failed.append(type(error).__name__),
        )
        for number, text in enumerate(("one", "crash", "two"), start=1):
            buffer = Buffer((tmp_path / "a.md").as_uri(), "markdown", 1, text, str(tmp_path))
            wave.settled(buffer)
            async with asyncio.timeout(30):
                while len(answered) + len(failed) < number:  # noqa: ASYNC110 - a thread is waited for
                    await asyncio.sleep(0.01)
            wave.settled(buffer)  # there is nothing new to ask
            wave.close(buffer)
        wave.shut_down()
        return failed

    assert asyncio.run(live()) == ["ZeroDivisionError"]
    assert asked == ["one", "crash", "two"]
    assert [buffer.text for buffer in answered] == ["one", "two"]
