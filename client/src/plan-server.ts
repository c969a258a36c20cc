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

/** The inputs of a language client. */
export interface ClientNeeds {
  readonly log: vscode.LogOutputChannel;
  /** Returns the facts known when the server starts. */
  readonly facts: () => ClientFacts;
  /** Tells whether the server is restarted after an unexpected end. */
  readonly startsAgain: () => boolean;
}

/**
 * Creates the language client of the platform: a Node.js process on the desktop, a worker in the browser. It loads the
 * client library on demand, because most windows never need it.
 */
export type Connect = (needs: ClientNeeds) => Promise<BaseLanguageClient>;

/** `waiting` for the first plan, `running`, or `broken` until the user restarts the server. */
export type ServerState = 'waiting' | 'running' | 'broken';

/** A server that crashes more often within `crashWindow` is not restarted. */
const crashLimit = 4;
const crashWindow = 3 * 60_000;

/** The maximum time in milliseconds to wait for a starting server before it is stopped. */
const longestEnd = 2_000;

/** The language server. It starts on demand and restarts after a crash; the user is told if that fails. */
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

  /** Fires with the status of a plan. */
  readonly onStatus = this.#statusEmitter.event;
  /** Fires with the kind of a document. */
  readonly onKind = this.#kindEmitter.event;
  readonly onState = this.#stateEmitter.event;
  /** Fires when `answers` changes. */
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

  /** Whether the server responds. True until a request goes unanswered for too long. */
  get answers(): boolean {
    return !this.#heartbeat.isSilent;
  }

  /** Checks whether a running server responds. Called when it has work to do. */
  checkAnswers(): void {
    const client = this.#client;
    if (this.#state === 'running' && client) this.#heartbeat.watch(() => client.sendRequest(ping));
  }

  /** Starts the server if needed. Resolves with undefined if that fails; the user is then told. */
  start(): Promise<BaseLanguageClient | undefined> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Stops the server and starts a new one. */
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
    // A broken client refuses to stop, but its server has ended already.
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
      // Facts may have changed during the start, when no notification could be sent.
      if (sentFacts !== this.#facts.current) void client.sendNotification(clientFacts, this.#facts.current);
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      this.#giveUp(vscode.l10n.t('Planwright could not start its language server. Plans are not checked.'));
      return undefined;
    }
    this.#setState('running');
    return client;
  }

  /** Tells whether a server that ended is restarted. If not, the user is told. */
  #startsAgain(): boolean {
    this.#heartbeat.stop();
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < crashWindow), now];
    const wasRunning = this.#client?.isRunning() ?? false;
    if (wasRunning && this.#crashes.length <= crashLimit) return true;
    // A server that ends during its start would end again at once.
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

  /** Tells the user once that the server has ended, and offers a restart. */
  #giveUp(message: string): void {
    if (this.#state === 'broken') return;
    this.#starting = Promise.resolve(undefined);
    this.#setState('broken');
    this.#offerRestart(message);
  }

  /**
   * Tells the user once in a silence that the server does not respond. Only the user restarts it, because it may still
   * respond.
   */
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
