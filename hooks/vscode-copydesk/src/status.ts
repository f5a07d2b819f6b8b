/** The item in the status bar: what the server does, or how many findings the article has. */

import * as vscode from "vscode";

import { counted, findingsIn } from "./findings";
import { LANGUAGES, type Server } from "./server";

/** Shows the state of the server until it is disposed of. */
export function statusItem(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("copydesk", vscode.StatusBarAlignment.Right, 50);
  item.name = "copydesk";
  item.command = "copydesk.showMenu";
  const show = (): void => {
    const { name, detail } = server.state;
    const article = vscode.window.activeTextEditor?.document;
    item.tooltip = detail;
    item.backgroundColor = undefined;
    if (name === "starting") {
      item.text = "$(loading~spin) copydesk";
    } else if (name === "failed") {
      item.text = "$(error) copydesk";
      item.backgroundColor = new vscode.ThemeColor("statusBarItem.errorBackground");
    } else if (article !== undefined && LANGUAGES.includes(article.languageId)) {
      const count = findingsIn(article.uri).length;
      item.text = count > 0 ? `$(book) copydesk: ${count}` : "$(check) copydesk";
      item.tooltip = `${counted(count, "finding")} in this article\n${detail}`;
    } else {
      item.text = "$(book) copydesk";
    }
    if (name === "off") {
      item.hide();
    } else {
      item.show();
    }
  };
  show();
  return vscode.Disposable.from(
    item,
    server.onDidChangeState(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.languages.onDidChangeDiagnostics(show),
  );
}
