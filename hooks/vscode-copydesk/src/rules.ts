/** The rules, to choose from and to read. */

import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

import { codesAtCursor } from "./findings";
import type { Server } from "./server";

interface Rule {
  readonly code: string;
  readonly name: string;
  readonly family: string;
  readonly summary: string;
}

type Item = vscode.QuickPickItem & { readonly rule?: Rule };

const SCHEME = "copydesk";

/** Serves the text of each rule as a read-only document, `copydesk:/misspelling.md`. */
export function rulePages(server: Server): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => {
      const name = path.replace(/^\/|\.md$/g, "");
      const client = await server.ready();
      return (await client?.sendRequest<{ markdown: string }>("copydesk/rule", { name }))?.markdown;
    },
  });
}

/** Let a person choose a rule, those at the cursor first, and show its text. */
export async function explainRule(client: LanguageClient): Promise<void> {
  const rules = await client.sendRequest<Rule[]>("copydesk/rules", {});
  const codes = codesAtCursor(vscode.window.activeTextEditor);
  const here = rules.filter(({ code }) => codes.includes(code));
  const families = [...new Set(rules.map(({ family }) => family))];
  const items = [
    ...group("at the cursor", here),
    ...families.flatMap((family) =>
      group(
        family,
        rules.filter((rule) => rule.family === family),
      ),
    ),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: "The rule to explain",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.rule !== undefined) {
    await showPage(vscode.Uri.from({ scheme: SCHEME, path: `/${chosen.rule.name}.md` }));
  }
}

/** Show a page of Markdown to read. */
export async function showPage(page: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand("markdown.showPreview", page);
}

function group(label: string, rules: readonly Rule[]): Item[] {
  if (rules.length === 0) {
    return [];
  }
  return [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...rules.map((rule) => ({
      label: rule.name,
      description: rule.code,
      detail: rule.summary,
      rule,
    })),
  ];
}
