/** Keeps what was found in step with the query, whatever changed the query: typing, undo, a link. Renders nothing. */
import { useEffect, useRef } from 'react';
import { notify, setSearch } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import { registerExplainer } from './hitExplainer.ts';
import { createSearchRunner, type SearchPort, type SearchRunner } from './searchRunner.ts';

export type { SearchPort } from './searchRunner.ts';

/** Keys closer together than that are a burst, such as a held key: all but its last are skipped. */
const BURST_MS = 60;
const BURST_PAUSE_MS = 40;

export function SearchController({ port }: { readonly port: SearchPort }) {
  const query = useView((view) => view.query);
  const runner = useRef<SearchRunner | null>(null);
  const lastChange = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => registerExplainer((query, ids) => port.explain(query, ids)), [port]);

  useEffect(() => {
    runner.current = createSearchRunner(port, (outcome) => {
      if (!outcome.ok) {
        setSearch({ running: false });
        notify('error', outcome.error);
      } else if ('fault' in outcome.value) {
        setSearch({ fault: outcome.value.fault, running: false });
      } else {
        setSearch({ answer: outcome.value.answer, fault: null, running: false });
      }
    });
    return () => runner.current?.stop();
  }, [port]);

  useEffect(() => {
    const now = performance.now();
    const isBurst = now - lastChange.current < BURST_MS;
    lastChange.current = now;
    if (query.trim() === '') {
      runner.current?.stop();
      setSearch({ answer: null, fault: null, running: false });
    } else {
      setSearch({ running: true });
      runner.current?.ask(query, isBurst ? BURST_PAUSE_MS : 0);
    }
  }, [query]);

  return null;
}
