/** Grows the selection by one line: along all lines shown, or from its menu along those of one kind. */
import { ChevronDown, Share2 } from 'lucide-react';
import { useMemo } from 'react';
import { Button as MenuButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { EDGE_KINDS } from '../../../shared/graph/graphModel.ts';
import { EDGE_STYLES } from '../../../shared/graph/graphStyle.ts';
import { Button } from '../../components/Button.tsx';
import popover from '../../components/Popover.module.css';
import { growSelected } from '../../graph/graphWork.ts';
import { useGraph } from '../../state/selectors.ts';
import styles from './SelectionBar.module.css';

export function GrowButton({ disabled }: { readonly disabled: boolean }) {
  const { edges } = useGraph();
  const kinds = useMemo(() => {
    const shown = new Set(edges.map(({ kind }) => kind));
    return EDGE_KINDS.filter((kind) => shown.has(kind));
  }, [edges]);
  return (
    <span className={styles.grow}>
      <Button
        variant="quiet"
        className={styles.action}
        disabled={disabled}
        title="Grow: add what one line joins to the selection"
        onClick={() => growSelected(null)}
      >
        <Share2 size={14} aria-hidden="true" /> <span className={styles.word}>Grow</span>
      </Button>
      {kinds.length > 1 && (
        <MenuTrigger>
          <MenuButton
            className={styles.kinds ?? ''}
            aria-label="Grow along one kind of line"
            isDisabled={disabled}
          >
            <ChevronDown size={12} aria-hidden="true" />
          </MenuButton>
          <Popover className={popover.popover ?? ''} placement="top" offset={6}>
            <Menu className={styles.menu ?? ''} aria-label="Grow along">
              {kinds.map((kind) => (
                <MenuItem
                  key={kind}
                  id={kind}
                  className={`${popover.item} ${styles.item}`}
                  onAction={() => growSelected(kind)}
                >
                  Along “{EDGE_STYLES[kind].name}”
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </span>
  );
}
