/** The worker that finds paths in large networks; the work itself is in pathsJobs.ts. */
import { pathsJobs } from './pathsJobs.ts';
import { serveJobs, type WorkerScope } from './serveJobs.ts';

serveJobs(pathsJobs, self as unknown as WorkerScope);
