import type { Language } from './language';

export const pt: Language = {
  name: 'Português',
  hasSpaces: true,

  // What an item of a check says of itself
  noViolations: `sem (violaç(ão|ões)|exceções|desvios|infrações), nenhuma (violação|exceção), nenhum desvio, nenhum(a|)`,
  notApplicable: 'não (se |)aplic(a|am|ável|avel|áveis|ado|ada), não (pertinente|cabe|se enquadra)',
  pending: `pendentes?, a (verificar|definir|confirmar|avaliar|validar|revisar|determinar|decidir),
    em (andamento|aberto|análise|revisão|curso), não (verificad|avaliad|revisad)(o|a), ainda não, adiad(o|a),
    aguardando, abert(o|a), desconhecid(o|a)`,
  partial: `parcial(mente|), atende parcialmente, cumpre parcialmente, em parte, condicional(mente|),
    com (ressalvas?|reservas?), atenção, aviso, requer`,
  exception: 'exceç(ão|ões), desvios?, justificad(o|a), isent(o|a), dispensad(o|a)',
  failed: `não (se |)(atende|cumpre|conforme|passa|passou), não (atendid|cumprid|aprovad|satisfeit|respeitad)(o|a),
    reprovad(o|a), viola, violad(o|a), violaç(ão|ões), descumpre, descumprid(o|a), descumprimento, falha, falhou,
    rejeitad(o|a), não-conform(e|idade), não`,
  passed: `atende, atendem, atendid(o|a|os|as), cumpre, cumprem, cumprid(o|a|os|as), conformes?, em conformidade,
    aprovad(o|a), passa, passou, satisfeit(o|a), respeitad(o|a), validad(o|a), verificad(o|a), sim`,
  briefStatuses: `não, sim, passa, falha, viola, requer, atenção, aviso, nenhum(a|), em parte, exceç(ão|ões), desvios?, aberto,
    aberta, validad(o|a), verificad(o|a), parcial`,

  // Marks of open questions and deferred decisions
  clarificationMarks: '(PRECISA|NECESSITA) (DE |)ESCLARECIMENTO, REQUER ESCLARECIMENTO, A ESCLARECER',
  deferrals: `(ainda |)a (definir|determinar|confirmar|decidir|especificar|combinar|ser (definid|determinad|decidid|confirmad)[oa]),
    (fica|ficam|resta) (por|a) (definir|determinar|decidir), pendente de (definição|decisão|confirmação),
    em aberto, (ainda não|não) (definid|decidid|determinad)(o|a|os|as) ainda,
    ainda não (definid|decidid|determinad)(o|a|os|as),
    será (definid|decidid|determinad)(o|a) (depois|mais tarde|posteriormente), por definir`,
  deferralTails: `durante, em, na, no, após, depois, antes, com, pelo, pela, quando, mais tarde, conforme, junto`,
  deferralDenials: 'sem, nenhuma?, todos os, remov*, substitu*',
  deferralMentions: 'marcadores, comentários?, listas?, entradas, resolvid*',
  markMentionsBefore: 'todos?, todas?, nenhuma?, sem, cada, como, com, estes, os, contém, remov*, marcad*',
  markMentionsBehind: `marcador(es|), marcas?, pontos?, perguntas?, itens, item, (foi|foram|está|estão|resta|restam|deve|devem),
    resolvid*, e`,
  openMarks: '(um|uma|cada|algum) (só|único|simples|velho|literal)',
  markAsText: 'como está, sem alterações, literalmente, intact(o|a), como texto',
  answered: 'resolvid(o|a|os|as), respondid(o|a), decidid(o|a), esclarecid(o|a|os|as), ver decisão',
  answerLabels: 'decisão, resposta, resolução, resolvido, escolha, conclusão',

  // How far a plan has come
  statusLabels: 'estado, situação, status do plano',
  settledStatuses: `aprovad(o|a), aceit(o|a), concluíd(o|a), completad(o|a), finalizad(o|a),
    em (andamento|progresso|implementação|execução), implementad(o|a), pronto para *`,

  // The constitution
  constitutions: 'constituição',
  constitutionDenials: `não (há|existe|foi encontrada|temos) (uma |nenhuma |)constituição, sem constituição~,
    nenhuma constituição( (encontrada|definida|existe|foi|no|para)|~),
    constituição…(não (existe|encontrada|definida|disponível|foi encontrada)|inexistente|ausente)`,
  verdictHeaders: 'estado, resultado, situação, veredito, atende',
  complianceHeaders: 'atende*, cumpr*, validaç*, verifica*, avaliação, conformidade',
  verdictLabels: 'estado, resultado, veredito, conformidade, avaliação, situação',
  none: 'nenhum(a|), nada, não se aplica',
  noAnswers: 'não',
  remaining: '(resta|restam|pendentes?|abert(o|a)s?|identificad(o|a)s?|em|para)',
};
