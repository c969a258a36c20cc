import { describe, expect, it } from 'vitest';
import { readStatus, readTrailingStatus } from '../../server/src/core/constitution-check/status';

// Past the door: the words of a status are many, and each would need a plan of its own.

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
    ['None met', 'fail'],
    ['Met? No', 'fail'],
    ['Erfüllt? Nein', 'fail'],
    ['Conforme: non', 'fail'],
    ['Cumple: no', 'fail'],
    ['Conforme: à vérifier', 'pending'],
    ['適合せず', 'fail'],
    ['準拠していない部分がある', 'fail'],
    ['통과 못함', 'fail'],
    ['준수 안 함', 'fail'],
    ['충족되지 않음', 'fail'],
    ['没有满足', 'fail'],
    ['尚未满足', 'fail'],
    ['nur teilweise erfüllt', 'partial'],
    ['nicht erfüllt'.normalize('NFD'), 'fail'],
    ['не пройден'.normalize('NFD'), 'fail'],
    ['пройден'.normalize('NFD'), 'pass'],
    ['не выполнен', 'fail'],
    ['PASS no issues', 'pass'],
    ['PASS (pending review of the name)', 'pass'],
    ['Cumple: no se añaden dependencias', 'pass'],
    ['Compliant: nothing is stored', 'pass'],
    ['通过：无违反', 'pass'],
    ['準拠している', 'pass'],
    ['PASS / FAIL', 'choice'],
    ['PASS | N/A | FAIL', 'choice'],
  ])('%s is %s', (text, verdict) => expect(readStatus(text)?.verdict).toBe(verdict));

  it.each([
    'No new services are added',
    'Open standards only',
    'Compliance pending',
    'Compliance not shown',
    'Fully open',
    'Approved by nobody yet',
    'Erfüllt noch nicht',
    '符合性待定',
    '通过率未知',
    '준수 여부 미확인',
    'Соответствует ли, неизвестно',
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
