import type { ClipId } from '../contract/voice-pack.ts';
import { zhWords } from './announcement-words.ts';

/**
 * `call` says it the first time, `recall` to somebody who has not come, `transfer` to somebody who
 * was at another window before.
 */
export type AnnouncementKind = 'call' | 'recall' | 'transfer';

/** What there is to be said about one call. */
export interface CallToAnnounce {
  readonly kind: AnnouncementKind;
  /** As on the paper: a letter and digits. */
  readonly ticket: string;
  /** The counter that really called. */
  readonly counterNumber: number;
}

/** Dangers with a fixed, recorded message (F-13). Nothing typed is ever spoken. */
export const emergencyKinds = ['fire', 'evacuation', 'weather', 'power'] as const;
export type EmergencyKind = (typeof emergencyKinds)[number];

/** A sentence as clips in the order they are played, and as it is read. */
export interface Announcement {
  readonly clips: readonly ClipId[];
  readonly text: string;
}

export type Numerals = 'tens' | 'digits';

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Clips every pack has; without one of them some call could not be said. */
export const requiredClips: readonly ClipId[] = [
  'call-intro',
  'recall-intro',
  'call-go',
  'transfer-go',
  ...letters.map((letter) => `letter-${letter}`),
  ...digits.map((digit) => `digit-${digit}`),
  'ten',
  ...emergencyKinds.map((kind) => `emergency-${kind}`),
];

/** The sentences about the power of the hall. */
export const powerClips: readonly ClipId[] = [
  'power-lost',
  'power-minutes',
  'power-battery',
  'power-soon',
  'power-low',
  'power-back',
];

/** The sentences about the hall's opening and closing, and about many people inside. */
export const hallClips: readonly ClipId[] = [
  'good-morning',
  'good-day',
  'hall-open',
  'counters-from',
  'clock-hour',
  'clock-half',
  'clock-minute',
  'counters-begin',
  'closing-in',
  'closing-minutes',
  'hall-closed',
  'hall-crowded',
];

/**
 * Said where the pack has them: a language may need no word after the counter's number, and a voice may
 * have been recorded before there were bays, or sentences about the power and the hall's day.
 */
export const optionalClips: readonly ClipId[] = [
  'call-end',
  'bay-over',
  ...powerClips,
  ...hallClips,
];

/**
 * 请 A 零 零 五 号，到 二 号窗口 (E-06): the number sign by sign, because 零零五 is what stands on the
 * paper; the counter as people say it. The order intro, number, go, counter, end fits other languages too.
 */
export function announceCall(
  call: CallToAnnounce,
  pack: { readonly numerals: Numerals; readonly has: (clip: ClipId) => boolean },
): Announcement {
  const clips = [
    call.kind === 'recall' ? 'recall-intro' : 'call-intro',
    ...Array.from(call.ticket.toLowerCase(), signClip),
    call.kind === 'transfer' ? 'transfer-go' : 'call-go',
    ...countingClips(call.counterNumber, pack.numerals),
    'call-end',
  ].filter((clip) => !optionalClips.includes(clip) || pack.has(clip));
  return { clips, text: clipWords(clips) };
}

/** What is heard, as it is read. */
export function clipWords(clips: readonly ClipId[]): string {
  return clips.map((clip) => zhWords[clip] ?? '').join('');
}

/** 三 号车位，停车时间到，请驶离 (G-08); null where the pack has no words for it. */
export function announceBayOver(
  bayNumber: number,
  pack: { readonly numerals: Numerals; readonly has: (clip: ClipId) => boolean },
): Announcement | null {
  if (!pack.has('bay-over')) return null;
  const clips = [...countingClips(bayNumber, pack.numerals), 'bay-over'];
  return { clips, text: clips.map((clip) => zhWords[clip] ?? '').join('') };
}

/** The message of a danger, as one whole recording. */
export function announceEmergency(kind: EmergencyKind): Announcement {
  const clip = `emergency-${kind}`;
  return { clips: [clip], text: zhWords[clip] ?? '' };
}

function signClip(sign: string): ClipId {
  if (/^[a-z]$/.test(sign)) return `letter-${sign}`;
  if (/^\d$/.test(sign)) return `digit-${sign}`;
  throw new Error('A ticket number has letters and digits only');
}

/** A number, 1 to 99: 二， 十， 十二， 二十， 三十五; or digit by digit. */
export function countingClips(number: number, numerals: Numerals): ClipId[] {
  const ones = number % 10;
  const tens = Math.floor(number / 10);
  if (numerals === 'digits' || tens === 0 || tens > 9) {
    return Array.from(String(number), signClip);
  }
  return [
    ...(tens === 1 ? [] : [`digit-${tens}`]),
    'ten',
    ...(ones === 0 ? [] : [`digit-${ones}`]),
  ];
}

/** The longest sentences a hall with 26 letters, 999 numbers and 19 counters can hear, for a pack's check. */
export function longestCalls(lengthOf: (clip: ClipId) => number): CallToAnnounce[] {
  const longest = (prefix: string, signs: readonly string[]): string =>
    signs.reduce((best, sign) =>
      lengthOf(`${prefix}${sign}`) > lengthOf(`${prefix}${best}`) ? sign : best,
    );
  const digit = longest('digit-', digits.slice(1));
  const anyDigit = longest('digit-', digits);
  const ticket = `${longest('letter-', letters).toUpperCase()}${anyDigit.repeat(3)}`;
  const counterNumber = 10 + Number(digit);
  const kinds = ['call', 'recall', 'transfer'] as const;
  return kinds.map((kind) => ({ kind, ticket, counterNumber }));
}
