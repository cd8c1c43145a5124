import { msPerMinute } from '@hall/core/basics/market-day';
import type { Booking } from '@hall/core/domain/stand/booking';
import type { Stand, StandDetails } from '@hall/core/domain/stand/stand';
import { sampleId, sampleNowMs } from './samples.ts';

export function sampleStand(over: Partial<StandDetails> = {}): Stand {
  const details = { name: 'A01', family: 'construction' as const, column: 1, row: 1, ...over };
  return { id: sampleId(), details, retired: false };
}

/** A booking of today from now on. */
export function sampleBooking(over: Partial<Booking> = {}): Booking {
  return {
    id: sampleId(),
    standId: sampleId(),
    employerId: sampleId(),
    day: '2026-11-22',
    status: 'booked',
    startMs: sampleNowMs,
    dueMs: sampleNowMs + 15 * msPerMinute,
    bookedAtMs: sampleNowMs,
    arrivedAtMs: null,
    endedAtMs: null,
    ...over,
  };
}
