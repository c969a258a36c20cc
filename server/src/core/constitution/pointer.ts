/**
 * What a reason points to when it does nothing else: `see Complexity Tracking` gives `Complexity Tracking`, `(see below)` gives
 * `below`. Undefined for a text that says more. A bare title is returned as it is: the caller knows the titles.
 *
 * @param text Plain text.
 */
export function pointedAt(text: string): string | undefined {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (bare === '' || bare.length > 120) return undefined;
  const target = bare
    .replace(lead, '')
    .replace(tail, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return target || 'below';
}

/** Whether a target is no title but a direction. */
export function isDirection(target: string): boolean {
  return /^(?:(?:the )?(?:table|section|reasons?|justification)\s*)?(?:below|above)$|^(?:下記|上記|以下|下文|上文|아래|위|abajo|abaixo|ci-dessous|unten|siehe unten)$/iu.test(
    target,
  );
}

const lead =
  /^(?:(?:is|are|it is|fully|further|please|for (?:the )?(?:reasons?|details|justification))[,:]?\s+)*(?:see|cf\.?|refer to|(?:justified|justification|documented|explained|tracked|recorded|listed|details?|reasons?|rationale)(?:\s+(?:is|are))?(?:\s+(?:in|under|at|see))?|voir|v[ée]ase|ver|siehe|vgl\.?|参见|參見|参考|详见|見|见)(?:\s+also)?[\s:：]*(?:(?:the|in|section|table|chapter|§)\s+)*/iu;
const tail =
  /(?:\s+(?:section|table|chapter|below|above)|\s*(?:を参照|参照|に記載|に記録|를?\s?참조|を参照してください))+$/iu;
