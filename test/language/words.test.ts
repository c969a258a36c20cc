import { describe, expect, test } from 'vitest';
import { readStatus } from '../../server/src/core/constitution-check/status';
import { languages, listOf, wordsOf } from '../../server/src/core/language/compile-words';
import type { WordKind } from '../../server/src/core/language/language';

// Past the door: the records of the languages are the subject.

type Examples = readonly [recognised: string, not: string];

/** For each kind and language a text that has its words, and one that looks like it and has not. */
const examples: Readonly<Partial<Record<WordKind, Readonly<Record<string, Examples>>>>> = {
  passed: {
    de: ['Erfüllt', 'Erfüllungsort'],
    en: ['Passed', 'Passenger'],
    es: ['Se cumple', 'Cumpleaños'],
    fr: ['Respectée', 'Respectueux'],
    it: ['Soddisfatto', 'Soddisfazione'],
    ja: ['準拠', '準備'],
    ko: ['준수', '준비'],
    pt: ['Atende', 'Atendimento'],
    ru: ['Соблюдается', 'Соблюдатель'],
    zh: ['符合', '符号'],
  },
  failed: {
    de: ['nicht erfuellt', 'nicht erforderlich'],
    en: ['not met', 'not metal'],
    es: ['No se cumple', 'nota'],
    fr: ['non respecté', 'nonante'],
    it: ['non rispettata', 'nonostante'],
    ja: ['遵守していない', '違い'],
    ko: ['미충족', '미리'],
    pt: ['nao atende', 'natural'],
    ru: ['не соответствует', 'неделя'],
    zh: ['不符合', '不同'],
  },
  notApplicable: {
    de: ['entfällt', 'entfernt'],
    en: ['N/A', 'nap'],
    es: ['No aplica', 'no aparece'],
    fr: ['sans objet', 'sans objectif'],
    it: ['Non applicabile', 'non appare'],
    ja: ['該当なし', '該当'],
    ko: ['해당 없음', '해당'],
    pt: ['não se aplica', 'não se apaga'],
    ru: ['Не применимо', 'не принято'],
    zh: ['不适用', '适用'],
  },
  pending: {
    de: ['noch zu prüfen', 'Prüfung'],
    en: ['to be verified', 'opener'],
    es: ['por verificar', 'por vernos'],
    fr: ['en attente', 'en attendant'],
    it: ['da verificare', 'davvero'],
    ja: ['検討中', '検討'],
    ko: ['확인 필요', '확인'],
    pt: ['em andamento', 'andamento'],
    ru: ['ожидает проверки', 'неожиданно'],
    zh: ['待确认', '确认'],
  },
  partial: {
    de: ['teilweise', 'Teilwert'],
    en: ['partially', 'particle'],
    es: ['cumple parcialmente', 'participa'],
    fr: ['sous réserve', 'réserver'],
    it: ['con riserve', 'riservato'],
    ja: ['条件付き', '条件'],
    ko: ['조건부', '조건'],
    pt: ['com ressalvas', 'ressaltar'],
    ru: ['частично', 'часть'],
    zh: ['有条件', '条件'],
  },
  exception: {
    de: ['begründete Ausnahme', 'Aufnahme'],
    en: ['waived', 'waves'],
    es: ['excepción', 'recepción'],
    fr: ['Dérogation', 'interrogation'],
    it: ['deroga', 'deriva'],
    ja: ['適用除外', '適用'],
    ko: ['예외', '예상'],
    pt: ['exceção', 'recepção'],
    ru: ['исключение', 'исключительно'],
    zh: ['豁免', '豁达'],
  },
  deferrals: {
    de: ['wird später entschieden', 'entscheidet später'],
    en: ['to be decided', 'the decided'],
    es: ['por definir', 'definir'],
    fr: ['à définir', 'définir'],
    it: ['ancora da definire', 'definire'],
    ja: ['後日決定', '決定'],
    ko: ['추후 결정', '결정'],
    pt: ['em aberto', 'aberto'],
    ru: ['будет определено позже', 'определено'],
    zh: ['待讨论', '讨论'],
  },
  clarificationMarks: {
    de: ['KLÄRUNG ERFORDERLICH', 'Klärung erforderlich'],
    en: ['NEEDS CLARIFICATION', 'needs clarification'],
    es: ['NECESITA ACLARACIÓN', 'necesita aclaración'],
    fr: ['À CLARIFIER', 'à clarifier'],
    it: ['DA CHIARIRE', 'da chiarire'],
    ja: ['要明確化', '明確'],
    ko: ['명확화 필요', '명확'],
    pt: ['PRECISA DE ESCLARECIMENTO', 'precisa de esclarecimento'],
    ru: ['ТРЕБУЕТ УТОЧНЕНИЯ', 'требует уточнения'],
    zh: ['需要澄清', '澄清'],
  },
  settledStatuses: {
    de: ['Freigegeben', 'Freigabe fehlt'],
    en: ['Approved', 'Approximate'],
    es: ['Aprobado', 'Borrador'],
    fr: ['Approuvé', 'Brouillon'],
    it: ['Approvato', 'Bozza'],
    ja: ['承認済み', '下書き'],
    ko: ['승인', '초안'],
    pt: ['Concluído', 'Rascunho'],
    ru: ['Утверждён', 'Черновик'],
    zh: ['已批准', '草稿'],
  },
  constitutionDenials: {
    de: ['Keine Verfassung gefunden', 'Keine Verfassung verletzt'],
    en: ['There is no constitution yet', 'no constitution violations'],
    es: ['No hay constitución', 'no hay violaciones de la constitución'],
    fr: ['Aucune constitution trouvée', 'aucune violation de la constitution'],
    it: ['Nessuna costituzione definita', 'nessuna violazione della costituzione'],
    ja: ['憲章がありません', '憲章違反はありません'],
    ko: ['헌법이 없음', '헌법 위반 없음'],
    pt: ['Não há constituição', 'não há violações da constituição'],
    ru: ['Нет конституции', 'нет нарушений конституции'],
    zh: ['没有宪法', '没有违反宪法'],
  },
  checkWords: {
    de: ['Verfassungsprüfung', 'Druck'],
    en: ['Constitution Check', 'Checkout'],
    es: ['Verificación', 'Veredicto'],
    fr: ['Vérification', 'Vérité'],
    it: ['Verifica', 'Verità'],
    ja: ['憲章チェック', '憲章'],
    ko: ['헌법 점검', '헌법'],
    pt: ['Verificação', 'Verdade'],
    ru: ['Проверка', 'Провод'],
    zh: ['宪法检查', '宪法'],
  },
  violationWords: {
    de: ['Begründete Abweichungen', 'Weichen'],
    en: ['Justified violations', 'Violets'],
    es: ['Violaciones', 'Violines'],
    fr: ['Dérogations', 'Violons'],
    it: ['Eccezioni', 'Accettazione'],
    ja: ['違反', '反映'],
    ko: ['위반', '위치'],
    pt: ['Violações', 'Violões'],
    ru: ['Нарушения', 'Наружность'],
    zh: ['违反', '反映'],
  },
  principleTitles: {
    de: ['Grundsätze', 'Grundstücke'],
    en: ['Core Principles', 'Principal'],
    es: ['Principios', 'Principal'],
    fr: ['Principes', 'Principal'],
    it: ['Principi', 'Principale'],
    ja: ['基本原則', '基本'],
    ko: ['핵심 원칙', '핵심'],
    pt: ['Princípios', 'Principal'],
    ru: ['Принципы', 'Принтеры'],
    zh: ['核心原则', '核心'],
  },
  constitutionChapters: {
    de: ['Präambel', 'Ampel'],
    en: ['Governance', 'Governors'],
    es: ['Preámbulo', 'Ámbar'],
    fr: ['Préambule', 'Ambulance'],
    it: ['Preambolo', 'Ampolla'],
    ja: ['前文', '全部'],
    ko: ['부칙', '부분'],
    pt: ['Preâmbulo', 'Âmbar'],
    ru: ['Преамбула', 'Амбулатория'],
    zh: ['序言', '言语'],
  },
  dateForms: {
    de: ['TT.MM.JJJJ', '01.02.2026'],
    en: ['YYYY-MM-DD', '2026-02-01'],
    es: ['DD/MM/AAAA', '01/02/2026'],
    fr: ['JJ/MM/AAAA', '01/02/2026'],
    it: ['GG/MM/AAAA', '01/02/2026'],
    ja: ['YYYY年MM月DD日', '2026年2月1日'],
    ko: ['YYYY년 MM월 DD일', '2026년 2월 1일'],
    pt: ['AAAA-MM-DD', '2026-02-01'],
    ru: ['ДД.ММ.ГГГГ', '01.02.2026'],
    zh: ['YYYY年MM月DD日', '2026年2月1日'],
  },
  contextTitles: {
    de: ['Technischer Kontext', 'Technik'],
    en: ['Technical Context', 'Technicians'],
    es: ['Contexto técnico', 'Contexto'],
    fr: ['Contexte technique', 'Contexte'],
    it: ['Contesto tecnico', 'Contesto'],
    ja: ['技術的背景', '背景'],
    ko: ['기술 맥락', '기술'],
    pt: ['Contexto técnico', 'Contexto'],
    ru: ['Технический контекст', 'Контекст'],
    zh: ['技术背景', '背景'],
  },
};

/** Capitals matter for these. */
const inCapitals: readonly string[] = ['clarificationMarks', 'dateForms'];

describe.each(Object.entries(examples))('Words of the kind %s', (kind, texts) => {
  test('have an example in each language', () =>
    expect(Object.keys(texts).sort()).toEqual(Object.keys(languages).sort()));

  test.each(Object.entries(texts))('are recognised in %s: %s', (_language, [recognised, not]) => {
    const words = new RegExp(wordsOf(kind as WordKind), inCapitals.includes(kind) ? 'u' : 'iu');
    expect(words.test(recognised), recognised).toBe(true);
    expect(words.test(not), not).toBe(false);
  });
});

/** For each language a word of passing, and texts that deny it before and behind the word. */
const denials: Readonly<Record<string, readonly [passed: string, ...denied: readonly string[]]>> = {
  de: ['Erfüllt', 'Nicht erfüllt', 'Erfüllt: nein', 'Erfüllt noch nicht'],
  en: ['Met', 'Not met', 'None met', 'Met: no', 'Approved by nobody'],
  es: ['Cumple', 'No cumple', 'Cumple: no', 'Cumple: todavía no'],
  fr: ['Conforme', 'Non conforme', 'Conforme : non', 'Conforme : pas encore'],
  it: ['Conforme', 'Non conforme', 'Conforme: no', 'Conforme: non ancora'],
  ja: ['準拠', '準拠していない', '準拠性は未確認', '適合するか未確認'],
  ko: ['준수', '준수하지 않음', '준수 여부 미확인', '통과 못함'],
  pt: ['Atende', 'Não atende', 'Atende: não', 'Atende: ainda não'],
  ru: ['Выполнено', 'Не выполнено', 'Выполнено: нет', 'Соблюдается не везде'],
  zh: ['符合', '不符合', '尚未符合', '符合性待定'],
};

test('Each language has texts that deny its words of passing', () =>
  expect(Object.keys(denials).sort()).toEqual(Object.keys(languages).sort()));

describe.each(Object.entries(denials))('In %s', (_language, [passed, ...denied]) => {
  test.each(denied)(`${passed} passes, and this does not: %s`, (text) => {
    expect(readStatus(passed)?.verdict).toBe('pass');
    expect(readStatus(text)?.verdict).not.toBe('pass');
  });
});

const kinds = Object.keys(languages.en!).filter((key) => key !== 'name' && key !== 'hasSpaces') as WordKind[];
const records = Object.entries(languages);

test.each(kinds)('The words of the kind %s make a pattern', (kind) => {
  expect(() => new RegExp(wordsOf(kind), 'iu')).not.toThrow();
});

test.each(records)('Each word of %s has its brackets', (_language, record) => {
  const torn = kinds.flatMap((kind) =>
    listOf(record[kind])
      .map((word) => word.replace(/\[[^\]]*\]/g, ''))
      .filter((word) => word.split('(').length !== word.split(')').length),
  );
  expect(torn).toEqual([]);
});

test('Letters with accents match without them, and an umlaut as two letters', () => {
  const words = new RegExp(`^${wordsOf('passed')}$`, 'iu');
  for (const word of ['erfüllt', 'erfuellt', 'erfullt', 'respecté', 'respecte', 'Sí', 'si'])
    expect(words.test(word), word).toBe(true);
});
