/** The review's case studies, one under the other. */
import { useMemo } from 'react';
import { buildCaseStudies } from '../../../shared/review/caseStudies.ts';
import { useIndex } from '../../state/selectors.ts';
import { CaseStudy } from './CaseStudy.tsx';
import { ReviewProse } from './ReviewProse.tsx';

export function CaseStudies() {
  const index = useIndex();
  const told = useMemo(() => buildCaseStudies(index), [index]);
  if (told.length === 0) return <ReviewProse quiet>This corpus tells of no case study.</ReviewProse>;
  return (
    <>
      <ReviewProse>
        Told with the figures of the papers themselves, since those that the review prints are not public.
        Point at a figure to see where it stands and what it was measured on.
      </ReviewProse>
      {told.map((it) => (
        <CaseStudy key={it.study.publication} told={it} />
      ))}
    </>
  );
}
