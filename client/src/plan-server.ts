import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ClientFacts,
  clientFacts,
  documentKind,
  type PlanStatus,
  ping,
  planStatus,
} from '../../server/src/lsp/protocol';
import type { GitFacts } from './git-facts';
import { Heartbeat } from './heartbeat';
import { tellError } from './messages';
import { answerFileRequests } from './workspace-requests';

/** What a language client is made for. */
export interface ClientNeeds {
  readonly log: vscode.LogOutputChannel;
  /** What is known when the server starts. */
  readonly facts: () => ClientFacts;
  /** Whether the server is to be started again after it ended unexpectedly. */
  readonly startsAgain: () => boolean;
}

/**
 * Makes the language client of the platform: a Node.js process on the desktop, a worker in the browser. Loads its library
 * only then, for most windows with Markdown in them never need it.
 */
export type Connect = (needs: ClientNeeds) => Promise<BaseLanguageClient>;

/** How the server is: `waiting` for the first plan, `running`, or `broken` until someone restarts it. */
export type ServerState = 'waiting' | 'running' | 'broken';

/** A server that dies more often than this within `crashWindow` is left alone. */
const crashLimit = 4;
const crashWindow = 3 * 60_000;

/** So long a server may take to end; one that has not started to serve is not waited for any longer. */
const longestEnd = 2_000;

/** The language server: started when it is first needed, started again when it dies, and honest when it cannot. */
export class PlanServer implements vscode.Disposable {
  readonly #connect: Connect;
  readonly #log: vscode.LogOutputChannel;
  readonly #facts: GitFacts;
  readonly #statusEmitter = new vscode.EventEmitter<PlanStatus>();
  readonly #kindEmitter = new vscode.EventEmitter<{ readonly uri: string; readonly kind: string | null }>();
  readonly #stateEmitter = new vscode.EventEmitter<ServerState>();
  readonly #answersEmitter = new vscode.EventEmitter<void>();
  readonly #heartbeat = new Heartbeat({
    onSilence: () => this.#tellSilence(),
    onAnswer: () => {
      this.#log.info('The language server answers again.');
      this.#answersEmitter.fire();
    },
  });
  readonly #factsListener: vscode.Disposable;
  #client: BaseLanguageClient | undefined;
  #starting: Promise<BaseLanguageClient | undefined> | undefined;
  #state: ServerState = 'waiting';
  #crashes: number[] = [];

  /** What the server says about a plan. */
  readonly onStatus = this.#statusEmitter.event;
  /** What the server says about a document: whether it is a plan. */
  readonly onKind = this.#kindEmitter.event;
  readonly onState = this.#stateEmitter.event;
  /** Told when `answers` is another. */
  readonly onAnswers = this.#answersEmitter.event;

  constructor(connect: Connect, log: vscode.LogOutputChannel, facts: GitFacts) {
    this.#connect = connect;
    this.#log = log;
    this.#facts = facts;
    this.#factsListener = facts.onChange(() => {
      if (this.#client?.isRunning()) void this.#client.sendNotification(clientFacts, facts.current);
    });
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Whether the server answers, or was not asked for long enough to tell. */
  get answers(): boolean {
    return !this.#heartbeat.isSilent;
  }

  /** Asks a running server whether it answers: called when it has something to do. */
  checkAnswers(): void {
    const client = this.#client;
    if (this.#state === 'running' && client) this.#heartbeat.watch(() => client.sendRequest(ping));
  }

  /** The running server, started if need be; undefined when it cannot be had, which the user has been told. */
  start(): Promise<BaseLanguageClient | undefined> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Ends the server, if there is one, and starts a new one. */
  async restart(): Promise<void> {
    await this.stop();
    this.#crashes = [];
    await this.start();
  }

  async stop(): Promise<void> {
    await Promise.race([this.#starting, new Promise((resolve) => setTimeout(resolve, longestEnd))]);
    const client = this.#client;
    this.#client = undefined;
    this.#starting = undefined;
    this.#heartbeat.stop();
    // One that is broken refuses to be stopped; there is nothing left to stop then.
    await client?.dispose().catch((error) => this.#log.debug(`Stopping the server: ${error}`));
    this.#setState('waiting');
  }

  dispose(): void {
    this.#heartbeat.stop();
    this.#answersEmitter.dispose();
    this.#factsListener.dispose();
    this.#statusEmitter.dispose();
    this.#kindEmitter.dispose();
    this.#stateEmitter.dispose();
  }

  async #start(): Promise<BaseLanguageClient | undefined> {
    let client: BaseLanguageClient;
    let sentFacts: ClientFacts | undefined;
    try {
      client = await this.#connect({
        facts: () => {
          sentFacts = this.#facts.current;
          return sentFacts;
        },
        log: this.#log,
        startsAgain: () => this.#startsAgain(),
      });
      client.onNotification(planStatus, (status) => this.#statusEmitter.fire(status));
      client.onNotification(documentKind, (told) => this.#kindEmitter.fire(told));
      answerFileRequests(client);
      this.#client = client;
      const started = client.start();
      this.#heartbeat.watch(() => started);
      await started;
      // git may have told more while the server was starting, when nothing could be sent.
      if (sentFacts !== this.#facts.current) void client.sendNotification(clientFacts, this.#facts.current);
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      this.#giveUp(vscode.l10n.t('Planwright could not start its language server. Plans are not checked.'));
      return undefined;
    }
    this.#setState('running');
    return client;
  }

  /** Whether a server that ended is to be started again; says so where it is not. */
  #startsAgain(): boolean {
    this.#heartbeat.stop();
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < crashWindow), now];
    const wasRunning = this.#client?.isRunning() ?? false;
    if (wasRunning && this.#crashes.length <= crashLimit) return true;
    // A server that ends while it starts would end again at once.
    this.#giveUp(
      wasRunning
        ? vscode.l10n.t(
            'The language server of Planwright ended {0} times in a short while and was not started again. Plans are not checked.',
            this.#crashes.length,
          )
        : vscode.l10n.t('Planwright could not start its language server. Plans are not checked.'),
    );
    return false;
  }

  /** Says once that there is no server any more, and what can be done. */
  #giveUp(message: string): void {
    if (this.#state === 'broken') return;
    this.#starting = Promise.resolve(undefined);
    this.#setState('broken');
    this.#offerRestart(message);
  }

  /** Says once in a silence that the server does not answer. It may still do so, and is only restarted by a person. */
  #tellSilence(): void {
    this.#log.warn('The language server does not answer.');
    this.#answersEmitter.fire();
    this.#offerRestart(
      vscode.l10n.t('The language server of Planwright does not answer. Plans are not checked meanwhile.'),
    );
  }

  #offerRestart(message: string): void {
    const restart = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show Log');
    void tellError(message, restart, showLog).then((choice) => {
      if (choice === restart) void this.restart();
      if (choice === showLog) this.#log.show();
    });
  }

  #setState(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#stateEmitter.fire(state);
  }
}
