import type { FilePlace } from '../../template/place-in-file';
import type { AskedDocument } from './asked-document';
import { findMentioningFiles } from './find-mentioning-files';
import { idReferences } from './id-references';
import { type PrinciplesThere, principleAt } from './principle-at';
import type { Search } from './search';
import { wholeHeading } from './whole-heading';

/** The maximum number of references to return. */
const mostReferences = 2_000;

/**
 * Finds all references to the principle or id at a document offset. For a principle: the constitution, the template and
 * all plans. For an id: the files of its feature, and plans that mean the same id.
 * @param withDefinition Whether to include the definition.
 * @returns undefined without a principle or id. References in open files come first.
 */
export async function findReferences(
  search: Search,
  asked: AskedDocument,
  offset: number,
  withDefinition: boolean,
): Promise<FilePlace[] | undefined> {
  const there = principleAt(asked, offset);
  const places = there
    ? await toPrinciples(search, asked, there, withDefinition)
    : await idReferences(search, asked, offset, withDefinition);
  return places?.slice(0, mostReferences);
}

async function toPrinciples(
  search: Search,
  asked: AskedDocument,
  { constitution, principles, template }: PrinciplesThere,
  withDefinition: boolean,
): Promise<FilePlace[]> {
  const { uri, document } = constitution;
  const headings = withDefinition
    ? principles.map(({ span }) => ({ uri, text: document.text, span: wholeHeading(document, span) }))
    : [];
  const files = await findMentioningFiles(search, asked, { constitution, template });
  return [
    ...headings,
    ...files.flatMap(({ uri: file, text, mentions }) =>
      mentions
        .filter(({ principle }) => principles.includes(principle))
        .map(({ span }) => ({ uri: file, text, span })),
    ),
  ];
}
