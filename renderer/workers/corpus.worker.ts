/** The worker that loads the corpus; the work itself is in corpusJobs.ts. */
import { corpusJobs } from './corpusJobs.ts';
import { serveJobs, type WorkerScope } from './serveJobs.ts';

serveJobs(corpusJobs, self as unknown as WorkerScope);
