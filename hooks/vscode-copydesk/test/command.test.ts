import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { test, type TestContext } from "node:test";

import { candidates, expanded, onPath } from "../src/command";

/** A folder with programs, which is all of the PATH until the test has ended. */
function withPrograms(context: TestContext, ...programs: string[]): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "copydesk-"));
  for (const program of programs) {
    fs.writeFileSync(path.join(folder, program), "", { mode: 0o755 });
  }
  const before = process.env["PATH"];
  process.env["PATH"] = folder;
  context.after(() => {
    process.env["PATH"] = before;
    fs.rmSync(folder, { recursive: true });
  });
  return folder;
}

test("the interpreter comes first, then copydesk and Python on the PATH", (context) => {
  const folder = withPrograms(context, "copydesk", "python3");
  const programs = candidates([], "/chosen/python", undefined).map(([program]) => program);
  assert.deepEqual(programs, [
    "/chosen/python",
    path.join(folder, "copydesk"),
    path.join(folder, "python3"),
  ]);
});

test("a configured command is the only one", (context) => {
  withPrograms(context, "copydesk");
  const command = ["/opt/desk/bin/copydesk", "server"];
  assert.deepEqual(candidates(command, "/chosen/python", undefined), [command]);
});

test("without any program the message names Python", (context) => {
  withPrograms(context);
  assert.deepEqual(candidates([], undefined, undefined), [
    ["python3", "-P", "-m", "copydesk_hooks", "server"],
  ]);
});

test("home and workspace folder are filled in", () => {
  assert.deepEqual(expanded(["~/bin/python", "${workspaceFolder}/$&~"], "/articles"), [
    path.join(os.homedir(), "bin/python"),
    "/articles/$&~",
  ]);
});

test("a relative path counts from the workspace folder, a bare name from the PATH", (context) => {
  const folder = withPrograms(context, "copydesk");
  assert.deepEqual(expanded([".venv/bin/python"], "/articles"), ["/articles/.venv/bin/python"]);
  assert.deepEqual(expanded(["copydesk"], "/articles"), [path.join(folder, "copydesk")]);
  assert.deepEqual(expanded(["nowhere"], "/articles"), ["nowhere"]);
});

test("folders, files that may not be run and relative parts of the PATH are passed by", (context) => {
  const folder = withPrograms(context);
  fs.mkdirSync(path.join(folder, "python"));
  fs.writeFileSync(path.join(folder, "python3"), "", { mode: 0o644 });
  assert.equal(onPath("python"), undefined);
  assert.equal(onPath("python3"), undefined);
  fs.writeFileSync(path.join(folder, "copydesk"), "", { mode: 0o755 });
  process.env["PATH"] = path.relative(process.cwd(), folder);
  assert.equal(onPath("copydesk"), undefined);
});
