import type { Language } from './language';

export const ja: Language = {
  name: '日本語',
  hasSpaces: false,

  // What an item of a check says of itself
  noViolations: '(違反|例外|逸脱|抵触)(は|の|) (なし|無し|ない|ありません)',
  notApplicable: '該当なし, 該当しない, 対象外, 非該当, 適用外, 適用なし',
  pending: '未定, 未着手, 未確認, 未評価, 未検証, 保留, 検討中, 確認中, 要確認',
  partial: '部分, 一部, 条件付き, 要注意, 注意, 警告',
  exception: '例外, 適用除外, 免除',
  failed:
    '違反, 不適合, 不合格, 未達成, 未達, 未充足, 非準拠, (準拠|遵守|達成|適合)し(ていない|ない|ていません), 満たし(ていない|ていません|ません), いいえ, 否',
  passed: '適合, 準拠, 遵守, 達成, 合格, 充足, はい, 問題なし, 抵触なし',
  briefStatuses: 'はい, いいえ, 否, 注意, 一部, 部分, 保留, 例外, 充足',

  // Marks of open questions and deferred decisions
  clarificationMarks: '要明確化',
  deferrals: '未定, 未決定, 未確定, 検討中, 要検討, 後で決定, 後日決定, 別途検討, 調整中',
  deferralTails: '',
  deferralDenials: '',
  deferralMentions: '',
  markMentionsBefore: 'すべての, 全ての',
  markMentionsBehind: '項目, マーカー, を, が, は, の',
  openMarks: '',
  markAsText: '',
  answered: '解決済, 回答済, 決定済',
  answerLabels: '決定 (事項|), 回答, 解決, 結論',

  // Open questions of the authors
  openQuestions:
    '未(決|解決|確定)(の|な|)(事項|問題|課題|質問|点|論点), 未回答の質問, オープンな?(質問|課題|クエスチョン), 要(検討|確認|決定)(事項|点), 残(論点|課題)(一覧|), 不明点',
  questionsFor: '質問事項, 確認事項, 検討事項, 決めるべきこと, 決定待ち, *への(質問|確認)',
  nextSteps: '次のステップ, 今後の(予定|対応|作業), ネクストステップ, アクション項目',
  unknowns:
    '不明(な|)(点|こと), わからない(こと|点|), 分からない(こと|点|), まだ(決まって|分かって|わかって)いない, 未知',
  openTags: '未決, 未定, 未解決, 質問, 疑問, 不明',
  askTags: '確認, 要確認, 決定, 要検討, 検討, 相談, 要相談, 質問, 問い合わせ',
  askPhrases:
    '要(確認|検討|相談|決定|調査), 確認(が|)必要, (確認|検討|調査|回答)(待ち|中), 後で(確認|決める)',
  questionWords: '',
  questionEnds: 'か, のか, でしょうか',
  questionFacts: '番号, 担当(者|), 期限, 日付, 優先度, 分類, 起票者, 提起者, フェーズ',
  questionColumns: '質問(事項|), 未決事項, 論点, 課題, 確認事項',

  // How far a plan has come
  statusLabels: 'ステータス, 状態',
  settledStatuses: '承認, 完了, 実装中, 実装済, 確定, 進行中',

  // The constitution
  constitutions: '憲法, 憲章, コンスティチューション',
  constitutionDenials:
    '(憲法|憲章)(ファイル|)(が|は|)(ない|無い|ありません|存在し(ない|ません)|見つか(らない|りません))',
  verdictHeaders: '状態, 結果, 判定, ステータス',
  complianceHeaders: '適合, 評価, 準拠, 遵守',
  verdictLabels: '状態, 結果, 判定, 評価, ステータス',
  none: 'なし, 該当なし, 無し, 無, 特になし',
  noAnswers: 'いいえ, 否',
  remaining: '',
  governingWords: '憲章, 憲法, 原則, コンスティチューション',
  checkWords: 'チェック, 確認, 検証, 準拠, 適合, 遵守, 整合, ゲート',
  gateChapters: 'チェック, ゲート, 確認',
  violationWords: '違反, 例外, 正当化, 逸脱',
  programExceptions: '例外 (処理|ハンドリング|安全)',
  complexityWords: '複雑',
  alternativeWords: '代替',
  checkCounters: 'ゲート',
  numberHeaders: '番号',
  summaryLabels: '結果, 結論, 判定, 評価',
  troubleWords: '追加, 違反, 例外, 逸脱, リスク, 重複',
  questionVerbs: '',
  changeWords: '',
  seeLeads: '',
  seeWords: '',
  seeObjects: '',
  seeTails: 'を?参照 (してください|), に記載, に記録',
  directions: '下記, 上記, 以下',
  versionWords: 'バージョン, 版',
  ratifiedLabels: '制定日?, 採択日?, 批准日?',
  amendedLabels: '最終改訂日?, 最終改定日?, 最終改正日?, 最終更新日?',
  principleWords: '原則, 憲章',
  principleStems: '原則',
  rangeWords: 'から',
  andWords: 'と, 及び, および',
  orWords: 'または, 又は',
  nameJoints: '',
  principleTitles: '原則, 憲章条項, 信条',
  aboutPrinciples: '変更, 対応, 検証, 優先順位',
  workChapters: '開発 (ワークフロー|プロセス), 技術スタック, 追加の?制約',
  constitutionChapters: 'ガバナンス, 統治, 運用, 前文, 目的, 概要, はじめに, 改訂…, 改定…, 付則, 附則',
  forceWords: '',
  vagueForceWords: '',
  titleJoints: '',

  // How a constitution binds
  bindingWords: '必須, 禁止, しなければならない, ねばならない, してはならない, すること',
  recommendingWords: 'べき, 推奨, 望ましい',
  obligations: 'なければならない, べき (である|だ|), 必須',
  demandWords: 'すべて, 全て, 常に, のみ, だけ, 避け, 優先, しない, ない(こと|)。, 行う, 従う, 徹底, 遵守',
  absoluteWords: '妥協不可, 交渉不可, 譲れない, 絶対, 必須',
  absoluteMarks: '',

  // Which language, and which words tell something
  frequentWords: '',
  emptyWords: '',
  weakWords: '',
  runBreaks: `[とのにをはがへで], から, 及び, および, または, 第一, 優先, ファースト, ドリブン, 主義, 原則, 規範, 規則, 標準, 準則, 基本, 要件, 要求, 徹底, 確保, 保証`,
};
