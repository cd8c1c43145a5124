/** The pages of looking at what the hall has; nobody has to say who he is (B-03). */
export type LookingPage =
  | { readonly name: 'browse'; readonly occupationId: string | null }
  | {
      readonly name: 'find';
      readonly by: 'number' | 'letters';
      readonly typed: string;
      /** A posting to look at, or the job somebody has found. */
      readonly wanted: 'look' | 'found';
    }
  | { readonly name: 'places' }
  /** The booths of today, and the way to one of them (C-12). */
  | { readonly name: 'stands'; readonly standId: string | null }
  | { readonly name: 'posting'; readonly postingId: string }
  | { readonly name: 'report'; readonly postingId: string }
  | { readonly name: 'reported'; readonly postingId: string }
  | { readonly name: 'guides' }
  | { readonly name: 'guide'; readonly contentId: string };
