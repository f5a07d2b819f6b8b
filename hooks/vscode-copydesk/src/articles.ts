/** The commands on articles: check all of them, mend the one at hand. */

import * as vscode from "vscode";
import { ExecuteCommandRequest, type LanguageClient } from "vscode-languageclient/node";

import { counted } from "./findings";
import type { Server } from "./server";

interface Checked {
  readonly files: number;
  readonly findings: number;
}

/** Check all articles of the workspace, also against each other. */
export async function checkArticles(client: LanguageClient, server: Server): Promise<void> {
  const checked = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: "copydesk checks all articles",
      cancellable: true,
    },
    async (progress, cancellation): Promise<Checked | undefined> => {
      let shown = 0;
      const watch = server.onDidProgress(({ message = "", percentage = shown }) => {
        progress.report({ message, increment: percentage - shown });
        shown = percentage;
      });
      const parameters = { command: "copydesk.checkWorkspace", arguments: [] };
      try {
        return await client.sendRequest(ExecuteCommandRequest.type, parameters, cancellation);
      } catch (error) {
        if (cancellation.isCancellationRequested) {
          return undefined;
        }
        throw error;
      } finally {
        watch.dispose();
      }
    },
  );
  if (checked === undefined) {
    return;
  }
  const show = "Show Problems";
  const chosen = await vscode.window.showInformationMessage(
    `copydesk: ${counted(checked.findings, "finding")} in ${counted(checked.files, "article")}.`,
    show,
  );
  if (chosen === show) {
    await vscode.commands.executeCommand("workbench.actions.view.problems");
  }
}

/** Make all safe fixes in the article at hand. */
export async function fixArticle(): Promise<void> {
  await vscode.commands.executeCommand("editor.action.codeAction", {
    kind: "source.fixAll.copydesk",
    apply: "first",
  });
}
