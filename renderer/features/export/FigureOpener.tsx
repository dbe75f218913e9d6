/** Figures come back into the window: dropped anywhere on it, or chosen with the command "Open a figure…". */
import { useEffect, useRef, useState } from 'react';
import styles from './FigureOpener.module.css';
import { openFigure } from './openFigure.ts';

let input: HTMLInputElement | null = null;

/** Asks for a figure to open; nothing while the app is not loaded. */
export function chooseFigure(): void {
  input?.click();
}

export function FigureOpener() {
  const [dragging, setDragging] = useState(false);
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input = inputRef.current;
    const onDragOver = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    // Leaving one element for another is no leaving of the window.
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent) => {
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void openFigure(file);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      input = null;
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return (
    <>
      <input
        ref={inputRef}
        type="file"
        hidden
        aria-label="Figure to open"
        accept=".svg,.png,.pdf,image/svg+xml,image/png,application/pdf"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void openFigure(file);
          // The same file can be chosen again after it was changed.
          target.value = '';
        }}
      />
      {dragging && <div className={styles.overlay}>Drop a figure to open the view it shows</div>}
    </>
  );
}

function hasFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
