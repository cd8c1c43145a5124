/** Where a running hall is found. */
export interface HallUrls {
  readonly base: string;
  readonly health: string;
  readonly board: string;
  /** The board over the windows, which calls and speaks. */
  readonly calls: string;
  readonly kiosk: string;
  readonly console: string;
  readonly counter: string;
  readonly booth: string;
}

/** The addresses of the hall whose hub listens at `base` (`http://127.0.0.1:8080`). */
export function hallUrls(base: string): HallUrls {
  const at = (path: string): string => new URL(path, base).href;
  return {
    base: new URL(base).origin,
    health: at('/healthz'),
    board: at('/board/'),
    calls: at('/board/?layout=calls'),
    kiosk: at('/kiosk/'),
    console: at('/console/'),
    counter: at('/counter/'),
    booth: at('/booth/'),
  };
}

/** The line that says a hall is up; tests and scripts that start one wait for it. */
export const readyLine = {
  format: (hall: { readonly base: string; readonly tookMs: number }): string =>
    `ready in ${(hall.tookMs / 1000).toFixed(1)} s at ${hall.base}`,
  parse: (line: string): HallUrls | null => {
    const base = /^ready in \d+\.\d s at (http:\/\/\S+)$/.exec(line.trim())?.[1];
    return base === undefined ? null : hallUrls(base);
  },
};
