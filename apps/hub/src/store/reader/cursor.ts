/** A page position: what the last row of a page was ordered by, and its id. */
export interface PagePosition {
  readonly key: string;
  readonly id: string;
}

/** Reads a position back; null when it is none. */
export function parseCursor(cursor: string): PagePosition | null {
  const match = /^([0-9-]{1,20})_([0-9a-f-]{36})$/.exec(cursor);
  return match?.[1] === undefined || match[2] === undefined
    ? null
    : { key: match[1], id: match[2] };
}

/** Writes a position as the opaque text a client sends back. */
export function formatCursor(position: PagePosition): string {
  return `${position.key}_${position.id}`;
}
