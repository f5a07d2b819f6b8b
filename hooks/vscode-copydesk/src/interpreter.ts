/** The interpreter that the Python extension has chosen, if that extension is there. */

import * as vscode from "vscode";

const PYTHON = "ms-python.python";

/** The part of the Python extension's public interface that is used here. */
interface PythonApi {
  readonly environments: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly path: string };
    resolveEnvironment(environment: {
      readonly path: string;
    }): Promise<{ readonly executable: { readonly uri?: vscode.Uri } } | undefined>;
    readonly onDidChangeActiveEnvironmentPath: vscode.Event<unknown>;
  };
}

/** Whether there is a Python extension to choose an interpreter with. */
export function canChoose(): boolean {
  return vscode.extensions.getExtension(PYTHON) !== undefined;
}

/** The path of the chosen interpreter for a folder. */
export async function chosen(folder: vscode.Uri | undefined): Promise<string | undefined> {
  try {
    const environments = (await api())?.environments;
    // What is active may be the folder of an environment; only resolving it gives the program.
    const active = environments?.getActiveEnvironmentPath(folder);
    const environment = active && (await environments?.resolveEnvironment(active));
    return environment?.executable.uri?.fsPath;
  } catch {
    return undefined; // a Python extension that fails is none
  }
}

/** Calls back when another interpreter is chosen. */
export async function onDidChoose(callback: () => void): Promise<vscode.Disposable | undefined> {
  try {
    return (await api())?.environments.onDidChangeActiveEnvironmentPath(callback);
  } catch {
    return undefined;
  }
}

async function api(): Promise<PythonApi | undefined> {
  return await vscode.extensions.getExtension<PythonApi>(PYTHON)?.activate();
}
