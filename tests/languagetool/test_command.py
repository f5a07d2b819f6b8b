"""The command with the tier: notices, exit codes, fixes, JSON, files that need no answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from copydesk_hooks.cli import main
from languagetool_stand_in import recorded, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HE_GO = "He go to school every days.\n"
TYPO = "The goverment met.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "caches"))
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def address() -> Iterator[str]:
    with running() as stand_in:
        yield stand_in.address


def write(table: str = "", **files: str) -> None:
    files = {name.replace("_", "."): text for name, text in files.items()}
    if table:
        files["copydesk.toml"] = f"[languagetool]\n{table}\n"
    for name, text in files.items():
        with open(name, "w", encoding="utf-8") as file:
            file.write(text)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["check", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_findings_of_both(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(f'server = "{address}"', a_md=TYPO + HE_GO)
    code, out, err = run(capsys, "--format", "json", "a.md")
    assert (code, err) == (1, "")
    told = json.loads(out)
    findings = told["files"][0]["findings"]
    assert [(f["code"], f["text"]) for f in findings] == [
        ("TYP001", "goverment"),
        ("LT001", "go"),
        ("LT001", "days"),
    ]
    assert findings[1]["family"] == "grammar"
    assert findings[1]["url"].startswith("https://languagetool.org/insights/post/")
    assert findings[1]["fixes"][0]["applicability"] == "suggested"
    assert told["notices"] == told["errors"] == []


def test_from_the_cache_the_answers_are_the_same(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(f'server = "{address}"', a_md=TYPO + HE_GO)
    assert run(capsys, "a.md") == run(capsys, "a.md")


def test_fixes(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One correction of `go` of two is a choice; that of `days` is the only one."""
    write(f'server = "{address}"', a_md=HE_GO)
    assert run(capsys, "--fix", "a.md")[0] == 1
    with open("a.md", encoding="utf-8") as file:
        assert file.read() == HE_GO
    run(capsys, "--fix", "--suggested", "a.md")
    with open("a.md", encoding="utf-8") as file:
        assert file.read() == "He go to school every day.\n"


def test_a_comment_silences_it(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        f'server = "{address}"',
        a_md=f"<!-- copydesk: ignore grammar-fault -- his words -->\n\n{HE_GO}",
    )
    assert run(capsys, "-q", "a.md") == (0, "", "")


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (TYPO, (), 1),
        ("The council met.\n", (), 0),
        (TYPO, ("--exit-zero",), 0),
        (TYPO, ("--strict",), 2),
        ("The council met.\n", ("--strict",), 2),
        ("The council met.\n", ("--strict", "--exit-zero"), 2),
    ],
)
def test_without_a_server_the_other_findings_decide(
    text: str, options: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    write('server = "http://127.0.0.1:1"', a_md=text, b_md=text, c_md=text)
    got, out, err = run(capsys, *options)
    assert got == code
    kind = "error" if "--strict" in options else "notice"
    assert err.count("cannot be reached: Connection refused") == 1
    assert err.startswith(f"{kind}: a.md: http://127.0.0.1:1 ")
    assert ("goverment" in out) == (text == TYPO)
    assert "Traceback" not in out + err


def test_a_fault_is_a_notice_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    write('server = "http://127.0.0.1:1"', a_md="The council met.\n")
    told = json.loads(run(capsys, "--format", "json", "a.md")[1])
    assert [notice["path"] for notice in told["notices"]] == ["a.md"]
    assert told["errors"] == []
    told = json.loads(run(capsys, "--format", "json", "--strict", "a.md")[1])
    assert [error["path"] for error in told["errors"]] == ["a.md"]


def test_a_server_that_fails_in_the_middle(capsys: pytest.CaptureFixture[str]) -> None:
    """What came before is used, and what comes after is not refused."""
    source = recorded()

    def answer(path: str, parameters: dict[str, str]) -> Any:
        return (
            "Error: too much"
            if "council" in parameters.get("text", "")
            else source(path, parameters)
        )

    with running(answer) as stand_in:
        write(f'server = "{stand_in.address}"', a_md=HE_GO, b_md="The council met.\n", c_md=HE_GO)
        code, out, err = run(capsys)
    assert code == 1
    assert err == f"notice: b.md: {stand_in.address} refuses: too much\n"
    assert out.count("HE_VERB_AGR") == 2


@pytest.mark.parametrize(
    "options",
    [("--ignore", "grammar"), ("--ignore", "LT001"), ("--select", "typos"), ("--isolated",)],
    ids=" ".join,
)
def test_nobody_is_asked_where_no_rule_wants_to_know(
    options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with running() as stand_in:
        write(f'server = "{stand_in.address}"', a_md=TYPO + HE_GO)
        code, out, err = run(capsys, *options, "a.md")
    assert (code, err, stand_in.requests) == (1, "", [])
    assert "LT001" not in out


def test_nobody_is_asked_about_another_language(capsys: pytest.CaptureFixture[str]) -> None:
    with running() as stand_in:
        write(
            f'server = "{stand_in.address}"',
            a_md="Der Rat hat am Dienstag für die neue Brücke gestimmt, und der Bürgermeister hat"
            " sich sehr über das Ergebnis der Abstimmung gefreut.\n" * 4,
        )
        assert run(capsys, "-q", "a.md")[0] == 0
    assert stand_in.requests == []


IN_VAIN = "the rules of LanguageTool are selected, but no server of it is configured"


@pytest.mark.parametrize(
    ("table", "options", "told"),
    [
        ("", ("--select", "grammar"), True),
        ("", ("--select", "grammar-fault"), True),
        ("", ("--select", "typos,LT001"), True),
        ("picky = true", ("--select", "grammar"), True),
        ("", (), False),
        ("", ("--select", "all"), False),
        ("", ("--select", "typos"), False),
        ("", ("--select", "grammar", "--ignore", "LT001"), False),
        ("picky = true", (), False),
    ],
)
def test_who_selects_it_by_name_without_a_server_is_told(
    table: str, options: tuple[str, ...], *, told: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    write(table, a_md=HE_GO, b_md=HE_GO)
    code, _, err = run(capsys, *options)
    assert code == 0
    assert err.count(IN_VAIN) == told
    assert run(capsys, "--strict", *options)[0] == (2 if told else 0)


def test_the_configuration_may_select_it_in_vain(capsys: pytest.CaptureFixture[str]) -> None:
    write(copydesk_toml='select = ["grammar"]\n', a_md=HE_GO)
    assert IN_VAIN in run(capsys)[2]
