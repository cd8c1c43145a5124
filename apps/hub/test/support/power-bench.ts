import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PowerRecord } from '@hall/core/contract/topics/power-topic';
import { startSimulatedUps, type RunningUps } from '@hall/devices/simulators/simulated-ups';
import type { HubOptions } from '../../src/hub-options.ts';
import { fastTime } from './fast-time.ts';
import { testConfig } from './test-config.ts';
import { openTestHall, type TestHall } from './test-hall.ts';

/** A UPS is asked every two seconds; at this pace five times in one. */
const factor = 10;

/** A line of the ledger about the power. */
export interface PowerLine {
  readonly type: string;
  readonly actor: string;
}

/** A hub with a real file and a UPS whose daemon is reached over TCP. */
export class PowerBench {
  readonly ups: RunningUps;
  readonly hall: TestHall;
  readonly options: Pick<HubOptions, 'config' | 'clock' | 'timers'>;

  private constructor(parts: Pick<PowerBench, 'ups' | 'hall' | 'options'>) {
    this.ups = parts.ups;
    this.hall = parts.hall;
    this.options = parts.options;
  }

  static async open(status = 'OL CHRG'): Promise<PowerBench> {
    const ups = await startSimulatedUps();
    ups.ups.status = status;
    const time = fastTime(factor);
    const dataDir = mkdtempSync(join(tmpdir(), 'hall-power-'));
    const config = { ...testConfig(dataDir), ups: ups.config };
    const options = { config, clock: time, timers: time };
    const hall = await openTestHall(options);
    return new PowerBench({ ups, hall, options });
  }

  says(status: string): void {
    this.ups.ups.status = status;
  }

  /** What every screen is told. */
  now(): PowerRecord | null {
    return this.hall.hub.power.record();
  }

  ledger(): PowerLine[] {
    return this.hall.read(
      (db) =>
        db
          .prepare(`SELECT type, actor FROM event WHERE entity = 'power' ORDER BY seq`)
          .all() as PowerLine[],
    );
  }

  types(): string[] {
    return this.ledger().map(({ type }) => type);
  }

  async close(): Promise<void> {
    await this.hall.close();
    await this.ups.close();
  }
}
