"""What `--format json` writes is what docs/json-output.schema.json promises."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from copydesk_hooks.reporters.json import VERSION

ROOT = Path(__file__).parent.parent
SCHEMA: dict[str, Any] = json.loads((ROOT / "docs/json-output.schema.json").read_text("utf-8"))
CASES = sorted(
    path.parent
    for path in (ROOT / "tests/cli").glob("*/cmd")
    if "check --format json" in path.read_text("utf-8")
)
TYPES: dict[str, type] = {"object": dict, "array": list, "string": str, "integer": int}


def _faults(value: Any, schema: dict[str, Any], place: str = "$") -> list[str]:
    """What is wrong with a value; knows the keywords that our schema uses, and no others."""
    known = {"$schema", "$defs", "title", "$ref", "const", "enum", "type", "required"}
    known |= {"properties", "items", "pattern", "minimum"}
    assert schema.keys() <= known, f"keywords this test does not know: {schema.keys() - known}"
    if "$ref" in schema:
        return _faults(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], place)
    if "type" in schema and type(value) is not TYPES[schema["type"]]:
        return [f"{place}: {value!r} is no {schema['type']}"]
    faults: list[str] = []
    if value not in schema.get("enum", [schema.get("const", value)]):
        faults.append(f"{place}: {value!r} is not allowed")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        faults.append(f"{place}: {value!r} does not match {schema['pattern']}")
    if "minimum" in schema and value < schema["minimum"]:
        faults.append(f"{place}: {value!r} is less than {schema['minimum']}")
    if isinstance(value, dict):
        required, allowed = set(schema["required"]), set(schema["properties"])
        # The schema lets later versions add keys; our own output may not do so unannounced.
        faults += [f"{place}: {key} is missing" for key in required - value.keys()]
        faults += [f"{place}: {key} is not in the schema" for key in value.keys() - allowed]
        for key in value.keys() & allowed:
            faults += _faults(value[key], schema["properties"][key], f"{place}.{key}")
    if isinstance(value, list):
        for index, item in enumerate(value):
            faults += _faults(item, schema["items"], f"{place}[{index}]")
    return faults


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_output_is_as_promised(case: Path) -> None:
    output = json.loads((case / "expected.txt").read_text("utf-8"))
    assert _faults(output, SCHEMA) == []


def test_the_cases_show_every_part() -> None:
    """So that no part of the schema goes untested."""
    text = "".join((case / "expected.txt").read_text("utf-8") for case in CASES)
    for key in SCHEMA["$defs"]:
        for name in SCHEMA["$defs"][key].get("properties", {}):
            assert f'"{name}": ' in text


def test_the_page_speaks_of_this_version() -> None:
    page = (ROOT / "docs/json-output.md").read_text("utf-8")
    assert f"version {VERSION}" in page
    assert SCHEMA["properties"]["version"]["const"] == VERSION
    for key, part in SCHEMA["$defs"].items():
        for name in part.get("properties", {}):
            assert f"`{name}`" in page, f"{key}.{name}"
