/** Where a publication can be read: addresses, shown in full and opened only when asked. */
import type { Publication } from '../../../shared/model/publication.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { LongList } from '../../components/LongList.tsx';
import { Section } from '../../components/Section.tsx';
import { Facts } from './Facts.tsx';

export function PublicationLinks({ publication }: { readonly publication: Publication }) {
  const { metadata } = publication;
  return (
    <Section title="Links">
      <LongList items={linksOf(publication)} renderItem={(link) => <ExternalLink {...link} />} />
      <Facts facts={[{ name: 'Bibliography', text: <EvidenceMark grade={metadata.grade} named /> }]} />
    </Section>
  );
}

function linksOf({ arxiv, doi, code, url }: Publication): readonly { label: string; url: string }[] {
  const arxivUrl = arxiv === null ? null : `https://arxiv.org/abs/${arxiv}`;
  return [
    { label: 'arXiv', url: arxivUrl },
    { label: 'DOI', url: doi === null ? null : `https://doi.org/${doi}` },
    { label: 'Code', url: code },
    { label: 'Page', url: url === arxivUrl ? null : url },
  ].flatMap((link) => (link.url === null ? [] : [{ ...link, url: link.url }]));
}
