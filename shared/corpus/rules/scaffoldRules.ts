/** Rules on scaffolds: what a command wrote in place of a curator does not ship. */
import { UNWRITTEN_SUMMARY } from '../unwrittenSummary.ts';
import { type IntegrityRule, publicationFile } from './integrityRule.ts';

const unwrittenSummary: IntegrityRule = {
  code: 'corpus/unwritten-summary',
  severity: 'error',
  rule: 'Every publication has a summary of a curator, not that of its scaffold.',
  check: ({ publications }) =>
    publications
      .filter(({ summary }) => summary === UNWRITTEN_SUMMARY)
      .map((publication) => ({
        file: publicationFile(publication),
        where: 'summary',
        message: `the summary of publication ${publication.key} has yet to be written`,
      })),
};

export const SCAFFOLD_RULES = [unwrittenSummary] as const satisfies readonly IntegrityRule[];
