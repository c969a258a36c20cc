import { isDecision } from './choice';
import { wordCount, wording } from './wording';

// What the text inside a pair of brackets says about itself, without any template at hand. English first, then the
// other languages plans are written in: Japanese, Chinese, Korean, Portuguese, Spanish, French, German.

/** An example to follow: `e.g., Python 3.11`, `例: ...`, `p. ej. ...`. */
const exampleLead =
  /(?:^|[\s,、，;(（-])(?:e\.g\.|e\.g,|eg\.|eg,|for example|for instance|i\.e\.)|例[:：えは]|例如|比如|如[:：]|(?:^|[\s,])(?:예[:：)]|예시[:：]|예를 들어|예,)|(?:^|[\s,])(?:ex\.?:|p\. ?ex\.?|por exemplo|ej\.?:|p\. ?ej\.?|por ejemplo|par ex\.?|par exemple|z\. ?b\.|bspw\.|zum beispiel)/i;

/** An order to the author, or the question to be answered. Only telling where the bracket is all there is. */
const order: readonly RegExp[] = [
  /^(?:please |briefly |optional(?:ly)?[:,]? |must |to be )?(?:describe|list|explain|extract|document|summari[sz]e|specify|define|provide|insert|enter|fill|filled|replace|identify|outline|extracted|indicate|detail|clarify|justify)\b/i,
  /^(?:add|choose|select|state|write|reference|link to|path to|relative path|name of|description of|brief|short|one-sentence|high-level|list of|number of|your|any|if applicable|how|why|what|which|who|when|where)\b(?=.*\s)/i,
  /^must be (?:filled|replaced)|^(?:tbd by|as applicable)\b/i,
  /(?:抽出|抜粋|記述|記載|記入|入力|説明|列挙|選択|文書化|定義|参照|要約|明記|決定)(?:する|します|してください|せよ|すること|して(?:ください)?)?[:：。)]?$|(?:抽出|抜粋|記述|記載|記入|説明|列挙)[:：]|してください|^(?:なぜ|どのように|何を|何が)/u,
  /^(?:请|請|描述|引用|列出|说明|說明|填写|填寫|输入|輸入|选择|選擇|提取|记录|記錄|定义|简要|簡要|简述|待填|此处|在此|从.{1,12}提取|基于.{1,20}(?:确定|提取)|为什么|為什麼|如何)/u,
  /(?:작성|설명|입력|기술|나열|선택|추출|정의|기입|기재|명시|요약|참조)(?:하세요|하십시오|할 것|해 ?주세요|해주십시오|합니다|필요|하기)?[.:]?$|(?:추출|설명|나열)[:：]|^(?:왜|어떻게|무엇)/u,
  /^(?:descreva|descrever|liste|listar|explique|explicar|extrai[ar]|documente|documentar|preencha|preencher|insira|inserir|informe|selecione|escolha|resuma|defina|indique|especifique|adicione|substitua|por que|qual|como|breve descri)/i,
  /^(?:describa|describir|enumere|rellene|rellenar|complete|completar|escriba|extraer|extraiga|seleccione|elija|resumir|añada|reemplace|por qué|cuál|cómo|breve descripción)/i,
  /^(?:décri(?:re|vez|s)|list(?:er|ez)|expliqu(?:er|ez)|extrai(?:re|t)|document(?:er|ez)|rempli(?:r|ssez)|insér(?:er|ez)|indiqu(?:er|ez)|sélectionn(?:er|ez)|résum(?:er|ez)|précis(?:er|ez)|remplac(?:er|ez)|pourquoi|quel(?:le)?s?|comment|brève description)\b/i,
  /^(?:beschreib|liste|auflist|erkläre|erläuter|trage|füge|extrahier|dokumentier|wähle|fasse|gib|definier|ersetze|ausfüllen|warum|welche[rs]?|kurze beschreibung|kurzbeschreibung)/i,
];

/** `or NEEDS CLARIFICATION` at the end of a list of examples, in the words of several template translations. */
const openEnd =
  /(?:\bor|または|或|또는|\bou|\bo|\boder)\s*(?:["'「]?(?:needs\s+clarification|n\/a|要明確化|要確認|需要澄清|待澄清|명확화 필요|확인 필요|precisa de esclarecimento|necessita esclarecimento|necesita aclaración|requiere aclaración|à clarifier|klärung erforderlich|klärungsbedarf)["'」]?)\s*$/i;

/** The same in words of their own: `；如待确认请标注 NEEDS CLARIFICATION`. */
const endsOpen = /[^\s:：]\s*["'「]?NEEDS\s+CLARIFICATION["'」]?\s*$/;

/** Names of things that a header asks for. In capitals or with underscores they are tokens of a template. */
const slotName =
  /^(?:(?:feature|project|plan|epic|branch|author|owner|team|service|component|module|principle|constitution|spec|phase|task|story|ticket|issue|user|company|product|app|file|directory|folder|short|full|your|start|end|due|target|creation|created|last|amended|ratification)[ -])+(?:name|id|title|date|version|link|url|path|number|slug|description|branch|directory|owner|author)$|^(?:yyyy-mm-dd|yyyy\/mm\/dd|yyyy\.mm\.dd|dd[/.]mm[/.]yyyy|mm\/dd\/yyyy|jjjj-mm-tt|aaaa-mm-(?:dd|jj)|機能名?|日付|リンク|ブランチ名?|作成者|功能(?:名称|名)|日期|链接|分支名称?|기능(?:명| 이름)|날짜|링크|브랜치명?|작성자|nombre de la (?:funcionalidad|característica)|fecha|enlace|nome da funcionalidade|nom de la fonctionnalité|lien|funktionsname)$/;

/** `[SCALE_REQUIREMENTS]`: the form of tokens in Spec Kit's constitution template, and of many teams. */
const token = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Words that stand in brackets for good: states, tags, levels, editorial marks. */
const tag =
  /^(?:x|!.*|\^.*|[\d.,\s%:+-]+|[a-z]{1,5}-?\d+(?:[a-z]|\.\d+)*|new|mod|modified|modify|changed|change|update|updated|add|added|del|deleted|delete|removed|remove|existing|exists|exist|unchanged|moved|renamed|created|create|optional|required|generated|auto|wip|mvp|done|ok|pass|passed|fail|failed|partial|warn|warning|skip|skipped|blocked|blocker|critical|major|minor|high|medium|low|yes|no|must|should|could|n\/a|na|none|note|important|tip|caution|parallel|sequential|unreleased|sic|…|\.\.\.|api|ui|ux|db|e2e|cli|backend|frontend|gate|draft|approved|proposed|accepted|新規|変更|既存|追加|削除|更新|修正|新增|修改|删除|现有|已有|신규|수정|기존|추가|삭제|통과|실패|完了|済|通过|合格|不適用|novo|nova|nuevo|nueva|alterado|modificado|existente|nouveau|modifié|existant|neu|geändert|bestehend)$/;

/** Whether bracketed text is a tag, marker, number or status, which no template means to be replaced. */
export function isTag(inner: string): boolean {
  return (
    /^[A-Z]{1,3}\d*$/.test(inner) ||
    (!isPhrase(inner) &&
      tag.test(
        wording(inner)
          .replace(/[^\p{L}\p{N}.,:+/%^!#…\s-]/gu, '')
          .trim(),
      ))
  );
}

/** Whether a text has two words beside each other, as no tag has that begins with neither `!` nor `^`. */
function isPhrase(inner: string): boolean {
  return /[a-z] [a-z]/i.test(inner) && /^[ "-\]_-~]*$/.test(inner);
}

/** Whether the text in a bracket that is a unit of its own asks to be replaced, in any plan whatever. */
export function asksToBeFilled(inner: string): boolean {
  const bare = inner
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[*_`"'“「]+/, '');
  if (exampleLead.test(bare) || openEnd.test(bare) || endsOpen.test(bare) || slotName.test(wording(bare)))
    return true;
  if (token.test(bare)) return !isDecision([bare]);
  return wordCount(bare) >= 2 && order.some((form) => form.test(bare));
}

/** Whether bracketed text tells to remove or repeat something rather than to write it. */
export function isInstruction(inner: string): boolean {
  return /^(?:remove|delete|repeat|copy|duplicate|continue|same structure|prune)\b|remove (?:if|when) |delete (?:if|when) |未使用なら|削除してください|如(?:果)?未使用|删除|삭제|^(?:remover|remova|eliminar|elimine|supprimer|supprimez|löschen|entfernen)\b|^(?:repetir|répéter|wiederholen)|繰り返|重复|반복/i.test(
    inner.trim(),
  );
}

/** The examples that a placeholder gives: `Jest` and `pytest` of `[e.g., Jest, pytest or NEEDS CLARIFICATION]`. */
export function examplesIn(inner: string): readonly string[] {
  const lead = exampleLead.exec(inner);
  if (!lead) return [];
  return inner
    .slice(lead.index + lead[0].length)
    .replace(/\s+/g, ' ')
    .replace(openEnd, '')
    .replace(/^[\s,:：]+/, '')
    .split(/,\s+|、|，|(?<!\s)\s+or\s+/)
    .map((example) => example.trim().replace(/^["“]|["”]$|,? etc\.?$/g, ''))
    .filter((example) => example !== '' && example.length <= 60)
    .slice(0, 12);
}
