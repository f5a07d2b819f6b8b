import assert from "node:assert/strict";
import { test } from "node:test";

import { explained, probe } from "../src/probe";

const node = process.execPath;

const reasons: [Parameters<typeof explained>[1], string][] = [
  [{ code: "ENOENT", stderr: "" }, "The program python3 does not exist."],
  [{ code: "EACCES", stderr: "" }, "The program python3 may not be run."],
  [
    { code: 1, stderr: "/usr/bin/python3: No module named copydesk_hooks\n" },
    "copydesk is not installed in python3.",
  ],
  [
    { code: 1, stderr: "Error while finding module (ModuleNotFoundError: No module named 'copydesk_hooks')" },
    "copydesk is not installed in python3.",
  ],
  [
    { code: 2, stderr: "Unknown option: -P\nusage: python3 [option] ...\n" },
    "python3 is too old: copydesk needs Python 3.11 or later.",
  ],
  [
    { code: 2, stderr: "copydesk: the language server needs pygls: pip install 'copydesk[server]'\n" },
    "The language server needs pygls: pip install 'copydesk[server]'",
  ],
  [{ code: 3, stderr: "" }, "python3 does not answer as copydesk's server does (3)."],
];

for (const [ending, reason] of reasons) {
  test(reason, () => assert.equal(explained("python3", ending), reason));
}

test("a version is an answer", async () => {
  const answer = await probe([node, "-e", "console.log('copydesk 1.2.3')", "--"]);
  assert.deepEqual(answer, { version: "1.2.3" });
});

test("a version of something else is none", async () => {
  const answer = await probe([node, "-e", "console.log('other 1.2.3')", "--"]);
  assert.match("reason" in answer ? answer.reason : "", /does not answer as copydesk's server/);
});

test("a program that does not exist is a reason, too", async () => {
  assert.deepEqual(await probe(["/nowhere/python"]), {
    reason: "The program /nowhere/python does not exist.",
  });
});
