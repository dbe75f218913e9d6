/** The paths that were found, step by step, with what each citation says and how well it is founded. */
import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { relationWords } from '../../../shared/graph/lineWords.ts';
import { citationOf } from '../../../shared/graph/pathMarks.ts';
import { describePaths } from '../../../shared/graph/pathWords.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import type { PathsFound } from '../../../shared/network/paths.ts';
import type { PathChoice } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { graphPort } from '../../graph/graphPort.ts';
import { change, hover, select } from '../../state/actions.ts';
import { lookAtPath, selectPathPlace, toPathSearch, usePathAnswer, usePathMarks } from '../../state/paths.ts';
import { useGraph, useIndex, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import styles from './PathPanel.module.css';

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
  const index = useIndex();
  const place = useStore(selectPathPlace);
  const selection = useView((view) => view.selection);
  const path = found.paths[place] ?? found.paths[0] ?? [];
  const ids = path.map((key) => toNodeId('publication', key));
  const listRef = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path begins at its beginning.
  useEffect(() => {
    listRef.current?.parentElement?.scrollTo?.({ top: 0 });
  }, [path]);
  return (
    <>
      <div className={styles.bar}>
        {found.paths.length > 1 && <PathTurner place={place} count={found.paths.length} />}
        <Button onClick={() => select(...ids)}>Select these {countText(ids.length, 'publication')}</Button>
      </div>
      <div className={styles.scroll}>
        <ol ref={listRef} className={styles.steps} aria-label={`Publications of the ${noun}`}>
          {path.map((key, at) => {
            const id = toNodeId('publication', key);
            const publication = index.publicationByKey.get(key);
            return (
              <li
                key={key}
                className={styles.step}
                data-kind="publication"
                data-id={key}
                data-selected={selection.includes(id) || undefined}
                onPointerEnter={() => hover(id)}
                onPointerLeave={() => hover(null)}
              >
                <button
                  type="button"
                  className={styles.publication}
                  onClick={() => {
                    select(id);
                    graphPort()?.centre(id);
                  }}
                >
                  <span className={styles.name}>{publication?.shortName ?? key}</span>
                  <span className={styles.year}>{publication?.year}</span>
                  <span className={styles.full}>{publication?.title}</span>
                </button>
                {at < path.length - 1 && (
                  <Step found={found} fromKey={key} toKey={path[at + 1] ?? ''} at={at} />
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}

interface StepProps {
  readonly found: PathsFound;
  readonly fromKey: string;
  readonly toKey: string;
  readonly at: number;
}

/** The citation between one publication and the next; it points up only where direction is disregarded. */
function Step({ found, fromKey, toKey, at }: StepProps) {
  const index = useIndex();
  const cites = found.citations.some(
    ({ citingKey, citedKey }) => citingKey === fromKey && citedKey === toKey,
  );
  const { grade, relation } = cites ? citationOf(index, fromKey, toKey) : citationOf(index, toKey, fromKey);
  const share = found.shares[at];
  return (
    <span className={styles.citation}>
      {cites ? <ArrowDown size={14} aria-hidden="true" /> : <ArrowUp size={14} aria-hidden="true" />}
      {relationWords(relation, cites)}
      <EvidenceMark grade={grade} named />
      {share !== null && share !== undefined && (
        <span
          className={styles.share}
          title="Share of all ways from the newest to the oldest that take this citation"
        >
          {Math.round(share * 1000) / 10} % of ways
        </span>
      )}
    </span>
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
