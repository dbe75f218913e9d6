/** A framework or library: software that implements techniques. */
import type { CatalogueEvidence } from './evidence.ts';
import type { ReviewClass } from './publication.ts';

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly classes: readonly ReviewClass[];
  readonly maintainer: string | null;
  readonly licence: string | null;
  readonly repo: string | null;
  readonly language: readonly string[];
  readonly firstRelease: string | null;
  readonly status: 'active' | 'archived' | 'unknown';
  /** Ids of techniques. */
  readonly supportsTechniques: readonly string[];
  /** Key of the publication that introduced it. */
  readonly introducedBy: string | null;
  /** Ids of hardware entries. */
  readonly runsOn: readonly string[];
  readonly facts: CatalogueEvidence;
  readonly notes: string | null;
}
