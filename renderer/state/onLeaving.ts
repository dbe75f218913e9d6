/** The last moment in which something can still be kept: the page goes, or may go without another word. */

/**
 * Calls back then, before what is in the store is written for good. Returns the function that stops it.
 * Capturing, so that it comes before those who write.
 */
export function onLeaving(callback: () => void): () => void {
  window.addEventListener('pagehide', callback, true);
  document.addEventListener('visibilitychange', callback, true);
  return () => {
    window.removeEventListener('pagehide', callback, true);
    document.removeEventListener('visibilitychange', callback, true);
  };
}
