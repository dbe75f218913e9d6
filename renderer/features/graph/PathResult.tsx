/** What was found: in a sentence, with the way from path to path, and step by step. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { describePaths } from '../../../shared/graph/pathWords.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import type { PathsFound } from '../../../shared/network/paths.ts';
import type { PathChoice } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { TableExport } from '../../components/TableExport.tsx';
import { change, select } from '../../state/actions.ts';
import { lookAtPath, selectPathPlace, toPathSearch, usePathAnswer, usePathMarks } from '../../state/paths.ts';
import { useGraph, useIndex, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { toPathTable } from './besideGraphTables.ts';
import styles from './PathPanel.module.css';
import { PathSteps } from './PathSteps.tsx';

const NO_KEYS: readonly string[] = [];

export function PathResult({ path }: { readonly path: PathChoice }) {
  const index = useIndex();
  const answer = usePathAnswer();
  const place = useStore(selectPathPlace);
  if (toPathSearch(path) === null) {
    return <p className={styles.said}>Choose the publication at each end.</p>;
  }
  if (answer === null) return <p className={styles.said}>Searching the citations…</p>;
  const words = describePaths(index, path, answer);
  if (answer.type !== 'found') return <p className={styles.said}>{words}</p>;
  return (
    <>
      <p className={styles.said}>{words}</p>
      <NotDrawn path={answer.found.paths[place] ?? answer.found.paths[0] ?? NO_KEYS} />
      <FoundPath found={answer.found} noun={path.kind === 'main' ? 'main path' : 'path'} />
    </>
  );
}

/** Where the graph on screen has nothing of the path, or not all of it. */
function NotDrawn({ path }: { readonly path: readonly string[] }) {
  const graph = useGraph();
  const isDrawn = usePathMarks() !== null;
  const projection = useView((view) => view.projection);
  const missing = useMemo(() => {
    const wanted = new Set(path.map((key) => toNodeId('publication', key)));
    for (const { id } of graph.nodes) wanted.delete(id);
    return wanted.size;
  }, [graph, path]);
  if (missing === 0) return null;
  return (
    <p className={styles.remark}>
      {isDrawn
        ? `${missing} of them ${missing === 1 ? 'is' : 'are'} not drawn in this graph; what is selected is, where it has a place.`
        : 'This graph shows no publication of it.'}{' '}
      {isDrawn || projection === 'citations' ? null : (
        <Button variant="quiet" onClick={() => change({ type: 'set-projection', projection: 'citations' })}>
          Show the citation network
        </Button>
      )}
    </p>
  );
}

function FoundPath({ found, noun }: { readonly found: PathsFound; readonly noun: string }) {
  const place = useStore(selectPathPlace);
  const path = found.paths[place] ?? found.paths[0] ?? NO_KEYS;
  const ids = path.map((key) => toNodeId('publication', key));
  const index = useIndex();
  return (
    <>
      <div className={styles.bar}>
        {found.paths.length > 1 && <PathTurner place={place} count={found.paths.length} />}
        <Button onClick={() => select(...ids)}>Select these {countText(ids.length, 'publication')}</Button>
        <TableExport view="graph" makeTable={() => toPathTable(index, `Publications of the ${noun}`, path)} />
      </div>
      <PathSteps found={found} path={path} label={`Publications of the ${noun}`} />
    </>
  );
}

function PathTurner({ place, count }: { readonly place: number; readonly count: number }) {
  const turn = (by: number) => lookAtPath((place + by + count) % count);
  return (
    <span className={styles.turner} role="group" aria-label="Which of the paths">
      <IconButton
        compact
        label="Path before"
        icon={<ChevronLeft size={14} aria-hidden="true" />}
        onClick={() => turn(-1)}
      />
      <span aria-live="polite">
        {place + 1} of {count}
      </span>
      <IconButton
        compact
        label="Next path"
        icon={<ChevronRight size={14} aria-hidden="true" />}
        onClick={() => turn(1)}
      />
    </span>
  );
}
