import type { Database } from 'better-sqlite3';
import type { Entity } from '@hall/core/audit/event-definition';
import { SqliteAgentPrivateStore } from './agent-private-store.ts';
import { SqliteAgentStore } from './agent-store.ts';
import { SqliteAssistancePrivateStore } from './assistance-private-store.ts';
import { SqliteAssistanceStore, SqlitePointToPointStore } from './assistance-store.ts';
import { SqliteBayPlateStore, SqliteBayStore } from './bay-store.ts';
import { SqliteBoothCodeStore } from './booth-code-store.ts';
import { SqliteCampaignCallStore, SqliteCampaignStore } from './campaign-stores.ts';
import { SqliteCallStore } from './call-store.ts';
import { SqliteBarringStore, SqliteComplaintStore } from './complaint-store.ts';
import { SqliteComplaintSecretStore } from './complaint-secret-store.ts';
import { SqliteCommandLog } from './command-log.ts';
import { SqliteEmployerStore } from './employer-store.ts';
import {
  SqliteGateHourStore,
  SqliteGateSettingsStore,
  SqliteHallCountStore,
} from './gate-store.ts';
import {
  SqliteContentStore,
  SqliteCounterStore,
  SqliteFigureStore,
  SqliteHelpStore,
  SqliteLexiconStore,
  SqliteMarketStore,
  SqliteEmergencyStore,
  SqliteNoticeStore,
} from './hall-stores.ts';
import { SqliteHallDayStore, SqliteHallPhaseStore, SqliteHallWordStore } from './hall-day-store.ts';
import { SqliteMatchStore } from './match-store.ts';
import { OpenPostings } from './open-postings.ts';
import { SqliteAgreementStore, SqliteFairStore } from './paper-stores.ts';
import { SqlitePassStore } from './pass-store.ts';
import { SqlitePersonStore } from './person-store.ts';
import { SqlitePowerStore } from './power-store.ts';
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
import {
  SqliteBookingStore,
  SqliteGangmasterStore,
  SqliteStandRulesStore,
  SqliteStandStore,
} from './stand-store.ts';
import { SqliteStaffStore } from './staff-store.ts';
import type { Stores } from './stores.ts';
import { SqliteInvitationStore, SqliteTerminalStore } from './terminal-store.ts';
import { SqliteTicketStore } from './ticket-store.ts';
import type { WrittenState } from './told-state.ts';
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
  readonly passes: SqlitePassStore;
  readonly matches: SqliteMatchStore;
  readonly boothCodes: SqliteBoothCodeStore;
  readonly assistance: SqliteAssistanceStore;
  readonly pointToPoint: SqlitePointToPointStore;
  readonly assistancePrivate: SqliteAssistancePrivateStore;
  readonly complaints: SqliteComplaintStore;
  readonly complaintSecrets: SqliteComplaintSecretStore;
  readonly barrings: SqliteBarringStore;
  readonly fairs: SqliteFairStore;
  readonly campaigns: SqliteCampaignStore;
  readonly campaignCalls: SqliteCampaignCallStore;
  readonly agreements: SqliteAgreementStore;
  readonly contents: SqliteContentStore;
  readonly help: SqliteHelpStore;
  readonly staff: SqliteStaffStore;
  readonly terminals: SqliteTerminalStore;
  readonly market: SqliteMarketStore;
  readonly notice: SqliteNoticeStore;
  readonly emergency: SqliteEmergencyStore;
  readonly power: SqlitePowerStore;
  readonly lexicon: SqliteLexiconStore;
  readonly figures: SqliteFigureStore;
  readonly services: SqliteServiceStore;
  readonly serviceCounters: SqliteServiceCounterStore;
  readonly queue: SqliteQueueSettingsStore;
  readonly tickets: SqliteTicketStore;
  readonly calls: SqliteCallStore;
  readonly ratings: SqliteRatingStore;
  readonly ticketLinks: SqliteTicketLinkStore;
  readonly stands: SqliteStandStore;
  readonly standRules: SqliteStandRulesStore;
  readonly bookings: SqliteBookingStore;
  readonly gangmasters: SqliteGangmasterStore;
  readonly agents: SqliteAgentStore;
  readonly agentPrivate: SqliteAgentPrivateStore;
  readonly bays: SqliteBayStore;
  readonly bayPlates: SqliteBayPlateStore;
  readonly hallDay: SqliteHallDayStore;
  readonly hallPhases: SqliteHallPhaseStore;
  readonly hallWords: SqliteHallWordStore;
  readonly gateSettings: SqliteGateSettingsStore;
  readonly hallCount: SqliteHallCountStore;
  readonly gateHours: SqliteGateHourStore;
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
    this.passes = new SqlitePassStore(db, vault);
    this.matches = new SqliteMatchStore(db);
    this.boothCodes = new SqliteBoothCodeStore(db, vault);
    this.assistance = new SqliteAssistanceStore(db);
    this.pointToPoint = new SqlitePointToPointStore(db);
    this.assistancePrivate = new SqliteAssistancePrivateStore(db, vault);
    this.complaints = new SqliteComplaintStore(db);
    this.complaintSecrets = new SqliteComplaintSecretStore(db, vault);
    this.barrings = new SqliteBarringStore(db);
    this.fairs = new SqliteFairStore(db);
    this.campaigns = new SqliteCampaignStore(db);
    this.campaignCalls = new SqliteCampaignCallStore(db);
    this.agreements = new SqliteAgreementStore(db);
    this.contents = new SqliteContentStore(db);
    this.help = new SqliteHelpStore(db);
    this.staff = new SqliteStaffStore(db);
    this.terminals = new SqliteTerminalStore(db);
    this.market = new SqliteMarketStore(db);
    this.notice = new SqliteNoticeStore(db);
    this.emergency = new SqliteEmergencyStore(db);
    this.power = new SqlitePowerStore(db);
    this.lexicon = new SqliteLexiconStore(db);
    this.figures = new SqliteFigureStore(db);
    this.services = new SqliteServiceStore(db);
    this.serviceCounters = new SqliteServiceCounterStore(db);
    this.queue = new SqliteQueueSettingsStore(db);
    this.tickets = new SqliteTicketStore(db);
    this.calls = new SqliteCallStore(db);
    this.ratings = new SqliteRatingStore(db);
    this.ticketLinks = new SqliteTicketLinkStore(db);
    this.stands = new SqliteStandStore(db);
    this.standRules = new SqliteStandRulesStore(db);
    this.bookings = new SqliteBookingStore(db);
    this.gangmasters = new SqliteGangmasterStore(db);
    this.agents = new SqliteAgentStore(db);
    this.agentPrivate = new SqliteAgentPrivateStore(db, vault);
    this.bays = new SqliteBayStore(db);
    this.bayPlates = new SqliteBayPlateStore(db, vault);
    this.hallDay = new SqliteHallDayStore(db);
    this.hallPhases = new SqliteHallPhaseStore(db);
    this.hallWords = new SqliteHallWordStore(db);
    this.gateSettings = new SqliteGateSettingsStore(db);
    this.gateHours = new SqliteGateHourStore(db);
    this.hallCount = new SqliteHallCountStore(db, this.gateHours);
    this.counters = new SqliteCounterStore(db);
    this.invitations = new SqliteInvitationStore(db);
    this.sessions = new SqliteSessionStore(db);
    this.commandLog = new SqliteCommandLog(db, vault);
  }

  /** Writes an aggregate's state to its table and gives back its text; `hall` has none. */
  write(entity: Entity, id: string, state: unknown): WrittenState {
    const tables = {
      posting: this.postings,
      employer: this.employers,
      worker: this.workers,
      slip: this.slips,
      match: this.matches,
      assistance: this.assistance,
      point_to_point: this.pointToPoint,
      complaint: this.complaints,
      barring: this.barrings,
      fair: this.fairs,
      campaign: this.campaigns,
      campaign_call: this.campaignCalls,
      agreement: this.agreements,
      content: this.contents,
      notice: this.notice,
      emergency: this.emergency,
      power: this.power,
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
      stand: this.stands,
      stand_rules: this.standRules,
      booking: this.bookings,
      gangmaster: this.gangmasters,
      agent: this.agents,
      bay: this.bays,
      hall_day: this.hallDay,
      hall_phase: this.hallPhases,
      hall_word: this.hallWords,
      gate_settings: this.gateSettings,
      hall_count: this.hallCount,
    };
    if (entity === 'hall') {
      throw new Error('The hall itself has no state');
    }
    return tables[entity].write(id, state);
  }
}
