/** One pass sensor as its contact is read again and again. Closed while somebody is in the passage. */
export interface PassSensor {
  /** Null while nothing is known: before the first reading and after a loss. */
  readonly isClosed: boolean | null;
  /** Since when it stands so. */
  readonly sinceMs: number;
  /** Since when it has not been open for as long as `bounceMs`; null while the passage is free. */
  readonly busySinceMs: number | null;
  /** Busy for so long that no person can be the reason: closed, or chattering. */
  readonly isStuck: boolean;
}

/** Times of a pass sensor. */
export interface SensorTiming {
  /** A contact that opens for less than this has not let go of the same person (G-03). */
  readonly bounceMs: number;
  readonly stuckAfterMs: number;
}

/** A sensor of which nothing is known. */
export const unknownSensor: PassSensor = {
  isClosed: null,
  sinceMs: 0,
  busySinceMs: null,
  isStuck: false,
};

/**
 * The next reading. A person is counted when the contact closes, once, and only after it was seen
 * open for `bounceMs`: a contact found closed tells nothing of when somebody came.
 */
export function stepSensor(
  sensor: PassSensor,
  reading: { readonly isClosed: boolean; readonly nowMs: number },
  timing: SensorTiming,
): { readonly sensor: PassSensor; readonly hasPassed: boolean } {
  const { isClosed, nowMs } = reading;
  const before = sensorAt(sensor, nowMs, timing);
  if (isClosed === before.isClosed) return { sensor: before, hasPassed: false };
  const wasFree = before.isClosed === false && before.busySinceMs === null;
  const hasPassed = isClosed && wasFree && nowMs - before.sinceMs >= timing.bounceMs;
  const busySinceMs = before.busySinceMs ?? (isClosed ? nowMs : null);
  return { sensor: { ...before, isClosed, sinceMs: nowMs, busySinceMs }, hasPassed };
}

/** What time alone does to a sensor. */
export function sensorAt(sensor: PassSensor, nowMs: number, timing: SensorTiming): PassSensor {
  const { isClosed, sinceMs, busySinceMs, isStuck } = sensor;
  if (busySinceMs === null) return sensor;
  if (isClosed === false && nowMs - sinceMs >= timing.bounceMs) {
    return { ...sensor, busySinceMs: null, isStuck: false };
  }
  if (isStuck || nowMs - busySinceMs < timing.stuckAfterMs) return sensor;
  return { ...sensor, isStuck: true };
}

/** When time alone next changes a sensor; null when it does not. */
export function sensorDueMs(sensor: PassSensor, timing: SensorTiming): number | null {
  const { isClosed, sinceMs, busySinceMs, isStuck } = sensor;
  if (busySinceMs === null) return null;
  if (isClosed === false) return sinceMs + timing.bounceMs;
  return isStuck ? null : busySinceMs + timing.stuckAfterMs;
}
