/** What stands where the answer would be before there is a machine: what the view is for, and machines to begin with. */

import { toNodeId } from '../../../shared/model/ids.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { writeDevice } from '../../../shared/view/fitPart.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './FitWelcome.module.css';
import { setFit } from './setFit.ts';

/** Of these, the ones that the corpus holds. */
const FIRST = [
  { id: 'nvidia-rtx-3090', count: 1 },
  { id: 'nvidia-a100-80gb', count: 1 },
  { id: 'nvidia-v100-32gb', count: 8 },
];

export function FitWelcome() {
  const index = useIndex();
  const hasDevices = useView(({ fit }) => fit.devices.length > 0);
  return (
    <div className={styles.welcome}>
      <EmptyState title={hasDevices ? 'Nothing that computes yet' : 'What fits on your hardware?'}>
        <p>
          Choose devices above, or type their memory. You get the techniques whose preconditions hold, what
          each leaves of the memory of a device by the formulas of the corpus, and what publications measured
          on such hardware, told apart.
        </p>
        <ul className={styles.machines}>
          {FIRST.filter(({ id }) => index.hardwareById.has(id)).map((device) => (
            <li key={device.id}>
              <Button
                onClick={() =>
                  setFit(
                    { devices: [writeDevice(device)] },
                    `choose ${shortNameOf(index, toNodeId('hardware', device.id))}`,
                  )
                }
              >
                {device.count} × {shortNameOf(index, toNodeId('hardware', device.id))}
              </Button>
            </li>
          ))}
        </ul>
      </EmptyState>
    </div>
  );
}
