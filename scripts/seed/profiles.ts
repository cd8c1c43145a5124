/** Sizes of a sample hall, from a station with one screen to the largest of all. */
export type SeedProfile = 'station' | 'county' | 'city' | 'largest';

export interface SeedSize {
  readonly employers: number;
  readonly livePostings: number;
  readonly pendingPostings: number;
  readonly workers: number;
  readonly singleStaff: boolean;
}

/** Live postings and employers of each size as real markets report them. */
export const seedSizes: Readonly<Record<SeedProfile, SeedSize>> = {
  station: { employers: 60, livePostings: 30, pendingPostings: 3, workers: 20, singleStaff: true },
  county: {
    employers: 300,
    livePostings: 150,
    pendingPostings: 8,
    workers: 120,
    singleStaff: false,
  },
  city: {
    employers: 1_500,
    livePostings: 400,
    pendingPostings: 15,
    workers: 400,
    singleStaff: false,
  },
  largest: {
    employers: 5_000,
    livePostings: 2_000,
    pendingPostings: 30,
    workers: 600,
    singleStaff: false,
  },
};
