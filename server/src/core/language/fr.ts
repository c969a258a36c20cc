import type { Language } from './language';

export const fr: Language = {
  name: 'Français',
  hasSpaces: true,

  // What an item of a check says of itself
  noViolations: `aucune? (violation|écart|exception|dérogation|infraction|manquement), sans (violation|écart|dérogation)s?,
    aucune?`,
  notApplicable: `(non|pas) (applicables?|concernée?|pertinente?), sans objet, ne s'applique pas, s.( |)o., s/o`,
  pending: `en (attente|cours|suspens), à (vérifier|évaluer|confirmer|déterminer|définir|préciser|valider|faire|revoir),
    pas encore, non (vérifiée?|évaluée?), ouverte?, inconnue?, différée?, reportée?`,
  partial: `partiel(le|lement|s|), en partie, conditionnel(le|lement|), (avec|sous) réserves?, à compléter,
    avertissement, attention`,
  exception: 'dérogations?, exceptions?, écarts?, justifiée?, dispense, exemptée?',
  failed: `non-conformes?, non (respectée?|satisfaite?|remplie?|atteinte?|validée?|réussie?|couverte?)s?,
    pas (conforme|respectée?|satisfaite?), échec, échouée?, violée?, viole, violation, rejetée?, refusée?,
    enfreint, non`,
  passed: `conformes?, respectée?s?, validée?s?, satisfaite?s?, remplie?s?, atteinte?s?, réussie?s?, vérifiée?s?,
    approuvée?s?, acceptée?s?, oui`,
  briefStatuses: `non, oui, validée?, ouverte?, partiel, attention, avertissement, exceptions?, écarts?, aucune?, viole,
    vérifiée?s?, acceptée?s?, en partie, inconnue?`,

  // Marks of open questions and deferred decisions
  clarificationMarks: `À CLARIFIER, (NÉCESSITE|REQUIERT) (UNE |)(CLARIFICATION|PRÉCISION), CLARIFICATION (NÉCESSAIRE|REQUISE),
    BESOIN DE (CLARIFICATION|PRÉCISION)`,
  deferrals: `(reste |restent |encore |)à (définir|déterminer|confirmer|décider|préciser|compléter|clarifier|trancher),
    (reste|restent) à (être |)(définie?s?|déterminée?s?|décidée?s?|précisée?s?),
    pas encore (définie?|décidée?|déterminée?|connue?|arrêtée?|tranchée?),
    non (encore )(définie?|décidée?|déterminée?), (décision|choix) en attente,
    sera (définie?|décidée?|déterminée?|précisée?|tranchée?) (plus tard|ultérieurement)`,
  deferralTails: 'pendant, lors, dans, après, avant, avec, par, plus tard, quand, selon, en, au, durant',
  deferralDenials: 'sans, aucune?, tous les, supprim*, remplac*',
  deferralMentions: 'marqueurs?, commentaires?, listes?, entrées, résolus?',
  markMentionsBefore: `tous, toutes, aucune?, sans, chaque, comme, avec, ces, les, contient, supprim*, marqu(é|ée|és|er)`,
  markMentionsBehind: `marqueurs?, points?, questions?, éléments?, balises?, (a|ont|est|sont|reste|restent|doit|doivent), résolu*,
    et`,
  openMarks: '(un|une|chaque|quelque) (seule?|simple|vieux|ancien)',
  markAsText: 'tel quel, telle quelle, inchangée?, intacte?, littéralement, comme texte',
  answered: 'résolue?s?, répondue?, décidée?, clarifiée?s?, tranchée?, voir décision',
  answerLabels: 'décision, réponse, résolution, résolu, choix, conclusion',

  // How far a plan has come
  statusLabels: 'statut( du plan|), état( du plan|)',
  settledStatuses: `approuvée?, acceptée?, validée?, terminée?, achevée?, en cours( d'implémentation| de réalisation|),
    implémentée?, livrée?, finalisée?, prêt (pour|à) *`,

  // The constitution
  constitutions: 'constitution, charte',
  constitutionDenials: `(aucune|pas (encore |)de) constitution( (trouvée|définie|disponible|présente|n'existe|n'est|n'a|dans|pour|du|au)|~),
    constitution…(introuvable|absente|inexistante|n'existe pas|non (trouvée|définie|disponible)|manquante)`,
  verdictHeaders: 'statut, résultat, verdict, état',
  complianceHeaders: 'conformité, conforme, évaluation, vérification, respect*',
  verdictLabels: 'statut, résultat, verdict, conformité, évaluation',
  none: 'aucune?, rien, néant, sans objet',
  noAnswers: 'non',
  remaining: '(reste|restent|restante?s?|ouvertes?|identifiée?s?|dans|pour|en)',
};
