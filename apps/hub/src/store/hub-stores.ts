import type { Database } from 'better-sqlite3';
import type { Entity } from '@hall/core/audit/event-definition';
import { SqliteCallStore } from './call-store.ts';
import { SqliteCommandLog } from './command-log.ts';
import { SqliteEmployerStore } from './employer-store.ts';
import {
  SqliteContentStore,
  SqliteCounterStore,
  SqliteFigureStore,
  SqliteHelpStore,
  SqliteLexiconStore,
  SqliteMarketStore,
  SqliteNoticeStore,
} from './hall-stores.ts';
import { OpenPostings } from './open-postings.ts';
import { SqlitePersonStore } from './person-store.ts';
import { SqlitePostingStore } from './posting-store.ts';
import {
  SqliteQueueSettingsStore,
  SqliteRatingStore,
  SqliteServiceCounterStore,
  SqliteServiceStore,
  SqliteTicketLinkStore,
} from './service-stores.ts';
import { SqliteSessionStore } from './session-store.ts';
import { SqliteSlipStore } from './slip-store.ts';
import { SqliteStaffStore } from './staff-store.ts';
import type { Stores } from './stores.ts';
import { SqliteInvitationStore, SqliteTerminalStore } from './terminal-store.ts';
import { SqliteTicketStore } from './ticket-store.ts';
import type { Vault } from './vault.ts';
import { SqliteWorkerStore } from './worker-store.ts';

/** All stores over one connection: what handlers may read, and what only the hub itself uses. */
export class HubStores implements Stores {
  readonly postings: SqlitePostingStore;
  readonly openPostings: OpenPostings;
  readonly employers: SqliteEmployerStore;
  readonly workers: SqliteWorkerStore;
  readonly people: SqlitePersonStore;
  readonly slips: SqliteSlipStore;
  readonly contents: SqliteContentStore;
  readonly help: SqliteHelpStore;
  readonly staff: SqliteStaffStore;
  readonly terminals: SqliteTerminalStore;
  readonly market: SqliteMarketStore;
  readonly notice: SqliteNoticeStore;
  readonly lexicon: SqliteLexiconStore;
  readonly figures: SqliteFigureStore;
  readonly services: SqliteServiceStore;
  readonly serviceCounters: SqliteServiceCounterStore;
  readonly queue: SqliteQueueSettingsStore;
  readonly tickets: SqliteTicketStore;
  readonly calls: SqliteCallStore;
  readonly ratings: SqliteRatingStore;
  readonly ticketLinks: SqliteTicketLinkStore;
  readonly counters: SqliteCounterStore;
  readonly invitations: SqliteInvitationStore;
  readonly sessions: SqliteSessionStore;
  readonly commandLog: SqliteCommandLog;

  constructor(db: Database, vault: Vault) {
    this.postings = new SqlitePostingStore(db);
    this.openPostings = new OpenPostings(db);
    this.employers = new SqliteEmployerStore(db);
    this.workers = new SqliteWorkerStore(db);
    this.people = new SqlitePersonStore(db, vault);
    this.slips = new SqliteSlipStore(db);
    this.contents = new SqliteContentStore(db);
    this.help = new SqliteHelpStore(db);
    this.staff = new SqliteStaffStore(db);
    this.terminals = new SqliteTerminalStore(db);
    this.market = new SqliteMarketStore(db);
    this.notice = new SqliteNoticeStore(db);
    this.lexicon = new SqliteLexiconStore(db);
    this.figures = new SqliteFigureStore(db);
    this.services = new SqliteServiceStore(db);
    this.serviceCounters = new SqliteServiceCounterStore(db);
    this.queue = new SqliteQueueSettingsStore(db);
    this.tickets = new SqliteTicketStore(db);
    this.calls = new SqliteCallStore(db);
    this.ratings = new SqliteRatingStore(db);
    this.ticketLinks = new SqliteTicketLinkStore(db);
    this.counters = new SqliteCounterStore(db);
    this.invitations = new SqliteInvitationStore(db);
    this.sessions = new SqliteSessionStore(db);
    this.commandLog = new SqliteCommandLog(db, vault);
  }

  /** Writes an aggregate's state to its table and gives back its text; `hall` has none. */
  write(entity: Entity, id: string, state: unknown): string {
    const tables = {
      posting: this.postings,
      employer: this.employers,
      worker: this.workers,
      slip: this.slips,
      content: this.contents,
      notice: this.notice,
      market: this.market,
      lexicon: this.lexicon,
      staff: this.staff,
      terminal: this.terminals,
      help: this.help,
      service: this.services,
      counter: this.serviceCounters,
      queue: this.queue,
      ticket: this.tickets,
      call: this.calls,
      rating: this.ratings,
    };
    if (entity === 'hall') {
      throw new Error('The hall itself has no state');
    }
    return tables[entity].write(id, state);
  }
}
