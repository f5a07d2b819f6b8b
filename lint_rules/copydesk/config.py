"""Configuration: TOML files to `Settings`, with every fault named by file and line.

The configuration of a file is `copydesk.toml`, or the `[tool.copydesk]` table of
`pyproject.toml`, in the file's folder or the nearest folder above it that has one. A file may
`extend` another. docs/configuration.md explains every key.
"""

from __future__ import annotations

import os
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar, cast

from copydesk.errors import ConfigError
from copydesk.finding import Severity
from copydesk.language.varieties import Variety
from copydesk.selection import Layer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copydesk.globs import Globs
    from copydesk.languagetool import Wanted
    from copydesk.rule import Rule

Choice = TypeVar("Choice", bound=Enum)
OWN_NAME = "copydesk.toml"
SHARED_NAME = "pyproject.toml"


class Suppress(NamedTuple):
    """A `[[suppress]]` entry: findings in files under `paths` that are meant to be as they are.

    `rules` are names, codes or families (none: every rule); `text` the words that a finding
    must touch (empty: anywhere); `source` and `line` say where the entry stands.
    """

    paths: Globs
    rules: tuple[str, ...]
    text: str
    reason: str
    source: str
    line: int


class Settings(NamedTuple):
    """What holds for one file; equal settings are the same object, so they can be keys."""

    source: str = ""
    layers: tuple[Layer, ...] = ()
    accept: frozenset[str] = frozenset()
    language: Variety = Variety.AUTO
    fail_on: Severity = Severity.WARNING
    suppress: tuple[Suppress, ...] = ()
    languagetool: Wanted | None = None


class _Override(NamedTuple):
    """The `per-path` table of one pattern."""

    paths: Globs
    layer: Layer
    accept: frozenset[str]
    language: Variety | None
    fail_on: Severity | None


class Config:
    """One configuration file with what it extends; the empty one where there is no file."""

    def __init__(
        self,
        settings: Settings = Settings(),  # noqa: B008 - frozen
        overrides: Sequence[_Override] = (),
        excludes: Sequence[Globs] = (),
    ) -> None:
        self.settings = settings
        self._overrides = tuple(overrides)
        self._excludes = tuple(globs for globs in excludes if globs)
        self._made: dict[tuple[int, ...], Settings] = {(): settings}

    def settings_for(self, path: str) -> Settings:
        """The settings of a file (absolute path)."""
        if not self._overrides:
            return self.settings
        which = tuple(
            index for index, other in enumerate(self._overrides) if other.paths.covers(path)
        )
        made = self._made.get(which)
        if made is None:
            made = self.settings
            for index in which:
                other = self._overrides[index]
                made = made._replace(
                    layers=(*made.layers, other.layer),
                    accept=made.accept | other.accept,
                    language=other.language or made.language,
                    fail_on=other.fail_on or made.fail_on,
                )
            self._made[which] = made
        return made

    def excludes_entry(self, path: str, *, is_folder: bool) -> bool:
        """Whether a walk that stands above this path (absolute) should pass it by."""
        return any(globs.verdict(path, is_folder=is_folder) for globs in self._excludes)

    def excludes(self, path: str) -> bool:
        """Whether a file (absolute path), or a folder above it, is excluded."""
        return any(globs.covers(path) for globs in self._excludes)


class Configs:
    """Finds and reads configuration files, each once.

    `rules` are all rules there are, to tell valid names. `file`, where given, is the
    configuration of everything, its patterns relative to `folder` (without it: the current one);
    `isolated` runs without any. The methods raise ConfigError. `files` are the absolute paths of all that was
    read, word lists and what is extended included.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        *,
        file: str | None = None,
        folder: str | None = None,
        isolated: bool = False,
    ) -> None:
        self._rules = rules
        self._folders: dict[str, Config] = {}
        self._fixed: Config | None = None
        self.files: set[str] = set()
        if isolated:
            self._fixed = Config()
        elif file is not None:
            path = os.path.abspath(file)
            data = _read_bytes(path)
            self._fixed = _Loader(rules, absolute(folder or "."), self.files).load(path, data)

    def settings_for(self, path: str) -> Settings:
        """The settings of a file."""
        path = absolute(path)
        return self.for_folder(path[: path.rfind("/")] or "/").settings_for(path)

    def excludes(self, path: str) -> bool:
        """Whether the configuration excludes a file."""
        path = absolute(path)
        return self.for_folder(path[: path.rfind("/")] or "/").excludes(path)

    def for_folder(self, folder: str) -> Config:
        """The configuration of the files in a folder (absolute path)."""
        if self._fixed is not None:
            return self._fixed
        climbed: list[str] = []
        config = None
        while config is None:
            config = self._folders.get(folder)
            if config is None:
                climbed.append(folder)
                config = self._in_folder(folder)
                parent = folder[: folder.rfind("/")] or "/"
                if config is None and parent == folder:
                    config = Config()
                folder = parent
        for one in climbed:
            self._folders[one] = config
        return config

    def _in_folder(self, folder: str) -> Config | None:
        for name in (OWN_NAME, SHARED_NAME):
            path = f"{folder.rstrip('/')}/{name}"
            if os.path.isfile(path):
                data = _read_bytes(path)
                # Most pyproject.toml are not about us: parse (11 ms) only those that are.
                if name == OWN_NAME or b"copydesk" in data:
                    config = _Loader(self._rules, folder, self.files).load(path, data)
                    if config is not None:
                        return config
        return None


def shown(path: str) -> str:
    """A path for messages: relative to the current folder where it lies below."""
    relative = os.path.relpath(path)
    return path if relative.startswith("..") else relative


def absolute(path: str) -> str:
    """An absolute path with "/" between its names."""
    path = os.path.abspath(path)
    return path.replace(os.sep, "/") if os.sep != "/" else path


def _read_bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ConfigError(shown(path), 0, f"cannot be read: {error.strerror}") from error


_SELECTING = ("select", "extend-select", "ignore")
_PER_PATH = (*_SELECTING, "accept", "accept-files", "language", "fail-on")
KEYS = (*_PER_PATH, "exclude", "extend-exclude", "extend", "per-path", "suppress", "languagetool")
SUPPRESS_KEYS = ("path", "rule", "text", "reason")


class _Loader:
    """Reads one configuration file and those that it extends; notes in `files` what it read."""

    def __init__(self, rules: Sequence[Rule], folder: str, files: set[str]) -> None:
        self._rules = rules
        self._folder = folder
        self._files = files

    def load(self, path: str, data: bytes) -> Config | None:
        """The configuration in a file; None for a pyproject.toml without our table."""
        table = self._table(path, data)
        if table is None:
            return None
        settings = Settings(source=shown(path))
        return Config(*self._merge(table, (os.path.realpath(path),), settings, [], []))

    def _table(self, path: str, data: bytes) -> _Table | None:
        import tomli

        self._files.add(absolute(path))
        try:
            text = data.decode("utf-8-sig")
            values: dict[str, Any] = tomli.loads(text)
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise ConfigError(shown(path), line, "not UTF-8, as TOML must be") from error
        except tomli.TOMLDecodeError as error:
            raise ConfigError(shown(path), error.lineno, f"not TOML: {error.msg}") from error
        if os.path.basename(path) != SHARED_NAME:
            return _Table(path, text, (), values)
        tool: object = values.get("tool", {})
        if not isinstance(tool, dict):
            return None  # no pyproject.toml that anybody could read, but not our business
        tools = _Table(path, text, ("tool",), cast("dict[str, Any]", tool))
        found: object = tools.values.get("copydesk", {})
        if not isinstance(found, dict):
            tools.fail("copydesk", f"must be a table ([tool.copydesk]), not {_kind(found)}")
        values = cast("dict[str, Any]", found)
        return _Table(path, text, ("tool", "copydesk"), values) if values else None

    def _merge(
        self,
        table: _Table,
        chain: tuple[str, ...],
        settings: Settings,
        overrides: list[_Override],
        excludes: list[Globs],
    ) -> tuple[Settings, list[_Override], list[Globs]]:
        """Lay a table over what it extends."""
        from copydesk.globs import Globs

        table.check_keys(KEYS)
        if "extend" in table.values:
            settings, overrides, excludes = self._extended(table, chain, settings)
        folder = self._folder
        own = os.path.dirname(table.path)
        if len(chain) > 1 and f"{folder}/".startswith(f"{own.rstrip('/')}/"):
            folder = own
        if "exclude" in table.values:
            excludes = [Globs(folder, table.strings("exclude"))]
        excludes = [*excludes, Globs(folder, table.strings("extend-exclude"))]
        overrides = [*overrides, *self._overrides(table, folder)]
        settings = settings._replace(
            layers=(*settings.layers, self._layer(table, shown(table.path))),
            accept=settings.accept | self._accepted(table),
            language=table.one_of("language", Variety) or settings.language,
            fail_on=table.one_of("fail-on", Severity) or settings.fail_on,
            suppress=(*settings.suppress, *self._suppress(table, folder)),
            languagetool=self._languagetool(table) or settings.languagetool,
        )
        return settings, overrides, excludes

    def _extended(
        self, table: _Table, chain: tuple[str, ...], settings: Settings
    ) -> tuple[Settings, list[_Override], list[Globs]]:
        name = table.string("extend")
        path = os.path.normpath(os.path.join(os.path.dirname(table.path), os.path.expanduser(name)))
        real = os.path.realpath(path)
        if real in chain:
            table.fail("extend", f"'{name}' extends this file in turn: a circle", name)
        if not os.path.isfile(path):
            table.fail("extend", f"there is no file '{name}'", name)
        base = self._table(path, _read_bytes(path))
        if base is None:
            table.fail("extend", f"'{name}' has no [tool.copydesk] table", name)
        return self._merge(base, (*chain, real), settings, [], [])

    def _layer(self, table: _Table, source: str) -> Layer:
        select = table.names("select", self._rules) if "select" in table.values else None
        return Layer(
            source,
            select,
            table.names("extend-select", self._rules),
            table.names("ignore", self._rules),
        )

    def _accepted(self, table: _Table) -> frozenset[str]:
        words: set[str] = set()
        for word in table.strings("accept"):
            fault = _fault_in_word(word)
            if fault:
                table.fail("accept", fault, word)
            words.add(word.lower())
        for name in table.strings("accept-files"):
            path = os.path.join(os.path.dirname(table.path), name)
            if not os.path.isfile(path):
                table.fail("accept-files", f"there is no file '{name}'", name)
            self._files.add(absolute(path))
            words |= _word_list(path)
        return frozenset(words)

    def _overrides(self, table: _Table, folder: str) -> Iterable[_Override]:
        from copydesk.globs import Globs

        for pattern, part in table.tables_by_name("per-path"):
            part.check_keys(_PER_PATH)
            yield _Override(
                Globs(folder, [pattern]),
                self._layer(part, f"{shown(table.path)} for '{pattern}'"),
                self._accepted(part),
                part.one_of("language", Variety),
                part.one_of("fail-on", Severity),
            )

    def _languagetool(self, table: _Table) -> Wanted | None:
        """How LanguageTool is to be asked; None where nothing is said of it."""
        if "languagetool" not in table.values:
            return None
        from copydesk.languagetool import KEYS as OF_LANGUAGETOOL
        from copydesk.languagetool import VARIETIES, Wanted, fault_in_address, fault_in_language

        part = table.table("languagetool")
        part.check_keys(OF_LANGUAGETOOL)
        wanted = Wanted(
            server=part.string("server"),
            local=part.truth("local"),
            variety=part.word_of("variety", VARIETIES),
            mother_tongue=part.string("mother-tongue"),
            picky=part.truth("picky"),
            spelling=part.truth("spelling"),
            disabled_rules=tuple(part.strings("disabled-rules")),
            disabled_categories=tuple(part.strings("disabled-categories")),
            budget=part.seconds("budget") or Wanted().budget,
        )
        if fault := fault_in_address(wanted.server):
            part.fail("server", fault)
        if fault := fault_in_language(wanted.mother_tongue):
            part.fail("mother-tongue", fault)
        if wanted.server and wanted.local:
            part.fail("local", "a server is named already: leave out one of them")
        if wanted.spelling and wanted.variety in ("", "en"):
            part.fail("spelling", 'whose? Name the variety, too, as in variety = "en-GB"')
        return wanted

    def _suppress(self, table: _Table, folder: str) -> Iterable[Suppress]:
        from copydesk.globs import Globs

        for part in table.list_of_tables("suppress"):
            part.check_keys(SUPPRESS_KEYS)
            if "path" not in part.values:
                part.fail("", "[[suppress]] needs a path")
            if "rule" not in part.values and "text" not in part.values:
                part.fail("", "[[suppress]] needs a rule, a text, or both")
            yield Suppress(
                Globs(folder, [part.string("path")]),
                part.names("rule", self._rules, single=True),
                part.string("text"),
                part.string("reason"),
                shown(part.path),
                part.line(""),
            )


def _word_list(path: str) -> set[str]:
    try:
        text = _read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(shown(path), 0, "not UTF-8, as word lists must be") from error
    words: set[str] = set()
    for number, line in enumerate(text.splitlines(), start=1):
        word = line.partition("#")[0].strip()
        if word:
            fault = _fault_in_word(word)
            if fault:
                raise ConfigError(shown(path), number, fault)
            words.add(word.lower())
    return words


def _fault_in_word(word: str) -> str:
    """Why an accepted word could never have an effect, and what to do; empty where it can."""
    parts = word.split()
    if not parts:
        return "an empty string accepts nothing: take it out"
    if parts == [word]:
        return ""
    if len(parts) == 1:
        return f"'{word}' has blanks around it: write '{word.strip()}'"
    return f"'{word}' is {len(parts)} words, and words are accepted one by one: list each by itself"


class _Table:
    """A table of a configuration file: typed access, faults with their line."""

    def __init__(
        self, path: str, text: str, header: tuple[str, ...], values: dict[str, Any], nth: int = 0
    ) -> None:
        self.path = path
        self.values = values
        self._text = text
        self._header = header
        self._nth = nth

    def line(self, key: str, value: str = "") -> int:
        """The line (from 1) where a key, or a value of it, stands; the parser does not tell."""
        from copydesk.toml_lines import line_of

        return line_of(self._text, self._header, self._nth, key, value)

    def fail(self, key: str, message: str, value: str = "") -> NoReturn:
        """Raise ConfigError for a key of this table."""
        where = f"{key}: " if key else ""
        raise ConfigError(shown(self.path), self.line(key, value), f"{where}{message}")

    def check_keys(self, valid: Sequence[str]) -> None:
        """Refuse keys that mean nothing."""
        from copydesk.nearest import did_you_mean

        for key in self.values:
            if key not in valid:
                advice = did_you_mean(key, valid) or f" (the keys are {', '.join(valid)})"
                if key == "tool" and not self._header:
                    advice = f"; in {OWN_NAME} the keys stand at the top, without [tool.copydesk]"
                self.fail(key, f"there is no such key{advice}")

    def string(self, key: str) -> str:
        """A string, or nothing."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            self.fail(key, f"must be a string, not {_kind(value)}")
        return value

    def truth(self, key: str) -> bool:
        """True or false; false where nothing is said."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.fail(key, f"must be true or false, not {_kind(value)}")
        return value

    def seconds(self, key: str) -> float | None:
        """A number of seconds above nought, or None."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 < value < 1e6:
            self.fail(key, "must be a number of seconds above 0")
        return float(value)

    def table(self, key: str) -> _Table:
        """A table in the table."""
        value = self.values[key]
        if not isinstance(value, dict):
            self.fail(key, f"must be a table, not {_kind(value)}")
        values = cast("dict[str, Any]", value)
        return _Table(self.path, self._text, (*self._header, key), values)

    def strings(self, key: str) -> list[str]:
        """A list of strings, or nothing."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            self.fail(key, f"must be a list of strings, not {_kind(value)}")
        for one in cast("list[object]", value):
            if not isinstance(one, str):
                self.fail(key, f"must be a list of strings, but holds {_kind(one)}")
        return cast("list[str]", value)

    def names(self, key: str, rules: Sequence[Rule], *, single: bool = False) -> tuple[str, ...]:
        """A list of names of rules; `single` also takes one name by itself."""
        from copydesk.selection import fault_in_name

        value = self.values.get(key, [])
        names = [value] if single and isinstance(value, str) else self.strings(key)
        for name in names:
            fault = fault_in_name(name, rules)
            if fault:
                self.fail(key, fault, name)
        return tuple(names)

    def one_of(self, key: str, kind: type[Choice]) -> Choice | None:
        """A member of an enumeration by its value, or None."""
        if key not in self.values:
            return None
        return kind(self.word_of(key, [member.value for member in kind]))

    def word_of(self, key: str, words: Sequence[str]) -> str:
        """One of these words, or nothing."""
        from copydesk.nearest import did_you_mean

        value = self.string(key)
        if key in self.values and value not in words:
            advice = did_you_mean(value, words)
            self.fail(key, f"cannot be '{value}'{advice} (it is one of: {', '.join(words)})")
        return value

    def tables_by_name(self, key: str) -> Iterable[tuple[str, _Table]]:
        """The tables in a table, by name."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self.fail(key, f"must be a table, not {_kind(value)}")
        for name, part in cast("dict[str, object]", value).items():
            if not isinstance(part, dict):
                inner = _Table(self.path, self._text, (*self._header, key), self.values)
                inner.fail(name, f"must be a table, not {_kind(part)}")
            values = cast("dict[str, Any]", part)
            yield name, _Table(self.path, self._text, (*self._header, key, name), values)

    def list_of_tables(self, key: str) -> Iterable[_Table]:
        """The tables of a list of tables."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            self.fail(key, f"must be a list of tables ([[{key}]]), not {_kind(value)}")
        for nth, part in enumerate(cast("list[object]", value)):
            if not isinstance(part, dict):
                self.fail(key, f"must be a list of tables, but holds {_kind(part)}")
            values = cast("dict[str, Any]", part)
            yield _Table(self.path, self._text, (*self._header, key), values, nth)


def _kind(value: object) -> str:
    names: dict[type, str] = {
        str: "a string",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    names |= {list: "a list", dict: "a table"}
    return names.get(type(value), "a date or time")
