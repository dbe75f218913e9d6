/**
 * Which publications of the corpus a list of references means. Only what is certain is a match: the same DOI,
 * the same arXiv id, or the same title but for case, punctuation and spacing. What is merely alike is near,
 * for a person to decide; identifiers that contradict each other are near too.
 */
import { foldTitle, titleKey } from '../import/foldTitle.ts';
import type { Reference } from '../import/reference.ts';
import { isHeadOf, NEAR_TITLE, titleSimilarity } from '../import/titleSimilarity.ts';
import type { Publication } from '../model/publication.ts';

export type MatchBasis = 'DOI' | 'arXiv id' | 'title';

export interface NearMatch {
  readonly publication: Publication;
  /** "titles 0.86 alike", for a person. */
  readonly reason: string;
}

export type ReferenceMatch =
  | {
      readonly kind: 'match';
      readonly reference: Reference;
      readonly publication: Publication;
      readonly basis: MatchBasis;
    }
  | { readonly kind: 'near'; readonly reference: Reference; readonly near: readonly NearMatch[] }
  | { readonly kind: 'miss'; readonly reference: Reference };

/** Shorter titles stand in a longer line by chance. */
const LEAST_WORDS_WITHIN = 4;

/** What each reference means, in the order of the list; what one means does not depend on the others. */
export function matchPublications(
  references: readonly Reference[],
  publications: readonly Publication[],
): readonly ReferenceMatch[] {
  const keyed = publications.map((publication) => ({
    publication,
    doi: publication.doi?.toLowerCase() ?? null,
    titleKeys: titlesOf(publication).map(titleKey),
  }));
  return references.map((reference): ReferenceMatch => {
    const { doi, arxiv } = reference;
    const titleKeys = reference.titles.map(titleKey).filter((key) => key !== '');
    const certain = keyed.flatMap(({ publication, doi: ownDoi, titleKeys: ownKeys }) => {
      const bases = [
        doi !== null && doi === ownDoi ? 'DOI' : null,
        arxiv !== null && arxiv === publication.arxiv ? 'arXiv id' : null,
        titleKeys.some((key) => ownKeys.includes(key)) ? 'title' : null,
      ].filter((basis) => basis !== null);
      const [basis] = bases;
      return basis === undefined ? [] : [{ publication, basis: basis as MatchBasis }];
    });
    const [first, ...others] = certain;
    if (first && others.length === 0) return { kind: 'match', reference, ...first };
    const near = first
      ? certain.map(({ publication, basis }) => ({ publication, reason: `the ${basis} is its own` }))
      : findNear(reference, publications);
    return near.length > 0 ? { kind: 'near', reference, near } : { kind: 'miss', reference };
  });
}

/** Likeliest first. */
function findNear(reference: Reference, publications: readonly Publication[]): readonly NearMatch[] {
  return publications
    .flatMap((publication) => {
      const reasons = reference.titles.flatMap((title) => nearReasons(title, publication));
      const [best] = reasons.toSorted((one, other) => other.weight - one.weight);
      return best ? [{ publication, ...best }] : [];
    })
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ publication, reason }) => ({ publication, reason }));
}

function nearReasons(title: string, publication: Publication) {
  const folded = ` ${foldTitle(title)} `;
  const isWithin = titlesOf(publication)
    .map(foldTitle)
    .some((own) => own.split(' ').length >= LEAST_WORDS_WITHIN && folded.includes(` ${own} `));
  const isName =
    titleKey(title) === titleKey(publication.shortName) ||
    titlesOf(publication).some((own) => isHeadOf(title, own));
  const similarity = Math.max(...titlesOf(publication).map((own) => titleSimilarity(title, own)));
  return [
    isWithin ? { weight: 1, reason: 'the line holds its title' } : null,
    isName ? { weight: 0.99, reason: 'the name is its own' } : null,
    similarity >= NEAR_TITLE ? { weight: similarity, reason: `titles ${similarity.toFixed(2)} alike` } : null,
  ].filter((reason) => reason !== null);
}

function titlesOf({ title, altTitle }: Publication): readonly string[] {
  return altTitle === null ? [title] : [title, altTitle];
}
