import { splitNumber } from './numeral';

/** A heading that announces principles, alone or as the last or only thing: `Core Principles`, `基本原則`, `Principios`. */
const announces =
  /\b(?:principles?|articles|tenets|commandments|pillars|mandates|(?:core|our|guiding|engineering|team) values|non[\s\-‐-―]*negotiables?|ground rules|golden rules|principios?|princ[ií]pios?|principes?|grunds[aä]tze?|grundprinzipien|prinzipien|leitprinzipien|artículos|artigos|principi|zasady|принцип\p{L}*)(?!\p{L})|原則|原则|憲章条項|条款|信条|철칙|원칙/iu;
/** Headings that speak of principles without being their list. */
const speaksOf =
  /matrix|alignment|mapping|check|compliance|summary|overview|table|rationale|change|history|review|relation|interpret|conflict|application|applying|violat|exception|priorit|references?|对照|矩阵|変更|対応|合规|检查|検証|매트릭스|점검/iu;

/** Whether the headings under this one are principles. */
export function announcesPrinciples(title: string): boolean {
  const { name, numeral, worded } = splitNumber(title);
  if (worded && numeral && name !== '') return /^(?:core|guiding|fundamental)?\s*principles$/i.test(name);
  return announces.test(title) && !speaksOf.test(title);
}

/**
 * Sections of a constitution that are about itself or about the work around it. Only the title as a whole counts: a
 * principle may well be called `Versioning & Breaking Changes` or `Verification Before Merge`.
 */
const aboutItself =
  /^(?:(?:project |constitutional? |the )?(?:governance(?: .{0,30})?|preamble|purpose(?: (?:and|&) scope)?|scope|introduction|overview|about|background|context|mission|vision|goals?|amendments?(?: .{0,24})?|ratification|definitions?|glossary|enforcement|compliance(?: review)?|conflict resolution|hierarchy|authority|review(?: process)?|revision history|change ?log|version(?: history|ing policy| info(?:rmation)?)?|metadata|appendix.*|references|resources|summary|table of contents|contents|sync impact report|approval|signatures?|license|acknowledge?ments?|how to use .*|project (?:overview|description|identity|structure)|description|mission (?:&|and) values|development (?:workflow|process)|workflow|technology stack|tech stack|additional constraints|constraints|next steps|examples?|notes?|rationale)|gobernanza|gobierno|governança|gouvernance|verwaltung|führung|präambel|geltungsbereich|änderungen|prop[oó]sito|alcance|enmiendas|preámbulo|preâmbulo|objetivo|portée|objet|préambule|amendements|ガバナンス|統治|運用|前文|目的|概要|はじめに|改訂.*|改定.*|付則|附則|治理.*|序言|前言|概述|修订.*|附则|总则|거버넌스|전문|목적|개요|개정.*|부칙|управление|преамбула|цель)(?:\s*[(（].*)?$/iu;

/** Words of which chapters about the document's own force are made up: "Entry into Force and Precedence". */
const aboutItsForce = new Set(
  `entry enter entering into force in effect effective effectiveness date precedence supremacy primacy ratification ratified
  amendment amendments amending adoption interpretation review reviews revision revisions governance conflict conflicts final
  provision provisions transitional general validity duration repeal supersession
  and or of the & with to this constitution document`.split(/\s+/),
);
/** Words that need a second telling one beside them: alone each may name a principle. */
const mayNamePrinciple = new Set([
  'review',
  'reviews',
  'conflict',
  'conflicts',
  'date',
  'general',
  'validity',
  'document',
]);
const joints = new Set(['and', 'or', 'of', 'the', '&', 'with', 'to', 'into', 'in', 'this', 'constitution']);

function isAboutItsForce(title: string): boolean {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !joints.has(word));
  return (
    telling.length > 0 &&
    words.every((word) => aboutItsForce.has(word)) &&
    telling.some((word) => !mayNamePrinciple.has(word))
  );
}

/** Whether a title is that of a section about the constitution itself. */
export function isAboutItself(title: string): boolean {
  const name = splitNumber(title)
    .name.replace(/(?:\p{Extended_Pictographic}|\u{FE0F}|[:：])+/gu, '')
    .trim();
  return aboutItself.test(name) || isAboutItsForce(name);
}

/** Whether a title that `isAboutItself` takes for one around the principles is that of a section which binds the work. */
export function isAboutTheWork(title: string): boolean {
  return /^(?:development (?:workflow|process)|workflow|tech(?:nology)? stack|(?:additional )?constraints)\W*$/i.test(
    splitNumber(title).name,
  );
}

/** A token of the constitution template: `[PRINCIPLE_1_NAME]`, `[PROJECT_NAME]`. */
export const constitutionToken = /\[[A-Z][A-Z0-9]*(?:[_ -][A-Z0-9]+)*(?:_[A-Z0-9]+)+\]/;

/** Whether a title is nothing but a placeholder that nobody filled, apart from its number. */
export function isPlaceholderTitle(title: string): boolean {
  return /^\[[^\]]+\]\W*$/.test(splitNumber(title).name);
}
