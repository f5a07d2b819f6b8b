/** Whether a command starts copydesk's server, and if not, why. */

import { execFile } from "node:child_process";

import type { Command } from "./command";

const PATIENCE = 30_000; // milliseconds; a first start from a network drive takes its time

/** How a program ended: its exit code or the name of the system's error, and what it said. */
export interface Ending {
  readonly code: number | string | null | undefined;
  readonly stderr: string;
}

/** The command's version, or the reason why it has none. */
export type Answer = { readonly version: string } | { readonly reason: string };

/** Ask a command for its version, which only a copydesk that can serve an editor answers. */
export function probe(command: Command): Promise<Answer> {
  const [program = "", ...words] = command;
  return new Promise((resolve) => {
    execFile(
      program,
      [...words, "--version"],
      { timeout: PATIENCE, windowsHide: true },
      (error, stdout, stderr) => {
        const version = /^copydesk (\S+)/.exec(stdout)?.[1];
        if (error === null && version !== undefined) {
          resolve({ version });
        } else {
          resolve({ reason: explained(program, { code: error?.code, stderr }) });
        }
      },
    );
  });
}

/** What an ending means, as a sentence for the person at the keyboard. */
export function explained(program: string, { code, stderr }: Ending): string {
  if (code === "ENOENT") {
    return `The program ${program} does not exist.`;
  }
  if (code === "EACCES") {
    return `The program ${program} may not be run.`;
  }
  if (/No module named '?copydesk_hooks\b/.test(stderr)) {
    return `copydesk is not installed in ${program}.`;
  }
  if (/^Unknown option: -P/m.test(stderr)) {
    return `${program} is too old: copydesk needs Python 3.11 or later.`;
  }
  const last = stderr.trimEnd().split("\n").at(-1)?.replace(/^copydesk: /, "");
  if (last) {
    return last[0]?.toUpperCase() + last.slice(1);
  }
  return `${program} does not answer as copydesk's server does (${code ?? "it said nothing"}).`;
}
