import type { Feature } from '../feature';
import { core } from '../lazy';
import { governingTemplate, insertSection, missingSections } from '../protocol';

/** Provides the template that governs a plan, its missing sections, and their insertion. */
export const provideSections: Feature = ({ connection, plans }) => {
  connection.onRequest(governingTemplate, async ({ uri }) => {
    const template = (await plans.get(uri))?.context.template;
    if (!template) return null;
    const { layers, uri: file } = template.source;
    return { id: template.id, title: template.title, uri: file, layers };
  });
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
    return { version: open.version, position: open.document.positionAt(offset), snippet };
  });
  return {};
};
