import { compilerFor } from './compiler-for';
import type { Language } from './language';

/** The words that distinguish a plan from other documents. */
export type TitleWords = Pick<
  Language,
  | 'hasSpaces'
  | 'planTitles'
  | 'planWords'
  | 'stepWords'
  | 'headerLabels'
  | 'constitutionTitles'
  | 'contextTitles'
>;

/**
 * The words of each language, by its code. They are separate from the other words, because the client needs
 * them too: it looks for plans among Markdown files before the server starts.
 */
export const titleWords = {
  de: {
    hasSpaces: true,
    planTitles: '(Implementierungs|Umsetzungs)plan',
    planWords: 'plan, (implementierungs|umsetzungs|projekt)plan',
    stepWords: 'aufgabe, schritt, phase, meilenstein',
    headerLabels: 'Branch, Zweig, Spezifikation, Spec',
    constitutionTitles: '*Verfassung*, *Konstitution*',
    contextTitles: 'technischer (Kontext|Rahmen), Komplexität(snachverfolgung|sverfolgung|sbegründung)',
  },
  en: {
    hasSpaces: true,
    planTitles: '(implementation|technical) plan',
    planWords: 'plan',
    stepWords: 'task, step, phase, milestone, stage',
    headerLabels: '(feature |)branch, (feature |)spec(ification|)( link|), plan id',
    constitutionTitles: '*constitution*',
    contextTitles: 'technical context, complexity (tracking|justification)',
  },
  es: {
    hasSpaces: true,
    planTitles: 'plan de implementación',
    planWords: 'plan',
    stepWords: 'tarea, paso, fase, etapa, hito',
    headerLabels: 'rama, especificación',
    constitutionTitles: '*constitución*',
    contextTitles: 'contexto técnico, (seguimiento|justificación) de (la |)complejidad',
  },
  fr: {
    hasSpaces: true,
    planTitles: "plan (de |d'|d' )implémentation, plan de mise en œuvre, plan de implementation",
    planWords: 'plan',
    stepWords: 'tâche, étape, phase, jalon',
    headerLabels: 'branche, spécification',
    constitutionTitles: '*constitution*',
    contextTitles: 'contexte technique, (suivi|justification) de la complexité',
  },
  it: {
    hasSpaces: true,
    planTitles: 'piano di implementazione',
    planWords: 'piano',
    stepWords: 'attività, passo, fase',
    headerLabels: 'branch, ramo, specifica',
    constitutionTitles: '*costituzion*',
    contextTitles: 'contesto tecnico, (tracciamento|monitoraggio|giustificazione) della complessità',
  },
  ja: {
    hasSpaces: false,
    planTitles: '実装計画',
    planWords: '計画',
    stepWords: 'タスク, ステップ, フェーズ, 手順, 段階',
    headerLabels: '仕様, ブランチ',
    constitutionTitles: '憲章, 憲法',
    contextTitles: '技術コンテキスト, 技術的(背景|文脈|コンテキスト), 複雑[さ性]',
  },
  ko: {
    hasSpaces: false,
    planTitles: '구현 계획',
    planWords: '계획',
    stepWords: '작업, 단계',
    headerLabels: '명세, 브랜치',
    constitutionTitles: '원칙 점검, 헌장, 헌법',
    contextTitles: '기술 (컨텍스트|맥락|배경), 복잡[도성]',
  },
  pt: {
    hasSpaces: true,
    planTitles: 'plano de implementação',
    planWords: 'plano',
    stepWords: 'tarefa, passo, fase, etapa, marco',
    headerLabels: 'branch, ramo, especificação',
    constitutionTitles: '*constituição*',
    contextTitles: 'contexto técnico, (acompanhamento|rastreamento|justificativa) d[ae] complexidade',
  },
  ru: {
    hasSpaces: true,
    planTitles: 'план (реализации|внедрения|имплементации)',
    planWords: 'план',
    stepWords: 'задача, шаг, этап, фаза',
    headerLabels: 'ветка, спецификация',
    constitutionTitles: '*конституци*',
    contextTitles: 'технический контекст, (отслеживание|учёт|обоснование) сложности',
  },
  zh: {
    hasSpaces: false,
    planTitles: '实施计划, 实现计划, 實作計[畫划], 實施計畫',
    planWords: '计划, 計劃, 計畫',
    stepWords: '任务, 任務, 步骤, 步驟, 阶段, 階段, 步',
    headerLabels: '规格, 分支',
    constitutionTitles: '宪章, 憲法, 宪法, 章程',
    contextTitles: '技术(上下文|背景), 复杂[度性], 技術(背景|脈絡), 複雜[度性]',
  },
} satisfies Readonly<Record<string, TitleWords>>;

/** The compiled forms of the title words only. */
export const titles = compilerFor<Exclude<keyof TitleWords, 'hasSpaces'>>(titleWords);
