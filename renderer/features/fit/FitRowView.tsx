/** One technique: what it needs, what it leaves of the memory, how large a model may be, and what was measured. */
import { ChevronRight } from 'lucide-react';
import type { FitRow } from '../../../shared/fit/fitRows.ts';
import { gigabytesText, largestText, NEED_NAMES, needText, tokenText } from '../../../shared/fit/fitWords.ts';
import type { FitMachine } from '../../../shared/fit/machine.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { countText } from '../../components/countText.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { NotReported } from '../../components/NotReported.tsx';
import { Passports } from '../../components/Passports.tsx';
import { EffectText } from './EffectText.tsx';
import styles from './FitRowView.module.css';
import { MemoryBar } from './MemoryBar.tsx';
import { OpenedEstimate } from './OpenedEstimate.tsx';
import { setFit } from './setFit.ts';

export interface FitRowProps {
  readonly row: FitRow;
  readonly plain: FitRow;
  readonly machine: FitMachine;
  readonly withToken: boolean;
  readonly isOpen: boolean;
}

export function FitRowView({ row, plain, machine, withToken, isOpen }: FitRowProps) {
  const { technique } = row;
  return (
    <>
      <tr data-row={technique?.id ?? 'plain'} data-verdict={row.verdict}>
        <th scope="row" className={styles.name}>
          <Name row={row} isOpen={isOpen} />
        </th>
        <td className={styles.cell}>
          {row.estimate ? (
            <MemoryBar
              verdict={row.verdict}
              total={row.estimate.total}
              memoryGB={machine.memoryGB}
              text={gigabytesText(row.estimate.total)}
            />
          ) : null}
          <EffectText row={row} plain={plain} />
        </td>
        <td className={styles.number}>
          {largestText(row) ?? <span className={styles.quiet}>not known</span>}
        </td>
        {withToken ? (
          <td className={styles.number}>
            {tokenText(row) ?? <span className={styles.quiet}>not known</span>}
          </td>
        ) : null}
        <td className={styles.cell}>{technique ? <Measured row={row} /> : null}</td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={withToken ? 5 : 4} className={styles.opened}>
            <OpenedEstimate row={row} plain={plain} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Name({ row: { technique, needs }, isOpen }: Pick<FitRowProps, 'row' | 'isOpen'>) {
  if (!technique) return <span className={styles.plain}>As it is, in 16 bits</span>;
  return (
    <>
      <span className={styles.line}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-label={`How ${technique.name} is computed and measured`}
          onClick={() =>
            setFit({ opened: isOpen ? null : technique.id }, `${isOpen ? 'close' : 'open'} ${technique.name}`)
          }
        >
          <ChevronRight size={14} aria-hidden="true" className={isOpen ? styles.turned : undefined} />
        </button>
        <EntityLink nodeId={toNodeId('technique', technique.id)} plain />
      </span>
      {needs.length > 0 ? (
        <ul className={styles.needs} aria-label={`What ${technique.name} needs`}>
          {needs.map((need) => (
            <li key={need.anyOf.join()} data-status={need.status}>
              {needText(need)}: {NEED_NAMES[need.status]}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Measured({ row: { technique, measured } }: Pick<FitRowProps, 'row'>) {
  if (measured.length === 0) return <NotReported />;
  const keys = [...new Set(measured.map(({ reported }) => reported.publicationKey))];
  return (
    <span className={styles.measured}>
      <Passports
        results={measured.map(({ reported }) => reported)}
        text={countText(measured.length, 'result')}
        what={`of ${technique?.name} on such hardware`}
      />
      {keys.map((key) => (
        <EntityLink key={key} nodeId={toNodeId('publication', key)} />
      ))}
    </span>
  );
}
