// Words by which a template's text without brackets shows that it stands for the author's.

/** What an answer or a remark begins with that a template may keep on purpose: `(none)`, `*optional*`. */
export const remark =
  /^(?:no|none|nothing|not|first|initial|new|n\/a|never|same|see|all|any|as|also|default|optional(?:ly)?|required|mandatory|internal|draft|final|deprecated|keine?|nicht|siehe|optional|verbindlich|voir|aucune?|facultatif|obligatoire|véase|ver|opcional|ningun[oa]|nenhum[a]?|obrigatório|obligatorio|vedi|nessun[oa]?|opzionale|см|нет|なし|任意|必須|参照|无|無|可选|必填|见|없음|선택|필수)(?![\p{L}\p{N}])/iu;

/** Labels and columns whose values explain a form and are no slots. */
export const legend =
  /legend|\bkeys?\b|values|options|allowed|scale|format|pattern|convention|syntax|naming|schema|example|beispiel|exempl|ejemplo|esempio|пример|凡例|例|格式|示例|图例|圖例|범례|예시|leyenda|légende|formato/i;

/** How an indirect question begins: `What is ready at the end of this stage.` */
export const indirectQuestion =
  /^(?:what|how|why|who|which|whose|was|wie|warum|wer|welche[rs]?|o que|como|por que|quem|quais|qual|qué|cómo|por qué|quién(?:es)?|cuál(?:es)?|lo que|ce que|ce qui|comment|pourquoi|quel(?:le)?s?|cosa|che cosa|come|perché|quali|quale|что|как|почему|кто|какие|какой|какая)(?![\p{L}\p{N}])/iu;

/** How much is to be written: `Two sentences at most`. */
export const amount =
  /^(?:an?|one|two|three|short|brief|at most|up to|max\.?|ein|eine|zwei|drei|kurze?r?|höchstens|un|une|deux|trois|una|uno|dos|tres|breve|dois|duas|três|um|uma|due|tre|\d+(?:\s*[-–]\s*\d+)?)\s(?:[\p{L}-]+\s){0,2}(?:sentences?|paragraphs?|lines?|bullets?|words?|summary|description|overview|sätze?|absatz|absätze|zeilen?|zusammenfassung|phrases?|paragraphes?|lignes?|résumé|frases?|párrafos?|líneas?|resumen|parágrafos?|linhas?|resumo|frasi|paragraf[oi]|righe|riassunto)(?![\p{L}\p{N}])/iu;

/** Says where the author's words go. */
export const here =
  /(?<![\p{L}\p{N}])here[.!]?$|\b(?:goes|go|belongs?|comes?) here\b|(?<![\p{L}])hier(?![\p{L}]).{0,30}(?:ein(?:fügen|tragen)|beschreiben|schreiben)|(?<![\p{L}])(?:aquí|aqui|ici|qui|здесь)[.!]?$|ここに|此处|此處|在此|여기에/iu;

/** Asks to mark one of the boxes below. */
export const pickOne =
  /(?<![\p{L}])(?:choose|tick|select|pick|check one|check all|mark (?:one|all)|wählen?|wähle|ankreuzen|zutreffendes|auswählen|cochez|cocher|choisi(?:r|ssez)|elij[ae]|eleg(?:ir|id)|marque|marca(?:r)?|selecciones?|seleccion[ae]|escolh[ae]|selecion[ae]|assinal[ae]|sceg(?:li|liere)|seleziona(?:re)?|выберите|отметьте)(?![\p{L}])|選択|選ん|チェック|选择|選擇|勾选|勾選|선택|체크/iu;

/** Nouns that a heading or a value has in the place of a real one. */
export const nounForName =
  /^(?:(?:feature|project|plan|epic|component|service|module|change|short|working|your)\s)?(?:title|name)$|^(?:feature|titel|name des (?:features|projekts)|titre|nom du projet|título|nombre del proyecto|nome do projeto|titolo|название|タイトル|機能名|名称|标题|標題|名稱|功能名称|제목|이름|기능명)$/iu;

/** Names that stand for any part of a program. */
export const anyPart =
  'feature|module|service|component|package|entity|model|class|name|resource|domain|project|repo|repository|binary|file|folder|table|type|aggregate|slice|team|app';

/** The title of a document that only says that one belongs there: `Short imperative title`. */
export const titleForTitle =
  /^(?:[\p{L}-]+\s){0,3}(?:title|name|titel|titre|título|titolo|название)$|^(?:タイトル|标题|標題|제목)$/iu;

/** Text that typesetters use in the place of any other. */
export const dummyText = /^lorem ipsum\b/i;

/** A list entry that only counts: `Step 1`, `Risk 2`. */
export const numberedNoun =
  /^(?:first |second |third )?(?:step|item|risk|point|goal|question|decision|requirement|reason|benefit|bullet|schritt|punkt|risiko|ziel|frage|entscheidung|étape|point|risque|objectif|paso|punto|riesgo|objetivo|passo|ponto|risco|rischio|passaggio|шаг|пункт|риск|步骤|要点|风险|手順|項目|リスク|단계|항목)\s?(?:[1-9]|one|two|three|[A-C]|[一二三①②③])?[.:]?$/iu;

/** A unit without its number: `days`. */
export const unitAlone =
  /^(?:(?:person[- ]?)?(?:days?|hours?|weeks?)|tage|stunden|wochen|pt|jours?|heures?|días?|horas?|semanas?|dias?|giorni|ore|дней|часов|人日|人月|時間|日|天|人天|小时|시간|일|€|\$|£|¥|%|eur|usd|円|元|원)$/iu;

/** Sections about the form and the process: what they say stays in every plan. */
export const standingTitle =
  /^(?:about (?:this|the)|how (?:to|we|the|this)|(?:ground |our |house )?rules|guidelines?|instructions?|process|workflow|conventions?|review|reminders?|glossary|legend|levels|terms|definitions?|hinweise|regeln|ablauf|glossar|begriffe|legende|à propos|règles|rappels?|glossaire|acerca de|reglas|normas|glosario|recordatorio|sobre (?:este|o)|regras|glossário|regole|glossario|правила|термины|порядок|ルール|規約|用語|規則|说明|規定|规则|术语|용어|규칙|안내)(?![\p{L}])/iu;

/** A noun in lower case as a value: the name of what belongs there. */
export const nounAlone =
  /^(?:names?|date|owner|role|team|person|title|link|url|description|reason|text|summary|goal|result|datum|rolle|grund|beschreibung|nom|rôle|motif|nombre|fecha|motivo|nome|data|имя|дата|описание)$/u;

/** How a value begins that is an indirect question: `what is covered`, `how many a minute`. */
export const questionAsValue =
  /^(?:what|which|who|how|why|where|when|was|welche[rs]?|wer|wie|warum|wo|wann|ce que|quel(?:le)?s?|qui|comment|pourquoi|combien|qué|cuál(?:es)?|quién|cómo|por qué|cuánt[oa]s?|lo que|o que|quais|quem|como|por que|quant[oa]s?|cosa|quali?|chi|come|perché|что|какие|какой|кто|как|почему|сколько|где|когда)\s/u;
