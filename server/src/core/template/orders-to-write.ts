/**
 * Imperatives by which a template tells its author what to write, one language a line. Orders for the work itself ("Run",
 * "Use", "See") are missing on purpose: a plan may repeat those.
 */
const order = new RegExp(
  `^(?:${[
    'add|answer|attach|break (?:down|the|it|this)|compare|complete|draw|estimate|fill|insert|paste|put|briefly (?:describe|explain|state)|capture|cite|define|describe|document|enumerate|explain|fill in|give|identify|include|indicate|justify|list|mention|name|note|outline|provide|record|say|sketch|specify|state|summari[sz]e|tell|write',
    'beschreiben? sie|beschreibe|nennen? sie|nenne|listen sie|liste|erklären? sie|erkläre|erläutern? sie|erläutere|geben sie|gib|notieren? sie|notiere|schreiben? sie|schreibe|skizziere|skizzieren sie|trag(?:e|en sie)|füll(?:e|en sie)|fass(?:e|en sie)|begründe(?:n sie)?|ergänze(?:n sie)?|halte(?:n sie)?|führe(?:n sie)?',
    'décri(?:re|vez|s)|list(?:er|ez)|expliqu(?:er|ez)|indiqu(?:er|ez)|précis(?:er|ez)|résum(?:er|ez)|nomm(?:er|ez)|énumér(?:er|ez)|rempli(?:r|ssez)|détaill(?:er|ez)|renseign(?:er|ez)|complét(?:er|ez)|not(?:er|ez)|ajout(?:er|ez)|justifi(?:er|ez)',
    'describ[ae]|enumer[ae]|expli(?:ca|que)|indi(?:ca|que)|resum[ae]|nombr[ae]|escrib[ae]|especifi(?:ca|que)|rellen[ae]|complet[ae]|detall[ae]|registr[ae]|anot[ae]|incluy[ae]|justifi(?:ca|que)|menciona',
    'descreva|liste|explique|indique|resuma|nomeie|escreva|especifique|preencha|registre|anote|detalhe|informe|inclua|justifique|enumere|mencione',
    'descriv(?:i|ere)|elenca(?:re)?|spiega(?:re)?|indica(?:re)?|riassum(?:i|ere)|nomina(?:re)?|scriv(?:i|ere)|compila(?:re)?|annota(?:re)?|precisa(?:re)?|riporta(?:re)?|motiva(?:re)?',
    'опишите|перечислите|объясните|укажите|назовите|напишите|кратко опишите|опиши|перечисли|укажи|описать|перечислить|указать|заполните|обоснуйте|приведите',
  ].join('|')})(?![\\p{L}\\p{N}:：])`,
  'iu',
);
/** German forms often say it by an infinitive: `Problem kurz beschreiben.` */
const german =
  /^\p{Lu}[^.!?:]{2,120}?\s(?:beschreiben|erläutern|auflisten|aufzählen|nennen|angeben|eintragen|ausfüllen|begründen|ergänzen|skizzieren|erklären|aufführen|festhalten|zusammenfassen)(?:[.!]?$|[,;(])/u;
const chinese =
  /^(?:请|請|列出|列举|列舉|指明|写明|寫明|注明|註明|标明|標明|说明|說明|描述|概述|填写|填寫|写出|寫出)/;
const japanese =
  /(?:書く|書け|示す|記す|述べる|挙げる|記載する|記述する|記入する|列挙する|明記する|説明する|書いてください|示してください|記載してください|記述してください|説明してください|記入|記載|記述)。?$/;
const korean =
  /(?:작성|기재|기술|명시|나열|설명)(?:하세요|하십시오|한다|할 것)\.?$|(?:쓰세요|적으세요|쓴다|적는다)\.?$/;

/** Whether a sentence tells its reader what to write: `Say what is cached.` */
export function ordersToWrite(sentence: string): boolean {
  const bare = sentence.trim().replace(/^[*_>\s]+|[*_\s]+$/g, '');
  return (
    order.test(bare) || german.test(bare) || chinese.test(bare) || japanese.test(bare) || korean.test(bare)
  );
}

/** Whether a remark above all sections orders the author to fill in the plan: `Preencha este plano.` */
export function asksToFillIn(remark: string): boolean {
  const bare = remark.trim().replace(/^[*_>(\s]+/, '');
  return /^(?:please )?(?:complete|fill (?:in|out)|(?:bitte )?(?:füll|ausfüllen)|rempli|complét|renseign|rellen|complet[ae]|preench|compila|заполн)/i.test(
    bare,
  );
}

/** Whether a text is a question with one order behind it: `Is it read offline? Say what is cached.` */
export function asksThenOrders(text: string): boolean {
  if (text.length > 400) return false;
  const parts = /^(.{4,}?[?？])[\s*_]*([^?？]{2,160})$/su.exec(text.trim());
  return parts !== null && !/[.。!！;；]\s*\S/.test(parts[2]!.trim()) && ordersToWrite(parts[2]!);
}
