/** The worker that loads the corpus; the work itself is in corpusJobs.ts. */
import { corpusJobs } from './corpusJobs.ts';
import { serveJobs } from './serveJobs.ts';

serveJobs(corpusJobs);
