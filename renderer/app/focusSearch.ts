/** Puts the keyboard into the search box, also when its pane has only just been opened. */
export function focusSearch(): void {
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLInputElement>(
      'input[type="search"][aria-label="Search the corpus"]',
    );
    box?.focus();
    box?.select();
  });
}
