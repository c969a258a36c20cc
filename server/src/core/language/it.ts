import type { Language } from './language';

export const it: Language = {
  name: 'Italiano',
  hasSpaces: true,

  // What an item of a check says of itself
  noViolations: `nessun(a|o|) (violazione|eccezione|deroga|deviazione|scostamento|infrazione),
    senza (violazioni|eccezioni|deroghe), nessun(a|o)`,
  notApplicable: `non (si |)applica(bile|bili|), non (è |)(applicabile|pertinente|rilevante|previsto|prevista)`,
  pending: `in (attesa|corso|sospeso|revisione),
    da (verificare|definire|confermare|valutare|controllare|decidere|rivedere|fare),
    non (ancora |)(verificat|valutat|controllat)(o|a), non ancora, apert(o|a), sconosciut(o|a), rinviat(o|a),
    rimandat(o|a)`,
  partial: `parzial(e|i|mente), in parte, condizional(e|mente), condizionat(o|a), con riserv(a|e), da completare,
    attenzione, avviso`,
  exception: `eccezion(e|i), derog(a|he), deviazion(e|i), scostament(o|i), giustificat(o|a), esent(e|i), esentat(o|a)`,
  failed: `non (è |)(conforme|conformi|valid(o|a)),
    non (è |)(rispettat|soddisfatt|superat|approvat|osservat|adempiut|verificat)(o|a|i|e), viola, violat(o|a),
    violazion(e|i), fallit(o|a), fallisce, respint(o|a), bocciat(o|a), no`,
  passed: `conform(e|i), rispettat(o|a|i|e), soddisfatt(o|a|i|e), superat(o|a|i|e), approvat(o|a|i|e),
    verificat(o|a|i|e), validat(o|a|i|e), osservat(o|a|i|e), valid(o|a), passa, sì`,
  briefStatuses: `no, sì, passa, viola, in parte, attenzione, avviso, nessun(a|o), eccezion(e|i), apert(o|a),
    verificat(o|a|i|e), valid(o|a), valid(o|a)`,

  // Marks of open questions and deferred decisions
  clarificationMarks: 'DA CHIARIRE, (RICHIEDE|NECESSITA) (DI |)CHIARIMENT(O|I), CHIARIMENTO NECESSARIO',
  deferrals: `(ancora |)da (definire|determinare|confermare|decidere|stabilire|specificare|concordare|chiarire),
    (resta|rimane|restano|rimangono) da (definire|determinare|decidere|stabilire),
    non ancora (definit|decis|stabilit|determinat|not)(o|a|i|e),
    (sarà|verrà|saranno|verranno) (definit|decis|stabilit|determinat)(o|a|i|e) (in seguito|più avanti|successivamente|in un secondo momento),
    decisione in sospeso`,
  deferralTails: `durante, in, nel, nella, dopo, prima, con, dal, dalla, quando, più avanti, secondo, insieme`,
  deferralDenials: 'senza, nessun(a|o|), tutti i, rimuov*, sostitui*',
  deferralMentions: 'marcatori, commenti, liste, voci, risolt*',
  markMentionsBefore: `tutti, tutte, nessun(a|o|), senza, ogni, come, con, questi, i, contiene, rimuov*, contrassegn*`,
  markMentionsBehind: `marcator(e|i), punt(o|i), domand(a|e), element(o|i), (è|sono|resta|restano|rimane|rimangono|deve|devono),
    risolt*, e`,
  openMarks: '(un|uno|ogni|qualche) (solo|singolo|semplice|vecchio)',
  markAsText: "così com'è, invariat(o|a), intatt(o|a), letteralmente, come testo",
  answered: 'risolt(o|a|i|e), risposto, decis(o|a), chiarit(o|a|i|e), vedi decisione',
  answerLabels: 'decisione, risposta, risoluzione, risolto, scelta, conclusione',

  // How far a plan has come
  statusLabels: 'stato( del piano|)',
  settledStatuses: `approvat(o|a), accettat(o|a), completat(o|a), concluso, conclusa, terminat(o|a),
    in (corso|lavorazione|implementazione), implementat(o|a), rilasciat(o|a), finale, definitiv(o|a)`,

  // The constitution
  constitutions: 'costituzione',
  constitutionDenials: `nessuna costituzione( (trovata|definita|presente|disponibile|esiste|nel|per)|~),
    non (c'è|esiste|è presente|abbiamo) (ancora |)(una |alcuna |nessuna |la |)costituzione,
    costituzione…(non (esiste|trovata|presente|definita|disponibile)|assente|mancante|inesistente)`,
  verdictHeaders: 'stato, esito, risultato, verdetto',
  complianceHeaders: 'conform*, valutazione, verifica, rispett*',
  verdictLabels: 'stato, esito, risultato, verdetto, conformità, valutazione',
  none: 'nessun(a|o), niente, nulla',
  noAnswers: 'no',
  remaining: '(resta|restano|rimane|rimangono|apert(o|a|i|e)|trovat(o|a|i|e)|in|per)',
};
