import type { Language } from './language';

export const es: Language = {
  name: 'Español',
  hasSpaces: true,

  // What an item of a check says of itself
  noViolations: `sin (violaciones|excepciones|incumplimientos|desviaciones|infracciones),
    ninguna (violación|excepción|desviación), ningún incumplimiento, ningun(a|o)`,
  notApplicable: 'no (se |)aplica(n|ble|bles|), no (procede|corresponde|es aplicable)',
  pending: `pendientes?, por (verificar|definir|determinar|confirmar|evaluar|revisar|validar|decidir), a verificar,
    en (curso|progreso|revisión), sin (verificar|evaluar|revisar), no (verificad|evaluad|revisad)(o|a), aún no,
    todavía no, aplazad(o|a), abiert(o|a), desconocid(o|a)`,
  partial: `parcial(mente|), cumple parcialmente, cumplimiento parcial, se cumple (parcialmente|en parte),
    condicional(mente|), en parte, con (observaciones|reservas|salvedades), advertencia, requiere`,
  exception: 'excepción, excepciones, desviación, desviaciones, justificad(o|a), exent(o|a), dispensa',
  failed: `no (se |)cumplen?, no (es |)conforme, no (cumplid|aprobad|superad|satisfech|respetad)(o|a), no pasa,
    incumplen?, incumplid(o|a), incumplimiento, falla, fallad(o|a), fallo, fallid(o|a), viola, violad(o|a),
    violación, rechazad(o|a), reprobad(o|a), no`,
  passed: `cumplen?, se cumplen?, cumplid(o|a|os|as), conformes?, pasa, superad(o|a), aprobad(o|a), satisfech(o|a),
    respetad(o|a), validad(o|a), verificad(o|a), correct(o|a), sí`,
  briefStatuses: `no, sí, pasa, falla, viola, ningun(a|o), en parte, correct(o|a), requiere, advertencia, excepción,
    excepciones, validad(o|a), verificad(o|a), abiert(o|a)`,

  // Marks of open questions and deferred decisions
  clarificationMarks: `NECESITA (ACLARACIÓN|CLARIFICACIÓN), REQUIERE (ACLARACIÓN|CLARIFICACIÓN), POR ACLARAR,
    PENDIENTE DE ACLARACIÓN`,
  deferrals: `(aún |todavía |)(a|por) (definir|determinar|confirmar|decidir|concretar|especificar),
    (queda|quedan) por (definir|determinar|confirmar|decidir),
    pendiente de (definir|decidir|decisión|definición|confirmar|confirmación|aclarar|aclaración|determinar),
    (aún|todavía) (no|sin) (definid|decidid|determinad|confirmad)(o|a|os|as), sin (definir|decidir|determinar),
    se (definirá|decidirá|determinará|concretará) (más adelante|más tarde|después|posteriormente)`,
  deferralTails: 'durante, en, tras, después, antes, con, por, más adelante, cuando, según, junto',
  deferralDenials: 'sin, ningún, ninguna, todos los, elimin*, reemplaz*',
  deferralMentions: 'marcadores, comentarios?, listas?, entradas, resuelt*',
  markMentionsBefore: `todos?, todas?, ningún, ningun(a|o), sin, cada, como, con, estos, los, contiene, elimin*, marcad*`,
  markMentionsBehind: `marcador(es|), marcas?, puntos?, preguntas?, elementos?, (fue|fueron|está|están|queda|quedan|debe|deben),
    resuelt*, y`,
  openMarks: '(un|una|cada|algún) (solo|único|simple|viejo|literal)',
  markAsText: 'tal cual, sin cambios, literalmente, intact(o|a), como texto',
  answered: 'resuelt(o|a|os|as), respondid(o|a), decidid(o|a), aclarad(o|a|os|as), ver decisión',
  answerLabels: 'decisión, respuesta, resolución, resuelto, decidido, elección, conclusión',

  // How far a plan has come
  statusLabels: 'estado( del plan|)',
  settledStatuses: `aprobad(o|a), aceptad(o|a), completad(o|a), finalizad(o|a), terminad(o|a),
    en (progreso|curso|implementación|desarrollo), implementad(o|a), list(o|a) para (implementar|implementación)`,

  // The constitution
  constitutions: 'constitución',
  constitutionDenials: `no (hay|existe|se encontró|se ha encontrado|tenemos) (una |ninguna |)constitución, sin constitución~,
    constitución…(no (existe|encontrada|definida|disponible|está definida)|inexistente|ausente)`,
  verdictHeaders: 'estado, resultado, situación, veredicto, cumple',
  complianceHeaders: '*cumpl*, validaci*, verifica*, evaluación, conformidad',
  verdictLabels: 'estado, resultado, veredicto, cumplimiento, evaluación',
  none: 'ningun(a|o), nada, no aplica',
  noAnswers: 'no',
  remaining: 'queda(n|), pendientes?, abiert(o|a)s?, identificad(o|a)s?, en, para',
};
