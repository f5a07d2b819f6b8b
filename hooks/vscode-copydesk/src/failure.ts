/** What is said when the server cannot be started, and what a person can do about it. */

import * as vscode from "vscode";

import { canChoose } from "./interpreter";
import { showPage } from "./rules";
import type { Server } from "./server";

/** Say why there is no server, with a button for each way out. */
export async function showFailure(server: Server, extension: vscode.Uri): Promise<void> {
  const configured = vscode.workspace.getConfiguration("copydesk").get<string[]>("command") ?? [];
  const ways: Record<string, () => unknown> = {
    "How to Install": () => showPage(vscode.Uri.joinPath(extension, "install.md")),
    ...(canChoose() && configured.length === 0
      ? { "Choose Interpreter": () => vscode.commands.executeCommand("python.setInterpreter") }
      : { "Set Command": () => openSettings("copydesk.command") }),
    Retry: () => server.restart(),
    "Show Output": () => server.output.show(true),
  };
  const chosen = await vscode.window.showErrorMessage(
    `copydesk cannot check this workspace. ${server.state.detail}`,
    ...Object.keys(ways),
  );
  if (chosen !== undefined) {
    await ways[chosen]?.();
  }
}

export function openSettings(query: string): Thenable<unknown> {
  return vscode.commands.executeCommand("workbench.action.openSettings", query);
}
