/** The worker that arranges graphs; the work itself is in layoutJobs.ts. */
import { layoutJobs } from './layoutJobs.ts';
import { serveJobs, type WorkerScope } from './serveJobs.ts';

serveJobs(layoutJobs, self as unknown as WorkerScope);
