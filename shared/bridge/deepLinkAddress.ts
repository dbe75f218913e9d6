/** The address under which the system hands a view to the desktop app: `peak-atlas://view#<deep link>`. */

export const DEEP_LINK_SCHEME = 'peak-atlas';

const ADDRESS = /^peak-atlas:\/\/(?:view\/?)?(?:#(.*))?$/i;

/** The address for the part after `#`, for other programs to open. */
export function toDeepLinkAddress(link: string): string {
  return `${DEEP_LINK_SCHEME}://view#${link}`;
}

/**
 * The part after `#` of an address of this app; '' when it only asks for the window; null when it is no
 * such address. What the part says is checked by whoever reads it.
 */
export function parseDeepLinkAddress(address: string): string | null {
  const match = ADDRESS.exec(address);
  return match ? (match[1] ?? '') : null;
}
