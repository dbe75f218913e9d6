/** Whether a group or a facet is open: as it was last put, in this session or the one before; otherwise as at first. */
import { useState } from 'react';
import { setSession } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';

export function useFacetOpen(id: string, isOpenAtFirst: boolean) {
  // What is open because of a filter stays open when the filter goes.
  const [startsOpen] = useState(isOpenAtFirst);
  const isOpen = useStore((state) => state.session.openFacets[id]) ?? startsOpen;
  const setOpen = (open: boolean) => {
    const { openFacets } = useStore.getState().session;
    setSession({ openFacets: { ...openFacets, [id]: open } });
  };
  return [isOpen, setOpen] as const;
}
