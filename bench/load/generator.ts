import { answerParent } from '../processes/answer-parent.ts';
import { generateLoad } from './generate-load.ts';
import type { LoadJob } from './job.ts';

/** The load generator's process: one job at a time. */
answerParent((job: LoadJob) => generateLoad(job));
