// A hub for a story: real, in this process, on data of its own and on a clock that the story moves.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import type { Terminal, TerminalPlace } from '@hall/core/domain/device/terminal';
import type { HallModules, Hub } from '@hall/hub/hub-options';
import { startQuietHub } from '../lib/quiet-hub.ts';
import { temporaryFolder } from './harness.ts';

const dayMs = 24 * 60 * 60_000;
const hourMs = 60 * 60_000;
/** Tomorrow in Shanghai: no story ends up on another day, and the hall is open whenever it is told. */
const tomorrowMs = Math.ceil(Date.now() / dayMs) * dayMs;
const shanghaiHours = 8;

/** A kiosk that nobody sees; what a story's people do at one. */
export const storyKiosk: Actor = {
  kind: 'terminal',
  terminalId: randomUUID(),
  terminal: 'kiosk',
};

/** Who does in a story what takes a manager, or a clerk. */
export const storyManager: Actor = {
  kind: 'staff',
  staffId: randomUUID(),
  displayName: '负责人',
  roles: ['manager', 'staff'],
};

export interface StoryOptions {
  /** When the story begins; the hall's hour, 8 to 23. */
  readonly hour: number;
  /** Settings of the hub beside where it is. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly modules?: () => HallModules;
}

/** The hub and its clock. It can go away and come back on its data and its address. */
export class StoryHub {
  readonly #options: StoryOptions;
  readonly #folder: Awaited<ReturnType<typeof temporaryFolder>>;
  #aheadMs: number;
  #hub: Hub | null = null;
  #port = '0';

  private constructor(options: StoryOptions, folder: Awaited<ReturnType<typeof temporaryFolder>>) {
    this.#options = options;
    this.#folder = folder;
    this.#aheadMs = tomorrowMs + (options.hour - shanghaiHours) * hourMs - Date.now();
  }

  static async open(options: StoryOptions): Promise<StoryHub> {
    const story = new StoryHub(options, await temporaryFolder());
    await story.back();
    return story;
  }

  /** The running hub; throws while it is away. */
  get hub(): Hub {
    if (this.#hub === null) throw new Error('the hub is away');
    return this.#hub;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get nowMs(): number {
    return Date.now() + this.#aheadMs;
  }

  /** The hall's clock goes on by so much at once. */
  pass(ms: number): void {
    this.#aheadMs += ms;
  }

  /** What somebody does; throws when the hub refuses it. */
  async does<N extends CommandName>(
    actor: Actor,
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutput<N>> {
    const answer = await this.hub.system.command(actor, { commandId: randomUUID(), name, input });
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as CommandOutput<N>;
  }

  /** The token of a new screen. */
  async screenToken(
    screen: Pick<Terminal, 'kind' | 'name'> & Partial<TerminalPlace>,
  ): Promise<string> {
    const enrolled = await this.hub.system.enrol({ board: null, ...screen });
    if (!enrolled.ok) throw new Error(enrolled.error.code);
    return enrolled.value.token;
  }

  /** The hub goes away, as with the power. */
  async away(): Promise<void> {
    await this.#hub?.close();
    this.#hub = null;
  }

  /** The hub is there, on the data and the address it had before. */
  async back(): Promise<void> {
    this.#hub = await startQuietHub({
      dataDir: join(this.#folder.path, 'data'),
      clock: { now: () => this.nowMs },
      environment: { HALL_PORT: this.#port, ...this.#options.environment },
      ...(this.#options.modules === undefined ? {} : { modules: this.#options.modules }),
    });
    this.#port = new URL(this.#hub.url).port;
  }

  async close(): Promise<void> {
    await this.away();
    await this.#folder.remove();
  }
}
