/**
 * What a list of literature makes of the memberships of a corpus: a plan, to be shown before and carried out
 * after. Nothing near is decided here without a person's word.
 */
import type { Reference } from '../import/reference.ts';
import { MEMBERSHIP_LEVELS, type MembershipLevel, type Publication } from '../model/publication.ts';
import type { NearMatch, ReferenceMatch } from './matchPublications.ts';

export type Membership = Publication['membership'];

export interface MembershipChoice {
  /** What the listed publications become. */
  readonly level: MembershipLevel;
  /** Address of the list or of what names them; null where there is none. */
  readonly source: string | null;
  /**
   * Whether publications that the list does not hold become `in-scope`: only where the list is complete.
   * Without it a listed publication that is at the level or a stronger one already stays as it is, so that a
   * list of lesser weight takes nothing back; the level `in-scope` does take back.
   */
  readonly replacesOthers: boolean;
  /** Keys of publications whose near match a person found to be the same work. */
  readonly confirmed: readonly string[];
  /** Keys of publications whose near match a person found to be another work. */
  readonly rejected: readonly string[];
}

export interface MembershipChange {
  readonly publication: Publication;
  readonly to: Membership;
}

export interface OpenReference {
  readonly reference: Reference;
  readonly near: readonly NearMatch[];
}

export interface MembershipPlan {
  /** Listed publications, in the order of the corpus. */
  readonly listed: readonly Publication[];
  /** Those of them that are listed only because a person confirmed a near match. */
  readonly confirmed: readonly Publication[];
  /** References that are near to publications and wait for a person. */
  readonly open: readonly OpenReference[];
  /** References that mean nothing in the corpus. */
  readonly misses: readonly Reference[];
  /** Publications whose membership differs from what it would become, in the order of the corpus. */
  readonly changes: readonly MembershipChange[];
  /** Publications that a near match leaves as they are, although the list would make them `in-scope`. */
  readonly undecided: readonly Publication[];
  /** Keys that were confirmed or rejected although no reference is near to them. */
  readonly strayKeys: readonly string[];
}

/** The plan; it does not depend on the order of the matches. */
export function planMemberships(
  publications: readonly Publication[],
  matches: readonly ReferenceMatch[],
  choice: MembershipChoice,
): MembershipPlan {
  const nearMatches = matches.filter((match) => match.kind === 'near');
  const confirmed = new Set(choice.confirmed);
  const rejected = new Set(choice.rejected);
  const nearKeys = new Set(nearMatches.flatMap(({ near }) => near.map(({ publication }) => publication.key)));
  const certainKeys = new Set(
    matches.flatMap((match) => (match.kind === 'match' ? [match.publication.key] : [])),
  );
  const listedKeys = new Set([...certainKeys, ...[...nearKeys].filter((key) => confirmed.has(key))]);
  const unanswered = nearMatches
    .filter(({ near }) => !near.some(({ publication }) => confirmed.has(publication.key)))
    .map(({ reference, near }) => ({
      reference,
      near: near.filter(({ publication }) => !rejected.has(publication.key)),
    }));
  const open = unanswered.filter(({ near }) => near.length > 0);
  const openKeys = new Set(open.flatMap(({ near }) => near.map(({ publication }) => publication.key)));
  const membershipOf = ({ key, membership }: Publication): Membership => {
    if (listedKeys.has(key)) {
      return isHeld(membership.level, choice) ? membership : { level: choice.level, source: choice.source };
    }
    const stays = !choice.replacesOthers || openKeys.has(key);
    return stays ? membership : { level: 'in-scope', source: null };
  };
  return {
    listed: publications.filter(({ key }) => listedKeys.has(key)),
    confirmed: publications.filter(({ key }) => listedKeys.has(key) && !certainKeys.has(key)),
    open,
    misses: [
      ...matches.flatMap((match) => (match.kind === 'miss' ? [match.reference] : [])),
      ...unanswered.filter(({ near }) => near.length === 0).map(({ reference }) => reference),
    ],
    changes: publications
      .map((publication) => ({ publication, to: membershipOf(publication) }))
      .filter(({ publication: { membership }, to }) => !isSame(membership, to)),
    undecided: choice.replacesOthers
      ? publications.filter(({ key }) => openKeys.has(key) && !listedKeys.has(key))
      : [],
    strayKeys: [...choice.confirmed, ...choice.rejected].filter((key) => !nearKeys.has(key)),
  };
}

function isSame(one: Membership, other: Membership): boolean {
  return one.level === other.level && one.source === other.source;
}

/** Whether a listed publication keeps a level that is as strong as the list's, or stronger. */
function isHeld(level: MembershipLevel, choice: MembershipChoice): boolean {
  const weaknessOf = (it: MembershipLevel) => MEMBERSHIP_LEVELS.indexOf(it);
  return (
    !choice.replacesOthers && choice.level !== 'in-scope' && weaknessOf(level) <= weaknessOf(choice.level)
  );
}
