/** The parts of the page, in order: its table of contents and its headings come from here. */
export const REVIEW_SECTIONS = [
  { id: 'about', title: 'About the review' },
  { id: 'flow', title: 'From records to publications' },
  { id: 'topics', title: 'Classes and strategies' },
  { id: 'reconstruction', title: 'How this corpus was made' },
  { id: 'coverage', title: 'Coverage' },
  { id: 'case-studies', title: 'Case studies' },
] as const satisfies readonly { readonly id: string; readonly title: string }[];

export type ReviewSectionId = (typeof REVIEW_SECTIONS)[number]['id'];

/** Id of the heading in the page. */
export function headingIdOf(id: ReviewSectionId): string {
  return `review-${id}`;
}
