import type { Clock, Timers } from '@hall/core/basics/ports';
import type { VoiceView } from './announcer/voice-keeper.ts';
import type { BackupView } from './backup/backup-keeper.ts';
import type { DomainHandlers } from './commands/handler.ts';
import type { HubConfig } from './config/config.ts';
import type { GateDesk, GatesView } from './gates/gate-desk.ts';
import type { HubQueries } from './gateway/hub-queries.ts';
import type { PresenceView } from './gateway/presence.ts';
import type { CommittedEvent } from './gateway/projection.ts';
import type { RateLimit } from './gateway/rate-limit.ts';
import type { Projections } from './gateway/topic-hub.ts';
import type { ExtraRoutes } from './http/http-server.ts';
import type { HubSystem } from './hub-system.ts';
import type { HubLogger } from './observability/logger.ts';
import type { PassesView } from './passes/open-passes.ts';
import type { PowerDesk, PowerView } from './power/power-desk.ts';
import type { Stores } from './store/stores.ts';
import type { WindowsView } from './windows/window-desk.ts';

/** What the hall is about, handed in: the commands, queries and topics of the domain. */
export interface HallModules {
  readonly handlers: DomainHandlers;
  readonly queries: HubQueries;
  /** Sees everything that was committed, before any topic and any query does. */
  readonly view: {
    load(stores: Stores, nowMs: number): void;
    apply(event: CommittedEvent, stores: Stores): void;
  };
  readonly projections: (parts: {
    readonly presence: PresenceView;
    readonly voice: VoiceView;
    readonly windows: WindowsView;
    readonly power: PowerView;
    readonly gates: GatesView;
    readonly passes: PassesView;
    readonly backups: BackupView;
    readonly clock: Clock;
  }) => Projections;
}

export interface HubOptions {
  readonly config: HubConfig;
  readonly modules: HallModules;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: HubLogger;
  readonly rateLimit: RateLimit;
  /** How many commands share one fsync at most. */
  readonly commandsPerCommit: number;
  /** The power of two that hashing a password is given; `usualPasswordCost` wherever people log in. */
  readonly passwordCost: number;
  /** `create` makes a manager with a random password where there is no account at all. */
  readonly firstManager: 'create' | 'none';
  readonly extraRoutes: ExtraRoutes | null;
}

/** A running hub. */
export interface Hub {
  readonly url: string;
  readonly port: number;
  readonly system: HubSystem;
  readonly windows: WindowsView;
  readonly power: Pick<PowerDesk, 'record' | 'beforeStop' | 'stopWanted'>;
  readonly gates: GateDesk;
  readonly passes: PassesView;
  /** Where the first manager's password was written; null when there was an account already. */
  readonly firstPasswordFile: string | null;
  /** Answers what was taken, says goodbye to nobody, closes the files. */
  close(): Promise<void>;
}

/** A kiosk sends a handful of messages per worker; a console a few per click. */
export const defaultRateLimit: RateLimit = { perSecond: 50, burst: 200 };

/** Enough for everything that waits after an fsync of a slow disk; the rest waits for the next. */
export const defaultCommandsPerCommit = 256;
