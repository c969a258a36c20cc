import type { PlanDocument } from '../plan/plan-document';
import { type Span, textOf } from '../span';
import { bindingForce } from './binding-words';
import type { Statement } from './constitution';

/**
 * What a principle demands or recommends: each paragraph and item of it, without what is nested, whose words bind.
 *
 * @param lead The principle's heading or lead, which binds nobody by itself unless it is all there is.
 * @param body All of the principle.
 */
export function readStatements(document: PlanDocument, lead: Span, body: Span): Statement[] {
  const statements: Statement[] = [];
  for (const section of document.sections) {
    if (section.start >= body.end) break;
    if (section.end <= body.start) continue;
    for (const block of section.body.blocks) {
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
      const span = section.at(block.prose.span);
      if (span.start < body.start || span.end > body.end || span.end <= lead.start) continue;
      const force = bindingForce(textOf(document.text, span));
      if (force) statements.push({ span, force });
    }
  }
  return statements;
}
