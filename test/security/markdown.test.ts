import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { code, inert } from '../../server/src/core/text/safe-markdown';
import { completionsAt, hoverAt } from '../ide/at-cursor';
import { isLong } from '../support/runs';

// Past the door: each function that makes text safe is tried with hostile text.

/** What a renderer would make of Markdown that is not text: tags, pictures, and where links lead. */
function live(markdown: string): string[] {
  const found: string[] = [];
  const walk = (node: { type: string; url?: string; children?: unknown[] }): void => {
    if (node.type === 'html' || node.type.startsWith('image')) found.push(node.type);
    if (node.type === 'link' || node.type === 'definition') found.push(`${node.type} ${node.url}`);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(unified().use(remarkParse).parse(markdown) as never);
  return found;
}

const attacks = [
  '![pixel](https://evil.example/pixel.png)',
  '![](https://evil.example/pixel.png)',
  '![pixel][ref]\n\n[ref]: https://evil.example/pixel.png',
  '![ref]\n\n[ref]: https://evil.example/pixel.png',
  '![a\nb](https://evil.example/pixel.png)',
  '!\u0000[a](https://evil.example/pixel.png)',
  '[![a](https://evil.example/a.png)](command:x)',
  '<img src="https://evil.example/pixel.png">',
  '<!-- --><script>alert(1)</script>',
  '</b><a href="command:x">x</a>',
  '[x](command:workbench.action.terminal.sendSequence)',
  '[x](<command:x>)',
  '[x](\n  command:x)',
  '[x](&#99;ommand:x)',
  '[x](command&colon;x)',
  '[x](file://evil.example/share)',
  '[x](javascript:alert(1))',
  '[x][y]\n\n[y]: command:x',
  '[x][y]\n\n[y]:\n  <command:x>',
  '> - [y]: vscode://x\n\n[y]',
  '<command:x>',
  '<file:///etc/passwd>',
  '`a | ![x](https://evil.example/a.png)`',
];
const web = /^(?:link|definition) (?:https?:\/\/|mailto:|#)/;
/** Links that the product makes itself. */
const own = /^link file:\/\/\/project\/\.specify\/[\w/.-]+\.md#L\d+$/;

describe('Markdown of a workspace', () => {
  it.for(attacks)('shows no picture, tag or foreign link: %j', (text) => {
    expect(live(inert(text)).filter((each) => !web.test(each))).toEqual([]);
  });

  it('keeps what people write', () => {
    const text =
      'See [the rules](https://example.org/a_(b)) and <https://example.org>, [below](#here).\n\n- `a < b`, **5 <= 6**, [NEEDS CLARIFICATION]: which one\n\n| a | b |\n|---|---|\n';
    expect(inert(text)).toBe(text);
    expect(inert('![the flow](https://example.org/a.png)')).toBe('[the flow](https://example.org/a.png)');
  });

  it('has no hidden characters', () => {
    expect(inert('a\u001b[31m\u202eb\r\n\tc')).toBe('a\\u001b[31m\\u202eb\n\tc');
  });

  it('cannot leave the code that it is shown as', () => {
    expect(live(code('a`\n\n![x](https://evil.example/a.png)'))).toEqual([]);
  });

  // Measures, as test/bounds does.
  it.runIf(isLong)('is made inert in time that grows with its length', () => {
    const seconds = (text: string) => {
      const start = process.cpuUsage();
      inert(text);
      const { user } = process.cpuUsage(start);
      return user / 1e6;
    };
    // The square of it would take minutes.
    for (const piece of ['![', ']:', '](', '<https://', ']: ', '![a]', '\u202e', '<a'])
      expect(seconds(piece.repeat(200_000))).toBeLessThan(5);
  });
});

describe('Hover and completion', () => {
  const hostile = [0, 6, 7, 10, 20].map((index) => attacks[index]).join('\n\n');
  const constitution = `# Constitution\n\n## Core Principles\n\n### I. Small ![Steps](https://evil.example/s.png)\n\nIt MUST be small.\n\n${hostile}\n\n### II. Plain Words\n\nTexts MUST be plain. <!-- an aside -->\n\n---\n\n### III. Tests\n\nMUST be.\n`;
  const template = `# Implementation Plan: [FEATURE]\n\n## Risks <img src=x>\n\n<!-- ACTION REQUIRED: ${attacks[0]} ${attacks[10]} ${attacks[7]} -->\n\n[Name each risk ![x](https://evil.example/a.png), e.g., <b>]\n\n## Constitution Check\n`;
  const check = '# Implementation Plan: X\n\n## Constitution Check\n\n';

  it.for([
    `# Implementation Plan: X\n\n## Ri‸sks <img src=x>\n\nNone.\n`,
    `# Implementation Plan: X\n\n## Risks <img src=x>\n\n[Name each ‸risk ![x](https://evil.example/a.png), e.g., <b>]\n`,
    `${check}- [x] **I. Sm‸all Steps**: yes\n`,
    `# Implementation ‸Plan: X\n\n## Risks\n`,
  ])('show nothing live of a workspace: %j', async (plan) => {
    const markdown = await hoverAt(plan, { template, constitution });
    expect(markdown).toBeDefined();
    expect(live(markdown!).filter((each) => !web.test(each) && !own.test(each))).toEqual([]);
  });

  it('show nothing live beside what they offer', async () => {
    const offered = [
      ...(await completionsAt(`${check}- ‸\n`, { template, constitution })),
      ...(await completionsAt('# Implementation Plan: X\n\n##‸\n', { template, constitution })),
    ];
    expect(offered.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['principle', 'section']));
    const texts = offered.map(({ documentation = '' }) => documentation).join('\n\n');
    expect(live(texts).filter((each) => !web.test(each) && !own.test(each))).toEqual([]);
  });

  it('show a principle without comments and without the rule below it', async () => {
    const markdown = await hoverAt(`${check}- [x] **II. Plain Wo‸rds**: yes\n`, { constitution });
    expect(markdown).toMatch(
      /^\*\*.*Plain Words\*\*\n\nTexts MUST be plain\.\n\n\*\[constitution\]\(.*\)\*$/,
    );
  });
});
