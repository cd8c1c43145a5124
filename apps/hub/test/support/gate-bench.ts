import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import type { HallCount } from '@hall/core/domain/gate/hall-count';
import type { GateMode } from '@hall/core/domain/gate/lane';
import type { GateConfigInput } from '@hall/devices/host/gate-config';
import type { SimulatedSiteLane } from '@hall/devices/drivers/gate/simulator-site';
import { startSimulatedGates, type RunningGates } from '@hall/devices/simulators/simulated-gates';
import type { SimulatedVia } from '@hall/devices/simulators/wire';
import type { HubConfig } from '../../src/config/config.ts';
import type { HubOptions } from '../../src/hub-options.ts';
import type { GatesEntrance } from '../../src/gates/gate-records.ts';
import { systemClock } from '../../src/system-ports.ts';
import { aheadToNoonMs } from './noon.ts';
import { testConfig } from './test-config.ts';
import { openTestHall, type TestHall } from './test-hall.ts';
import { pause, until } from './window-bench.ts';

const staffId = '00000000-0000-4000-8000-0000000000f1';
const manager: Actor = { kind: 'staff', staffId, displayName: 'manager', roles: ['manager'] };

/** Longer than the rest after which a pass contact counts again (0.3 s). */
const restMs = 350;
/** A contact stays until its module was read so often, however slow the machine is. */
const readings = 3;

/** A hub with real sockets, a real file and an entrance that is reached over a real cable. */
export class GateBench {
  readonly running: RunningGates;
  readonly hall: TestHall;
  /** What the hub's clock is ahead of the machine's: at first it is noon, far from any other day. */
  aheadMs = aheadToNoonMs();

  readonly #ups: HubConfig['ups'];

  private constructor(running: RunningGates, hall: TestHall, ups: HubConfig['ups']) {
    this.running = running;
    this.hall = hall;
    this.#ups = ups;
  }

  /** Starts the entrance and a hub over it, and waits until every lane counts. */
  static async open(
    options: {
      readonly lanes?: number;
      readonly via?: SimulatedVia;
      /** Settings of every lane beside its wires. */
      readonly lane?: Partial<NonNullable<GateConfigInput['lanes']>[number]>;
      readonly ups?: HubConfig['ups'];
    } = {},
  ): Promise<GateBench> {
    const { lanes = 2, via = 'tcp', lane = {}, ups = null } = options;
    const running = await startSimulatedGates({ via, kind: 'relays', lanes });
    const bench = new GateBench(running, await openTestHall(), ups);
    const { config } = running;
    const settings = { ...config, lanes: config.lanes?.map((one) => ({ ...one, ...lane })) };
    writeFileSync(join(bench.hall.dataDir, 'gates.json'), JSON.stringify(settings));
    await bench.restart();
    return bench;
  }

  /** Stops the hub and starts another; waits until every lane counts. */
  async restart(): Promise<void> {
    await this.hall.restart(this.options);
    await this.ready();
  }

  get options(): Partial<HubOptions> {
    return {
      clock: { now: () => systemClock.now() + this.aheadMs },
      config: { ...testConfig(this.hall.dataDir), ups: this.#ups },
    };
  }

  async ready(): Promise<void> {
    await until('every lane counts', () =>
      this.lanes().every(({ counting, isIsolated }) => isIsolated || counting === 'exact'),
    );
    await pause(restMs);
  }

  site(lane: number): SimulatedSiteLane {
    const found = this.running.site.lanes[lane - 1];
    if (found === undefined) throw new Error(`no lane ${lane}`);
    return found;
  }

  /** Waits until the contacts of every lane are read, by whichever hub: who passes earlier is not seen. */
  async watched(): Promise<void> {
    await Promise.all(this.running.site.lanes.map((_, index) => this.#seen(index + 1)));
    await pause(restMs);
  }

  /** Somebody walks through: the contact stays until the hub has seen it, and has rested before the next. */
  async walk(lane: number, direction: 'in' | 'out'): Promise<void> {
    const { gate } = this.site(lane);
    gate.block(direction, true);
    await this.#seen(lane);
    gate.block(direction, false);
    await this.#seen(lane);
    await pause(restMs);
  }

  /** The same with a contact that chatters before it closes and before it opens. */
  async walkChattering(lane: number, direction: 'in' | 'out'): Promise<void> {
    const { gate } = this.site(lane);
    const chatter = async (): Promise<void> => {
      for (const isClosed of [true, false, true, false, true]) {
        gate.block(direction, isClosed);
        await pause(20);
      }
    };
    await chatter();
    await this.#seen(lane);
    await chatter();
    gate.block(direction, false);
    await this.#seen(lane);
    await pause(restMs);
  }

  async #seen(lane: number): Promise<void> {
    const { module } = this.site(lane);
    const enough = module.questions + readings;
    await until('the contacts are read', () => module.questions >= enough);
  }

  lanes(): LaneRecord[] {
    return this.hall.hub.gates.lanes(this.hall.hub.system.stores);
  }

  lane(lane: number): LaneRecord {
    const found = this.lanes().find((one) => one.lane === String(lane));
    if (found === undefined) throw new Error(`no lane ${lane}`);
    return found;
  }

  get entrance(): GatesEntrance {
    const found = this.hall.hub.gates.entrance(this.hall.hub.system.stores);
    if (found === null) throw new Error('no gates are set up');
    return found;
  }

  /** What the ledger knows. */
  get count(): HallCount | null {
    return this.hall.hub.system.stores.hallCount.get();
  }

  async openMode(
    openMode: Exclude<GateMode, 'closed'>,
    maxOccupancy: number | null,
  ): Promise<void> {
    await this.does('gate.configure', { openMode, maxOccupancy });
    await until('the lanes know', () => this.lanes().every(({ mode }) => mode === openMode));
  }

  async does<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>> {
    const answer = await this.#send(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as CommandOutput<N>;
  }

  async refused<N extends CommandName>(name: N, input: CommandInput<N>): Promise<ErrorCode | null> {
    const answer = await this.#send(name, input);
    return answer.ok ? null : answer.error.code;
  }

  /** Events of a type, oldest first. */
  ledger(type: string): { readonly actor: string; readonly detail: Record<string, unknown> }[] {
    const rows = this.hall.read(
      (db) =>
        db
          .prepare('SELECT actor, detail_json AS detail FROM event WHERE type = ? ORDER BY seq')
          .all(type) as { actor: string; detail: string }[],
    );
    return rows.map(({ actor, detail }) => ({
      actor,
      detail: JSON.parse(detail) as Record<string, unknown>,
    }));
  }

  async close(): Promise<void> {
    await this.hall.close();
    await this.running.close();
  }

  #send<N extends CommandName>(name: N, input: CommandInput<N>) {
    const message = { commandId: randomUUID(), name, input };
    return this.hall.hub.system.command(manager, message);
  }
}
