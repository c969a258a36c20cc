import type { FilePlace } from '../../template/place-in-file';
import type { AskedDocument } from './asked-document';
import { findMentioningFiles } from './find-mentioning-files';
import { idReferences } from './id-references';
import { type PrinciplesThere, principleAt } from './principle-at';
import type { Search } from './search';
import { wholeHeading } from './whole-heading';

/** More than anybody looks through. */
const mostReferences = 2_000;

/**
 * All places that speak of what stands at a place: of a principle the constitution itself, the team's template, and every plan
 * of the project; of an id the files of its feature, and every plan that means this feature's because its own has no such id.
 *
 * @param withDefinition Whether the place that defines it counts as well.
 * @returns undefined where no principle and no id stands. What is open comes first.
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
