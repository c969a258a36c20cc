import { describe, expect, it } from 'vitest';
import { decisionsFor } from '../../server/src/core/feature/decision-for';
import { readDecisions } from '../../server/src/core/feature/read-decisions';
import { check, checkFix, findingsOf, fixesAt } from '../support/check';

// Past the door: which decision a question belongs to shows outside only as a suggestion.

/** The decisions in a text as `question -> answer`. */
function decisionsIn(text: string): string[] {
  return readDecisions(text, 'file:///research.md').map((decision) => {
    expect(text.slice(decision.span.start, decision.span.end)).toContain(decision.text.slice(0, 3));
    return `${decision.question} -> ${decision.text}`;
  });
}

describe('decisions of research', () => {
  it.each([
    [
      '# Research\n\n## 1. Storage\n\n**Decision**: PostgreSQL 16.\n**Rationale**: Known.\n',
      ['1. Storage -> PostgreSQL 16'],
    ],
    [
      '# Research\n\n### R2: Which browsers?\n\n- **Decision**: Firefox\n- **Rationale**: x\n',
      ['R2: Which browsers? -> Firefox'],
    ],
    ['## Storage\n\n### Engine\n\nDecision: SQLite', ['Storage Engine -> SQLite']],
    ['# R\n\n- **Storage**\n  - Decision: SQLite\n', ['Storage -> SQLite']],
    ['# R\n\n**Question**: Where do files go?\n\n**Decision**: To S3\n', ['Where do files go? -> To S3']],
    ['# R\n\n## Storage\n\n**Decision**:\n\nUse `SQLite`, **always**\n', ['Storage -> Use SQLite, always']],
    [
      '# R\n\n| Unknown | Options | Decision |\n|--|--|--|\n| Storage | a, b | SQLite |\n',
      ['Storage a, b -> SQLite'],
    ],
    ['# R\n\n## Decision: Use SQLite\n\nText.\n', ['Decision: Use SQLite -> Use SQLite']],
    ['# R\n\n## ストレージ\n\n**決定**: SQLite を使う。\n', ['ストレージ -> SQLite を使う']],
    [`# R\n\n## A\n\n**Decision**: First one. ${'And more. '.repeat(60)}\n`, ['A -> First one']],
    ['# R\n\n## A\n\n**Decision**: One. Two.\n', ['A -> One. Two.']],
    ['# R\n\n## A\n\nNo decision was taken.\n\n```\n**Decision**: x\n```\n', []],
    ['', []],
  ])('%j', (text, expected) => expect(decisionsIn(text)).toEqual(expected));
});

describe('the decision for a question', () => {
  const research = `# Research

## Storage engine
**Decision**: PostgreSQL
## Authentication method
**Decision**: OAuth with the company's SSO
## API versioning
**Decision**: A path segment
## API rate limits
**Decision**: 100 a minute
`;
  const decisions = readDecisions(research, 'file:///research.md');
  it.each([
    ['Storage', ['PostgreSQL']],
    ['Storage NEEDS CLARIFICATION: which engine?', ['PostgreSQL']],
    ['Auth: which authentication method is used, password, SSO or OAuth?', ["OAuth with the company's SSO"]],
    ['API', ['A path segment', '100 a minute']],
    ['How are API versions told apart?', ['A path segment']],
    ['Testing', []],
    ['', []],
    ['NEEDS CLARIFICATION', []],
  ])('%s', (question, expected) =>
    expect(decisionsFor(question, decisions).map(({ text }) => text)).toEqual(expected),
  );
});

describe('an open question that research has decided', () => {
  const research =
    '# Research\n\n## Storage\n\n**Decision**: PostgreSQL | 16\n\n## Which browsers are supported?\n\n**Decision**: Firefox\n';
  const surroundings = { rules: 'open-clarification', neighbours: { 'research.md': research } };
  const title = 'Write what research.md decided: PostgreSQL | 16';

  it('is told with the place of the decision', async () => {
    const { findings } = await findingsOf('# Plan\n\n**Storage**: NEEDS CLARIFICATION\n', surroundings);
    const [related] = findings[0]?.related ?? [];
    expect(related?.message).toBe('Research decided: PostgreSQL | 16');
    expect(research.slice(related?.span.start, related?.span.end)).toBe('PostgreSQL | 16');
    expect(findings[0]?.message).toBe(
      'Storage is marked NEEDS CLARIFICATION. Decide, and write the answer here.',
    );
  });

  it.each([
    ['**Storage**: NEEDS CLARIFICATION', '**Storage**: PostgreSQL | 16'],
    ['**Storage**: NEEDS CLARIFICATION (which one?)', '**Storage**: PostgreSQL | 16'],
    ['**Storage**: [NEEDS CLARIFICATION: which engine?], 2 nodes', '**Storage**: PostgreSQL | 16, 2 nodes'],
    ['- Storage: NEEDS CLARIFICATION - ask Ada', '- Storage: PostgreSQL | 16'],
    [
      '| Field | Value |\n|--|--|\n| Storage | NEEDS CLARIFICATION |',
      '| Field | Value |\n|--|--|\n| Storage | PostgreSQL \\| 16 |',
    ],
  ])('takes the decision: %s', async (before, after) => {
    const label = before.includes('|--|') ? '# Plan\n\n## Storage\n\n' : '# Plan\n\n';
    await checkFix(`${label}${before}\n`, title, `${label}${after}\n`, surroundings);
  });

  it('is left to its author where nothing fits', async () => {
    const { fixes } = await fixesAt('# Plan\n\n**Testing**: NEEDS CLARIFICATION\n', surroundings);
    expect(fixes.map((fix) => `${fix.title} ${fix.preferred}`)).toEqual(['Write the answer true']);
    await check('# Plan\n\nNo NEEDS CLARIFICATION remains.\n', surroundings);
  });
});
