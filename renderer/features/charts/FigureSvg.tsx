/** A figure on screen: the same marks, lines and texts that the writers put into files. */
import type { FigureLine, FigureMark, FigureModel, FigureText } from '../../../shared/figure/figureModel.ts';
import { HALO_WIDTH } from '../../../shared/figure/figureModel.ts';

export function FigureSvg({ figure }: { readonly figure: FigureModel }) {
  const { width, height, description, groups } = figure;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description}>
      {groups.map(({ id, lines, marks, texts }) => (
        <g key={id}>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
          {marks.map((mark) => (
            <Mark key={mark.id} mark={mark} />
          ))}
          {texts.map((text) => (
            <Text key={text.id} text={text} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Line({ line }: { readonly line: FigureLine }) {
  return (
    <line
      x1={line.x1}
      y1={line.y1}
      x2={line.x2}
      y2={line.y2}
      stroke={line.stroke}
      strokeWidth={line.width}
      strokeDasharray={line.dash?.join(' ')}
      opacity={line.opacity}
    />
  );
}

/** Charts have round marks only. */
function Mark({ mark }: { readonly mark: FigureMark }) {
  return (
    <circle
      cx={mark.x}
      cy={mark.y}
      r={mark.size / 2}
      fill={mark.fill}
      stroke={mark.stroke}
      strokeWidth={mark.strokeWidth}
      opacity={mark.opacity}
    />
  );
}

function Text({ text }: { readonly text: FigureText }) {
  return (
    <text
      x={text.x}
      y={text.y}
      fontSize={text.size}
      fontWeight={text.semibold ? 600 : 500}
      textAnchor={text.anchor}
      fill={text.fill}
      stroke={text.halo ?? undefined}
      strokeWidth={text.halo === null ? undefined : HALO_WIDTH}
      paintOrder="stroke"
    >
      {text.text}
    </text>
  );
}
