/** What classes and levels of membership are called, wherever they are shown. */
import type { MembershipLevel, ReviewClass } from '../model/publication.ts';

export const CLASS_LABELS: Readonly<Record<ReviewClass, string>> = {
  training: 'LLM training',
  inference: 'LLM inference',
  serving: 'System serving',
};

export const MEMBERSHIP_LABELS: Readonly<Record<MembershipLevel, string>> = {
  'in-review-list': 'On the review’s list',
  'named-by-summary': 'Named by a summary',
  likely: 'Likely in the review',
  'in-scope': 'In scope only',
};
