/** The search worker: serves the search jobs. */
import { searchJobs } from './searchJobs.ts';
import { serveJobs } from './serveJobs.ts';

serveJobs(searchJobs);
