/**
 * The fields of a search document, as a registry: what the index holds, how much a match in each weighs,
 * and by which names a query can ask for it. Everything else about fields is derived from here.
 */

interface SearchFieldDefinition {
  readonly id: string;
  /** Weight of a match, relative to a match in the contributions. */
  readonly boost: number;
  /** Names a query may use, the preferred one first; empty for a field that cannot be asked for alone. */
  readonly queryNames: readonly string[];
}

/**
 * Why these weights: a word in a name is nearly always what was meant ("orca", "3090"), so names lead; the
 * curated links to techniques and hardware are statements about the whole publication, so they outweigh a
 * passing mention, and what a publication introduces or improves says more about it than what it uses; author names come next, because a family name can also be a common word ("Sheng", "Gray");
 * running text, which mentions many things once, comes last.
 */
export const SEARCH_FIELDS = [
  { id: 'title', boost: 6, queryNames: ['title', 'name'] },
  { id: 'ownTechniques', boost: 4, queryNames: [] },
  { id: 'techniques', boost: 2.5, queryNames: ['technique', 'techniques'] },
  { id: 'hardware', boost: 3, queryNames: ['hardware', 'device'] },
  { id: 'authors', boost: 2.5, queryNames: ['author', 'authors'] },
  { id: 'frameworks', boost: 2, queryNames: ['framework', 'frameworks'] },
  { id: 'models', boost: 2, queryNames: ['model', 'models'] },
  { id: 'summary', boost: 1.5, queryNames: ['summary', 'abstract'] },
  { id: 'contributions', boost: 1, queryNames: [] },
  { id: 'venue', boost: 1, queryNames: ['venue'] },
  { id: 'year', boost: 1, queryNames: ['year'] },
] as const satisfies readonly SearchFieldDefinition[];

export type SearchField = (typeof SEARCH_FIELDS)[number]['id'];

/**
 * The review's class is asked for like a field, but is no text: "training" in a text says little, and as the
 * class of every second publication it would drown in what the index weighs.
 */
export const CLASS_FIELD = 'class';

/** Field names for queries, the preferred one of each field, in the order in which help lists them. */
export const QUERY_FIELD_NAMES: readonly string[] = [
  ...SEARCH_FIELDS.flatMap((field) => field.queryNames.slice(0, 1)),
  CLASS_FIELD,
];

/** Whether a query can ask for a field of that name, preferred or not, in any case. */
export function isQueryFieldName(name: string): boolean {
  return name.toLowerCase() === CLASS_FIELD || fieldsOfQueryName(name) !== null;
}

/** Fields that a query asks for together with another: to a reader they are one. */
const COMPANIONS: Readonly<Partial<Record<SearchField, SearchField>>> = {
  summary: 'contributions',
  techniques: 'ownTechniques',
};

/** The fields of text that a name in a query stands for; null for an unknown name. */
export function fieldsOfQueryName(name: string): readonly SearchField[] | null {
  const wanted = name.toLowerCase();
  const field = SEARCH_FIELDS.find((candidate) =>
    (candidate.queryNames as readonly string[]).includes(wanted),
  );
  if (!field) return null;
  const companion = COMPANIONS[field.id];
  return companion ? [field.id, companion] : [field.id];
}

/** The one name under which a printed query asks for the field: "abstract" → "summary". Unknown names stay. */
export function preferredQueryName(name: string): string {
  const wanted = name.toLowerCase();
  const field = SEARCH_FIELDS.find((candidate) =>
    (candidate.queryNames as readonly string[]).includes(wanted),
  );
  return field?.queryNames[0] ?? wanted;
}
