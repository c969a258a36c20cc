import type { Language } from './language';

export const ko: Language = {
  name: '한국어',
  hasSpaces: false,

  // What an item of a check says of itself
  noViolations: '위반 (사항 |)없음, 예외 (사항 |)없음',
  notApplicable: '해당 (사항 |)없음, 해당 안 됨, 적용 (대상 아님|안 됨|불가)',
  pending: '확인 필요, 대기, 미정, 보류, 미확인, 검토 중, 미검토, 진행 중',
  partial: '부분, 일부, 조건부, 주의, 경고',
  exception: '예외, 면제',
  failed:
    '불합격, 위반, 미준수, 미충족, 불충족, 미통과, 실패, 부적합, (준수|충족|이행)하지 (않|못), 아니[오요]',
  passed: '통과, 합격, 준수, 충족, 적합, 만족, 예~',
  briefStatuses: '예, 아니[오요], 예외, 일부, 부분, 주의, 경고',

  // Marks of open questions and deferred decisions
  clarificationMarks: '명확화 필요',
  deferrals: '미정, 추후 (결정|정의|확정|논의), 미결정, 미확정, 결정 필요, 검토 필요',
  deferralTails: '',
  deferralDenials: '',
  deferralMentions: '',
  markMentionsBefore: '모든',
  markMentionsBehind: '항목, 표시, 없, 마커',
  openMarks: '',
  markAsText: '',
  answered: '해결됨, 해결 완료, 답변 완료, 결정됨',
  answerLabels: '결정, 답변, 해결, 결론',

  // How far a plan has come
  statusLabels: '상태',
  settledStatuses: '승인, 완료, 진행, 확정, 구현 중',

  // The constitution
  constitutions: '헌법, 헌장',
  constitutionDenials: '(헌법|헌장)(이|가|) (없|존재하지 않)',
  verdictHeaders: '상태, 결과, 판정',
  complianceHeaders: '준수, 통과, 평가, 적합',
  verdictLabels: '상태, 결과, 판정, 평가',
  none: '없음, 해당 없음',
  noAnswers: '아니[오요]',
  remaining: '',
};
