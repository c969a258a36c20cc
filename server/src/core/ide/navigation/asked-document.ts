import type { Constitution } from '../../constitution/constitution';
import { readConstitution } from '../../constitution/read-constitution';
import type { PlanDocument } from '../../document/plan-document';
import type { PlanContext } from '../../plan/plan-context';
import type { FileKind } from '../../project/file-kind';
import type { Template } from '../../template/template';

/** The document of a navigation request. */
export interface AskedDocument {
  readonly uri: string;
  /** Undefined for another file, such as a spec. */
  readonly kind: FileKind | undefined;
  readonly document: PlanDocument;
  /** Undefined if the document has no kind. */
  readonly context: PlanContext | undefined;
}

/** A constitution, and the template that locates a plan's constitution check. */
export interface Principles {
  readonly constitution: Constitution;
  readonly template: Template | undefined;
}

/** Returns the constitution that a document is or is checked against; undefined without one. */
export function principlesFor({ context, document, kind, uri }: AskedDocument): Principles | undefined {
  const governing = context?.constitution;
  const template = context?.template;
  if (kind !== 'constitution') return governing && { constitution: governing, template };
  // The governing constitution may be another file, or not include the last edit yet.
  if (governing?.uri === uri && governing.document.text === document.text)
    return { constitution: governing, template };
  return { constitution: readConstitution(document, uri), template };
}
