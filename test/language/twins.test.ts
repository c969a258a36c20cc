import { expect, test } from 'vitest';
import { findingsOf } from '../support/check';

/** The same plan and constitution in the words of one language. */
interface Twin {
  readonly language: string;
  readonly title: string;
  readonly date: readonly [label: string, slot: string];
  readonly status: readonly [label: string, value: string];
  readonly context: string;
  readonly deferral: readonly [label: string, value: string];
  readonly mark: string;
  readonly gate: string;
  readonly headers: readonly [string, string, string];
  /** The names of four principles; the check says nothing about the last. */
  readonly principles: readonly [string, string, string, string];
  readonly passed: string;
  readonly failed: string;
  readonly notApplicable: string;
  readonly constitution: readonly [title: string, principles: string, chapter: string];
  /** What each principle demands. */
  readonly demand: string;
}

const twins: readonly Twin[] = [
  {
    language: 'Japanese',
    title: '実装計画: 潮位表',
    date: ['日付', 'YYYY年MM月DD日'],
    status: ['状態', '承認済み'],
    context: '技術コンテキスト',
    deferral: ['保存先', '後日決定'],
    mark: '要明確化: どの港か？',
    gate: '憲章チェック',
    headers: ['原則', '結果', '備考'],
    principles: ['オフライン優先', '小さな実行ファイル', '平易な言葉', '操作の記録'],
    passed: '適合',
    failed: '不適合',
    notApplicable: '該当なし',
    constitution: ['港湾憲章', '基本原則', '前文'],
    demand: '必ず守らなければならない。',
  },
  {
    language: 'Chinese',
    title: '实施计划: 潮汐表',
    date: ['日期', 'YYYY年MM月DD日'],
    status: ['状态', '已批准'],
    context: '技术背景',
    deferral: ['存储', '待讨论'],
    mark: '需要澄清: 哪个港口？',
    gate: '宪法检查',
    headers: ['原则', '结果', '备注'],
    principles: ['离线优先', '体积最小', '语言平实', '操作留痕'],
    passed: '符合',
    failed: '不符合',
    notApplicable: '不适用',
    constitution: ['港口宪法', '核心原则', '序言'],
    demand: '必须始终遵守。',
  },
  {
    language: 'Korean',
    title: '구현 계획: 조석표',
    date: ['날짜', 'YYYY년 MM월 DD일'],
    status: ['상태', '승인됨'],
    context: '기술 컨텍스트',
    deferral: ['저장소', '추후 결정'],
    mark: '명확화 필요: 어느 항구인가?',
    gate: '헌법 점검',
    headers: ['원칙', '결과', '비고'],
    principles: ['오프라인 우선', '작은 실행 파일', '쉬운 표현', '작업 기록'],
    passed: '준수',
    failed: '미준수',
    notApplicable: '해당 없음',
    constitution: ['항만 헌법', '핵심 원칙', '전문'],
    demand: '반드시 지켜야 한다.',
  },
  {
    language: 'German',
    title: 'Implementierungsplan: Gezeitentafel',
    date: ['Datum', 'TT.MM.JJJJ'],
    status: ['Status', 'Freigegeben am 03.02.2026'],
    context: 'Technischer Kontext',
    deferral: ['Ablage', 'wird später entschieden'],
    mark: 'KLÄRUNG ERFORDERLICH: Welcher Hafen?',
    gate: 'Verfassungsprüfung',
    headers: ['Prinzip', 'Ergebnis', 'Anmerkung'],
    principles: ['Offline lesbar', 'Kleine Programme', 'Klare Sprache', 'Protokollierter Zugriff'],
    passed: 'erfüllt',
    failed: 'nicht erfüllt',
    notApplicable: 'entfällt',
    constitution: ['Hafenverfassung', 'Grundsätze', 'Geltungsbereich'],
    demand: 'Das muss immer gelten.',
  },
  {
    language: 'French',
    title: "Plan d'implémentation : table des marées",
    date: ['Date', 'JJ/MM/AAAA'],
    status: ['Statut', 'Approuvé'],
    context: 'Contexte technique',
    deferral: ['Stockage', 'à définir'],
    mark: 'À CLARIFIER : quel port ?',
    gate: 'Vérification de la constitution',
    headers: ['Principe', 'Résultat', 'Remarques'],
    principles: ['Lecture hors ligne', 'Petits binaires', 'Langue claire', 'Accès journalisé'],
    passed: 'conforme',
    failed: 'non conforme',
    notApplicable: 'sans objet',
    constitution: ['Constitution du port', 'Principes fondamentaux', 'Préambule'],
    demand: 'Cela doit toujours être vrai.',
  },
  {
    language: 'Spanish',
    title: 'Plan de implementación: tabla de mareas',
    date: ['Fecha', 'DD/MM/AAAA'],
    status: ['Estado', 'Aprobado'],
    context: 'Contexto técnico',
    deferral: ['Almacén', 'pendiente de definir'],
    mark: 'NECESITA ACLARACIÓN: ¿qué puerto?',
    gate: 'Verificación de la constitución',
    headers: ['Principio', 'Resultado', 'Observaciones'],
    principles: ['Lectura sin conexión', 'Binarios pequeños', 'Lenguaje claro', 'Acceso registrado'],
    passed: 'cumple',
    failed: 'no cumple',
    notApplicable: 'no aplica',
    constitution: ['Constitución del puerto', 'Principios', 'Preámbulo'],
    demand: 'Todo debe respetarlo.',
  },
  {
    language: 'Portuguese',
    title: 'Plano de implementação: tábua de marés',
    date: ['Data', 'DD/MM/AAAA'],
    status: ['Situação', 'Aprovado'],
    context: 'Contexto técnico',
    deferral: ['Armazenamento', 'ainda a definir'],
    mark: 'PRECISA DE ESCLARECIMENTO: qual porto?',
    gate: 'Verificação da constituição',
    headers: ['Princípio', 'Resultado', 'Observações'],
    principles: ['Leitura sem rede', 'Binários pequenos', 'Linguagem clara', 'Acesso registrado'],
    passed: 'atende',
    failed: 'não atende',
    notApplicable: 'não se aplica',
    constitution: ['Constituição do porto', 'Princípios', 'Preâmbulo'],
    demand: 'Tudo deve seguir isto.',
  },
  {
    language: 'Italian',
    title: 'Piano di implementazione: tavola delle maree',
    date: ['Data', 'GG/MM/AAAA'],
    status: ['Stato', 'Approvato'],
    context: 'Contesto tecnico',
    deferral: ['Archivio', 'da definire'],
    mark: 'DA CHIARIRE: quale porto?',
    gate: 'Verifica della costituzione',
    headers: ['Principio', 'Esito', 'Note'],
    principles: ['Lettura senza rete', 'Binari piccoli', 'Lingua chiara', 'Accesso registrato'],
    passed: 'conforme',
    failed: 'non conforme',
    notApplicable: 'non applicabile',
    constitution: ['Costituzione del porto', 'Principi', 'Preambolo'],
    demand: 'Tutto deve rispettarlo.',
  },
  {
    language: 'Russian',
    title: 'План реализации: таблица приливов',
    date: ['Дата', 'ДД.ММ.ГГГГ'],
    status: ['Статус', 'Утверждён'],
    context: 'Технический контекст',
    deferral: ['Хранилище', 'уточнить'],
    mark: 'ТРЕБУЕТ УТОЧНЕНИЯ: какой порт?',
    gate: 'Проверка конституции',
    headers: ['Принцип', 'Результат', 'Примечание'],
    principles: ['Чтение без сети', 'Малый размер', 'Ясный язык', 'Учёт доступа'],
    passed: 'выполнено',
    failed: 'не выполнено',
    notApplicable: 'не применимо',
    constitution: ['Конституция порта', 'Принципы', 'Преамбула'],
    demand: 'Это должно соблюдаться всегда.',
  },
];

const planOf = (twin: Twin) => `# ${twin.title}

**${twin.date[0]}**: [${twin.date[1]}]
**${twin.status[0]}**: ${twin.status[1]}

## ${twin.context}

**Go**: 1.24
**${twin.deferral[0]}**: ${twin.deferral[1]}
**HTTP**: [${twin.mark}]

## ${twin.gate}

| ${twin.headers.join(' | ')} |
|---|---|---|
| ${twin.principles[0]} | ${twin.passed} | README.md |
| ${twin.principles[1]} | ${twin.notApplicable} | |
| ${twin.principles[2]} | ${twin.failed} | |
`;

const constitutionOf = ({ constitution, demand, principles }: Twin) => `# ${constitution[0]}

## ${constitution[2]}

Go 1.24.

## ${constitution[1]}

${principles.map((name, index) => `### ${index + 1}. ${name}\n\n${demand}`).join('\n\n')}
`;

/** Each finding as its rule, its severity and the principle that it is about or the text that it marks. */
async function reportOn(text: string, constitution: string): Promise<string[]> {
  const { findings } = await findingsOf(text, { constitution });
  return findings.map(({ rule, span, severity, subject }) => {
    const marked = subject ?? text.slice(span.start, span.end);
    return `${rule} (${severity}): ${marked}`;
  });
}

test.each(twins)('A plan and its constitution are read completely in $language', async (twin) => {
  const [, , violated, missing] = twin.principles;
  const report = await reportOn(planOf(twin), constitutionOf(twin));
  // The plan's own status says that it is approved, so that what is open is an error.
  expect(report.sort()).toEqual([
    `deferred-decision (information): ${twin.deferral[1]}`,
    `missing-principle (warning): ${missing}`,
    `open-clarification (error): [${twin.mark}]`,
    `unfilled-placeholder (error): [${twin.date[1]}]`,
    `unjustified-violation (warning): ${violated}`,
  ]);
});

/** The same words where they say something else. */
const otherSenses: readonly (readonly [language: string, text: string])[] = [
  [
    'English',
    `Users pass the gate with one card. All open questions of a form are shown; what is to be decided by the harbour master stays in his list.
The status is met by a colour. Nobody needs clarification of a level.`,
  ],
  [
    'German',
    `Die Seite zeigt erfüllte und nicht erfüllte Buchungen. Der Hafenmeister entscheidet später, ob ein Platz noch offen ist.
Ein Eintrag entfällt, sobald das Schiff ausläuft. Keine Verfassung eines Schiffs wird gespeichert.

- Klärung der Maße durch den Betreiber ist Teil der Buchung
- **Anzeige**: offene Plätze zuerst, dann belegte`,
  ],
  [
    'French',
    `L'écran permet à l'équipage de définir son arrivée. Il reste à bord la liste des places à compléter par le capitaine du port.
Une place conforme au tirant d'eau est proposée.

- **Affichage**: places à définir par le capitaine en premier, puis les autres`,
  ],
  [
    'Spanish',
    `Todo el puerto ve la misma lista. TODO EL PERSONAL usa la misma pantalla, y para todo hay un botón.
Una plaza cumple la norma si cabe el barco; por definir su eslora el patrón recibe un aviso.

- Todo se guarda en un archivo
- **Método**: todo en un paso`,
  ],
  [
    'Portuguese',
    `Todo o porto vê a mesma lista. TODO O PESSOAL usa a mesma tela, e todo lugar tem um número.
Um lugar atende à norma se o barco cabe; a definir o calado, o mestre recebe um aviso.

- Todo registro fica em um arquivo
- **Método**: todo em um passo`,
  ],
  [
    'Italian',
    `La pagina serve a chi deve definire il posto. Il capitano ha da decidere ogni sera quali posti sono liberi.
Un posto conforme al pescaggio viene proposto.

- **Elenco**: posti da definire con il capitano e posti già presi`,
  ],
  [
    'Russian',
    `Страница помогает уточнить место стоянки. Капитан может определить, какие места выполнены из бетона.
Место, которое не применимо для яхт, не показывается.

- **Список**: места, которые нужно уточнить у капитана, и занятые места`,
  ],
];

test.each(otherSenses)('In %s the same words may say something else', async (_language, text) => {
  const { findings } = await findingsOf(`# Implementation Plan: Berths\n\n## Summary\n\n${text}\n`, {
    rules: [
      'deferred-decision',
      'open-clarification',
      'unfilled-placeholder',
      'unresolved-choice',
      'leftover-instruction',
    ],
    template: '# Implementation Plan: [FEATURE]\n\n## Summary\n\n[Say it in a sentence.]\n',
  });
  expect(findings.map(({ message }) => message)).toEqual([]);
});
