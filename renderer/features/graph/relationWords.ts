/** What one publication says of another, as read from either of them. Pure. */
import type { RelationType } from '../../../shared/model/publication.ts';

const FORWARD: Readonly<Record<RelationType, string>> = {
  cites: 'cites',
  'builds-on': 'builds on',
  extends: 'extends',
  'compares-with': 'compares with',
  succeeds: 'succeeds',
};

const BACKWARD: Readonly<Record<RelationType, string>> = {
  cites: 'is cited by',
  'builds-on': 'is built on by',
  extends: 'is extended by',
  'compares-with': 'is compared with by',
  succeeds: 'is succeeded by',
};

/** "builds on" from the citing publication, "is built on by" from the cited one. */
export function relationWords(relation: RelationType, forward: boolean): string {
  return forward ? FORWARD[relation] : BACKWARD[relation];
}
