import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import type { ConsentPurpose } from '@hall/core/domain/worker/worker';
import { testCards, wishesOf } from '@hall/core/testing/hall-builders';
import { startHub } from '../../src/hub.ts';
import { hallModules } from '../../src/hall-modules.ts';
import { createLogger } from '../../src/observability/logger.ts';
import type { ManualTime } from '@hall/core/testing/manual-time';
import { Asker, consentsOf, openMeetings, type MeetingBench } from './meeting-bench.ts';
import { testConfig, testPasswordCost } from './test-config.ts';
import { TestSocket, type TestHall } from './test-hall.ts';

const visitId = '00000000-0000-4000-8000-0000000000b1';
const language = 'zh-CN';
type Served = CommandOutput<'worker.register'>;

/** A hall whose staff sit at consoles and whose workers come with cards, all over sockets. */
export class AssistBench {
  readonly meetings: MeetingBench;

  constructor(meetings: MeetingBench) {
    this.meetings = meetings;
  }

  get hall(): TestHall {
    return this.meetings.bench.hall;
  }

  get time(): ManualTime {
    return this.meetings.bench.time;
  }

  /** Somebody who has logged in with the role. */
  async as(role: StaffRole): Promise<Asker> {
    const { socket } = await this.hall.staff(role);
    return new Asker(socket);
  }

  async kiosk(): Promise<Asker> {
    const { socket } = await this.hall.terminal('kiosk');
    return new Asker(socket);
  }

  posting(changes: Partial<PostingContent> = {}, employerId?: string): Promise<string> {
    const startsMs = this.time.now() + 3_600_000;
    return this.meetings.bench.live(employerId ?? this.meetings.employerId, {
      workStartMs: startsMs,
      workEndMs: startsMs + 10 * 3_600_000,
      ...changes,
    });
  }

  /** The worker of the card `man` registers at a kiosk; the slip comes out when it is said so. */
  register(kiosk: Asker, consents: readonly ConsentPurpose[] = ['hardship']): Promise<Served> {
    return kiosk.does('worker.register', {
      visitId,
      identity: { by: 'card', card: testCards.man, phone: '19900001234' },
      consents: consentsOf(['registration', 'keep_id_number', ...consents]),
      wishes: wishesOf(),
      elderMode: false,
      language,
    });
  }

  async cameBack(kiosk: Asker): Promise<Served> {
    const card = testCards.man;
    const answer = await kiosk.does('worker.checkIn', { visitId, card, language });
    if (answer.outcome !== 'checked_in') throw new Error(answer.outcome);
    return answer.served;
  }

  async paperCame(kiosk: Asker, { slip }: Served): Promise<void> {
    const result = { outcome: 'confirmed' } as const;
    await kiosk.does('slip.printed', { slipId: slip.slipId, result });
  }

  /** Stops the hub in an orderly way and starts it again over the same files. */
  async restart(): Promise<void> {
    const { time } = this;
    await this.hall.restart({ clock: time, timers: time, modules: hallModules() });
  }

  /**
   * What a hub finds after the power went at this moment: the files as they lie there, without any
   * goodbye, under another hub. The first goes on.
   */
  async afterPowerCut(workerId: string): Promise<QueryOutput<'assist.person'>> {
    const folder = mkdtempSync(join(tmpdir(), 'hall-cut-'));
    cpSync(this.hall.dataDir, folder, { recursive: true });
    const { time } = this;
    const hub = await startHub({
      config: testConfig(folder),
      modules: hallModules(),
      clock: time,
      timers: time,
      logger: createLogger('silent'),
      rateLimit: { perSecond: 50, burst: 200 },
      commandsPerCommit: 16,
      passwordCost: testPasswordCost,
      firstManager: 'none',
      extraRoutes: null,
    });
    if (!hub.ok) throw new Error(hub.error.code);
    const socket = new TestSocket(hub.value.url);
    try {
      const login = { loginName: 'staff', password: 'tea at five am' };
      const answer = (await socket.ask('login', login)) as { value: { session: string } };
      await socket.hello({ as: 'staff', session: answer.value.session });
      return await new Asker(socket).asks('assist.person', { workerId });
    } finally {
      socket.close();
      await hub.value.close();
      rmSync(folder, { recursive: true });
    }
  }
}

/** Opens the hall at five in the morning of 2026-11-23. */
export async function openAssist(): Promise<AssistBench> {
  return new AssistBench(await openMeetings());
}
