/** The worker that answers searches; the work itself is in searchJobs.ts. */
import { searchJobs } from './searchJobs.ts';
import { serveJobs, type WorkerScope } from './serveJobs.ts';

serveJobs(searchJobs, self as unknown as WorkerScope);
