/** The answer as it may be shown: without the reported numbers below the least evidence grade. */
import { useMemo } from 'react';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { meetsFloor } from '../../../shared/network/evidenceFloor.ts';
import { type ResultId, readResultId, type SearchAnswer } from '../../../shared/search/search.ts';
import { useAtlas, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';

export interface ShownAnswer {
  readonly answer: SearchAnswer;
  /** How many numbers that match are left out. */
  readonly hiddenResults: number;
}

/** Of the search's last good answer; null while there is none. */
export function useShownAnswer(): ShownAnswer | null {
  const { index } = useAtlas();
  const answer = useStore((state) => state.search.answer);
  const leastGrade = useView((view) => view.leastGrade);
  return useMemo(() => {
    if (answer === null) return null;
    const results = answer.results.filter((id) => {
      const grade = gradeOf(index, id);
      return grade !== null && meetsFloor(grade, leastGrade);
    });
    const hiddenResults = answer.results.length - results.length;
    return { answer: hiddenResults === 0 ? answer : { ...answer, results }, hiddenResults };
  }, [answer, index, leastGrade]);
}

function gradeOf(index: CorpusIndex, id: ResultId) {
  const { publicationKey, place } = readResultId(id);
  return index.publicationByKey.get(publicationKey)?.results[place]?.grade ?? null;
}
