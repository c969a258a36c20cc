import type { Position } from 'vscode-languageserver';
import type { AskedDocument, Settings } from '../core';
import type { Server } from './feature';
import { core } from './lazy';

/** A place in an open document that somebody asks about. */
export interface AskedPlace {
  readonly asked: AskedDocument;
  /** From the beginning of the document. */
  readonly offset: number;
  readonly settings: Settings;
}

/**
 * What a place in an open document is asked with; undefined when the document is not open.
 *
 * @param anew Whether all that the document is judged by is read anew, because edits must fit what is there now.
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
