/** The corpus as the files that lie in its folder, in canonical form: two spaces, keys in the schema's order. */
import type { Corpus } from '../model/corpus.ts';

export interface CorpusFileText {
  /** Relative to the corpus folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * Every file of the corpus. Keys keep the order that parsing gave them, which is that of the schemas;
 * so a corpus that came from `parseCorpus` is written the same way whoever wrote it last.
 */
export function toCorpusFileTexts(corpus: Corpus): readonly CorpusFileText[] {
  return [
    fileText('manifest.json', './schema/manifest.schema.json', corpus.manifest),
    ...(['techniques', 'strategies', 'hardware', 'frameworks'] as const).map((name) =>
      fileText(`${name}.json`, `./schema/${name}.schema.json`, { [name]: corpus[name] }),
    ),
    fileText('review.json', './schema/review.schema.json', corpus.review),
    ...corpus.publications.map((publication) =>
      fileText(`publications/${publication.key}.json`, '../schema/publication.schema.json', publication),
    ),
  ];
}

function fileText(path: string, schema: string, content: object): CorpusFileText {
  return { path, text: `${JSON.stringify({ $schema: schema, ...content }, null, 2)}\n` };
}
