import { describe, expect, it } from 'vitest';
import { readStatus, readTrailingStatus } from '../../server/src/core/constitution/status';

describe('the leading word or symbol decides', () => {
  it.each([
    ['PASS', 'pass'],
    ['✅ PASS', 'pass'],
    ['✅', 'pass'],
    ['✓ done', 'pass'],
    ['**PASSED**: yes', 'pass'],
    ['PASS with one remark', 'pass'],
    ['**[통과]**', 'pass'],
    ['合格', 'pass'],
    ['✅ 通过', 'pass'],
    ['준수', 'pass'],
    ['✅ CUMPLE', 'pass'],
    ['Conforme', 'pass'],
    ['Sí', 'pass'],
    ['No violations', 'pass'],
    ['違反なし。追跡表は空', 'pass'],
    ['None', 'pass'],
    ['⚠️ → ✅', 'pass'],
    ['N/A', 'not-applicable'],
    ['✅ N/A', 'not-applicable'],
    ['Not applicable to tooling', 'not-applicable'],
    ['該当なし', 'not-applicable'],
    ['不适用', 'not-applicable'],
    ['해당 없음', 'not-applicable'],
    ['FAIL', 'fail'],
    ['❌', 'fail'],
    ['VIOLATION: direct database access', 'fail'],
    ['No', 'fail'],
    ['いいえ', 'fail'],
    ['不符合', 'fail'],
    ['위반', 'fail'],
    ['No cumple', 'fail'],
    ['⚠️', 'partial'],
    ['PARTIAL', 'partial'],
    ['CONDITIONAL PASS', 'partial'],
    ['Exception', 'exception'],
    ['WAIVED', 'exception'],
    ['例外', 'exception'],
    ['PENDING', 'pending'],
    ['⏳ open', 'pending'],
    ['待确认', 'pending'],
    ['PASS / FAIL', 'choice'],
    ['PASS | N/A | FAIL', 'choice'],
  ])('%s is %s', (text, verdict) => expect(readStatus(text)?.verdict).toBe(verdict));

  it.each([
    'No new services are added',
    'Open standards only',
    'Yesterday',
    'Passive cooling',
    'Metrics in every call',
    'Uses the framework',
    '',
  ])('%j is no status', (text) => expect(readStatus(text)).toBeUndefined());
});

it('tells where the status stands', () => {
  const text = '  **✅ PASS** - own package';
  const status = readStatus(text)!;
  expect(text.slice(status.start, status.end)).toBe('✅ PASS');
});

it('reads a symbol at the end', () => {
  expect(readTrailingStatus('Own package, clear interface. ✅')?.verdict).toBe('pass');
  expect(readTrailingStatus('Own package, clear interface.')).toBeUndefined();
});
