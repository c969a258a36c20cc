import type { PhrasingContent } from 'mdast';
import type { Mark } from '../plan/model';

const kinds: Partial<Record<PhrasingContent['type'], Mark['kind']>> = {
  inlineCode: 'code',
  link: 'link',
  image: 'image',
  linkReference: 'reference',
  imageReference: 'reference',
  footnoteReference: 'footnote',
  strong: 'strong',
  emphasis: 'emphasis',
};

/**
 * The markup in phrasing content, outer before inner.
 *
 * @param base What to subtract from the nodes' offsets.
 */
export function marksOf(nodes: readonly PhrasingContent[], base: number): Mark[] {
  const marks: Mark[] = [];
  const visit = (node: PhrasingContent) => {
    const kind =
      node.type === 'html' ? (node.value.startsWith('<!--') ? 'comment' : 'html') : kinds[node.type];
    if (kind && node.position) {
      const { start, end } = node.position;
      marks.push({ kind, span: { start: start.offset! - base, end: end.offset! - base } });
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return marks;
}
