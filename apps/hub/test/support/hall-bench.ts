import { randomUUID } from 'node:crypto';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { TopicName, TopicRecord } from '@hall/core/contract/topics/registry';
import { topics } from '@hall/core/contract/topics/registry';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { detailsOf, marketOf } from '@hall/core/testing/hall-builders';
import { contentOf, fiveAmMs } from '@hall/core/testing/posting-builders';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import { materialsNeeded } from '@hall/core/domain/employer/verification';
import { hallModules } from '../../src/hall-modules.ts';
import type { HallModules } from '../../src/hub-options.ts';
import type { Projection, TopicChange } from '../../src/gateway/projection.ts';
import type { Stores } from '../../src/store/stores.ts';
import { ManualTime } from '@hall/core/testing/manual-time';
import { openTestHall, type TestHall } from './test-hall.ts';

/** A projection that keeps what a screen would have, and checks every record it sends. */
export class Watched<T extends TopicName> {
  readonly records = new Map<string, TopicRecord<T>>();
  readonly projection: Projection<T>;
  readonly #inner: Projection<T>;

  constructor(inner: Projection<T>) {
    this.#inner = inner;
    this.projection = {
      topic: inner.topic,
      load: (stores, nowMs) => {
        const loaded = inner.load(stores, nowMs);
        this.records.clear();
        this.#take({ puts: loaded, removes: [] });
        return loaded;
      },
      apply: (event, stores) => this.#take(inner.apply(event, stores)),
      tick: (nowMs, stores) => this.#take(inner.tick(nowMs, stores)),
    };
  }

  get(id: string): TopicRecord<T> | undefined {
    return this.records.get(id);
  }

  #take(change: TopicChange<T>): TopicChange<T> {
    const schema = topics[this.#inner.topic].record;
    for (const record of change.puts) {
      schema.parse(record);
      this.records.set(record.id, record);
    }
    for (const id of change.removes) this.records.delete(id);
    return change;
  }
}

interface Watching {
  readonly modules: HallModules;
  readonly board: () => Watched<'board'>;
  readonly kiosk: () => Watched<'kiosk'>;
  readonly staff: () => Watched<'staff'>;
  readonly queue: () => Watched<'queue'>;
  readonly counter: () => Watched<'counter'>;
}

function watching(): Watching {
  const inner = hallModules();
  let board: Watched<'board'> | null = null;
  let kiosk: Watched<'kiosk'> | null = null;
  let staff: Watched<'staff'> | null = null;
  let queue: Watched<'queue'> | null = null;
  let counter: Watched<'counter'> | null = null;
  const opened = <T>(watched: T | null): T => {
    if (watched === null) throw new Error('The hall is not open');
    return watched;
  };
  return {
    modules: {
      ...inner,
      projections: (parts) => {
        const real = inner.projections(parts);
        board = new Watched(real.board);
        kiosk = new Watched(real.kiosk);
        staff = new Watched(real.staff);
        queue = new Watched(real.queue);
        counter = new Watched(real.counter);
        const { projection: boardProjection } = board;
        const { projection: kioskProjection } = kiosk;
        const { projection: staffProjection } = staff;
        return {
          ...real,
          board: boardProjection,
          kiosk: kioskProjection,
          staff: staffProjection,
          queue: queue.projection,
          counter: counter.projection,
        };
      },
    },
    board: () => opened(board),
    kiosk: () => opened(kiosk),
    staff: () => opened(staff),
    queue: () => opened(queue),
    counter: () => opened(counter),
  };
}

export const kioskId = '00000000-0000-4000-8000-0000000000a1';

/** A hub at five in the morning with one person of each role, and what its screens have. */
export class HallBench {
  readonly hall: TestHall;
  readonly time: ManualTime;
  readonly watched: Watching;
  readonly people: Readonly<Record<StaffRole, Actor>>;
  readonly kiosk: Actor = { kind: 'terminal', terminalId: kioskId, terminal: 'kiosk' };

  constructor(parts: {
    hall: TestHall;
    time: ManualTime;
    watched: Watching;
    people: Readonly<Record<StaffRole, Actor>>;
  }) {
    this.hall = parts.hall;
    this.time = parts.time;
    this.watched = parts.watched;
    this.people = parts.people;
  }

  get stores(): Stores {
    return this.hall.hub.system.stores;
  }

  /** Sends a command and expects it to be carried out. */
  async does<N extends CommandName>(
    actor: Actor,
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N>> {
    const answer = await this.#send(actor, name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as CommandOutput<N>;
  }

  /** Sends a command and answers with the code it is refused with, or null. */
  async refused<N extends CommandName>(
    actor: Actor,
    name: N,
    input: CommandInput<N>,
  ): Promise<ErrorCode | null> {
    const answer = await this.#send(actor, name, input);
    return answer.ok ? null : answer.error.code;
  }

  /** A verified employer. */
  async employer(changes: Parameters<typeof detailsOf>[0] = {}): Promise<string> {
    const details = detailsOf(changes);
    const { employerId } = await this.does(this.people.staff, 'employer.register', { details });
    await this.does(this.people.staff, 'employer.verify', {
      employerId,
      materials: [...materialsNeeded(details.type)],
      hrLicenceNo: null,
      hrLicenceValidToMs: null,
    });
    return employerId;
  }

  submit(
    employerId: string,
    changes: Partial<PostingContent> = {},
  ): Promise<CommandOutput<'posting.submit'>> {
    const content = contentOf(changes);
    return this.does(this.people.staff, 'posting.submit', { postingId: null, employerId, content });
  }

  /** A posting on the boards. */
  async live(employerId: string, changes: Partial<PostingContent> = {}): Promise<string> {
    const { postingId, version } = await this.submit(employerId, changes);
    await this.does(this.people.reviewer, 'posting.approve', {
      postingId,
      version,
      decisions: [],
      fastLane: false,
    });
    return postingId;
  }

  #send<N extends CommandName>(actor: Actor, name: N, input: CommandInput<N>) {
    return this.hall.hub.system.command(actor, { commandId: randomUUID(), name, input });
  }
}

/** Opens a hall; `market` changes its settings, `options` how its hub runs. */
export async function openBench(
  market: Parameters<typeof marketOf>[0] = {},
  options: Parameters<typeof openTestHall>[0] = {},
): Promise<HallBench> {
  const time = new ManualTime(fiveAmMs);
  const watched = watching();
  const hall = await openTestHall({
    clock: time,
    timers: time,
    modules: watched.modules,
    extraRoutes: null,
    ...options,
  });
  await hall.hub.system.setMarket(marketOf(market));
  const person = async (role: StaffRole): Promise<Actor> => ({
    kind: 'staff',
    staffId: await hall.account([role], role),
    displayName: role,
    roles: [role],
  });
  const people = {
    staff: await person('staff'),
    reviewer: await person('reviewer'),
    rights: await person('rights'),
    manager: await person('manager'),
    auditor: await person('auditor'),
  };
  return new HallBench({ hall, time, watched, people });
}
