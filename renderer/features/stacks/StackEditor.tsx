/** One stack: its techniques, a box that adds to it, and techniques that were combined with what is in it. */
import { bestMatches, type Candidate } from '../../../shared/compare/candidates.ts';
import { idOf, kindOf, type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { techniquesOf } from '../../../shared/stack/stackPairs.ts';
import { companionsOf } from '../../../shared/stack/stackSummary.ts';
import { STACK_NAMES } from '../../../shared/stack/stackWords.ts';
import { MAX_STACKED, type StackId } from '../../../shared/view/stacksPart.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { countText } from '../../components/countText.ts';
import { EntityPicker } from '../../components/EntityPicker.tsx';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './StackEditor.module.css';
import { addToStack, setStacks } from './setStacks.ts';

const MOST_SHOWN = 40;
const MOST_COMPANIONS = 3;

export function StackEditor({ stack }: { readonly stack: StackId }) {
  const index = useIndex();
  const view = useView((state) => state.stacks);
  const ids = view[stack];
  const name = STACK_NAMES[stack];
  const isFull = ids.length >= MAX_STACKED;
  const inStack = ids.map((id) => toNodeId('technique', id));
  const companions = isFull ? [] : companionsOf(index, techniquesOf(index, ids), MOST_COMPANIONS);
  return (
    <section className={styles.editor} aria-label={name}>
      <header className={styles.head}>
        <h2 className={styles.title}>{name}</h2>
        <EntityPicker
          label={`Add to ${name}`}
          find={(text) => bestMatches(stackCandidates(index), text, inStack, MOST_SHOWN)}
          onPick={(nodeId) =>
            addToStack(
              view,
              stack,
              techniqueIdsOf(index, nodeId),
              `add ${shortNameOf(index, nodeId)} to ${name}`,
            )
          }
          what="technique or publication"
          full={isFull ? `${MAX_STACKED} at most` : null}
        />
        {ids.length > 0 ? (
          <Button variant="quiet" onClick={() => setStacks({ [stack]: [] }, `clear ${name}`)}>
            Clear
          </Button>
        ) : null}
      </header>
      {ids.length > 0 ? (
        <ul className={styles.chips} aria-label={`Techniques of ${name}`}>
          {ids.map((id) => (
            <li key={id} data-kind="technique" data-id={id}>
              <Chip
                removeLabel={`Remove ${shortNameOf(index, toNodeId('technique', id))} from ${name}`}
                onRemove={() =>
                  setStacks(
                    { [stack]: ids.filter((it) => it !== id) },
                    `remove ${shortNameOf(index, toNodeId('technique', id))} from ${name}`,
                  )
                }
              >
                {shortNameOf(index, toNodeId('technique', id))}
              </Chip>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.hint}>
          {stack === 'first'
            ? 'Add techniques, or a publication with all of its techniques.'
            : 'A second stack stands beside the first.'}
        </p>
      )}
      {companions.length > 0 ? (
        <p className={styles.companions}>
          Often with {ids.length === 1 ? 'it' : 'them'}:{' '}
          {companions.map(({ technique, combined }) => (
            <Button
              key={technique.id}
              variant="quiet"
              title={`Combined with ${combined} of ${countText(ids.length, 'technique')} of ${name}`}
              onClick={() => addToStack(view, stack, [technique.id], `add ${technique.name} to ${name}`)}
            >
              + {technique.name}
            </Button>
          ))}
        </p>
      ) : null}
    </section>
  );
}

function stackCandidates(index: CorpusIndex): readonly Candidate[] {
  return [
    ...index.corpus.techniques.map(({ id, name, strategy }) => ({
      nodeId: toNodeId('technique', id),
      label: name,
      detail: index.strategyById.get(strategy)?.name ?? strategy,
    })),
    ...index.corpus.publications.map(({ key, shortName, techniques }) => ({
      nodeId: toNodeId('publication', key),
      label: shortName,
      detail: `its ${countText(techniques.length, 'technique')}`,
    })),
  ];
}

function techniqueIdsOf(index: CorpusIndex, nodeId: NodeId): readonly string[] {
  return kindOf(nodeId) === 'technique'
    ? [idOf(nodeId)]
    : (index.publicationByKey.get(idOf(nodeId))?.techniques.map(({ id }) => id) ?? []);
}
