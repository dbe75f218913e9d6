// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Tree } from '../../../renderer/components/Tree.tsx';

interface Item {
  readonly key: string;
  readonly children?: readonly Item[];
}

const ITEMS: readonly Item[] = [
  {
    key: 'nvidia',
    children: [{ key: 'ampere', children: [{ key: 'a100' }, { key: 'a40' }] }, { key: 'volta' }],
  },
  { key: 'google', children: [{ key: 'tpu v4' }] },
  { key: 'xilinx' },
];

const keyOf = (item: Item) => item.key;
const childrenOf = (item: Item) => item.children ?? [];

function Example({ checks = false, revealKey = null }: { checks?: boolean; revealKey?: string | null }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  return (
    <Tree
      label="Devices"
      items={ITEMS}
      keyOf={keyOf}
      childrenOf={childrenOf}
      textOf={keyOf}
      renderItem={keyOf}
      defaultExpandedKeys={['nvidia']}
      revealKey={revealKey}
      selectedKeys={selected}
      onSelect={
        checks
          ? undefined
          : (item, additive) => setSelected(new Set(additive ? [...selected, item.key] : [item.key]))
      }
      checkedKeys={checks ? checked : undefined}
      mixedKeys={checks ? new Set(['google']) : undefined}
      onCheck={checks ? (item) => setChecked(new Set([...checked, item.key])) : undefined}
    />
  );
}

const shown = () => screen.getAllByRole('treeitem').map((row) => row.textContent);
const focused = () => document.activeElement?.textContent;
const row = (name: string) => screen.getByRole('treeitem', { name });

afterEach(cleanup);

describe('the tree', () => {
  it('says level, place, number of siblings and whether a row is open', () => {
    render(<Example />);
    expect(shown()).toEqual(['nvidia', 'ampere', 'volta', 'google', 'xilinx']);
    const ampere = row('ampere');
    expect(ampere.getAttribute('aria-level')).toBe('2');
    expect(ampere.getAttribute('aria-posinset')).toBe('1');
    expect(ampere.getAttribute('aria-setsize')).toBe('2');
    expect(ampere.getAttribute('aria-expanded')).toBe('false');
    expect(row('volta').hasAttribute('aria-expanded')).toBe(false);
    expect(row('nvidia').getAttribute('aria-expanded')).toBe('true');
  });

  it('is one tab stop, and arrows move without selecting', async () => {
    const user = userEvent.setup();
    render(<Example />);
    await user.tab();
    expect(focused()).toBe('nvidia');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('volta');
    await user.keyboard('{ArrowUp}{Home}{ArrowUp}');
    expect(focused()).toBe('nvidia');
    await user.keyboard('{End}{ArrowDown}');
    expect(focused()).toBe('xilinx');
    expect(document.querySelectorAll('[role=treeitem][tabindex="0"]')).toHaveLength(1);
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(0);
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('opens with the right arrow and then goes in; closes with the left arrow and then goes out', async () => {
    const user = userEvent.setup();
    render(<Example />);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(focused()).toBe('ampere');
    await user.keyboard('{ArrowRight}');
    expect(shown()).toContain('a100');
    expect(focused()).toBe('ampere');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('a100');
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toBe('ampere');
    await user.keyboard('{ArrowLeft}');
    expect(shown()).not.toContain('a100');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(shown()).toEqual(['nvidia', 'google', 'xilinx']);
  });

  it('opens every sibling with the asterisk', async () => {
    const user = userEvent.setup();
    render(<Example />);
    await user.tab();
    await user.keyboard('*');
    expect(shown()).toContain('tpu v4');
  });

  it('goes to what is typed', async () => {
    const user = userEvent.setup();
    render(<Example />);
    await user.tab();
    await user.keyboard('vo');
    expect(focused()).toBe('volta');
  });

  it('selects with Enter, Space and a click, and adds with Shift', async () => {
    const user = userEvent.setup();
    render(<Example />);
    await user.tab();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(row('ampere').getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowDown} ');
    expect(row('ampere').getAttribute('aria-selected')).toBe('false');
    expect(row('volta').getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Shift>}');
    await user.click(row('google'));
    await user.keyboard('{/Shift}');
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(2);
  });

  it('leaves shortcuts with Ctrl to the app, but adds with Ctrl and Space', async () => {
    const user = userEvent.setup();
    render(<Example />);
    await user.tab();
    await user.keyboard('{Enter}{ArrowDown}{Control>}{Enter}{/Control}');
    expect(row('ampere').getAttribute('aria-selected')).toBe('false');
    await user.keyboard('{Control>} {/Control}');
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(2);
  });

  it('checks with Space where it has checkboxes, and shows partly checked branches', async () => {
    const user = userEvent.setup();
    render(<Example checks />);
    await user.tab();
    await user.keyboard(' ');
    expect(row('nvidia').getAttribute('aria-checked')).toBe('true');
    expect(row('google').getAttribute('aria-checked')).toBe('mixed');
    expect(row('xilinx').getAttribute('aria-checked')).toBe('false');
    await user.click(row('xilinx'));
    expect(row('xilinx').getAttribute('aria-checked')).toBe('true');
    expect(row('xilinx').hasAttribute('aria-selected')).toBe(false);
  });

  it('opens the branches above a row that is to be revealed, without taking the focus', () => {
    const { rerender } = render(<Example />);
    expect(shown()).not.toContain('a40');
    rerender(<Example revealKey="a40" />);
    expect(shown()).toContain('a40');
    expect(document.activeElement).toBe(document.body);
  });

  it('leaves a branch closed that the reader closes after a reveal', async () => {
    const user = userEvent.setup();
    render(<Example revealKey="a40" />);
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(shown()).toEqual(['nvidia', 'google', 'xilinx']);
  });
});
