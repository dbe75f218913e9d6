/** How the figure looks to others: a choice of what colours are seen, and which marks can then not be told apart. */
import { findLookAlikes, VISIONS, type VisionId } from '../../../shared/figure/colourVision.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { LabelledSelect } from '../../components/LabelledSelect.tsx';
import styles from './ColourCheck.module.css';

interface ColourCheckProps {
  readonly figure: FigureModel;
  readonly vision: VisionId;
  readonly onVision: (vision: VisionId) => void;
}

export function ColourCheck({ figure, vision, onVision }: ColourCheckProps) {
  const alike = findLookAlikes(figure, vision);
  return (
    <div className={styles.check}>
      <LabelledSelect
        className={styles.select}
        label="Preview as seen"
        value={vision}
        options={VISIONS.map(({ id, name }) => [id, name] as const)}
        onChange={onVision}
      />
      <p role="status">
        {alike.length === 0
          ? 'All marks of the legend can be told apart.'
          : `Hard to tell apart: ${alike.map(({ names }) => names.join(' and ')).join('; ')}.`}
      </p>
    </div>
  );
}
