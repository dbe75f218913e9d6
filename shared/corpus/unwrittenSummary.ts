/** Stands where a summary has yet to be written; the check refuses a corpus that still holds it. */
export const UNWRITTEN_SUMMARY = 'This summary has yet to be written.';
