/** Words of a sentence that says what has to be, not what is. */
const conditional =
  /\b(?:must|should|shall|have to|needs? to|before|until|when|once|if|ensure|verify|prerequisites?|output|unless|muss|müssen|soll|bevor|sobald|wenn|falls|deben?|debe|antes|hasta|cuando|si|devem?|até|quando|se|doi(?:t|vent)|avant|lorsque|dev(?:e|ono)|prima|finché|долж\p{L}*|если|пока)(?!\p{L})|こと|まで|必要|前に|必须|之前|如果|해야|전에|경우/iu;

/** Whether a sentence says what has to be or under which condition, not what is. */
export function isConditional(sentence: string): boolean {
  return conditional.test(sentence);
}
