/** The language server: found, started, stopped, and started again when its command changes. */

import { spawn, type ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  LanguageClient,
  type LanguageClientOptions,
  type WorkDoneProgressReport,
} from "vscode-languageclient/node";

import { candidates, type Command } from "./command";
import { chosen } from "./interpreter";
import { type Answer, explained, probe } from "./probe";

export const LANGUAGES = ["plaintext", "markdown", "mdx", "html", "quarto", "rmd", "rmarkdown"];
const SELECTOR = LANGUAGES.flatMap((language) =>
  ["file", "untitled"].map((scheme) => ({ language, scheme })),
);

/** What the server is doing; `detail` says more to a person. */
export interface State {
  readonly name: "off" | "starting" | "ready" | "failed";
  readonly detail: string;
}

/** A client that leaves its errors to the output; what has to be said, `showFailure` says. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export class Server implements vscode.Disposable {
  state: State = { name: "off", detail: "" };
  readonly #changed = new vscode.EventEmitter<State>();
  readonly onDidChangeState = this.#changed.event;
  readonly #progress = new vscode.EventEmitter<WorkDoneProgressReport>();
  /** How far a check of all articles is. */
  readonly onDidProgress = this.#progress.event;
  #client: LanguageClient | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(readonly output: vscode.OutputChannel) {}

  /** Stop what runs and start anew; one after the other, however often it is asked for. */
  restart(): Promise<void> {
    return this.#then(() => this.#restart());
  }

  /** Stop the server, after all that was asked before. */
  stop(): Promise<void> {
    return this.#then(() => this.#stop());
  }

  /** What is to be done next; one that fails must not keep the others from their turn. */
  #then(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      this.output.appendLine(String(error));
      this.#enter("failed", String(error));
    });
    return this.#last;
  }

  /** The client for a request of our own; waits while the server is being started. */
  async ready(): Promise<LanguageClient | undefined> {
    await this.#last;
    return this.state.name === "ready" ? this.#client : undefined;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#progress.dispose();
  }

  async #restart(): Promise<void> {
    await this.#stop();
    const settings = vscode.workspace.getConfiguration("copydesk");
    if (!settings.get<boolean>("enable")) {
      return;
    }
    this.#enter("starting", "The server is being started.");
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const configured = settings.get<string[]>("command") ?? [];
    const interpreter = configured.length > 0 ? undefined : await chosen(folder);
    const reasons: string[] = [];
    for (const command of candidates(configured, interpreter, folder?.fsPath)) {
      const answer = await probe(command);
      this.#log(command, answer);
      if ("version" in answer) {
        await this.#start(command, answer.version, folder?.fsPath);
        return;
      }
      reasons.push(answer.reason);
    }
    this.#enter("failed", reasons[0] ?? "No Python was found.");
  }

  async #start(command: Command, version: string, cwd: string | undefined): Promise<void> {
    const [program = "", ...words] = command;
    let stderr = "";
    const serve = async (): Promise<ChildProcess> => {
      const child = spawn(program, words, { cwd });
      child.on("error", (error) => (stderr += String(error))); // it could not be started at all
      child.stderr.on("data", (data: Buffer) => (stderr = (stderr + data.toString()).slice(-4000)));
      return child;
    };
    const options: LanguageClientOptions = {
      documentSelector: SELECTOR,
      outputChannel: this.output,
      initializationOptions: vscode.workspace.getConfiguration("copydesk"),
      middleware: {
        // The client would show it without a way to cancel.
        handleWorkDoneProgress: (_, step) => {
          if (step.kind === "report") {
            this.#progress.fire(step);
          }
        },
      },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (error, message, count) => usual.error(error, message, count),
        closed: async (): Promise<CloseHandlerResult> => {
          // A server that never came up will not come up the next time either.
          const ran = this.state.name === "ready";
          const result = ran ? await usual.closed() : { action: CloseAction.DoNotRestart };
          if (result.action === CloseAction.DoNotRestart) {
            this.#enter("failed", ran ? "Its server ended time and again." : why());
          }
          return { ...result, handled: true };
        },
      },
    };
    const why = (): string => explained(program, { code: "it ended", stderr });
    const client = new Client("copydesk", "copydesk", serve, options);
    const usual = client.createDefaultErrorHandler();
    this.#client = client;
    try {
      await client.start();
      this.#enter("ready", `copydesk ${version}: ${command.join(" ")}`);
    } catch (error) {
      this.output.appendLine(String(error));
      this.#enter("failed", why());
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#enter("off", "");
    try {
      await client?.dispose();
    } catch (error) {
      this.output.appendLine(String(error)); // it was not running any more
    }
  }

  #enter(name: State["name"], detail: string): void {
    if (name === "failed" && this.state.name === "failed") {
      return; // a client that cannot start says so twice
    }
    this.state = { name, detail };
    this.#changed.fire(this.state);
  }

  #log(command: Command, answer: Answer): void {
    const said = "version" in answer ? `copydesk ${answer.version}` : answer.reason;
    this.output.appendLine(`${command.join(" ")}: ${said}`);
  }
}
