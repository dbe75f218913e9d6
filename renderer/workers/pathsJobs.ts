/** The job of the paths worker: citation paths in a large network. */
import { ok, type Result } from '../../shared/lib/result.ts';
import type { Digraph } from '../../shared/network/digraph.ts';
import { findPaths, type PathAnswer, type PathSearch } from '../../shared/network/paths.ts';
import type { Jobs } from '../../shared/worker/workerProtocol.ts';

interface FindInput {
  readonly network: Digraph;
  readonly search: PathSearch;
}

async function find({ network, search }: FindInput): Promise<Result<PathAnswer>> {
  return ok(findPaths(network, search));
}

export const pathsJobs = { find } satisfies Jobs;
