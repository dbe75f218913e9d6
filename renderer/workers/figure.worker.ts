/** The worker that writes figures; the work itself is in figureJobs.ts. */
import { figureJobs } from './figureJobs.ts';
import { serveJobs, type WorkerScope } from './serveJobs.ts';

serveJobs(figureJobs, self as unknown as WorkerScope);
