/** Where copydesk may be: the commands that could start its server. */

import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

/** A program and its arguments. */
export type Command = readonly string[];

/** -P keeps a copydesk_hooks.py that lies among the articles from being run. */
const SERVER = ["-P", "-m", "copydesk_hooks", "server"];

/** The commands to try, the likeliest first; a command from the settings is the only one. */
export function candidates(
  configured: Command,
  interpreter: string | undefined,
  folder: string | undefined,
): Command[] {
  if (configured.length > 0) {
    return [expanded(configured, folder)];
  }
  const pythons = process.platform === "win32" ? ["py", "python"] : ["python3", "python"];
  const commands = [
    ...found([interpreter]).map((python) => [python, ...SERVER]),
    ...found([onPath("copydesk")]).map((program) => [program, "server"]),
    ...found(pythons.map(onPath)).map((python) => [python, ...SERVER]),
  ];
  // Where there is no Python at all, the message has to name something that is missing.
  return commands.length > 0 ? commands : [["python3", ...SERVER]];
}

/** With `~` and `${workspaceFolder}` replaced, and a relative program taken from the folder. */
export function expanded(command: Command, folder: string | undefined): Command {
  const [program = "", ...words] = command.map((word) =>
    word
      .replace(/^~(?=$|[\\/])/, () => os.homedir())
      .replaceAll("${workspaceFolder}", () => folder ?? ""),
  );
  const relative = /[\\/]/.test(program) && folder !== undefined;
  return [relative ? path.resolve(folder, program) : (onPath(program) ?? program), ...words];
}

/**
 * The path of a program on the PATH. It is looked up here because Windows would look into the
 * current folder first, where the articles are.
 */
export function onPath(program: string): string | undefined {
  const endings = process.platform === "win32" ? [".exe"] : [""];
  return (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .filter(path.isAbsolute)
    .flatMap((folder) => endings.map((ending) => path.join(folder, program + ending)))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function found(programs: readonly (string | undefined)[]): string[] {
  return programs.filter((program) => program !== undefined);
}
