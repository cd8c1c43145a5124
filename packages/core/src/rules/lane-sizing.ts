/** How people enter: walking through a free gate, or showing something to one that opens for each. */
export type LaneUse = 'free' | 'pass';

/** People a lane lets through in a minute (G-09); a site measures its own. */
export const laneRatesPerMinute: Readonly<Record<LaneUse, number>> = { free: 40, pass: 25 };

/** What a number of lanes means at the peak. */
export interface LaneSizing {
  readonly arrivalsPerMinute: number;
  readonly lanesNeeded: number;
  /** How many stand in front of the gate at the end of the peak with the lanes there are. */
  readonly queueAtEnd: number;
  /** How long the last of them waits, in minutes; null where no lane is open. */
  readonly longestWaitMinutes: number | null;
}

/** Sizes the entrance for a peak: so many people, evenly spread over so many minutes. */
export function sizeLanes(peak: {
  readonly people: number;
  readonly minutes: number;
  readonly lanes: number;
  readonly ratePerMinute: number;
}): LaneSizing {
  const { people, minutes, lanes, ratePerMinute } = peak;
  const arrivalsPerMinute = people / minutes;
  const capacityPerMinute = lanes * ratePerMinute;
  const queueAtEnd = Math.max(0, Math.ceil(people - capacityPerMinute * minutes));
  const longestWaitMinutes = capacityPerMinute > 0 ? queueAtEnd / capacityPerMinute : null;
  return {
    arrivalsPerMinute,
    lanesNeeded: people > 0 ? Math.max(1, Math.ceil(arrivalsPerMinute / ratePerMinute)) : 0,
    queueAtEnd,
    longestWaitMinutes: queueAtEnd === 0 ? 0 : longestWaitMinutes,
  };
}
