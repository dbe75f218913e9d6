/** How an estimate comes about, and what was measured instead: formulas with their source, preconditions, passports. */
import type { FitRow } from '../../../shared/fit/fitRows.ts';
import { gigabytesText, LIKENESS_NAMES, PART_NAMES, partChanges } from '../../../shared/fit/fitWords.ts';
import { LIKENESSES } from '../../../shared/fit/measured.ts';
import { memoryRuleOf, SYMBOLS } from '../../../shared/fit/memoryRules.ts';
import type { Technique } from '../../../shared/model/technique.ts';
import { FormulaView } from '../../components/FormulaView.tsx';
import { ResultGroups } from '../../components/ResultGroups.tsx';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './OpenedEstimate.module.css';

export function OpenedEstimate({ row, plain }: { readonly row: FitRow; readonly plain: FitRow }) {
  const { technique, measured } = row;
  if (!technique) return null;
  return (
    <section className={styles.opened} aria-label={`${technique.name}: computed and measured`}>
      <div className={styles.part}>
        <h3 className={styles.title}>Computed</h3>
        <Computed row={row} plain={plain} technique={technique} />
      </div>
      <div className={styles.part}>
        <h3 className={styles.title}>Measured</h3>
        {measured.length === 0 ? (
          <p className={styles.words}>No publication on it reports a number from such hardware.</p>
        ) : (
          LIKENESSES.map((likeness) => {
            const results = measured.filter((it) => it.likeness === likeness);
            return results.length === 0 ? null : (
              <div key={likeness}>
                <p className={styles.words}>
                  {LIKENESS_NAMES[likeness].charAt(0).toUpperCase() + LIKENESS_NAMES[likeness].slice(1)}
                </p>
                <ResultGroups results={results.map(({ reported }) => reported)} />
              </div>
            );
          })
        )}
      </div>
    </section>
  );
}

interface ComputedProps {
  readonly row: FitRow;
  readonly plain: FitRow;
  readonly technique: Technique;
}

function Computed({ row, plain, technique }: ComputedProps) {
  const index = useIndex();
  const task = useView(({ fit }) => fit.task);
  const formula = index.techniqueById.get(memoryRuleOf(technique.id)?.formulaOf ?? technique.id)?.formula;
  const changes = plain.estimate ? partChanges(index, task, row, plain.estimate) : [];
  return (
    <>
      {row.estimate === null ? (
        <p className={styles.words}>
          The corpus holds no formula from which the memory of this technique could be computed.
        </p>
      ) : (
        <>
          <dl className={styles.parts}>
            {changes.map(({ part, before, after, formula: says }) => (
              <div key={part}>
                <dt>{PART_NAMES[part]}</dt>
                <dd>
                  {gigabytesText(before)} → <strong>{gigabytesText(after)}</strong>
                  {says === null ? null : <span className={styles.says}> = {says}</span>}
                </dd>
              </div>
            ))}
          </dl>
          {changes.length > 0 ? <p className={styles.words}>{SYMBOLS}; in bytes.</p> : null}
        </>
      )}
      {formula ? (
        <>
          <p className={styles.words}>Formula as the corpus holds it</p>
          <FormulaView formula={formula} />
        </>
      ) : null}
    </>
  );
}
