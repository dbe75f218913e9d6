/** Under a publication's title: authors, year and venue, classes, and how sure it is that the review has it. */
import { CLASS_LABELS, MEMBERSHIP_LABELS } from '../../../shared/facets/publicationLabels.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import type { MembershipLevel, Publication } from '../../../shared/model/publication.ts';
import { authorId } from '../../../shared/network/authorId.ts';
import { fullName } from '../../../shared/network/corpusIndex.ts';
import { Badge } from '../../components/Badge.tsx';
import { EntityLink } from '../../components/EntityLink.tsx';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { LongList } from '../../components/LongList.tsx';
import styles from './PublicationByline.module.css';

const MEMBERSHIP_MEANINGS: Readonly<Record<MembershipLevel, string>> = {
  'in-review-list': 'It stands on the review’s own list of its publications.',
  'named-by-summary': 'A public summary of the review names this publication.',
  likely: 'A curator recalls it in the review; nothing public confirms it.',
  'in-scope': 'It fits the review’s period and scope; there is no sign that the review includes it.',
};

export function PublicationByline({ publication }: { readonly publication: Publication }) {
  const { authors, authorsComplete, year, venue, venueType, firstPosted, membership } = publication;
  return (
    <>
      <div className={styles.authors}>
        <LongList
          inline
          label="Authors"
          items={authors}
          shownAtFirst={6}
          renderItem={(author) => (
            <EntityLink plain nodeId={toNodeId('author', authorId(author))} label={fullName(author)} />
          )}
        />
        {authorsComplete ? null : (
          <span className={styles.more}>and others whom the corpus does not name</span>
        )}
      </div>
      <p className={styles.venue}>
        {year} · {venue} ({venueType}){firstPosted === null ? '' : ` · first posted ${firstPosted}`}
      </p>
      <div className={styles.badges}>
        {publication.classes.map((it) => (
          <Badge key={it}>{CLASS_LABELS[it]}</Badge>
        ))}
        <Badge>{MEMBERSHIP_LABELS[membership.level]}</Badge>
      </div>
      <p className={styles.membership}>
        {MEMBERSHIP_MEANINGS[membership.level]}
        {membershipSources(publication).map((url) => (
          <ExternalLink key={url} url={url} />
        ))}
      </p>
    </>
  );
}

/** Several summaries stand in one field, parted by semicolons. */
function membershipSources({ membership }: Publication): readonly string[] {
  return membership.source?.split(/\s*;\s+/) ?? [];
}
