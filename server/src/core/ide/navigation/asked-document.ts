import type { Constitution } from '../../constitution/constitution';
import { readConstitution } from '../../constitution/read-constitution';
import type { PlanDocument } from '../../document/plan-document';
import type { PlanContext } from '../../plan/plan-context';
import type { FileKind } from '../../project/file-kind';
import type { Template } from '../../template/template';

/** The document in which somebody asks where something is. */
export interface AskedDocument {
  readonly uri: string;
  /** Undefined for another file, such as a spec. */
  readonly kind: FileKind | undefined;
  readonly document: PlanDocument;
  /** Undefined where the document is of no kind. */
  readonly context: PlanContext | undefined;
}

/** The principles that a document is about, and the template that tells where its check is. */
export interface Principles {
  readonly constitution: Constitution;
  readonly template: Template | undefined;
}

const read = new WeakMap<PlanDocument, Constitution>();

/** The constitution that a document is, or answers to; undefined where there is none. */
export function principlesFor({ context, document, kind, uri }: AskedDocument): Principles | undefined {
  const governing = context?.constitution;
  const template = context?.template;
  if (kind !== 'constitution') return governing && { constitution: governing, template };
  // What the plans are judged by need not be the file with that name, or has not followed the last keystroke yet.
  if (governing?.uri === uri && governing.document.text === document.text)
    return { constitution: governing, template };
  let constitution = read.get(document);
  if (!constitution) {
    constitution = readConstitution(document, uri);
    read.set(document, constitution);
  }
  return { constitution, template };
}
