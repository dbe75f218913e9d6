/** A finding about the corpus, for curators: what is wrong, how badly, and where to look. */
export interface Issue {
  /** Area and fault, for example `corpus/dangling-reference`. */
  readonly code: string;
  /** An error makes the corpus unfit to ship; a warning is a weakness that is listed, not hidden. */
  readonly severity: 'error' | 'warning';
  /** Path relative to the corpus folder, for example `publications/flexgen.json`. */
  readonly file: string;
  /** Path inside the file, for example `techniques[2].id`; empty for the file as a whole. */
  readonly where: string;
  /** A sentence without the code. */
  readonly message: string;
}

/** `corpus/dangling-reference: publication flexgen uses technique x, which is not in techniques.json`. */
export function issueText(issue: Issue): string {
  return `${issue.code}: ${issue.message}`;
}
