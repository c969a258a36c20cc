import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../server/src/core';
import { readConstitution } from '../../server/src/core/constitution/read-constitution';
import { findGate } from '../../server/src/core/constitution-check/find-gate';
import { matchPrinciples } from '../../server/src/core/constitution-check/match-principles';
import { missingNumbers } from '../../server/src/core/constitution-check/missing-numbers';

// Past the door: the matching decides several rules, and is easier to see without them.

function constitutionOf(principles: readonly string[], body: (index: number) => string = () => '') {
  const text = principles.map((title, index) => `### ${title}\n\n${body(index)}\n`).join('\n');
  return readConstitution(`# Constitution\n\n## Core Principles\n\n${text}`, 'file:///constitution.md');
}

const planWith = (check: string, title = 'Constitution Check') =>
  parsePlan(`# Plan\n\n## ${title}\n\n${check}\n\n## Next\n\nText.\n`);

/** How a check addresses each principle, in order. */
function addressed(principles: readonly string[], check: string, body?: (index: number) => string): string[] {
  const gate = findGate(planWith(check));
  return matchPrinciples(constitutionOf(principles, body), gate).map((match) => match.addressed);
}

const four = ['I. Library First', 'II. Observability', 'III. Simple Interfaces', 'IV. Privacy by Default'];

it('a principle may be named by a word that objects of JavaScript know', () => {
  const principles = ['Constructor Injection', 'Observability'];
  expect(addressed(principles, '- **Constructor**: PASS\n- **Observability**: PASS')).not.toContain('no');
});

describe('every shape of a check', () => {
  const shapes: Record<string, string> = {
    table:
      '| Principle | Status | Notes |\n|---|---|---|\n| I. Library First | PASS | a |\n| II. Observability | PASS | b |\n| III. Simple Interfaces | N/A | c |\n| IV. Privacy by Default | PASS | d |',
    'table with a number column':
      '| # | Principle | Question | Status |\n|---|---|---|---|\n| I | Library First | Own package? | PASS |\n| II | Observability | Logs? | PASS |\n| III | Simple Interfaces | Small? | PASS |\n| IV | Privacy by Default | Data? | PASS |',
    bullets:
      '- **I. Library First**: PASS\n- **II. Observability**: PASS\n- **III. Simple Interfaces**: PASS\n- **IV. Privacy by Default**: PASS',
    'bullets with dashes':
      '- I. Library First — ok\n- II. Observability — ok\n- III. Simple Interfaces — ok\n- IV. Privacy by Default — ok',
    'bullets with symbols':
      '- ✅ Library First: own package\n- ✅ Observability: logs\n- ✅ Simple Interfaces: two calls\n- ✅ Privacy by Default: no data',
    checkboxes:
      '- [x] **Library First**: a\n- [x] **Observability**: b\n- [ ] **Simple Interfaces**: c\n- [x] **Privacy by Default**: d',
    'nested bullets':
      '- **I. Library First**: ✅ PASS\n  - own package\n- **II. Observability**: ✅ PASS\n  - logs\n- **III. Simple Interfaces**: ✅ PASS\n  - two calls\n- **IV. Privacy by Default**: ✅ PASS\n  - no data',
    'sub-headings':
      '### Principle I: Library First ✅\n\n**Status**: PASS\n\n### Principle II: Observability ✅\n\nText.\n\n### Principle III: Simple Interfaces ⚠️ PARTIAL\n\nText.\n\n### Principle IV: Privacy by Default ✅\n\nText.',
    'bold leads':
      '**I. Library First** ✅\n- own package\n\n**II. Observability** ✅\n- logs\n\n**III. Simple Interfaces** ✅\n- two calls\n\n**IV. Privacy by Default** ✅\n- no data',
    'bold leads in one paragraph':
      '**I. Library First**: PASS\n**II. Observability**: PASS\n**III. Simple Interfaces**: PASS\n**IV. Privacy by Default**: PASS',
    'numbered list':
      '1. **Library First**: a\n2. **Observability**: b\n3. **Simple Interfaces**: c\n4. **Privacy by Default**: d',
    prose: 'The plan keeps to Library First, Observability, Simple Interfaces and Privacy by Default.',
    'two checks, before and after the design':
      '### Initial Check\n\n- **I. Library First**: PASS\n- **II. Observability**: PASS\n\n### Post-Design Check\n\n- **III. Simple Interfaces**: PASS\n- **IV. Privacy by Default**: PASS',
  };
  for (const [shape, check] of Object.entries(shapes)) {
    it(shape, () => expect(addressed(four, check)).not.toContain('no'));
    // A check that loses one of its principles must lose exactly that one.
    it(`${shape}, a principle dropped`, () => {
      for (const [index, name] of [
        'Library First',
        'Observability',
        'Simple Interfaces',
        'Privacy by Default',
      ].entries()) {
        const numeral = ['I', 'II', 'III', 'IV'][index];
        const dropped = check
          .replaceAll(new RegExp(`(?:Principle )?\\b${numeral}(?:\\.|:) ?(?=${name})`, 'g'), '')
          .replaceAll(`| ${numeral} | ${name}`, '| – | Something else')
          .replaceAll(name, 'Something else');
        const expected = four.map((_, at) => at === index);
        expect(addressed(four, dropped).map((way) => way === 'no')).toEqual(expected);
      }
    });
  }
});

describe('where the check stands', () => {
  const check = '- **I. Library First**: PASS\n- **II. Observability**: PASS';
  const found = (text: string) =>
    matchPrinciples(constitutionOf(four.slice(0, 2)), findGate(parsePlan(text))).map(
      (match) => match.addressed,
    );
  it.each([
    'Constitution Check',
    '2. Constitution Check (GATE)',
    'Phase 2: Constitution Check (Post-Design)',
    'Constitution Alignment Check',
    '憲章チェック',
    '宪章检查',
    '헌법 체크',
    'Verificación de Constitución',
    'Verificação da Constituição',
    'Vérification de la constitution (AGENTS.md)',
  ])('under %s', (title) => expect(found(`# Plan\n\n## ${title}\n\n${check}\n`)).toEqual(['name', 'name']));
  it('split over two headings of any depth', () =>
    expect(
      found(
        '# Plan\n\n## Constitution Check\n\n- **I. Library First**: PASS\n\n## Phase 1\n\n### Constitution Re-Check\n\n- **II. Observability**: PASS\n',
      ),
    ).toEqual(['name', 'name']));
  it('behind a bold lead', () =>
    expect(
      found(`# Plan\n\n## Design\n\nText.\n\n**Constitution Check**:\n\n${check}\n\n**Other**: text\n`),
    ).toEqual(['name', 'name']));
  it('is not a line of a progress list', () =>
    expect(
      findGate(
        parsePlan(
          '# Plan\n\n## Progress\n\n- [x] Initial Constitution Check: PASS\n- [ ] Post-Design Constitution Check: PASS\n',
        ),
      ),
    ).toBeUndefined());
});

describe('by number', () => {
  it('alone', () =>
    expect(addressed(four.slice(0, 2), '- Principle I: PASS\n- Principle II: PASS')).toEqual([
      'number',
      'number',
    ]));
  it.each(['I-IV', 'I–IV', 'I to IV', 'I..IV', 'I、II、III、IV', 'I, II, III and IV'])(
    'in a range or list: %s',
    (range) =>
      expect(addressed(four, `Principles ${range} are met by the small change.`)).toEqual([
        'number',
        'number',
        'number',
        'number',
      ]),
  );
  it('in arabic numerals', () =>
    expect(addressed(four, 'Principles 1-4 hold.')).toEqual(['number', 'number', 'number', 'number']));
  it('a range leaves out what is outside of it', () =>
    expect(addressed(four, 'Principles II-III hold.')).toEqual(['no', 'number', 'number', 'no']));
  it('in brackets behind other words', () =>
    expect(
      addressed(
        ['I. Domínio', 'II. Camadas'],
        '- [x] Names in Portuguese (Artigo I)\n- [x] Controllers delegate (Artigo II)',
      ),
    ).toEqual(['number', 'number']));
  it('by code', () =>
    expect(
      addressed(
        ['PP1 — Shared lists', 'TP1 — Contracts', 'TP2 — One runtime'],
        '| P | S |\n|---|---|\n| PP1 | ok |\n| TP2 | ok |',
      ),
    ).toEqual(['number', 'no', 'number']));
  it('but not under the name of another principle', () =>
    expect(
      addressed(
        ['I. Clean Layers', 'II. Freshness of Manuals', 'III. Verify Before Push'],
        '- **I. Clean Layers**: ok\n- **II. Verify Before Push**: ok',
      ),
    ).toEqual(['name', 'no', 'name']));
  it('and not by a version or a count', () =>
    expect(addressed(four.slice(0, 2), 'Written with 2 libraries in version 1.')).toEqual(['no', 'no']));
  it('under a name in another script', () =>
    expect(
      addressed(['I. Determinism', 'II. One Graph'], '- **I. 決定的な結果**: ok\n- **II. 単一のグラフ**: ok'),
    ).toEqual(['number', 'number']));
});

describe('by short forms and other words', () => {
  it.each([
    ['Test-Driven Development', 'TDD'],
    ['Internationalization', 'i18n'],
    ['Don’t Repeat Yourself (DRY)', 'DRY'],
    ['Observability & Diagnostics', 'Observability'],
    ['Facilitate Continuous Improvement', 'Continuous Improvement'],
    ['Rigorous Testing', 'Tests'],
    ['Simplicity, Minimal Surface, and Safety', 'Simplicity'],
    ['Explicit Failure Over Silent Defaults', 'Explicit Failures'],
    ['Clear Separation of Concerns', 'Separation of Concerns'],
    ['コードの可読性 (Readability)', 'Readability'],
    ['シンプルさと開発者体験', 'シンプルさ'],
    ['数据驱动与状态管理', '数据驱动状态管理'],
    ['认证与权限要求分层', '认证与权限分层'],
    ['可靠性與復原（不可協商）', '可靠性基本規範'],
    ['로컬 우선 개발', '로컬 우선'],
    ['Seguridad por Defecto (Security First)', 'Security First'],
    ['Internacionalização', 'Internacionalização (i18n)'],
  ])('%s as %s', (name, short) =>
    expect(addressed([`I. ${name}`, 'II. Vendor Neutrality'], `- **${short}**: ok`)).toEqual(['name', 'no']),
  );

  it('most of a name’s words in a sentence', () =>
    expect(
      addressed(
        ['I. Schema Design & Migration Strategy', 'II. Vendor Neutrality'],
        'The change touches neither schema nor any migration of it.',
      ),
    ).toEqual(['words', 'no']));
  it('whatever version the name has in it', () =>
    expect(
      addressed(
        ['I. Angular 19 Signals and Routing', 'II. Vendor Neutrality'],
        'Pages read signals; the routing stays as it is.',
      ),
    ).toEqual(['words', 'no']));
  it('words that of all principles only one uses', () =>
    expect(
      addressed(
        ['I. Anti-Abstraction', 'II. Vendor Neutrality'],
        '- Framework used directly, no wrapper\n',
        (index) =>
          index === 0
            ? 'Use the framework directly. Avoid wrappers and needless patterns.'
            : 'Keep formats open and providers exchangeable.',
      ),
    ).toEqual(['words', 'no']));
  it('two in one label', () =>
    expect(
      addressed(
        ['I. Simplicity', 'II. Observability', 'III. Privacy'],
        '- **Simplicity & Observability**: ok',
      ),
    ).toEqual(['name', 'name', 'no']));
});

describe('what addresses nothing', () => {
  it.each([
    'All principles are satisfied.',
    'No violations.',
    '*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*',
    '[Gates determined based on constitution file]',
    '**Gate Result**: PASS',
    '全ての原則を満たす。',
    '所有原则均已满足。',
    '모든 원칙을 준수합니다.',
  ])('%s', (check) => expect(addressed(four, check)).toEqual(['no', 'no', 'no', 'no']));
  it('one word of a long name', () =>
    expect(addressed(['I. Pipeline Stage Boundaries'], '- **Speed**: the pipeline is fast')).toEqual(['no']));
  it('a word that merely begins alike', () =>
    expect(addressed(['I. Grammar Integrity'], '- **Integration**: ok')).toEqual(['no']));
});

describe('numbers that a check skips', () => {
  const skipped = (numerals: readonly string[]) => {
    const gate = findGate(
      planWith(numerals.map((numeral) => `- **${numeral}. Name ${numeral}**: PASS`).join('\n')),
    )!;
    return missingNumbers(gate).map(({ number }) => number);
  };
  it('are those between the ones it has', () =>
    expect(skipped(['I', 'III', 'IV', 'VII'])).toEqual(['II', 'V', 'VI']));
  it('are none in an unbroken list', () => expect(skipped(['I', 'II', 'III'])).toEqual([]));
  it('are none where the order is another one', () => expect(skipped(['III', 'I', 'V'])).toEqual([]));
});
