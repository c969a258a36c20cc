import { core } from '../lazy';
import { insertSection, missingSections } from '../protocol';
import type { Feature } from '../server';

/** The sections that a plan lacks, and how one comes in. */
export const provideSections: Feature = ({ connection, plans }) => {
  connection.onRequest(missingSections, async ({ uri }) => {
    const open = await plans.get(uri);
    if (!open) return [];
    const { missingSections } = await core();
    return missingSections(open.plan, open.context).map(({ title, depth, guidance }) => ({
      title,
      depth,
      description: guidance,
    }));
  });
  connection.onRequest(insertSection, async ({ uri, title }) => {
    const open = await plans.get(uri);
    if (!open) return null;
    const { insertSection } = await core();
    const insertion = insertSection(open.plan, open.context, title);
    if (!insertion) return null;
    const { snippet, offset } = insertion;
    return { position: open.document.positionAt(offset), snippet };
  });
  return {};
};
