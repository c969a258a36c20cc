import type { PlanValues } from './built-in';

/** What a template's token asks for, where that can be known. */
type Known = 'feature' | 'folder' | 'branch' | 'date' | 'author' | 'spec' | 'issue' | 'constitution';

// The words inside of the brackets, in lower case, with spaces for dashes and underscores.
const tokens: readonly (readonly [Known, RegExp])[] = [
  [
    'date',
    /^(?:date|today|current date|creation date|yyyy mm dd|yyyy\/mm\/dd|日付|日期|날짜|fecha|data|datum)$/,
  ],
  [
    'feature',
    /^(?:feature|feature name|feature title|name of the feature|機能名|機能|功能名称|功能名|기능명|기능 이름|nombre de la funcionalidad|nome da funcionalidade|nom de la fonctionnalité)$/,
  ],
  ['branch', /^(?:branch|branch name|feature branch|git branch|ブランチ名|分支名|브랜치명)$/],
  [
    'folder',
    /^(?:#+ feature(?: name| branch)?|#+ (?:機能名|功能名|기능명)|feature (?:id|directory|folder)(?: name)?)$/,
  ],
  ['author', /^(?:author|author name|owner|your name|作成者|作者|작성자|autor|auteur)$/],
  ['spec', /^(?:link|link to spec(?: md)?.*|relative path to spec md|spec link|リンク|链接|링크|enlace)$/],
  ['constitution', /^constitution version.*$/],
];

const branchLabel = /branch|ブランチ|分支|브랜치|rama|ramo|branche/i;
const specLabel = /spec|仕様|规格|规范|스펙|명세|especifica/i;

/**
 * What a template's token stands for.
 *
 * @param token With its brackets.
 * @param label The field it is the value of; empty where there is none.
 * @returns undefined for a token that only the author can replace.
 */
export function knownValue(token: string, label: string, values: PlanValues): string | undefined {
  const words = token
    .replace(/^[[<{【]+|[\]>}】]+$/g, '')
    .toLowerCase()
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  const kind = tokens.find(([, wording]) => wording.test(words))?.[0];
  switch (kind) {
    case undefined:
      return undefined;
    case 'folder':
      return (branchLabel.test(label) ? values.branch : undefined) ?? values.folder;
    case 'branch':
      return values.branch ?? values.folder;
    case 'spec':
      return specLabel.test(label) || /spec/.test(words) ? specLink(values) : undefined;
    case 'constitution':
      return values.constitutionVersion;
    default:
      return values[kind];
  }
}

/** A Markdown link to the specification, where there is one. */
function specLink({ specLink, neighbours }: PlanValues): string | undefined {
  const path = specLink ?? (neighbours?.spec ? './spec.md' : undefined);
  if (!path) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `[${name}](${/[\s()]/.test(path) ? `<${path}>` : path})`;
}
