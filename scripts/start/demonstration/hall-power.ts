import { startSimulatedUps, type RunningUps } from '@hall/devices/simulators/simulated-ups';
import { z } from 'zod';
import { EventStream } from './event-stream.ts';

/** What a visitor may do to the power of the hall. */
export const powerAction = z.strictObject({ power: z.enum(['mains', 'battery', 'low']) });
type Power = z.infer<typeof powerAction>['power'];

/** Fourteen minutes: long enough to look at every screen. */
const fullS = 840;
/** It never gets low by itself: stopping the hall is for the visitor to decide. */
const leastS = 150;
const lookMs = 1_000;
const words = { mains: 'OL CHRG', battery: 'OB DISCHRG', low: 'OB DISCHRG LB' } as const;

/** The simulated UPS of the hall, and the control that works it. */
export class HallPower {
  readonly events = new EventStream();
  readonly ups: RunningUps;
  readonly #countdown: NodeJS.Timeout;
  #power: Power = 'mains';
  #leftS = fullS;

  private constructor(ups: RunningUps) {
    this.ups = ups;
    ups.ups.runtime = String(fullS);
    this.#countdown = setInterval(() => {
      this.#second();
    }, lookMs);
    this.#countdown.unref();
  }

  static async start(): Promise<HallPower> {
    return new HallPower(await startSimulatedUps());
  }

  state(): { readonly power: Power } {
    return { power: this.#power };
  }

  act({ power }: z.infer<typeof powerAction>): void {
    this.#power = power;
    this.ups.ups.status = words[power];
    this.events.send(this.state());
  }

  async close(): Promise<void> {
    clearInterval(this.#countdown);
    this.events.close();
    await this.ups.close();
  }

  #second(): void {
    this.#leftS = this.#power === 'mains' ? fullS : Math.max(leastS, this.#leftS - lookMs / 1_000);
    this.ups.ups.runtime = String(this.#leftS);
  }
}
