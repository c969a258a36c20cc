import { countAnchorKeys, isMissing, namesIn, nearestAnchor } from '../document/headings';
import { type Link, linksIn } from '../document/links';
import type { PlanDocument } from '../document/plan-document';
import type { SectionContent } from '../document/section';
import type { BrokenLink, Neighbours } from '../feature/neighbours';
import { saysNew } from '../feature/source-paths';
import { defineDerived } from '../query';
import type { Span } from '../span/span';
import { defineRuleWith, type ReportOf } from './rule';

const messages = {
  file: 'There is no {target} here. Correct the link, or remove it.',
  near: 'There is no {target} here. Write {nearest}, or correct the link otherwise.',
  local: 'This link goes to a file on one computer. Write a path relative to the plan.',
  heading: 'No heading fits {target}. Correct the part behind the #, or remove it.',
} as const;

/** The detail is the correct target of the link. */
type LinkReport = ReportOf<typeof messages, string | undefined>;

export const brokenReference = defineRuleWith<string | undefined>()({
  id: 'broken-reference',
  summary: 'A link to a file or heading that is not there.',
  rationale: `A plan is read with its spec, its research and its contracts at hand. A link that leads nowhere sends the reader
searching, and a tool that follows it stops. Most are counted from the wrong folder: a link is relative to the file that it
stands in, not to the project.

Only links and images are claims that something is there; a name in running text, in code or in a directory tree is none. A
link is reported when the file that it must mean is there under another path or in other case, when its folder holds other
files but not this one, or when the whole repository is open and lacks it. What later steps make (\`research.md\`,
\`data-model.md\`, \`quickstart.md\`, \`contracts/\`, \`checklists/\`, \`tasks.md\`) may be missing until \`tasks.md\` is there, and so may
what its line calls new. A link to a file on somebody's own disk (\`file:///Users/...\`) is reported in any case. Links to the web,
other absolute ones and those with placeholders are not looked at.`,
  severity: 'warning',
  messages,
  examples: [
    {
      title: 'A link that is counted from the project, and one to a missing heading',
      neighbours: { 'spec.md': '# Feature Specification: Export\n\n## Requirements\n' },
      text: `# Implementation Plan: Export

**Spec**: [spec.md](specs/001-sample/spec.md) | [requirements](spec.md#requirement)
                    ^^^^^^^^^^^^^^^^^^^^^^^^ broken-reference: There is no specs/001-sample/spec.md here. Write spec.md, or correct the link otherwise.
                                                               ^^^^^^^^^^^^^^^^^^^ broken-reference: No heading fits spec.md#requirement. Correct the part behind the #, or remove it.

Findings go to [research.md](research.md), which the next step makes.
`,
    },
  ],
  checkSection(section, { context: { facts, neighbours } }, report) {
    for (const link of linksIn(section.body)) {
      if (onDisk.test(link.target)) report(localReport(link, facts.folder));
    }
    const broken = brokenIn(neighbours);
    if (broken.size === 0) return;
    for (const link of linksIn(section.body)) {
      const found = broken.get(link.target);
      if (
        found &&
        (found.sure || found.missing === 'heading' || !saysNew(lineAround(section.body.text, link.span)))
      )
        report(reportOf(link, found));
    }
  },
  // A change of any heading may break or repair a link in the plan.
  checkPlan(input, report) {
    if (!input.context.neighbours.brokenLinks || !input.scan(hasAnchorLink).includes(true)) return;
    const { plan } = input;
    let keys: ReadonlyMap<string, number> | undefined;
    for (const [index, body] of plan.bodies.entries())
      for (const link of linksIn(body)) {
        if (!isAnchor.test(link.target)) continue;
        keys ??= anchorKeysOf(plan);
        const anchor = decodedAnchor(link.target);
        if (!isMissing(anchor, keys)) continue;
        const near = nearestAnchor(anchor, titlesOf(plan));
        const broken = { target: link.target, missing: 'heading', nearest: near && `#${near}` } as const;
        report({ in: plan.section(index), ...reportOf(link, broken) });
      }
  },
  fixes({ detail: newText, span }, { section }) {
    if (newText === undefined) return [];
    const edits = [{ span: section.at(span), newText }];
    return [{ title: `Change the link to ${newText}`, edits, safe: false, preferred: true }];
  },
});

/** A heading of the plan itself. */
const isAnchor = /^#./;

function hasAnchorLink({ body }: SectionContent): true | undefined {
  return linksIn(body).some(({ target }) => isAnchor.test(target)) || undefined;
}

/** Matches a file in a home folder or on a drive. */
const onDisk = /^(?:file:\/\/)?\/(?:Users|home)\/[^/]+\/|^(?:file:\/\/\/)?[A-Za-z]:[\\/][^\\/]+[\\/]/;

/**
 * Creates the report for a link to a local file. Its detail is the path relative to the feature's folder, if
 * there is one.
 *
 * @param folder The name of the feature's folder.
 */
function localReport({ target, targetSpan }: Link, folder: string | undefined): LinkReport {
  const parts = target.replaceAll('\\', '/').split('/');
  const at = folder === undefined ? -1 : parts.lastIndexOf(folder);
  const newText = at < 0 ? '' : parts.slice(at + 1).join('/');
  return { span: targetSpan, message: 'local', detail: newText || undefined };
}

/** Returns the line that contains a link, at most 200 characters to either side. */
function lineAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 200);
  const newline = text.indexOf('\n', end);
  return text.slice(from, Math.min(newline < 0 ? text.length : newline, end + 200));
}

/** The broken links, by target. */
const brokenIn = defineDerived(
  ({ brokenLinks }: Neighbours): ReadonlyMap<string, BrokenLink> =>
    new Map(brokenLinks?.map((link) => [link.target, link])),
);

function reportOf({ targetSpan }: Link, { target, missing, nearest }: BrokenLink): LinkReport {
  return {
    span: targetSpan,
    message: missing === 'heading' ? 'heading' : nearest === undefined ? 'file' : 'near',
    data: { target, nearest: nearest ?? '' },
    ...(missing === 'heading' && { severity: 'information' as const }),
    detail: nearest,
  };
}

function titlesOf({ bodies }: PlanDocument): string[] {
  return bodies.flatMap(({ heading }) => heading?.title || []);
}

function anchorKeysOf(plan: PlanDocument): ReadonlyMap<string, number> {
  const names = plan.bodies.flatMap(({ text }) => namesIn(text));
  return countAnchorKeys([...titlesOf(plan), ...names]);
}

function decodedAnchor(target: string): string {
  try {
    return decodeURIComponent(target.slice(1));
  } catch {
    return target.slice(1);
  }
}
