/** copydesk's findings among the diagnostics of the editor. */

import * as vscode from "vscode";

export function findingsIn(article: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(article).filter(({ source }) => source === "copydesk");
}

/** The codes of the rules that the cursor stands on, without repetition. */
export function codesAtCursor(editor: vscode.TextEditor | undefined): string[] {
  if (editor === undefined) {
    return [];
  }
  const codes = findingsIn(editor.document.uri)
    .filter(({ range }) => range.intersection(editor.selection))
    .map(({ code }) => String(typeof code === "object" ? code.value : code));
  return [...new Set(codes)];
}

/** "1 finding", "2 findings". */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
