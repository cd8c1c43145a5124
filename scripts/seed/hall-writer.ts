import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import type { HubSystem } from '@hall/hub/hub-system';
import { stepId } from './dice.ts';

/** The part of a hub that filling a hall needs. */
export type SeedTarget = Pick<HubSystem, 'command' | 'createAccount' | 'setMarket' | 'stores'>;

interface Step<N extends CommandName> {
  /** Names the step; the same step is carried out once, however often it is asked for. */
  readonly label: string;
  readonly input: CommandInput<N>;
}

/** Far below what the hub lets wait, and enough for it to commit in groups. */
const atOnce = 500;

/** Sends commands as somebody; a refusal is a fault of the sample data and stops the seeding. */
export class HallWriter {
  readonly #target: SeedTarget;

  constructor(target: SeedTarget) {
    this.#target = target;
  }

  async send<N extends CommandName>(
    actor: Actor,
    name: N,
    step: Step<N>,
  ): Promise<CommandOutput<N>> {
    const { label, input } = step;
    const message = { commandId: stepId(`${name}:${label}`), name, input };
    const answer = await this.#target.command(actor, message);
    if (answer.ok) return answer.value as CommandOutput<N>;
    const { code, fields = [] } = answer.error;
    throw new Error(`Sample data refused: ${name} ${label}: ${code} ${fields.join(' ')}`);
  }

  /** The same command for many, in order, many at once. */
  async sendAll<N extends CommandName>(
    actor: Actor,
    name: N,
    steps: readonly Step<N>[],
  ): Promise<CommandOutput<N>[]> {
    const answers: CommandOutput<N>[] = [];
    for (let at = 0; at < steps.length; at += atOnce) {
      const batch = steps.slice(at, at + atOnce);
      answers.push(...(await Promise.all(batch.map((step) => this.send(actor, name, step)))));
    }
    return answers;
  }
}
