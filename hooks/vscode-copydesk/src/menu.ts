/** What a click on the item in the status bar offers. */

import * as vscode from "vscode";

import { openSettings } from "./failure";

export async function showMenu(): Promise<void> {
  const run = (command: string) => () => vscode.commands.executeCommand(command);
  const choices: Record<string, () => unknown> = {
    "$(list-unordered) Show the findings": run("workbench.actions.view.problems"),
    "$(checklist) Check all articles in the workspace": run("copydesk.checkArticles"),
    "$(wand) Fix all in this article": run("copydesk.fixArticle"),
    "$(question) Explain a rule": run("copydesk.showRule"),
    "$(debug-restart) Restart the server": run("copydesk.restart"),
    "$(output) Show output": run("copydesk.showOutput"),
    "$(gear) Settings": () => openSettings("copydesk"),
  };
  const chosen = await vscode.window.showQuickPick(Object.keys(choices), { title: "copydesk" });
  if (chosen !== undefined) {
    await choices[chosen]?.();
  }
}
