import type { z } from 'zod';
import { agentEvents } from './agent-events.ts';
import { assistEvents } from './assist-events.ts';
import { backupEvents } from './backup-events.ts';
import { bayEvents } from './bay-events.ts';
import { campaignEvents } from './campaign-events.ts';
import { complaintAuditEvents } from './complaint-events.ts';
import { employerEvents } from './employer-events.ts';
import { gateEvents } from './gate-events.ts';
import { hallDayEvents } from './hall-day-events.ts';
import { marketEvents } from './market-events.ts';
import { matchEvents } from './match-events.ts';
import { paperEvents } from './paper-events.ts';
import { passEvents } from './pass-events.ts';
import { postingEvents } from './posting-events.ts';
import { powerEvents } from './power-events.ts';
import { queueEvents } from './queue-events.ts';
import { screenEvents } from './screen-events.ts';
import { staffEvents } from './staff-events.ts';
import { standEvents } from './stand-events.ts';
import { terminalEvents } from './terminal-events.ts';
import { workerEvents } from './worker-events.ts';

/** The ledger (服务台账) in one list: every event the hub can write. */
export const auditEvents = {
  ...postingEvents,
  ...employerEvents,
  ...agentEvents,
  ...workerEvents,
  ...queueEvents,
  ...matchEvents,
  ...assistEvents,
  ...campaignEvents,
  ...complaintAuditEvents,
  ...standEvents,
  ...paperEvents,
  ...bayEvents,
  ...hallDayEvents,
  ...passEvents,
  ...powerEvents,
  ...gateEvents,
  ...screenEvents,
  ...marketEvents,
  ...terminalEvents,
  ...staffEvents,
  ...backupEvents,
} as const;

export type AuditType = keyof typeof auditEvents;
export type AuditDetail<T extends AuditType> = z.infer<(typeof auditEvents)[T]['detail']>;
