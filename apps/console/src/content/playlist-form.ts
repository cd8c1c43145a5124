import {
  openMode,
  playlists as schema,
  type InfoTopic,
  type Playlist,
  type Playlists,
} from '@hall/core/domain/content/playlist';
import {
  lintPlaylists,
  type PlaylistFault,
  type PlaylistFinding,
} from '@hall/core/rules/playlist-lint';
import type { Say } from '../app/language.tsx';
import { parseClockTime } from '../shared/clock-time.ts';

/** How often a topic can be asked for, in minutes. */
export const intervals = [1, 2, 3, 5, 10, 15, 30] as const;
/** What postings can be given of the time, in percent. */
export const shares = [40, 50, 60, 70, 75, 80, 85] as const;
export const mostSlots = 12;

/** For which mode of the hall a slot is; `any` goes by the clock alone. */
export const modeChoices = ['any', ...openMode.options] as const;
export type ModeChoice = (typeof modeChoices)[number];

/** A slot as it is typed. */
export interface SlotForm {
  readonly name: string;
  readonly weekdays: readonly string[];
  readonly mode: ModeChoice;
  readonly from: string;
  readonly to: string;
  readonly playlist: Playlist;
}

export interface PlaylistsForm {
  readonly slots: readonly SlotForm[];
  readonly rest: Playlist;
}

/** The form that shows what is saved. */
export function playlistsFormOf({ slots, rest }: Playlists): PlaylistsForm {
  return {
    rest,
    slots: slots.map((slot) => ({
      ...slot,
      mode: slot.mode ?? 'any',
      weekdays: slot.weekdays.map(String),
    })),
  };
}

/** A slot to begin with: a market day's morning as it is usual. */
export function blankSlot(rest: Playlist): SlotForm {
  return {
    name: '',
    mode: 'any',
    weekdays: ['1', '2', '3', '4', '5', '6', '7'],
    from: '',
    to: '',
    playlist: rest,
  };
}

function endOf(typed: string): string | null {
  return /^24([:：]?00)?$/.test(typed.trim()) ? '24:00' : parseClockTime(typed);
}

/** What the hub is sent; or what stands in the way: something is not filled in, or the lint. */
export type WrittenPlaylists =
  | { readonly state: 'ready'; readonly playlists: Playlists }
  | { readonly state: 'incomplete' }
  | { readonly state: 'refused'; readonly findings: readonly PlaylistFinding[] };

/** Reads the form. */
export function toPlaylists({ slots, rest }: PlaylistsForm): WrittenPlaylists {
  const parsed = schema.safeParse({
    rest,
    slots: slots.map(({ name, mode, weekdays, from, to, playlist }) => ({
      name: name.trim(),
      mode: mode === 'any' ? null : mode,
      weekdays: weekdays.map(Number).sort((a, b) => a - b),
      from: parseClockTime(from),
      to: endOf(to),
      playlist,
    })),
  });
  if (!parsed.success) return { state: 'incomplete' };
  const findings = lintPlaylists(parsed.data);
  return findings.length === 0
    ? { state: 'ready', playlists: parsed.data }
    : { state: 'refused', findings };
}

/** A choice of how often, for a list: a number of minutes, or never. */
export type IntervalChoice = `${number}` | 'never';

/** How often a topic is shown, as the list names it. */
export function intervalChoice(every: Playlist['every'], topic: InfoTopic): IntervalChoice {
  const minutes = every[topic];
  return minutes === null ? 'never' : `${minutes}`;
}

/** The playlist with a topic as often as was chosen. */
export function withInterval(
  playlist: Playlist,
  topic: InfoTopic,
  choice: IntervalChoice,
): Playlist {
  const minutes = choice === 'never' ? null : Number(choice);
  return { ...playlist, every: { ...playlist.every, [topic]: minutes } };
}

/** How a slot is called: by its name, or by its number while it has none. */
export function slotName(form: PlaylistsForm, slot: number | null, say: Say): string {
  if (slot === null) return say('playlists.rest');
  const name = form.slots[slot]?.name.trim() ?? '';
  return name === '' ? say('playlists.slot', { number: slot + 1 }) : name;
}

/** A finding in words, with the slot it is about. */
export function findingWords(finding: PlaylistFinding, form: PlaylistsForm, say: Say): string {
  const slot = slotName(form, finding.slot, say);
  return say('playlist.lint.where', { slot, text: faultWords(finding, form, say) });
}

function faultWords(fault: PlaylistFault, form: PlaylistsForm, say: Say): string {
  switch (fault.code) {
    case 'topic_missing':
    case 'topic_too_rare':
      return say(`playlist.lint.${fault.code}`, { topic: say(`board.info.${fault.topic}`) });
    case 'share_too_high':
      return say('playlist.lint.share_too_high', { most: fault.mostPercent });
    case 'ends_before_it_begins':
      return say('playlist.lint.ends_before_it_begins');
    case 'overlaps':
      return say('playlist.lint.overlaps', { other: slotName(form, fault.other, say) });
  }
}
