import type { TextDocuments } from 'vscode-languageserver';
import type {
  CheckedDocument,
  CheckOptions,
  Facts,
  GatheredContext,
  PlanDocument,
  PlanWorkspace,
  Settings,
} from '../core';
import { calm } from './calm';
import { type ClientSettings, folderOf } from './client-settings';
import type { FileReader } from './file-reader';
import { type Kept, makeOutdated, type Surroundings } from './kept-document';
import { core } from './lazy';
import type { OpenPlan } from './open-plan';
import type { OpenText } from './open-text';
import { hasPlace, isUnsaved, placeOf } from './place-of';
import type { ClientFacts, InitializationOptions } from './protocol';
import { today } from './today';
import type { WorkspaceFiles } from './workspace-files';

/** Long enough to type a word. */
const pause = 300;

/** The number of characters of a newly opened document to parse at once, which takes some tens of milliseconds. */
const slice = 32_768;
/** The first slices are smaller, because the code is not compiled for speed yet. */
const firstSlice = 4_096;

/** The editor that the plans are open in. */
export interface PlansEditor {
  readonly options: InitializationOptions;
  readonly onProblem: (message: string) => void;
  /** Asks for a plan to be recomputed without a new event. */
  readonly onOutdated: () => void;
}

/** The open plans, constitutions and templates. */
export class OpenPlans {
  private readonly kept = new WeakMap<OpenText, Kept>();
  private readonly rulePages: Pick<OpenPlan, 'ruleCommand' | 'ruleScheme'>;
  private facts: ClientFacts;
  private generation = 0;

  constructor(
    private readonly documents: TextDocuments<OpenText>,
    private readonly files: WorkspaceFiles,
    private readonly settings: ClientSettings,
    private readonly editor: PlansEditor,
  ) {
    const { options } = editor;
    this.facts = options;
    const { ruleCommand, ruleScheme } = options;
    this.rulePages = {
      ruleCommand: isName(ruleCommand) ? ruleCommand : undefined,
      ruleScheme: isName(ruleScheme) ? ruleScheme : undefined,
    };
    documents.onDidClose(({ document }) => {
      const kept = this.kept.get(document);
      clearTimeout(kept?.waiting);
      if (kept?.files) files.leave(kept.files);
    });
  }

  /** Returns the plan at a URI, see `judged`; undefined for constitutions and templates. */
  async get(uri: string): Promise<OpenPlan | undefined> {
    const open = await this.judged(uri);
    return open?.kind === 'plan' ? open : undefined;
  }

  /**
   * Returns the plan, constitution or template at a URI in its newest version. The same object until its text or
   * context changes.
   * @returns undefined if the document is not open or has no kind.
   */
  async judged(uri: string): Promise<OpenPlan | undefined> {
    const { checkPiecewise: checkInPieces, recheckDocument } = await core();
    for (;;) {
      const document = this.documents.get(uri);
      if (!document) return undefined;
      const { revision, version } = document;
      const { settings, problems, fileProblems } = await this.settings.of(uri);
      const plan = await this.planOf(document, settings);
      const context = plan && (await this.contextOf(document, plan, settings));
      // An edit may arrive while files are read.
      if (this.documents.get(uri) !== document || document.revision !== revision) continue;
      const kept = this.keptOf(document);
      const { kind } = kept;
      if (!kind || !plan || !context) return undefined;
      const known = kept.judged;
      if (
        known?.kind === kind &&
        known.plan === plan &&
        known.context === context &&
        known.settings === settings
      )
        return known;
      const ofFiles = [...context.problems, ...fileProblems];
      let checked: CheckedDocument | undefined;
      const keep = (now: CheckedDocument) => {
        checked = now;
        kept.checked = now;
        return now;
      };
      const options: CheckOptions = {
        onProblem: ({ rule, message }) =>
          this.editor.onProblem(`The rule ${rule} failed on ${uri}: ${message}`),
      };
      const check = () =>
        checked ?? keep(recheckDocument({ kind, plan, context, settings }, kept.checked, options));
      const checkPiecewise = async () => {
        if (plan.rope.length <= slice) return;
        const isNewest = () => this.documents.get(uri) === document && document.revision === revision;
        const steps = checkInPieces({ kind, plan, context, settings }, kept.checked, options);
        while (!checked && isNewest()) {
          const step = steps.next();
          if (step.done) keep(step.value);
          else await calm();
        }
      };
      kept.judged = {
        ...{ kind, document, version, revision, plan, context, settings, check, checkPiecewise },
        ...this.rulePages,
        problems: [...ofFiles.map(({ message }) => message), ...problems],
        fileProblems: ofFiles.filter(({ span }) => span),
      };
      return kept.judged;
    }
  }

  /** Returns the facts that need no files, for a document at a URI. */
  factsIn(uri: string): Facts {
    const { branches = {} } = this.facts;
    const folder = folderOf(placeOf(uri, this.files.folders), Object.keys(branches));
    const branch = folder === undefined ? undefined : branches[folder];
    return {
      date: today(),
      ...(branch && { branch }),
      ...(this.facts.author && { author: this.facts.author }),
    };
  }

  setFacts(facts: ClientFacts): void {
    this.facts = facts;
    this.generation++;
  }

  /** Reloads the context of a document. Returns whether it has one. */
  readAnew(document: OpenText): boolean {
    const reader = this.kept.get(document)?.files;
    if (reader) this.files.readAnew(reader);
    return reader !== undefined;
  }

  /** Parses a document; returns undefined if it has no kind. */
  private async planOf(document: OpenText, settings: Settings): Promise<PlanDocument | undefined> {
    const { haveSameOutline, kindOf, parsePlan } = await core();
    const kept = this.keptOf(document);
    // For a long text, the beginning usually decides; only otherwise is the whole text joined.
    const recognised = () =>
      (document.rope.length > slice ? kindOf(document.uri, beginningOf(document), settings) : undefined) ??
      kindOf(document.uri, document.getText(), settings);
    if (!kept.plan) {
      kept.kind = recognised();
      // A document without a kind is not parsed. A plan stays a plan while its headings are unchanged.
      if (!kept.kind) return undefined;
      await this.parseHead(document);
      // An edit may arrive in between.
      if (!kept.plan) kept.kind = recognised();
    }
    if (kept.plan && kept.revision === document.revision && kept.surroundings?.settings === settings)
      return kept.plan;
    if (!kept.kind) return undefined;
    const plan = parsePlan(document.rope, kept.plan ?? kept.head);
    if (kept.plan && !(kept.surroundings?.settings === settings && haveSameOutline(kept.plan, plan)))
      kept.kind = recognised();
    kept.plan = kept.kind && plan;
    kept.head = undefined;
    kept.parsingHead = undefined;
    kept.revision = document.revision;
    return kept.plan;
  }

  /**
   * Parses a large document for the first time in slices and yields to other requests in between. Later versions parse
   * only the edited part.
   */
  private parseHead(document: OpenText): Promise<void> {
    const kept = this.keptOf(document);
    kept.parsingHead ??= (async () => {
      const { parsePlan } = await core();
      const isOpen = () => this.documents.get(document.uri) === document;
      let size = firstSlice;
      for (let end = size; isOpen() && end < document.rope.length; end += size) {
        size = Math.min(2 * size, slice);
        kept.head = parsePlan(document.rope.until(end), kept.head);
        await calm();
      }
    })();
    return kept.parsingHead;
  }

  private async contextOf(
    document: OpenText,
    plan: PlanDocument,
    settings: Settings,
  ): Promise<GatheredContext | undefined> {
    const { haveSameOutline } = await core();
    const kept = this.keptOf(document);
    const day = today();
    const holds = (each: Surroundings | undefined) =>
      each?.generation === this.generation &&
      each.day === day &&
      each.settings === settings &&
      haveSameOutline(each.plan, plan);
    if (!holds(kept.surroundings)) {
      const former = kept.formerSurroundings;
      kept.formerSurroundings = kept.surroundings;
      kept.surroundings = holds(former) ? former : undefined;
    }
    const { surroundings } = kept;
    if (surroundings) {
      // A check must not wait for files while the user types a link: it uses the known context and runs again later.
      if (surroundings.plan !== plan) {
        kept.surroundings = { ...surroundings, plan };
        this.gatherSoon(document);
      }
      return surroundings.context;
    }
    // For a document that was closed in between, no close event would follow to release a new reader.
    if (this.documents.get(document.uri) !== document) return undefined;
    kept.files ??= this.files.readBy(() => makeOutdated(kept));
    const reader = kept.files;
    const context = this.gather(reader, document.uri, plan, settings);
    kept.surroundings = { generation: this.generation, settings, plan, day, context };
    const leaveIfClosed = () => this.leaveIfClosed(document, reader);
    context.then(leaveIfClosed, leaveIfClosed);
    // Failures are not cached, so the next call tries again.
    context.catch(() => {
      if (kept.surroundings?.context === context) kept.surroundings = undefined;
      if (kept.formerSurroundings?.context === context) kept.formerSurroundings = undefined;
    });
    return context;
  }

  /** Gathers the context of the newest version after a pause in typing. */
  private gatherSoon(document: OpenText): void {
    const kept = this.keptOf(document);
    clearTimeout(kept.waiting);
    kept.waiting = setTimeout(async () => {
      // The next request repeats a failed gathering and reports the error.
      if (await this.isContextCurrent(document).catch(() => false)) return;
      makeOutdated(kept);
      this.editor.onOutdated();
    }, pause);
  }

  /** Tells whether the known context is also that of the newest version. */
  private async isContextCurrent(document: OpenText): Promise<boolean> {
    const { isSameContext } = await core();
    const { files, plan, surroundings } = this.keptOf(document);
    if (!files || !plan || !surroundings) return true;
    const context = await this.gather(files, document.uri, plan, surroundings.settings).finally(() =>
      this.leaveIfClosed(document, files),
    );
    return isSameContext(await surroundings.context, context);
  }

  /** Releases the reader of a document that was closed while the reader was in use. */
  private leaveIfClosed(document: OpenText, reader: FileReader): void {
    if (this.documents.get(document.uri) !== document) this.files.leave(reader);
  }

  /** Gathers the analysis context of a plan from the given files. */
  async gather(
    files: PlanWorkspace,
    uri: string,
    plan: PlanDocument,
    settings: Settings,
  ): Promise<GatheredContext> {
    const { contextOfUnsaved, gatherContext } = await core();
    const { folders } = this.files;
    const place = placeOf(uri, folders);
    const context = await gatherContext(files, {
      uri: place,
      plan,
      settings,
      facts: this.factsIn(uri),
      pause: calm,
    });
    return isUnsaved(uri) ? contextOfUnsaved(context, uri, hasPlace(uri, folders)) : context;
  }

  private keptOf(document: OpenText): Kept {
    const kept = this.kept.get(document) ?? {};
    this.kept.set(document, kept);
    return kept;
  }
}

/** Tells whether a value is the name of a command or a scheme, which needs no encoding in a link. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]+$/.test(value);
}

/** Returns the first lines of a document. */
function beginningOf({ rope }: OpenText): string {
  return rope.slice(0, rope.lineStart(rope.lineAt(slice)));
}
