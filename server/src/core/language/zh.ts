import type { Language } from './language';

export const zh: Language = {
  name: '中文',
  hasSpaces: false,

  // What an item of a check says of itself
  noViolations: '(无|無)(违反|違反|例外|违规|違規), (没有|沒有)(违反|違反|违规|違規|例外)',
  notApplicable: '不适用, 不適用, 无需, 無需',
  pending:
    '待(定|确认|確認|补充|補充|完成|评估|評估|验证|驗證|办|辦|处理|處理|检查|檢查|), 未定, 未检查, 未檢查, 未检, 保留, 确认中, 確認中',
  partial: '部分, 一部, 有条件, 有條件, 注意, 警告',
  exception: '例外, 豁免, 适用除外, 適用除外',
  failed: `不通过, 不通過, 未通过, 未通過, 不符合, 不合格, 不合规, 不合規, 未满足, 未滿足, 不满足, 不滿足, 不达标, 不達標, 未达标, 未遵守, 未遵循, 违反, 違反, 失败, 失敗, 否`,
  passed: '通过, 通過, 合格, 符合, 已?满足, 已?滿足, 合规, 合規, 达标, 達標, 遵守, 遵循, 是~',
  briefStatuses: '是, 否, 注意, 一部, 部分, 待, 保留, 例外, 遵守, 遵循',

  // Marks of open questions and deferred decisions
  clarificationMarks: '需要澄清',
  deferrals:
    '待定, 待确认, 待確認, 待决定, 待決定, 待補充, 待补充, 待讨论, 待討論, 待明确, 待明確, 尚未决定, 尚未決定, 尚未确定, 尚未確定, 未决, 未決',
  deferralTails: '',
  deferralDenials: '',
  deferralMentions: '',
  markMentionsBefore: '所有, 无, 無',
  markMentionsBehind: '項, 项, 標記, 标记, 的',
  openMarks: '',
  markAsText: '',
  answered: '已解决, 已解決, 已澄清, 已决定, 已決定, 已回答',
  answerLabels: '决定, 決定, 决策, 決策, 回答, 答复, 解决, 解決, 结论, 結論',

  // Open questions of the authors
  openQuestions: `(未决|未決|未解决|未解決|待解决|待解決|开放|開放|遗留|遺留|待定|待确认|待確認|待讨论|待討論|待决|待決)(的|性|)(问题|問題|事项|事項|议题|議題|决策|決策|项|項), 待办问题, 悬而未决,
    懸而未決, 疑问, 疑問`,
  questionsFor:
    '(需要|有待|尚待)(决定|確定|确定|澄清|確認|确认|讨论|討論)(的|)(问题|問題|事项|事項|), (给|給)*的(问题|問題)',
  nextSteps: '下一步(计划|計劃|工作|), 后续(步骤|工作|计划), 後續(步驟|工作|計劃), 待办(事项|)',
  unknowns: '未知(项|項|数|點|点|), (尚|还|還|目前|)不(知道|清楚|确定|確定)(的|), 不明(确|確|)',
  openTags: '未决, 未決, 待定, 问题, 問題, 疑问, 疑問, 未知, 不明',
  askTags: '确认, 確認, 澄清, 决定, 決定, 核实, 核實, 讨论, 討論, 询问, 詢問',
  askPhrases: '(待|需|需要|有待)(确认|確認|澄清|核实|核實|讨论|討論|决定|決定|商议|評估|评估)',
  questionWords: '是否',
  questionEnds: '吗, 嗎, 呢',
  questionFacts:
    '编号, 編號, 序号, 序號, 负责人, 負責人, 截止(日期|时间|時間|), 日期, 优先级, 優先級, 分类, 分類, 阶段, 階段, 提出(人|者)',
  questionColumns: '(未决|未決|待定|)(问题|問題|事项|事項|议题|議題)',

  // How far a plan has come
  statusLabels: '状态, 狀態',
  settledStatuses:
    '承认, 承認, 已?批准, 已?完成, 完了, 进行中, 進行中, 实施中, 實施中, 已实现, 已實現, 已发布, 已發布',

  // The constitution
  constitutions: '宪法, 憲法, 宪章, 憲章, 章程',
  constitutionDenials: '(没有|未找到|不存在|尚无|沒有|尚無)(项目|專案|项目的|团队|團隊|)(宪法|憲法|章程)',
  verdictHeaders: '状态, 狀態, 结果, 結果, 判定',
  complianceHeaders: '评估, 評估, 合规, 合規, 符合, 准拠, 適合',
  verdictLabels: '状态, 狀態, 结果, 結果, 判定, 评估, 評估',
  none: '无, 無, 没有, 沒有',
  noAnswers: '否',
  remaining: '',
  governingWords: '宪章, 憲章, 宪法, 憲法, 章程, 原则, 原則',
  checkWords:
    '检查, 檢查, 审查, 審查, 校验, 校驗, 核对, 核對, 合规, 合規, 对齐, 對齊, 门禁, 門禁, 符合, 验证, 驗證, 检验',
  gateChapters: '检查, 檢查, 检验, 檢驗, 门禁, 門禁',
  violationWords: '违反, 違反, 违规, 違規, 例外, 豁免',
  programExceptions: '例外處理, 例外处理',
  complexityWords: '复杂, 複雜',
  alternativeWords: '替代, 代替',
  checkCounters: '关卡, 门禁, 門禁',
  numberHeaders: '编号, 編號, 序号, 序號',
  summaryLabels: '结果, 結果, 结论, 結論, 总结, 總結, 判定',
  troubleWords: '额外, 額外, 违反, 違反, 例外, 风险, 風險, 冲突, 重复',
  questionVerbs: '',
  changeWords: '',
  seeLeads: '',
  seeWords: '参见, 參見, 参考, 參考, 详见, 詳見, 見, 见',
  seeObjects: '',
  seeTails: '部分, 一节, 一節, 章节, 章節',
  directions: '下文, 上文, 以下, 下方, 上方',
  versionWords: '版本, 版',
  ratifiedLabels: '(批准|批準)日?期?, 制定日?期?, 通过日期',
  amendedLabels: '最[后後]修[订訂改正](日期|), 最近修订, 最近修訂',
  principleWords: '原则, 原則, 条款, 條款, 准则, 準則',
  principleStems: '原则, 原則',
  rangeWords: '至, 到',
  andWords: '和, 与, 與, 及',
  orWords: '或, 或者',
  nameJoints: '',
  principleTitles: '原则, 原則, 条款, 條款, 信条, 信條',
  aboutPrinciples: '对照, 對照, 矩阵, 矩陣, 変更, 变更, 變更, 対応, 合规, 合規, 检查, 檢查, 検証',
  workChapters: '开发流程, 開發流程, 工作流程, 技术栈, 技術棧, (附加|其他|)约束, 附加約束',
  constitutionChapters: '治理…, 序言, 前言, 概述, 修订…, 修訂…, 附则, 附則, 总则, 總則, 目的',
  forceWords: '',
  vagueForceWords: '',
  titleJoints: '',

  // How a constitution binds
  bindingWords: '必须, 必須, 务必, 務必, 禁止, 不得, 强制, 強制',
  recommendingWords: '应该, 應該, 应当, 應當, 推荐, 推薦, 建议, 建議',
  obligations: '必须, 必須, 应当, 應當, 应该, 應該',
  demandWords: '所有, 一律, 始终, 始終, 只, 避免, 不(可|能|要|允许|允許), 需要?, 使用, 应, 應, 遵循, 遵守',
  absoluteWords: '不可妥协, 不可妥協, 不可协商, 不可協商, 不容妥协, 强制, 必须, 必須',
  absoluteMarks: '',

  // Which language, and which words tell something
  frequentWords: '',
  emptyWords: '',
  weakWords: '',
  runBreaks:
    '与, 與, 和, 及, 的, 或, 之, 第一, 优先, 優先, 主义, 主義, 原则, 原則, 规范, 規範, 规则, 規則, 标准, 標準, 准则, 準則, 基本, 要求',
};
