import type { Clock } from '@hall/core/basics/ports';
import type { LedContent } from '@hall/core/contract/device-window';
import type { WantedContent } from './schedule.ts';

/**
 * What the signs of a line are to show, kept over all connections. This is no queue of commands:
 * there is one entry to a window, the newest replaces the one before, and showing it twice changes
 * nothing. A sign that comes back is told how things are, never what happened while it was away.
 */
export interface WantedContents {
  of(window: string): WantedContent;
  /** False when the window was to show just that already. */
  set(window: string, content: LedContent): boolean;
}

/** A hall in which nobody has said anything yet: signs are dark, whatever they showed before. */
export function wantedContents(clock: Clock): WantedContents {
  const contents = new Map<string, WantedContent>();
  /** What a text interrupted: the same again after it is not new, so that no call flashes twice. */
  const interrupted = new Map<string, WantedContent>();
  const dark: WantedContent = { content: { kind: 'blank' }, sinceMs: clock.now() };
  return {
    of: (window) => contents.get(window) ?? dark,
    set: (window, content) => {
      const before = contents.get(window);
      if (isSame(before, content)) return false;
      const standing = interrupted.get(window);
      if (content.kind !== 'text') interrupted.delete(window);
      else if (before && before.content.kind !== 'text') interrupted.set(window, before);
      const isBack = standing !== undefined && isSame(standing, content);
      contents.set(window, isBack ? standing : { content, sinceMs: clock.now() });
      return true;
    },
  };
}

function isSame(known: WantedContent | undefined, content: LedContent): boolean {
  return JSON.stringify(known?.content) === JSON.stringify(content);
}
