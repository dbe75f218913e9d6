/** The choice of a format: one set of radio buttons under the headings of the groups, with a word on the chosen one. */
import { useId } from 'react';
import { EXPORT_GROUPS, EXPORTERS, type Exporter } from '../../../shared/export/exporterRegistry.ts';
import dialog from './ExportDialog.module.css';
import styles from './FormatChoice.module.css';

interface FormatChoiceProps {
  readonly chosen: Exporter;
  readonly onChoose: (exporter: Exporter) => void;
}

export function FormatChoice({ chosen, onChoose }: FormatChoiceProps) {
  const name = useId();
  return (
    <fieldset className={dialog.group}>
      <legend className={dialog.legend}>Format</legend>
      {EXPORT_GROUPS.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${name}-${group.id}`} className={styles.formats}>
          <span id={`${name}-${group.id}`} className={styles.heading}>
            {group.name}
          </span>
          {EXPORTERS.filter((exporter) => exporter.group === group.id).map((exporter) => (
            <label key={exporter.id} className={dialog.option}>
              <input
                type="radio"
                name={name}
                checked={exporter.id === chosen.id}
                aria-describedby={exporter.id === chosen.id ? `${name}-note` : undefined}
                onChange={() => onChoose(exporter)}
              />
              {exporter.name}
            </label>
          ))}
        </div>
      ))}
      <p id={`${name}-note`} className={styles.note}>
        {chosen.description}
      </p>
    </fieldset>
  );
}
