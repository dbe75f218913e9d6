/** Up and Down in a table of buttons: to the same button of the row above or below. */
import type { KeyboardEvent } from 'react';

export function useColumnKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const row = button?.closest('tr');
    const other = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
    if (!button || !row || !other) return;
    const target = other.querySelectorAll('button')[[...row.querySelectorAll('button')].indexOf(button)];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
}
