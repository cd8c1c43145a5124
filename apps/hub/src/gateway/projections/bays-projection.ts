import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import { boardPosting } from '@hall/core/contract/topics/public-posting';
import type { Bay } from '@hall/core/domain/bay/bay';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { Told } from './told.ts';

const none: TopicChange<'bays'> = { puts: [], removes: [] };

/** The bays as everybody may see them. There are some dozens, so all are looked at. */
export class BaysProjection implements Projection<'bays'> {
  readonly topic = 'bays';
  readonly #told = new Told<BayRecord>();
  /** The postings that are hired for beside a vehicle: what becomes of them changes its bay. */
  #besides: ReadonlySet<string> = new Set();

  load(stores: Stores): BayRecord[] {
    this.#told.clear();
    return this.#told.news(this.#rows(stores));
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'bays'> {
    const concerns = event.entity === 'bay' || this.#besides.has(event.entityId);
    return concerns ? this.#change(stores) : none;
  }

  tick(): TopicChange<'bays'> {
    return none;
  }

  #change(stores: Stores): TopicChange<'bays'> {
    const now = this.#rows(stores);
    const known = new Set(now.map(({ id }) => id));
    const removes = this.#told.ids().filter((id) => !known.has(id) && this.#told.drop(id));
    return { puts: this.#told.news(now), removes };
  }

  #rows(stores: Stores): BayRecord[] {
    const bays = stores.bays.all();
    this.#besides = new Set(bays.flatMap(({ stay }) => stay?.postingId ?? []));
    return bays.map((bay) => rowOf(bay, stores));
  }
}

function rowOf({ id, details, stay }: Bay, stores: Stores): BayRecord {
  const postingId = stay?.postingId ?? null;
  return {
    kind: 'bay',
    id,
    ...details,
    state: stay === null ? 'free' : stay.overdue ? 'overdue' : 'busy',
    posting: postingId === null ? null : publicPosting(postingId, stores),
    sinceMs: stay?.sinceMs ?? null,
    untilMs: stay?.untilMs ?? null,
  };
}

/** Nothing of a posting that is not on the boards any more. */
function publicPosting(postingId: string, stores: Stores): BayRecord['posting'] {
  const posting = stores.postings.get(postingId);
  if (posting?.status !== 'published' && posting?.status !== 'filled') return null;
  const employer = stores.employers.get(posting.employerId);
  if (employer === null) return null;
  const shown = { posting, employer, market: stores.market.get(), standName: null };
  const { postingNo, occupationId, place } = boardPosting(shown);
  return { postingNo, occupationId, place };
}
