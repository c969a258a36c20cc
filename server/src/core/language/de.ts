import type { Language } from './language';

export const de: Language = {
  name: 'Deutsch',
  hasSpaces: true,

  // What an item of a check says of itself
  noViolations: `keine (Verstöße|Verletzungen?|Abweichung(en|)|Ausnahmen?|Konflikte?|Einwände), kein Verstoß, keine`,
  notApplicable: `nicht (zutreffend|anwendbar|relevant|einschlägig|betroffen), trifft (hier |)nicht zu, entfällt,
    gilt (hier |)nicht, irrelevant, n.( |)z.`,
  pending: `ausstehend, steht (noch |)aus, offen, noch (offen|nicht|zu *|ausstehend), ungeprüft, nicht geprüft,
    in (Arbeit|Bearbeitung|Prüfung|Klärung), zu (prüfen|klären|bewerten), wird (noch |)(geprüft|geklärt), unklar,
    unbekannt, (zurück|)gestellt, aufgeschoben, vertagt`,
  partial: `teilweise, teils, zum Teil, bedingt, eingeschränkt, mit (Einschränkung(en|)|Auflagen?|Vorbehalt*),
    unter Vorbehalt, größtenteils, weitgehend, überwiegend, Warnung, Vorsicht`,
  exception: 'Ausnahmen?, Abweichung(en|), begründete (Ausnahme|Abweichung), gerechtfertigt, befreit',
  failed: `nicht (erfüllt|bestanden|konform|eingehalten|gegeben|gewahrt|beachtet|berücksichtigt|umgesetzt|in Ordnung),
    unerfüllt, wird nicht (erfüllt|eingehalten), erfüllt nicht, nicht-konform, verletzt, verstoß, verstößt, nein,
    abgelehnt, fehlgeschlagen`,
  passed: `erfüllt, bestanden, konform, eingehalten, wird (erfüllt|eingehalten), gewahrt, gegeben, beachtet,
    berücksichtigt, umgesetzt, geprüft, verifiziert, bestätigt, in Ordnung, i.( |)O., passt, ja`,
  briefStatuses: `nein, ja, offen, keine, passt, gegeben, unklar, unbekannt, teils, gestellt, verletzt, Ausnahmen?,
    Abweichung(en|), Warnung, Vorsicht, umgesetzt, geprüft, bestätigt, befreit`,

  // Marks of open questions and deferred decisions
  clarificationMarks: 'KLÄRUNG (ERFORDERLICH|NÖTIG|NOTWENDIG), KLÄRUNGSBEDARF, ZU KLÄREN',
  deferrals: `noch (offen|unklar|unbekannt|unentschieden|zu (klären|definieren|bestimmen|entscheiden)|festzulegen|nicht (entschieden|festgelegt|definiert|bekannt|geklärt)),
    (ist |)(noch |)zu (klären|bestimmen|definieren),
    (wird|werden) (noch|später|nachträglich|im Nachgang) (festgelegt|entschieden|geklärt|definiert|bestimmt|ergänzt|nachgereicht),
    (steht|stehen) noch nicht fest, (folgt|folgen) (noch|später),
    (Klärung|Entscheidung) (steht noch aus|ausstehend|offen), unentschieden,
    muss noch (geklärt|entschieden|festgelegt|definiert) werden`,
  deferralTails: `im, in, nach, vor, mit, bis, während, durch, sobald, wenn, später, von, bei, beim, zusammen`,
  deferralDenials: 'keine?, ohne, alle, entfern*, ersetz*',
  deferralMentions: 'Einträge, Marker, Platzhalter, Kommentare?, Listen?, App',
  markMentionsBefore: 'keine?, alle, jede[rs]?, ohne, als, mit, diese, enthält, entferne?, markier(t|e|en)',
  markMentionsBehind: `Marker*, Marken, Punkte?, Stellen?, Einträge, Fragen?, Markierungen, Platzhalter,
    (wurde|wurden|ist|sind|bleiben|bleibt|muss|müssen), und, gelöst*, geklärt*`,
  openMarks: `(ein|eine|einen|einem|jede|jeden|jedes|kein|keinen) (offen|ungeklärt|unbeantwortet|einzeln|alt|ungelöst)(e|en|es|er|em|)`,
  markAsText: '(un|)verändert, wörtlich, stehen, als Text, wie (er|es|sie) (ist|steht)',
  answered: 'geklärt, beantwortet, entschieden, gelöst, siehe Entscheidung',
  answerLabels: 'Entscheidung, Antwort, Lösung, Beschluss, entschieden, geklärt, Ergebnis, Fazit',

  // How far a plan has come
  statusLabels: '(Plan|)Status, Stand, Zustand, Bearbeitungsstand',
  settledStatuses: `freigegeben, genehmigt, abgeschlossen, abgenommen, angenommen, beschlossen, verabschiedet,
    in (Umsetzung|Arbeit|Bearbeitung), umgesetzt, fertig(gestellt|), erledigt, final, veröffentlicht,
    bereit (für|zur) (Umsetzung|Aufgaben)`,

  // The constitution
  constitutions: 'Verfassung, Konstitution, Charta',
  constitutionDenials: `keine (projekt|)verfassung( (gefunden|vorhanden|definiert|hinterlegt|im|in|für|vor)|~),
    (gibt es|existiert|liegt|haben wir) (noch |bisher |)keine (projekt|)verfassung,
    (projekt|)verfassung…(fehlt|existiert (noch |)nicht|nicht (vorhanden|gefunden|definiert)|liegt (noch |)nicht vor)`,
  verdictHeaders: '(Gate|Prüf|)(Status|Ergebnis|Urteil), Bewertung, Resultat, erfüllt',
  complianceHeaders: '*konform*, Einhaltung, Erfüllung, Prüfung, Einschätzung, Beurteilung',
  verdictLabels: 'Status, Ergebnis, Bewertung, Urteil, Einhaltung, Einschätzung',
  none: 'keine[rs]?, nichts, entfällt, keine Angabe',
  noAnswers: 'nein',
  remaining: '(übrig|offen|verbleib*|gefunden|nötig|im|für|in|zu)',
};
