import type { Handlers } from '../handler.ts';
import { arrivalAtWindow, cancelAtWindow, lapseMatch } from '../match/end-match.ts';
import { recordMatchPrinted, reprintAtWindow } from '../match/reprint.ts';
import { sealAtWindow, takeAtWindow } from '../match/take.ts';
import type { WorkerDeps } from '../worker/worker-deps.ts';
import { boothMatchHandlers } from './booth-matches.ts';
import { agreeAtBooth, type PeopleByNumber } from './booth-agree.ts';
import { keepAtBooth, moreAtBooth, repostAtBooth, withdrawAtBooth } from './booth-postings.ts';
import { postAtBooth } from './booth-template.ts';
import type { BoothRegistry } from './booth-registry.ts';
import { closeBooth, issueBoothCode, openBooth, openBoothByPass } from './booth-session.ts';

/** What booths and the windows beside them need beside the transaction. */
export interface BoothDeps extends WorkerDeps {
  readonly booths: BoothRegistry;
  readonly people: PeopleByNumber;
}

type BoothOrMatch = Extract<keyof Handlers, `booth.${string}` | `match.${string}`>;

/** Employers at their booths, and matches at windows. */
export function boothHandlers(
  deps: BoothDeps,
): Omit<Pick<Handlers, BoothOrMatch>, 'booth.invite' | 'booth.decline'> {
  const { booths } = deps;
  return {
    'booth.issueCode': issueBoothCode(deps),
    'booth.open': openBooth(booths),
    'booth.openByPass': openBoothByPass(booths),
    'booth.close': closeBooth(booths),
    'booth.repost': repostAtBooth(booths),
    'booth.post': postAtBooth(booths),
    'booth.withdraw': withdrawAtBooth(booths),
    'booth.keep': keepAtBooth(booths),
    'booth.more': moreAtBooth(booths),
    'booth.agree': agreeAtBooth(deps),
    ...boothMatchHandlers(deps),
    'match.take': takeAtWindow(deps),
    'match.seal': sealAtWindow,
    'match.cancel': cancelAtWindow,
    'match.arrival': arrivalAtWindow,
    'match.reprint': reprintAtWindow,
    'match.printed': recordMatchPrinted,
    'match.lapse': lapseMatch,
  };
}
