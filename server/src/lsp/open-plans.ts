import type { TextDocuments } from 'vscode-languageserver';
import type {
  CheckedDocument,
  CheckOptions,
  Facts,
  PlanContext,
  PlanDocument,
  PlanWorkspace,
  Settings,
} from '../core';
import { calm } from './calm';
import { type ClientSettings, folderOf } from './client-settings';
import { type Kept, makeOutdated, type Surroundings } from './kept-document';
import { core } from './lazy';
import type { OpenPlan } from './open-plan';
import type { OpenText } from './open-text';
import { hasPlace, isUnsaved, placeOf } from './place-of';
import type { ClientFacts, InitializationOptions } from './protocol';
import { today } from './today';
import type { WorkspaceFiles } from './workspace-files';

/** Long enough for a word to be typed. */
const pause = 300;

/** How much of a document is parsed in one go when it is opened: some tens of milliseconds. */
const slice = 32_768;
/** The first slices are smaller: they run code that has not been compiled for speed yet. */
const firstSlice = 4_096;

/** The plans among the open documents, and the constitutions and templates. */
export class OpenPlans {
  private readonly kept = new WeakMap<OpenText, Kept>();
  private readonly rulePages: Pick<OpenPlan, 'ruleCommand' | 'ruleScheme'>;
  private facts: ClientFacts;
  private generation = 0;

  constructor(
    private readonly documents: TextDocuments<OpenText>,
    private readonly files: WorkspaceFiles,
    private readonly settings: ClientSettings,
    options: InitializationOptions,
    private readonly onProblem: (message: string) => void,
    /** Told that a plan is to be judged again although nothing has happened just now. */
    private readonly onOutdated: () => void,
  ) {
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

  /** The plan at a URI, as `judged` gives it; undefined for what plans are judged by. */
  async get(uri: string): Promise<OpenPlan | undefined> {
    const open = await this.judged(uri);
    return open?.kind === 'plan' ? open : undefined;
  }

  /**
   * What there are findings in at a URI: a plan, a constitution or a template in its newest version. The same object until
   * its text or anything it is judged by changes.
   *
   * @returns undefined when the document is not open, or is none of these.
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
      // While files were read, an edit may have come in.
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
        onProblem: ({ rule, message }) => this.onProblem(`The rule ${rule} failed on ${uri}: ${message}`),
      };
      const check = () =>
        checked ?? keep(recheckDocument(kind, plan, context, settings, kept.checked, options));
      const checkPiecewise = async () => {
        if (plan.rope.length <= slice) return;
        const isNewest = () => this.documents.get(uri) === document && document.revision === revision;
        const steps = checkInPieces(kind, plan, context, settings, kept.checked, options);
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

  /** What is known without asking about files in a folder. */
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

  /** Gathers what a document is judged by anew. Returns whether it is judged at all. */
  readAnew(document: OpenText): boolean {
    const reader = this.kept.get(document)?.files;
    if (reader) this.files.readAnew(reader);
    return reader !== undefined;
  }

  /** The document parsed; undefined when there are no findings in such a one. */
  private async planOf(document: OpenText, settings: Settings): Promise<PlanDocument | undefined> {
    const { haveSameOutline, kindOf, parsePlan } = await core();
    const kept = this.keptOf(document);
    // What is a plan by its beginning is one, and a long text is only put together where that does not tell.
    const recognised = () =>
      (document.rope.length > slice ? kindOf(document.uri, beginningOf(document), settings) : undefined) ??
      kindOf(document.uri, document.getText(), settings);
    if (!kept.plan) {
      kept.kind = recognised();
      // What is no plan is not parsed; what is one stays one while its headings do.
      if (!kept.kind) return undefined;
      await this.parseHead(document);
      // An edit may have come in meanwhile.
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
   * Parses a large document for the first time, slice by slice, so that other requests are answered in between. What is
   * left after that is small: later versions parse only what an edit touched.
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
  ): Promise<PlanContext | undefined> {
    const { asksTheSame, haveSameOutline } = await core();
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
      // Nobody waits for files while typing a link: the plan is judged by what is known, and again once that is known as well.
      if (!asksTheSame(surroundings.plan, plan)) this.gatherSoon(document);
      if (surroundings.plan !== plan) kept.surroundings = { ...surroundings, plan };
      return surroundings.context;
    }
    // A document that was closed meanwhile is let go already; nobody would end what is begun for it now.
    if (this.documents.get(document.uri) !== document) return undefined;
    kept.files ??= this.files.readBy(() => makeOutdated(kept));
    const reader = kept.files;
    const context = this.gather(reader, document.uri, plan, settings);
    kept.surroundings = { generation: this.generation, settings, plan, day, context };
    const letGoIfClosed = () => {
      if (this.documents.get(document.uri) !== document) this.files.leave(reader);
    };
    context.then(letGoIfClosed, letGoIfClosed);
    // A failure is for the one who asked; the next one tries again.
    context.catch(() => {
      if (kept.surroundings?.context === context) kept.surroundings = undefined;
      if (kept.formerSurroundings?.context === context) kept.formerSurroundings = undefined;
    });
    return context;
  }

  /** Has the context gathered anew once nobody has typed for a moment. */
  private gatherSoon(document: OpenText): void {
    const kept = this.keptOf(document);
    clearTimeout(kept.waiting);
    kept.waiting = setTimeout(() => {
      makeOutdated(kept);
      this.onOutdated();
    }, pause);
  }

  /** Gathers what the plan at a URI is judged by, from files that may be read anew. */
  async gather(
    files: PlanWorkspace,
    uri: string,
    plan: PlanDocument,
    settings: Settings,
  ): Promise<PlanContext> {
    const { contextOfUnsaved, gatherContext } = await core();
    const { folders } = this.files;
    const place = placeOf(uri, folders);
    const context = await gatherContext(files, place, plan, settings, this.factsIn(uri), calm);
    return isUnsaved(uri) ? contextOfUnsaved(context, uri, hasPlace(uri, folders)) : context;
  }

  private keptOf(document: OpenText): Kept {
    const kept = this.kept.get(document) ?? {};
    this.kept.set(document, kept);
    return kept;
  }
}

/** Whether a value is the name of a command or a scheme, which may stand in a link as it is. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]+$/.test(value);
}

/** The first lines of a document. */
function beginningOf({ rope }: OpenText): string {
  return rope.slice(0, rope.lineStart(rope.lineAt(slice)));
}
