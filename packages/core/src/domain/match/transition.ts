import type { MatchStatus } from './match.ts';

/** What can happen to a match (D-01, D-09, D-12). `agree` is one side's word, `seal` both or staff. */
export const matchEvents = [
  'invite',
  'meet',
  'agree',
  'seal',
  'decline',
  'miss',
  'cancel',
  'lapse',
] as const;
export type MatchEvent = (typeof matchEvents)[number];

const table: Readonly<Record<MatchStatus, Partial<Record<MatchEvent, MatchStatus>>>> = {
  recommended: {
    invite: 'invited',
    meet: 'negotiating',
    agree: 'unilateral',
    seal: 'confirmed',
    decline: 'declined',
    lapse: 'lapsed',
  },
  invited: {
    meet: 'negotiating',
    agree: 'unilateral',
    seal: 'confirmed',
    decline: 'declined',
    miss: 'no_show',
    lapse: 'lapsed',
  },
  negotiating: { agree: 'unilateral', seal: 'confirmed', decline: 'declined', lapse: 'lapsed' },
  unilateral: { seal: 'confirmed', decline: 'declined', lapse: 'lapsed' },
  confirmed: { cancel: 'cancelled' },
  declined: {},
  no_show: {},
  cancelled: {},
  lapsed: {},
};

/** The status an event leads to, or null where the table knows no such step. */
export function nextMatchStatus(from: MatchStatus, event: MatchEvent): MatchStatus | null {
  return table[from][event] ?? null;
}
