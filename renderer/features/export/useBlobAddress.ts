/** Text as a file with an address, for an image that shows it. */
import { useEffect, useState } from 'react';

/** An image may still be read when it is taken off the screen. */
const KEPT_AFTER_MS = 10_000;

/**
 * The address of the text; null before the first. An earlier one is given up only when the new one has taken its
 * place on screen: given up sooner, an image that is still being read from it would fail.
 */
export function useBlobAddress(text: string, type: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  const [made] = useState(() => new Set<string>());
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([text], { type }));
    made.add(next);
    setAddress(next);
  }, [made, text, type]);
  useEffect(() => revokeAllBut(address, made), [made, address]);
  useEffect(() => () => void setTimeout(() => revokeAllBut(null, made), KEPT_AFTER_MS), [made]);
  return address;
}

function revokeAllBut(kept: string | null, made: Set<string>): void {
  for (const address of made) {
    if (address === kept) continue;
    URL.revokeObjectURL(address);
    made.delete(address);
  }
}
