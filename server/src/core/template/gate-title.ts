import { keptByText } from '../kept-by-text';
import { sectionKey } from '../plan/section';

// Words for a team's constitution and for holding a plan against it, in the languages that plans are written in. A title
// with one of each is that of a constitution check. Scripts without spaces are searched, the others by word.

const constitution =
  /\b(?:constitution\w*|charters?|principles?|verfassung\w*|prinzip\w*|grunds[aä]tz\w*|constituci[oó]n\w*|constitui[cç][aã]o|constitucional|principios?|princ[ií]pios?|principes?|costituzione\w*|principi)\b|конституци|принцип|憲章|憲法|宪章|宪法|章程|原則|原则|コンスティチューション|헌법|헌장|원칙/u;

const check =
  /\b(?:re ?check|checks?|checklist|alignment|compliance|conformance|conformity|gates?|review|verification|validation|evaluation|assessment|pr[uü]fung|abgleich|konformit[aä]t|einhaltung|verificaci[oó]n|comprobaci[oó]n|revisi[oó]n|cumplimiento|chequeo|control|verifica[cç][aã]o|checagem|conformidade?|conformit[eé]|v[eé]rification|contr[oô]le|alignement|alinhamento|alineaci[oó]n|verifica|conformit[aà])\b|проверк|соответстви|チェック|確認|検証|準拠|適合|遵守|整合|ゲート|检查|檢查|审查|審查|校验|核对|合规|对齐|门禁|符合|验证|체크|검사|확인|검증|점검|준수|게이트/u;

/** Whether a heading announces a constitution check, in any template and language. */
export function isGateTitle(title: string): boolean {
  return mayAnnounceCheck.test(title) && isGateKey(sectionKey(title.slice(0, 300)));
}

/** What the words for a constitution have in them, as far as they are ASCII: few titles have. */
const mayAnnounceCheck = /constitu|charter|princip|verfassung|prinzip|grundsatz|costitu|[^\0-\x7f]/i;

const isGateKey = keptByText((key: string): boolean => {
  // `\b` knows only ASCII letters, so accents are taken off for it as well.
  const plain = key.normalize('NFD').replace(/\p{M}/gu, '');
  const has = (words: RegExp) => words.test(key) || words.test(plain);
  return has(constitution) && has(check);
});

const violation =
  /violat|violaci|viola[cç]|exception|justif|deviat|verst[oö][sß]|ausnahm|begr[uü]nd|excep[cç]|dérogation|違反|例外|正当化|违反|违规|위반|예외/iu;

/** Exceptions of a program and how it handles them: the name of many a principle, and no breach of one. */
const programException =
  /\bexceptions?[-\s](?:(?:and|&)\s+errors?\s+)?(?:handling|handlers?|safety|safe|propagation|management|logging|hierarch(?:y|ies))\b|\b(?:handling|catching|throwing|typed)\s+(?:of\s+)?exceptions?\b|ausnahmebehandlung|(?:tratamiento|manejo|gestión|tratamento|gestão) d[ea]s? exce[pç]\p{L}*|gestion des exceptions|例外\s?(?:処理|ハンドリング|安全)|例外處理|예외\s?(?:처리|안전)/giu;

/** Whether a heading, a lead or a table's header speaks of rules that are broken on purpose, not of the rules. */
export function isAboutViolations(text: string): boolean {
  return violation.test(text) && violation.test(text.replace(programException, ' '));
}
