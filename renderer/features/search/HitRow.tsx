/** One hit: an entity of the corpus, or a reported number. Choosing it selects what it stands for. */
import { memo } from 'react';
import { EntityHit } from './EntityHit.tsx';
import { type HitRowProps, isResultId } from './hitKinds.ts';
import { ResultHit } from './ResultHit.tsx';

export const HitRow = memo(function HitRow({ id, ...props }: HitRowProps) {
  return isResultId(id) ? <ResultHit id={id} {...props} /> : <EntityHit id={id} {...props} />;
});
