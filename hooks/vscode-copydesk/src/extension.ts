/** copydesk in VS Code: its server, its commands, and what is said when it cannot start. */

import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

import { checkArticles, fixArticle } from "./articles";
import { openSettings, showFailure } from "./failure";
import { onDidChoose } from "./interpreter";
import { showMenu } from "./menu";
import { explainRule, rulePages } from "./rules";
import { Server } from "./server";
import { statusItem } from "./status";

let server: Server | undefined;

export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel("copydesk");
  const desk = new Server(output);
  server = desk;

  const sayWhy = async (): Promise<void> => {
    if (desk.state.name === "failed") {
      await showFailure(desk, extensionUri);
    } else if (desk.state.name === "off") {
      const message = "copydesk is switched off by the setting copydesk.enable.";
      if (await vscode.window.showInformationMessage(message, "Open Settings")) {
        await openSettings("copydesk.enable");
      }
    }
  };
  const withClient = (act: (client: LanguageClient, desk: Server) => Promise<void>) => async () => {
    const client = await desk.ready();
    await (client === undefined ? sayWhy() : act(client, desk));
  };
  const commands: Record<string, () => unknown> = {
    "copydesk.checkArticles": withClient(checkArticles),
    "copydesk.fixArticle": withClient(fixArticle),
    "copydesk.showRule": withClient(explainRule),
    "copydesk.restart": () => desk.restart(),
    "copydesk.showOutput": () => output.show(true),
    "copydesk.showMenu": withClient(showMenu),
  };
  subscriptions.push(
    output,
    desk,
    statusItem(desk),
    rulePages(desk),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
    desk.onDidChangeState(({ name }) => name === "failed" && sayWhy()),
    // The other settings go to the server, which follows them while it runs.
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (["enable", "command"].some((key) => change.affectsConfiguration(`copydesk.${key}`))) {
        void desk.restart();
      }
    }),
    // A folder that was not trusted before may now name the command.
    vscode.workspace.onDidGrantWorkspaceTrust(() => desk.restart()),
  );
  void onDidChoose(() => desk.restart()).then((watch) => watch && subscriptions.push(watch));
  void desk.restart();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
