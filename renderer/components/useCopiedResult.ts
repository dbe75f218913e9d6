/** Ties an element on screen to the result whose passport goes with it when it is copied. */
import { type RefObject, useEffect } from 'react';
import type { ReportedResult } from '../../shared/compare/comparison.ts';
import { useAtlas } from '../state/selectors.ts';
import { registerResult } from './copyPassports.ts';

export function useCopiedResult(
  element: RefObject<HTMLElement | null>,
  { result, publicationKey }: ReportedResult,
): void {
  const { index } = useAtlas();
  useEffect(() => {
    const publication = index.publicationByKey.get(publicationKey);
    if (!element.current || !publication) return;
    return registerResult(element.current, { result, publication });
  }, [element, result, publicationKey, index]);
}
