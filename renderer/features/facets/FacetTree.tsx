/** A tree facet: hardware by vendor and family, strategies by parent. A value stands for all below it. */
import { useCallback, useRef, useState } from 'react';
import { VisuallyHidden } from 'react-aria-components/VisuallyHidden';
import type { FacetCounts, FacetValueCount } from '../../../shared/facets/facet.ts';
import { ancestorsOf, chooseInTree, excludeInTree } from '../../../shared/facets/toggleTreeValue.ts';
import { Tree } from '../../components/Tree.tsx';
import { change } from '../../state/actions.ts';
import { useIndex } from '../../state/selectors.ts';
import { ExcludeButton } from './ExcludeButton.tsx';
import { FacetValue, valueName } from './FacetValue.tsx';
import { FindInFacet, matchesText } from './FindInFacet.tsx';

const LONG = 10;

export function FacetTree({ counts }: { readonly counts: FacetCounts }) {
  const { facet, values } = counts;
  const index = useIndex();
  const [text, setText] = useState('');
  const chosen = values.filter((value) => value.chosen).map((value) => value.value);
  const excluded = values.filter((value) => value.excluded).map((value) => value.value);
  const aboveChosen = new Set(chosen.flatMap((value) => ancestorsOf(index, facet, value)));
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () => new Set([...(facet.startsOpen ? rootsOf(values) : []), ...aboveChosen]),
  );
  const largest = Math.max(...values.map((value) => value.count), 0);

  const found = values.filter((value) => matchesText(value.label, text));
  const aboveFound = new Set(found.flatMap((value) => ancestorsOf(index, facet, value.value)));
  const isSearching = text.trim() !== '';
  const shown = isSearching
    ? values.filter((value) => found.includes(value) || aboveFound.has(value.value))
    : values;

  const childrenByParent = groupByParent(shown);
  const choose = (value: string) => {
    const choice = chooseInTree(index, facet, { chosen, excluded }, value);
    change({ type: 'set-filter', facet: facet.id, values: choice.chosen, excluded: choice.excluded });
  };
  const exclude = (value: FacetValueCount) => {
    const choice = excludeInTree(index, facet, { chosen, excluded }, value.value);
    change({
      type: 'set-excluded',
      facet: facet.id,
      values: choice.excluded,
      chosen: choice.chosen,
      ...(value.excluded ? {} : { label: value.label }),
    });
  };
  const latestExclude = useRef(exclude);
  latestExclude.current = exclude;
  const renderItem = useCallback(
    (value: FacetValueCount) => (
      <>
        <VisuallyHidden elementType="span">{valueName(value)}</VisuallyHidden>
        <FacetValue value={value} largest={largest} />
        <ExcludeButton isUnheard value={value} onPress={() => latestExclude.current(value)} />
      </>
    ),
    [largest],
  );

  return (
    <>
      {values.length > LONG ? (
        <FindInFacet name={facet.name} text={text} found={found.length} onChange={setText} />
      ) : null}
      <Tree
        label={facet.name}
        items={childrenByParent.get(null) ?? []}
        keyOf={keyOf}
        childrenOf={(value) => childrenByParent.get(value.value) ?? []}
        textOf={labelOf}
        renderItem={renderItem}
        checkedKeys={new Set(chosen)}
        mixedKeys={aboveChosen}
        crossedKeys={new Set(excluded)}
        onCheck={(value) => (value.excluded ? exclude(value) : choose(value.value))}
        onCross={exclude}
        expandedKeys={isSearching ? aboveFound : expanded}
        onExpandedChange={setExpanded}
      />
    </>
  );
}

const keyOf = (value: FacetValueCount) => value.value;
const labelOf = (value: FacetValueCount) => value.label;

function rootsOf(values: readonly FacetValueCount[]): readonly string[] {
  return values.filter((value) => value.parent === null).map((value) => value.value);
}

function groupByParent(
  values: readonly FacetValueCount[],
): ReadonlyMap<string | null, readonly FacetValueCount[]> {
  const groups = new Map<string | null, FacetValueCount[]>();
  for (const value of values) {
    const group = groups.get(value.parent);
    if (group) group.push(value);
    else groups.set(value.parent, [value]);
  }
  return groups;
}
