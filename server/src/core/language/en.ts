import type { Language } from './language';

export const en: Language = {
  name: 'English',
  hasSpaces: true,

  // What an item of a check says of itself
  noViolations: 'no (violations?|issues?|exceptions?|deviations?|concerns?), none',
  notApplicable: 'n/?a, not-applicable, does not apply, irrelevant',
  pending: `pending, to-do, tbd, tba, open, in-progress, not (yet|started|checked|evaluated|verified|assessed), to be *,
    unknown, unchecked, deferred, awaiting`,
  partial: `partial(ly|), conditional(ly|), warn(ing|), caution, needs? (review|work|attention), requires, at risk,
    mostly`,
  exception: 'exceptions?, waive[dr]?, deviat(ion|es?), justified, exempt(ed|)',
  failed: `fail(s|ed|ure|ing|), violat(es?|ed|ion|ions|ing), non-complian(t|ce),
    not (met|satisfied|compliant|fulfilled|passed|aligned|conform*), no, nope, blocked, rejected`,
  passed: `pass(es|ed|ing|), ok, okay, yes, complian(t|ce), compl(y|ies|ied), conform(s|ant|ing|), satisf(y|ies|ied),
    met, meets, aligned, aligns, full(y|), completed?, approved, green, good, clear, done, true, verified,
    supported`,
  briefStatuses: `no, nope, yes, ok, okay, open, unknown, full, good, clear, done, true, green, complete, met, supported,
    blocked, verified, deferred, exceptions?, partial, warning, caution`,

  // Marks of open questions and deferred decisions
  clarificationMarks: 'NEEDS CLARIFICATION',
  deferrals: `(still |)to be (determined|decided|defined|confirmed|selected|chosen|specified|finali[sz]ed|announced|assigned|discussed|clarified|agreed|completed|filled),
    (not yet|yet to be) (decided|determined|defined|known|selected|chosen|assigned), undecided, decide later,
    decision pending, pending (decision|confirmation|clarification|input|research),
    needs? (stakeholder |product |team |customer |further |legal |business |)(confirmation|decision|discussion)`,
  deferralTails: `in, during, by, at, after, before, as part of, with, from, per, based on, later, soon, once, when`,
  deferralDenials: `no, not, zero, without, any, all, avoid, never, remove[sd]?, removing, resolve[sd]?, replace[sd]?, free of,
    contains?, scan, search, grep, words?, trunk-based( development|)`,
  deferralMentions: `items?, markers?, placeholders?, entries, values?, comments?, sections?, resolved, list, app`,
  markMentionsBefore: `no, any, all, zero, each, every, without, resolve[sd]?, resolving, remaining, remove[sd]?, scan for,
    mark(ed|s|), marked as, as, with, using, use, literal(ly|), of, the, these, those, contains?, if, for`,
  markMentionsBehind: `items?, markers?, tags?, entries, points?, areas?, fields?, unknowns?, questions?, labels?, placeholders?,
    occurrences?, resolved, remain, remaining, were, was, are, is, have, has, must, should, and, then`,
  openMarks: `(an?|one|another|every|each|some|its|their) (un(settled|resolved|answered|addressed|clarified)|open|outstanding|pending|left-over|stray|single|literal|bare|raw|old)`,
  markAsText: `as (is|(it|they) (is|are|stands?)|(plain |literal |)text|written), verbatim, unchanged, untouched, intact,
    literally, alone`,
  answered: 'resolved, answered, decided, clarified, see decision',
  answerLabels: 'decision, answer, resolution, resolved, decided, decided on, choice, chosen, conclusion',

  // How far a plan has come
  statusLabels: '(plan |)(status|state), stand',
  settledStatuses: `approved, accepted, agreed, signed-off, final(i[sz]ed|), in-progress, implementing, implemented,
    in implementation, completed?, done, released, shipped, merged, ready for (tasks|implementation)`,

  // The constitution
  constitutions: 'constitution, charter',
  constitutionDenials: `no (project |team |)(constitution|charter)( file| document|)( (exists?|found|is|was|has|yet|in|at|for|available|defined|present)|~),
    (constitution|charter)…(not (been |)(found|present|available|defined|written|ratified)|(does|did)( not|n't) exist|(is|was) (missing|absent)|and found none),
    (could( not|n't)|cannot|can't|did( not|n't)) find (a|any|the) (constitution|charter)`,
  verdictHeaders: '(gate |current |overall |)(status|result|verdict|pass|outcome|pass( |)/( |)fail)',
  complianceHeaders: `*complian*, *conform*, aligned?, alignment, met, gate, pass, assessment, evaluation, decision, check*`,
  verdictLabels: 'status, result, verdict, compliance, assessment',
  none: 'none, n/?a, nothing',
  noAnswers: 'no',
  remaining: 'remain*, left, open, outstanding, identified, found, needed, at, for, in, as',
};
