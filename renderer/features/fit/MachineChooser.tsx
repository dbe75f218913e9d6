/** The machine: devices of the catalogue with how many of each, or the memory, bandwidth and formats of one that is typed. */
import { type ReactNode, useMemo } from 'react';
import { bestMatches } from '../../../shared/compare/candidates.ts';
import { readableId } from '../../../shared/compare/readableId.ts';
import { deviceCandidates } from '../../../shared/fit/deviceCandidates.ts';
import { DEVICE_CAPABILITIES } from '../../../shared/model/capability.ts';
import { idOf, toNodeId } from '../../../shared/model/ids.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { type ChosenDevice, FIT_LIMITS, readDevice, writeDevice } from '../../../shared/view/fitPart.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EntityPicker } from '../../components/EntityPicker.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './MachineChooser.module.css';
import { setFit } from './setFit.ts';

const MOST_SHOWN = 60;

export function MachineChooser({ children }: { readonly children: ReactNode }) {
  const index = useIndex();
  const view = useView((state) => state.fit);
  const candidates = useMemo(() => deviceCandidates(index), [index]);
  const devices = view.devices.flatMap((text) => readDevice(text) ?? []);
  const nodeIds = devices.map(({ id }) => toNodeId('hardware', id));
  return (
    <div role="group" aria-label="Machine" className={styles.machine}>
      {devices.length > 0 ? (
        <ul className={styles.chips} aria-label="Devices">
          {devices.map((device) => (
            <li key={device.id}>
              <DeviceChip device={device} devices={devices} />
            </li>
          ))}
        </ul>
      ) : null}
      <EntityPicker
        label="Add a device"
        find={(text) => bestMatches(candidates, text, nodeIds, MOST_SHOWN)}
        onPick={(nodeId) => {
          const added = { id: idOf(nodeId), count: 1 };
          setFit({ devices: [...devices, added].map(writeDevice) }, `add ${shortNameOf(index, nodeId)}`);
        }}
        what="device of the catalogue"
      />
      {devices.length === 0 ? <TypedMachine /> : null}
      <span className={styles.spacer} />
      {children}
    </div>
  );
}

interface DeviceChipProps {
  readonly device: ChosenDevice;
  readonly devices: readonly ChosenDevice[];
}

function DeviceChip({ device, devices }: DeviceChipProps) {
  const index = useIndex();
  const name = shortNameOf(index, toNodeId('hardware', device.id));
  const put = (count: number) =>
    setFit(
      { devices: devices.map((it) => writeDevice(it === device ? { ...it, count } : it)) },
      `set the number of ${name}`,
      `fit count ${device.id}`,
    );
  return (
    <Chip
      removeLabel={`Remove ${name} from the machine`}
      onRemove={() =>
        setFit({ devices: devices.filter((it) => it !== device).map(writeDevice) }, `remove ${name}`)
      }
    >
      <span className={styles.device}>
        <NumberField
          label={`Number of ${name}`}
          isLabelHidden
          value={device.count}
          most={FIT_LIMITS.count}
          isWhole
          onChange={(count) => count !== null && put(count)}
        />
        × {name}
      </span>
    </Chip>
  );
}

function TypedMachine() {
  const view = useView((state) => state.fit);
  return (
    <>
      <span className={styles.or}>or type</span>
      <NumberField
        label="Devices"
        value={view.count}
        most={FIT_LIMITS.count}
        isWhole
        onChange={(count) => count !== null && setFit({ count }, 'set the number of devices', 'fit typed')}
      />
      <NumberField
        label="Memory"
        unit="GB"
        value={view.memoryGB}
        most={FIT_LIMITS.memoryGB}
        mayBeEmpty
        onChange={(memoryGB) => setFit({ memoryGB }, 'set the memory', 'fit memory')}
      />
      <NumberField
        label="Bandwidth"
        unit="GB/s"
        value={view.bandwidthGBs}
        most={FIT_LIMITS.bandwidthGBs}
        mayBeEmpty
        onChange={(bandwidthGBs) => setFit({ bandwidthGBs }, 'set the bandwidth', 'fit bandwidth')}
      />
      <fieldset className={styles.formats}>
        <legend className={styles.legend}>Has</legend>
        {DEVICE_CAPABILITIES.map((id) => (
          <label key={id} className={styles.format}>
            <Checkbox
              checked={view.formats.includes(id)}
              onChange={() => {
                const formats = view.formats.includes(id)
                  ? view.formats.filter((it) => it !== id)
                  : [...view.formats, id];
                setFit({ formats }, `change what the device has`);
              }}
            />
            {readableId(id)}
          </label>
        ))}
      </fieldset>
    </>
  );
}
