"""What is shipped: the wheel holds the two packages with their data, and works on its own."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from typing import TYPE_CHECKING

import pytest

from repositories import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LIBRARY = ROOT / "lint_rules" / "copydesk"
ROOTS = {LIBRARY: ROOT / "lint_rules", ROOT / "hooks" / "copydesk_hooks": ROOT / "hooks"}
DATA = {".bin", ".txt", ".json", ".typed", ".toml"}
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def _modules() -> list[str]:
    """The dotted names of all our modules, from the files."""
    names = []
    for package, root in ROOTS.items():
        for path in sorted(package.rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return names


def _python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join(str(root) for root in ROOTS.values())
    return subprocess.run(
        [sys.executable, *arguments],
        env=os.environ | {"PYTHONPATH": paths} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_library_does_not_name_its_ways_in() -> None:
    for path in sorted(LIBRARY.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            named: list[str] = []
            if isinstance(node, ast.Import):
                named = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{path}:{node.lineno}: a relative import"
                named = [node.module or ""]
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                # import_module("copydesk_hooks...") would slip through; prose about it may stay
                named = [node.value] if node.value.startswith("copydesk_hooks.") else []
            assert not [name for name in named if name.split(".")[0] == "copydesk_hooks"], path


def test_what_is_imported_is_declared() -> None:
    """Every distribution that a module imports is a dependency; those of an extra may be absent."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_import_name(need) for need in project["dependencies"]}
    optional = {
        _import_name(need)
        for extra, needs in project["optional-dependencies"].items()
        if extra != "test"
        for need in needs
    }
    assert _imported() - declared - optional <= {"copydesk", "copydesk_hooks"}


def _import_name(requirement: str) -> str:
    match = re.match(r"[\w.-]+", requirement)
    assert match
    return match[0].lower().replace("-", "_")


def _imported() -> set[str]:
    """The top-level modules outside the standard library that our files import."""
    names = set()
    for path in (path for package in ROOTS for path in package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names.add((node.module or "").split(".")[0])
    return names - set(sys.stdlib_module_names)


def test_importing_the_whole_library_loads_no_way_in() -> None:
    library = [name for name in _modules() if name.split(".")[0] == "copydesk"]
    done = _python(
        "-c",
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "sys.exit(' '.join(m for m in sys.modules if m.startswith('copydesk_hooks')) or 0)",
        *library,
    )
    assert done.returncode == 0, done.stderr


def test_every_module_can_be_imported_first() -> None:
    """No module leans on another having been imported before it (one child for each)."""
    program = """
import os, sys
failed = []
for name in sys.argv[1:]:
    child = os.fork()
    if child == 0:
        try:
            __import__(name)
        except BaseException as error:
            print(f"{name}: {error!r}", flush=True)
            os._exit(1)
        os._exit(0)
    failed += [name] if os.waitpid(child, 0)[1] else []
sys.exit(len(failed))
"""
    if not hasattr(os, "fork"):
        pytest.skip("one interpreter for each module is too slow where there is no fork")
    optional = {"copydesk_hooks.server": "pygls"}
    names = [
        name
        for name in _modules()
        if not name.endswith("__main__")
        and not any(
            name.startswith(way) and not _is_installed(needs) for way, needs in optional.items()
        )
    ]
    done = _python("-c", program, *names)
    assert done.returncode == 0, done.stdout


def _is_installed(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist, built by the backend that pyproject.toml names."""
    folder = tmp_path_factory.mktemp("built")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--sdist", "-o", folder, ROOT],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    return next(built.glob("*.whl"))


def test_the_wheel_installs_two_packages_and_nothing_beside_them(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        top = {name.split("/")[0] for name in archive.namelist()}
    information = {name for name in top if name.endswith(".dist-info")}
    assert len(information) == 1
    assert top - information == {"copydesk", "copydesk_hooks"}


def test_the_wheel_holds_every_module_and_data_file(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = set(archive.namelist())
    wanted = {
        path.relative_to(root).as_posix()
        for package, root in ROOTS.items()
        for path in package.rglob("*")
        if path.suffix in DATA | {".py"} or path.name == "NOTICE"
    }
    assert "copydesk/language/lexicon.bin" in wanted
    assert wanted <= shipped


def test_the_licence_goes_with_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = next(archive.read(n).decode() for n in names if n.endswith("/METADATA"))
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/NOTICE") for name in names)
    assert "License-Expression: Apache-2.0" in metadata
    tiers = [line for line in metadata.splitlines() if "language-tool-python" in line]
    assert all("extra ==" in line for line in tiers), "the GPL tier must stay an extra"


def test_the_seeds_are_not_shipped(built: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names += archive.getnames()
    assert not [name for name in names if "seeds" in name.split("/")]
    assert not [name for name in names for seed in SEEDS if name.endswith(seed.name)]


@pytest.mark.hosts
def test_the_wheel_works_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "environment"
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    outside = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=tmp_path,
            env=outside,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    installed = run(programs / "python", "-m", "pip", "install", "-q", wheel)
    assert installed.returncode == 0, installed.stderr
    version = run(programs / "python", "-P", "-m", "copydesk_hooks", "--version")
    assert version.stdout.startswith("copydesk "), version.stderr
    article = tmp_path / "article.txt"
    article.write_bytes(SEEDS[0].read_bytes())
    checked = run(programs / "copydesk", "check", "article.txt")
    assert checked.returncode == 1, checked.stderr
    assert "article.txt:" in checked.stdout
    assert not checked.stderr
