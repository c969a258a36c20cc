import type { Position } from 'vscode-languageserver';
import type { AskedDocument, Settings } from '../core';
import type { Server } from './feature';
import { core } from './lazy';

/** The position of a request in an open document. */
export interface AskedPlace {
  readonly asked: AskedDocument;
  /** Document offset of the position. */
  readonly offset: number;
  readonly settings: Settings;
}

/**
 * Returns the document and context for a position; undefined if the document is not open.
 * @param anew Whether to reload the analysis context, because edits must fit the current files.
 */
export async function askedPlace(
  { documents, files, plans, settings }: Server,
  uri: string,
  position: Position,
  anew = false,
): Promise<AskedPlace | undefined> {
  const { parsePlan } = await core();
  const open = await plans.judged(uri);
  if (open) {
    const context = anew ? await plans.gather(files.anew(), uri, open.plan, open.settings) : open.context;
    const asked = { uri, kind: open.kind, document: open.plan, context };
    return { asked, offset: open.document.offsetAt(position), settings: open.settings };
  }
  const document = documents.get(uri);
  if (!document) return undefined;
  const plain = { uri, kind: undefined, document: parsePlan(document.getText()), context: undefined };
  const read = await settings.of(uri);
  return { asked: plain, offset: document.offsetAt(position), settings: read.settings };
}
