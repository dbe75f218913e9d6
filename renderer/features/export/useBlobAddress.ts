/** Text as a file with an address, for an image that shows it. */
import { useEffect, useState } from 'react';

/** An image may still be read when it is taken off the screen. */
const KEPT_AFTER_MS = 10_000;

/**
 * The address of the text; null before the first. An earlier one is given up only when a newer one has taken its
 * place on screen: given up sooner, an image that is still being read from it would fail.
 */
export function useBlobAddress(text: string, type: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  /** Those not given up yet, oldest first. */
  const [made] = useState<string[]>([]);
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([text], { type }));
    made.push(next);
    setAddress(next);
  }, [made, text, type]);
  useEffect(() => {
    if (address !== null) giveUp(made.splice(0, made.indexOf(address)));
  }, [made, address]);
  useEffect(
    () => () => {
      const left = made.splice(0);
      setTimeout(() => giveUp(left), KEPT_AFTER_MS);
    },
    [made],
  );
  return address;
}

function giveUp(addresses: readonly string[]): void {
  for (const address of addresses) URL.revokeObjectURL(address);
}
