import { describe, expect, it } from 'vitest';
import { principleText } from '../../server/src/core/constitution/principle-text';
import { readConstitution } from '../../server/src/core/constitution/read-constitution';
import { textOf } from '../../server/src/core/span/span';

// Past the door: what is read of a constitution shows in several features, in each in part.

const uri = 'file:///project/.specify/memory/constitution.md';
const read = (text: string) => readConstitution(text, uri);
/** Number and name of each principle, as one would say them. */
const principlesOf = (text: string) => read(text).principles.map(({ title }) => title);

describe('the forms that principles are written in', () => {
  const expected = ['I. Library First', 'II. Small Steps', 'III. Open Formats'];
  const forms: Record<string, string> = {
    'roman numerals':
      '### I. Library First\n\nText.\n\n### II. Small Steps\n\nText.\n\n### III. Open Formats\n\nText.\n',
    'roman numerals with a dash': '### I — Library First\n\n### II — Small Steps\n\n### III — Open Formats\n',
    'roman numerals without punctuation':
      '### I. Library First\n\n### II Small Steps\n\n### III Open Formats\n',
    'the word Principle':
      '### Principle I: Library First\n\n### Principle II: Small Steps\n\n### Principle III: Open Formats\n',
    'the word Article':
      '### Article I - Library First\n\n### Article II - Small Steps\n\n### Article III - Open Formats\n',
    'bold headings': '### **I. Library First**\n\n### **II. Small Steps**\n\n### **III. Open Formats**\n',
    'bold leads':
      '**I. Library First**: Text.\n\n**II. Small Steps**: Text.\n\n**III. Open Formats**: Text.\n',
    'bold bullets':
      '- **I. Library First**: Text.\n- **II. Small Steps**: Text.\n- **III. Open Formats**: Text.\n',
    'a table':
      '| # | Principle | Rule |\n|---|---|---|\n| I | Library First | Text |\n| II | Small Steps | Text |\n| III | Open Formats | Text |\n',
  };
  for (const [form, text] of Object.entries(forms))
    it(form, () =>
      expect(
        principlesOf(`# Team Constitution\n\n## Core Principles\n\n${text}\n## Governance\n\nText.\n`),
      ).toEqual(expected),
    );

  const chapters = (items: string, below = '') =>
    `# C\n\n## 1. Who Does What\n\n- **Kim**: asks\n\n## 2. Our Values\n\n${items}\n${below}\n## 3. Glossary\n\nText.\n`;

  it('bold items that bind in a numbered chapter, which has sub-sections about something else', () =>
    expect(
      principlesOf(
        chapters(
          '- **Small Steps**: a change MUST be small\n- **Open Formats**: files MUST be text\n',
          '### 2.1 Phases\n\nDesign, code.\n',
        ),
      ),
    ).toEqual(['Small Steps', 'Open Formats']));

  it('but not where the sub-sections go through the items, or the items do not bind', () => {
    const below = '### Small Steps\n\nA change MUST be small.\n\n### Open Formats\n\nFiles MUST be text.\n';
    expect(
      principlesOf(
        chapters('- **Small Steps**: it MUST be small\n- **Formats**: they MUST be text\n', below),
      ),
    ).toEqual(['Small Steps', 'Open Formats']);
    expect(
      principlesOf(
        chapters('- **Kim**: who wrote it\n- **Robin**: who read it\n', below.replace('Small Steps', 'Calm')),
      ),
    ).toEqual(['Calm', 'Open Formats']);
  });

  it('and not a single item, or items that are not all bold, beside sub-sections', () => {
    const below = '### Calm\n\nIt MUST be calm.\n\n### Open Formats\n\nFiles MUST be text.\n';
    for (const items of [
      '- **Small Steps**: it MUST be small\n',
      '- **Small Steps**: it MUST be small\n- files MUST be text\n',
    ])
      expect(principlesOf(chapters(items, below))).toEqual(['Calm', 'Open Formats']);
  });

  it('headings of one depth, whatever heading without a title stands above', () =>
    expect(principlesOf('# C\n\n## Core Principles\n\n#### Tests\n\n#### Names\n\n###\n\nText.\n')).toEqual([
      'Tests',
      'Names',
    ]));

  it('arabic numerals', () =>
    expect(principlesOf('# C\n\n## Principles\n\n### 1. Library First\n\n### 2. Small Steps\n')).toEqual([
      '1. Library First',
      '2. Small Steps',
    ]));

  it('a numbered list', () =>
    expect(
      principlesOf('# C\n\n## Principles\n\n1. **Library First**: Text.\n2. **Small Steps**: Text.\n'),
    ).toEqual(['1. Library First', '2. Small Steps']));

  it('a numbered list without bold leads, but not bullets without them', () => {
    const list = (first: string, second: string) => `# C\n\n## Principles\n\n${first}\n${second}\n`;
    expect(principlesOf(list('1. Library First: Text.', '2. Small Steps – Text.'))).toEqual([
      '1. Library First',
      '2. Small Steps',
    ]);
    expect(principlesOf(list('- Library First: Text.', '- Small Steps – Text.'))).toEqual([]);
  });

  it('codes', () =>
    expect(
      principlesOf(
        '# C\n\n## Core Principles\n\n### Product Principles\n\n#### PP1 — Shared lists\n\n### Technical Principles\n\n#### TP1 — Contracts\n\n#### TP2 — One runtime\n',
      ),
    ).toEqual(['PP1. Shared lists', 'TP1. Contracts', 'TP2. One runtime']));

  it('plain headings', () =>
    expect(
      principlesOf('# C\n\n## Core Principles\n\n### Library First\n\n### Small Steps\n\n## Governance\n'),
    ).toEqual(['Library First', 'Small Steps']));

  it('numbered sections without a heading that announces them', () =>
    expect(
      principlesOf(
        '# C\n\n## Purpose\n\nText.\n\n## I. Library First\n\n## II. Small Steps\n\n## Governance\n',
      ),
    ).toEqual(['I. Library First', 'II. Small Steps']));

  it('sections that bind, where nothing else is there', () =>
    expect(
      principlesOf(
        '# C\n\n## Tests\n\nEvery change MUST be tested.\n\n## Names\n\nNames SHOULD be short.\n\n## Governance\n\nChanges MUST be agreed.\n',
      ),
    ).toEqual(['Tests', 'Names']));
});

describe('languages', () => {
  it('Japanese', () =>
    expect(
      principlesOf(
        '# 開発憲章\n\n## 基本原則\n\n### 第1条 単純さ\n\n### 第2条 テスト優先（妥協不可）\n\n## ガバナンス\n',
      ),
    ).toEqual(['1. 単純さ', '2. テスト優先']));
  it('Chinese', () =>
    expect(
      principlesOf(
        '# 项目宪法\n\n## 核心原则\n\n### 一、接口优先\n\n### 二、测试先行（不可妥协）\n\n### 十一、日志\n\n## 治理\n',
      ),
    ).toEqual(['一. 接口优先', '二. 测试先行', '十一. 日志']));
  it('Korean', () =>
    expect(
      principlesOf(
        '# 프로젝트 헌법\n\n## 핵심 원칙\n\n### I. 로컬 우선\n\n### II. 타입 안전성 (타협 불가)\n\n## 거버넌스\n',
      ),
    ).toEqual(['I. 로컬 우선', 'II. 타입 안전성']));
  it('Spanish', () =>
    expect(
      principlesOf(
        '# Constitución\n\n## Principios\n\n### Principio 1: Capas separadas\n\n### Principio 2: Pruebas\n\n## Gobernanza\n',
      ),
    ).toEqual(['1. Capas separadas', '2. Pruebas']));
  it('Portuguese', () =>
    expect(
      principlesOf(
        '# Constituição\n\n## Princípios Fundamentais\n\n### Testes primeiro\n\n### Rastreabilidade\n\n## Governança\n',
      ),
    ).toEqual(['Testes primeiro', 'Rastreabilidade']));
  it('French', () =>
    expect(
      principlesOf(
        '# Constitution\n\n## Principes\n\n### I. Sécurité d’abord\n\n### II. Sobriété (NON-NÉGOCIABLE)\n\n## Gouvernance\n',
      ),
    ).toEqual(['I. Sécurité d’abord', 'II. Sobriété']));
  it('German', () =>
    expect(
      principlesOf(
        '# Verfassung\n\n## Grundsätze\n\n### 1. Einfachheit\n\n### 2. Offene Formate\n\n## Änderungen\n',
      ),
    ).toEqual(['1. Einfachheit', '2. Offene Formate']));
});

describe('what is no principle', () => {
  it('sections inside of a principle', () =>
    expect(
      principlesOf(
        '# C\n\n## Core Principles\n\n### I. Passes\n\n#### Phase 1: Parse\n\n#### Phase 2: Lower\n\n### II. Tests\n',
      ),
    ).toEqual(['I. Passes', 'II. Tests']));
  it('governance, workflow and versioning', () =>
    expect(
      principlesOf(
        '# C\n\n## Core Principles\n\n### I. Tests\n\n## Development Workflow\n\n### Reviews\n\n## Versioning Policy\n\n## Governance\n\n### Amendments\n',
      ),
    ).toEqual(['I. Tests']));
  it('but versioning that is headed as one', () =>
    expect(
      principlesOf('# C\n\n## Core Principles\n\n### I. Tests\n\n### II. Versioning\n\n## Governance\n'),
    ).toEqual(['I. Tests', 'II. Versioning']));
  it('a table that holds principles against specifications', () =>
    expect(
      principlesOf(
        '# C\n\n## Core Principles\n\n### I. Tests\n\n## Principle Alignment Matrix\n\n| P | S |\n|---|---|\n| I | 001 |\n',
      ),
    ).toEqual(['I. Tests']));
  it('articles about the document, beside the one that holds the principles', () =>
    expect(
      principlesOf(
        '# C\n\n## Article I: Purpose\n\n## Article II: Core Principles\n\n### 1. Tests\n\n### 2. Names\n\n## Article III: Amendments\n',
      ),
    ).toEqual(['1. Tests', '2. Names']));
  it('the force of the document among numbered principles, but not the governance of something else', () => {
    const last = (title: string) =>
      principlesOf(`# C\n\n## Core Principles\n\n### 1. Tests\n\n### 2. Names\n\n### 3. ${title}\n`);
    expect(last('Governance of Tokens')).toContain('3. Governance of Tokens');
    for (const title of [
      'Governance of the Document',
      'Governance and Review',
      'Governance of this Constitution',
    ])
      expect(last(title)).toEqual(['1. Tests', '2. Names']);
  });
  it('headings elsewhere whose numerals do not continue those of the principles', () => {
    const elsewhere = (...titles: string[]) =>
      principlesOf(
        `# C\n\n## Core Principles\n\n### I. Tests\n\n### II. Names\n\n## Later\n\n${titles.map((title) => `### ${title}\n`).join('\n')}`,
      );
    expect(elsewhere('III. Privacy', 'IV. Governance')).toEqual(['I. Tests', 'II. Names', 'III. Privacy']);
    expect(elsewhere('I. Design', 'II. Build')).toEqual(['I. Tests', 'II. Names']);
  });
  it('headings that leave a gap behind principles counted through several chapters', () => {
    const further = (...titles: string[]) =>
      principlesOf(
        `# C\n\n## Product Principles\n\n### 1. Tests\n\n## Code Principles\n\n### 2. Names\n\n## Guardrails\n\n${titles.map((title) => `### ${title}\n`).join('\n')}`,
      );
    expect(further('3. Logs', '4. Keys')).toEqual(['1. Tests', '2. Names', '3. Logs', '4. Keys']);
    expect(further('3. Logs', '5. Keys')).toEqual(['1. Tests', '2. Names']);
    expect(further('3. Logs')).toEqual(['1. Tests', '2. Names']);
  });
  it('examples in comments and code', () =>
    expect(
      principlesOf(
        '# C\n\n## Core Principles\n\n<!-- ### II. Gone -->\n\n### I. Tests\n\n```md\n### III. Not this\n```\n',
      ),
    ).toEqual(['I. Tests']));
});

it('keeps numerals as they are: out of order, twice, or added under another heading', () =>
  expect(
    principlesOf(
      '# C\n\n## Core Principles\n\n### II. Names\n\n### I. Tests\n\n### II. Logs\n\n## Later\n\n### III. Privacy\n',
    ),
  ).toEqual(['II. Names', 'I. Tests', 'II. Logs', 'III. Privacy']));

it('tells what binds, and how much', () => {
  const text = `# C

## Core Principles

### I. Tests (NON-NEGOTIABLE)

Every change MUST come with a test.

- Names SHOULD tell what is tested.
- This is an explanation.

### II. Style
`;
  const constitution = read(text);
  const [tests, style] = constitution.principles;
  expect(tests!.statements.map(({ force, span }) => [force, textOf(text, span)])).toEqual([
    ['must', 'Every change MUST come with a test.'],
    ['should', 'Names SHOULD tell what is tested.'],
  ]);
  expect(style!.statements).toEqual([]);
  expect([tests!.nonNegotiable, style!.nonNegotiable]).toEqual([true, false]);
  expect(textOf(text, tests!.span)).toBe('I. Tests (NON-NEGOTIABLE)');
  expect(principleText(constitution, tests!)).toBe(
    'Every change MUST come with a test.\n\n- Names SHOULD tell what is tested.\n- This is an explanation.',
  );
  expect(principleText(constitution, style!)).toBe('');
});

it('tells what binds in an item, and not what its neighbours demand', () => {
  const { principles } = read(
    '# C\n\n## Principles\n\nAll of it MUST hold.\n\n- **Tests**: come first.\n- **Names**: MUST be short.\n- **Logs**: help.\n',
  );
  expect(principles.map(({ name, statements }) => [name, statements.length])).toEqual([
    ['Tests', 0],
    ['Names', 1],
    ['Logs', 0],
  ]);
});

describe('the text of a principle', () => {
  const textBelow = (body: string) => {
    const constitution = read(`# C\n\n## Core Principles\n\n### I. Tests\n\n${body}`);
    return principleText(constitution, constitution.principles[0]!);
  };
  it('has no comment and no thematic break at its end', () => {
    expect(textBelow('Test.\n\n---\n\n***\n\n### II. Names\n')).toBe('Test.');
    expect(textBelow('Test.\r\n\r\n___\r\n\r\n### II. Names\r\n')).toBe('Test.');
    expect(textBelow('One.\n\n---\n\nTwo.\n')).toBe('One.\n\n---\n\nTwo.');
    expect(textBelow('One.\n\n<!-- why -->\n\nTwo. <!-- open\n')).toBe('One.\n\n\n\nTwo.');
    expect(textBelow('---\n')).toBe('');
  });
  it('ends behind a paragraph, or a word, where it is too long', () => {
    const long = (length: number) => 'word '.repeat(length / 5).trim();
    expect(textBelow(long(1500))).toBe(long(1500));
    expect(textBelow(`${long(1000)}\n\n${long(1000)}`)).toBe(`${long(1000)}\n\n…`);
    expect(textBelow(long(2000))).toBe(`${long(1500)} …`);
    expect(textBelow('a'.repeat(2000))).toBe(`${'a'.repeat(1500)} …`);
  });
  it('begins with the bold lead of an item', () => {
    const constitution = read('# C\n\n## Principles\n\n- **Tests**: come first.\n- **Names**: are short.\n');
    expect(principleText(constitution, constitution.principles[1]!)).toBe('- **Names**: are short.');
  });
});

describe('version, dates and sync report', () => {
  const told = (text: string) => {
    const { version, ratified, amended, reportedVersion } = read(
      `# C\n\n## Principles\n\n### I. Tests\n\n${text}`,
    );
    return [version, ratified?.date, amended?.date, reportedVersion?.version];
  };
  it.each([
    [
      '**Version**: 1.2.0 | **Ratified**: 2025-06-13 | **Last Amended**: 2025-07-16',
      ['1.2.0', '2025-06-13', '2025-07-16', undefined],
    ],
    ['**Version:** 1.0', ['1.0', undefined, undefined, undefined]],
    ['Version: v2.1.1, Ratified: 2025/1/3', ['2.1.1', '2025-01-03', undefined, undefined]],
    [
      '**バージョン**: 3.0.0 | **制定日**: 2025-01-02 | **最終改定日**: 2025-03-04',
      ['3.0.0', '2025-01-02', '2025-03-04', undefined],
    ],
    [
      '**版本**：1.1.0 | **批准日期**：2025-11-16 | **最後修正**：2025-11-17',
      ['1.1.0', '2025-11-16', '2025-11-17', undefined],
    ],
    [
      '<!-- Version change: 1.2.0 → 1.3.0 -->\n\n**Version**: 1.2.0',
      ['1.2.0', undefined, undefined, '1.3.0'],
    ],
    ['<!-- Example: Version: 9.9.9 -->\n', [undefined, undefined, undefined, undefined]],
    ['**Version**: 1.0.0 | **Ratified**: TODO(DATE): ask', ['1.0.0', undefined, undefined, undefined]],
    ['**Ratified**: 2025-13-40', [undefined, undefined, undefined, undefined]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('the unfilled template', () => {
  const template = `# [PROJECT_NAME] Constitution

## Core Principles

### [PRINCIPLE_1_NAME]

[PRINCIPLE_1_DESCRIPTION]

### [PRINCIPLE_2_NAME]

[PRINCIPLE_2_DESCRIPTION]

**Version**: [CONSTITUTION_VERSION]
`;
  it('is unfilled and has no principles', () => {
    const constitution = read(template);
    expect(constitution.unfilled).toBe(true);
    expect(constitution.principles).toEqual([]);
    expect(constitution.placeholders.map((span) => textOf(template, span))).toContain('[PRINCIPLE_2_NAME]');
  });
  it('is filled once most principles have names', () => {
    const constitution = read(
      template.replace('[PRINCIPLE_1_NAME]', 'I. Tests').replace('[PRINCIPLE_2_NAME]', 'II. Names'),
    );
    expect(constitution.unfilled).toBe(false);
    expect(constitution.principles.map(({ title }) => title)).toEqual(['I. Tests', 'II. Names']);
  });
});

describe('torn and odd documents', () => {
  it('reads on behind a comment that is never closed', () =>
    expect(
      principlesOf(
        '<!--\nSync Impact Report\n\n# C\n\n## Core Principles\n\n### I. Tests\n\n### II. Names\n',
      ),
    ).toEqual(['I. Tests', 'II. Names']));
  it('reads CRLF and a byte order mark', () =>
    expect(
      principlesOf('\ufeff# C\r\n\r\n## Core Principles\r\n\r\n### I. Tests\r\n\r\n### II. Names\r\n'),
    ).toEqual(['I. Tests', 'II. Names']));
  it.each([
    ['nothing', ''],
    ['binary', '\u0000\u0001'],
    ['a heading without principles', '## Core Principles'],
    ['the path that a symbolic link leaves', '../../constitution.md'],
    ['hashes', '### '.repeat(1000)],
    ['empty names', '### I.\n'.repeat(500)],
  ])('reads %s', (_, text) => expect(() => read(text)).not.toThrow());
});
