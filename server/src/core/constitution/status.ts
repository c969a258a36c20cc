/** What an item of a check says of itself. */
export type Verdict = 'pass' | 'not-applicable' | 'fail' | 'partial' | 'exception' | 'pending' | 'choice';

export interface Status {
  readonly verdict: Verdict;
  /** As written, such as `PASS` or `⚠️`. */
  readonly words: string;
  /** Where in the text that was read. */
  readonly start: number;
  readonly end: number;
}

const symbols: readonly (readonly [Verdict, RegExp])[] = [
  ['pass', /^(?:✅|✔️?|✓|☑️?|🟢|👍|🆗|◯|○)\u{FE0F}?/u],
  ['fail', /^(?:❌|✗|✘|✖️?|🔴|🚫|⛔|❎)\u{FE0F}?/u],
  ['partial', /^(?:⚠|🟡|🟠|🔶|△)\u{FE0F}?/u],
  ['not-applicable', /^(?:➖|⏭|⏩)\u{FE0F}?/u],
  ['pending', /^(?:⏳|⌛|⬜|☐|🔄|🔲|⏸|❓|❔|🚧)\u{FE0F}?/u],
];

// What comes first decides, so that "not applicable" is not taken for a "no". A word ends where no letter follows;
// scripts without spaces have no such end.
const words: readonly (readonly [Verdict, RegExp])[] = [
  [
    'pass',
    /^(?:no (?:violations?|issues?|exceptions?|deviations?|concerns?)(?!\p{L})|none(?!\p{L})|(?:違反|例外|逸脱|抵触)(?:は|の)?\s*(?:なし|無し|ない|ありません)|[无無](?:违反|違反|例外|违规)|没有违反|위반\s*(?:사항\s*)?없음|sin (?:violaciones|excepciones)|sem viola[cç][oõ]es|aucune violation|keine (?:verst[oö][sß]e|abweichungen))/iu,
  ],
  [
    'not-applicable',
    /^(?:n\/?a(?![\p{L}\p{N}])|not[ -]applicable|does not apply|irrelevant(?!\p{L})|no aplica|n[aã]o (?:se )?aplic[aá](?:vel)?|non applicable|sans objet|nicht (?:zutreffend|anwendbar)|entf[aä]llt|不适用|不適用|无需|該当なし|該当しない|対象外|非該当|해당\s*없음|해당\s*사항\s*없음|해당없음|не примен)/iu,
  ],
  [
    'pending',
    /^(?:(?:pending|to[ -]?do|tbd|tba|open|in[ -]progress|not (?:yet|started|checked|evaluated|verified|assessed)|to be \p{L}+|unknown|unchecked|deferred|awaiting|pendiente|por verificar|pendente|a verificar|en attente|[aà] v[eé]rifier|ausstehend|offen|ungepr[uü]ft)(?!\p{L})|待(?:定|确认|確認|补充|補充|完成|评估|評估|验证|驗證|办|处理|检查)|待|未定|未着手|未確認|未检查|未检|保留|検討中|确认中|확인\s*필요|대기|미정|보류|미확인)/iu,
  ],
  [
    'partial',
    /^(?:(?:partial(?:ly)?|conditional(?:ly)?|warn(?:ing)?|caution|needs? (?:review|work|attention)|requer|requiere|requires|à compléter|at risk|mostly|parcial(?:mente)?|condicional|partiel(?:lement)?|teilweise|bedingt)(?!\p{L})|部分|一部|条件付き|有条件|要注意|注意|警告|부분|조건부|주의)/iu,
  ],
  [
    'exception',
    /^(?:(?:exceptions?|waive[dr]?|deviat(?:ion|es?)|justified|exempt(?:ed)?|excepci[oó]n|exce[cç][aã]o|d[eé]rogation|ausnahme|abweichung)(?!\p{L})|例外|豁免|适用除外|適用除外|예외)/iu,
  ],
  [
    'fail',
    /^(?:(?:fail(?:s|ed|ure|ing)?|violat(?:es?|ed|ion|ions|ing)|non[ -]?complian(?:t|ce)|not (?:met|satisfied|compliant|fulfilled|passed|aligned|conform\p{L}*)|no cumple|no se cumple|no conforme|no|nope|blocked|rejected|falla(?:do)?|incumple|viola(?:do|ci[oó]n|[cç][aã]o)?|n[aã]o(?: (?:atende|conforme|cumpre))?|reprovado|[eé]chec|non(?: conforme)?|nein|nicht (?:erf[uü]llt|bestanden|konform)|verletzt|versto[sß])(?![\p{L}-])|不通过|未通过|不符合|不合格|不合规|未满足|违反|失败|違反|不適合|いいえ|否|불합격|위반|미준수|미충족|실패|부적합|아니[오요])/iu,
  ],
  [
    'pass',
    /^(?:(?:pass(?:es|ed|ing)?|ok|okay|yes|complian(?:t|ce)|compl(?:y|ies|ied)|conform(?:s|ant|ing)?|satisf(?:y|ies|ied)|met|meets|aligned|aligns|full(?:y)?|complete[d]?|approved|green|good|clear|done|true|verified|supported|s[ií]|cumple|cumprido|pasa|passa|conforme|atende|sim|aprovado|aprobado|cumplid[oa]|oui|respect[eé]|valid[eé]|ja|erf[uü]llt|bestanden|konform|eingehalten)(?![\p{L}-])|通过|通過|合格|符合|已?满足|合规|达标|是(?!\p{L})|適合|準拠|遵守|達成|はい|問題なし|抵触なし|통과|합격|준수|충족|적합|예(?!\p{L}))/iu,
  ],
];

/** Words that begin many a sentence: a status only when nothing but punctuation follows ("No" but not "No new services"). */
const common =
  /^(?:no|nope|nein|non|n[aã]o|yes|s[ií]|sim|oui|ja|ok|okay|open|unknown|full|good|clear|done|true|green|complete|met|supported|blocked|verified|met|offen|valid[eé]|deferred|exceptions?|partial|parcial|partiel|warning|caution|是|否|はい|いいえ|예|아니[오요]|注意|一部|部分|待|保留|例外)$/iu;
const ends = /^[\s*_`]*(?:$|[\n.,;:!?|()（）[\]、。，：；/→✅✓✔❌✗⚠—–-])/u;

/** What may stand around a status word: emphasis, brackets, a colon or dash before it. */
const padding = /^[\s*_`~:：\-–—>[\]()（）【】"'|]+/u;

/**
 * The status that a text begins with, in symbols or words. The leading word decides ("PASS with remarks" passes); of a
 * symbol and a word that goes on differently the word does ("✅ N/A"); an arrow leads to the last one ("⚠️ → ✅").
 *
 * @param text Markdown, for example a cell or what follows an item's name.
 */
export function readStatus(text: string): Status | undefined {
  const first = nextStatus(text, 0);
  if (!first) return undefined;
  let last = first;
  const choices = new Set([first.verdict]);
  for (;;) {
    const between = /^[\s*_`]*(→|->|=>|\/|\||｜|／)[\s*_`]*/u.exec(text.slice(last.end));
    const next = between ? nextStatus(text, last.end + between[0].length) : undefined;
    if (!between || !next) break;
    if (/[/|｜／]/u.test(between[1]!)) {
      choices.add(next.verdict);
      last = {
        ...next,
        start: first.start,
        words: text.slice(first.start, next.end),
        verdict: choices.size > 1 ? 'choice' : next.verdict,
      };
      if (choices.size > 1) return { ...last, verdict: 'choice' };
    } else last = { ...next, start: first.start, words: text.slice(first.start, next.end) };
  }
  const word = last.symbol ? nextStatus(text, last.end) : undefined;
  // A symbol that a word makes more exact.
  if (
    word &&
    !word.symbol &&
    /^[\s*_`:：\-–—(（]*$/u.test(text.slice(last.end, word.start)) &&
    (word.verdict !== 'pass' || last.verdict === 'pass')
  )
    return {
      verdict: word.verdict,
      words: text.slice(last.start, word.end),
      start: last.start,
      end: word.end,
    };
  return { verdict: last.verdict, words: last.words, start: last.start, end: last.end };
}

const wordForms = [[words, false]] as const;
const allForms = [[symbols, true], ...wordForms] as const;

function nextStatus(text: string, from: number): (Status & { symbol: boolean }) | undefined {
  const start = from + (padding.exec(text.slice(from, from + 200))?.[0].length ?? 0);
  const rest = text.slice(start, start + 80);
  // In ASCII only letters begin a status, and no symbol does.
  const isAscii = rest < '\x80';
  if (isAscii && !/^[a-z]/i.test(rest)) return undefined;
  for (const [forms, symbol] of isAscii ? wordForms : allForms)
    for (const [verdict, form] of forms) {
      const match = form.exec(rest);
      if (match && (symbol || !common.test(match[0]) || ends.test(rest.slice(match[0].length))))
        return { verdict, words: match[0], start, end: start + match[0].length, symbol };
    }
  return undefined;
}

/** The status symbol that a text ends with. */
export function readTrailingStatus(text: string): Status | undefined {
  const match = /(?:✅|✔|✓|☑|🟢|❌|✗|✘|✖|🔴|🚫|⛔|⚠|🟡|🟠|⏳|⬜|☐)\u{FE0F}?[\s*_).]*$/u.exec(text.slice(-40));
  if (!match) return undefined;
  const from = Math.max(0, text.length - 40) + match.index;
  const status = nextStatus(text, from);
  return status && { verdict: status.verdict, words: status.words, start: status.start, end: status.end };
}

/** Whether a verdict admits that a principle is not, or not wholly, met. */
export function isTrouble(verdict: Verdict): boolean {
  return verdict === 'fail' || verdict === 'partial' || verdict === 'exception';
}
