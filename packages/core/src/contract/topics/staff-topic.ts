import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { campaign } from '../../domain/campaign/campaign.ts';
import { contentItem } from '../../domain/content/content.ts';
import { terminal } from '../../domain/device/terminal.ts';
import { employer } from '../../domain/employer/employer.ts';
import { fair } from '../../domain/fair/fair.ts';
import { hallDay } from '../../domain/hall-day/hall-day.ts';
import { hallLexicon } from '../../domain/lexicon/hall-lexicon.ts';
import { posting } from '../../domain/posting/posting.ts';
import { staffAccount } from '../../domain/staff/staff.ts';
import { market } from '../../domain/market/market.ts';
import { deviceClass, deviceStatus } from '../device.ts';
import { backupRecord } from './backup-record.ts';
import { boardNotice, hallStats, kioskConsent } from './board-topic.ts';
import { rightsCounts } from './rights-record.ts';
import { staffBooking, staffGangmaster, staffStand, staffStandRules } from './stand-records.ts';
import { windowDeviceRecord, windowSetupRecord } from './window-records.ts';

/** Postings the desk works on: everything that is not over, and what ended today. */
export const staffPosting = z.strictObject({
  kind: z.literal('posting'),
  id: z.uuid(),
  posting,
});

export const staffEmployer = z.strictObject({
  kind: z.literal('employer'),
  id: z.uuid(),
  employer,
});

/** Somebody at a kiosk pressed 叫工作人员. */
export const helpCall = z.strictObject({
  kind: z.literal('help'),
  id: z.uuid(),
  terminalId: z.uuid(),
  terminalName: z.string(),
  page: z.string(),
  calledAtMs: instantMs,
});
export type HelpCall = z.infer<typeof helpCall>;

export const staffContent = z.strictObject({
  kind: z.literal('content'),
  id: z.uuid(),
  item: contentItem,
});

/** Fairs to come and the newest that are over. */
export const staffFair = z.strictObject({
  kind: z.literal('fair'),
  id: z.uuid(),
  fair,
});

/** Campaigns that are open and the newest that are over. */
export const staffCampaign = z.strictObject({
  kind: z.literal('campaign'),
  id: z.uuid(),
  campaign,
});

export const staffMarket = z.strictObject({
  kind: z.literal('settings'),
  id: z.literal('settings'),
  market,
});

/** The market's part of the scanner's lexicon: what is typed at the desk is read as the hub reads it. */
export const staffLexicon = z.strictObject({
  kind: z.literal('lexicon'),
  id: z.literal('lexicon'),
  lexicon: hallLexicon,
});

/** When the hall is open, as the manager set it up; `calendar` is null before he did. */
export const staffHallDay = z.strictObject({
  kind: z.literal('hallDay'),
  id: z.literal('hallDay'),
  hallDay,
});

/** Name and job number of colleagues, to show who collected and who reviewed. */
export const staffMember = z.strictObject({
  kind: z.literal('member'),
  id: z.uuid(),
  displayName: z.string(),
  jobNumber: z.string(),
});

export const staffRecord = z.discriminatedUnion('kind', [
  staffPosting,
  staffEmployer,
  helpCall,
  staffContent,
  staffFair,
  staffCampaign,
  staffMarket,
  staffLexicon,
  staffMember,
  hallStats,
  boardNotice,
  // Read out at the window to somebody who registers there (B-18).
  kioskConsent,
  rightsCounts,
  staffStand,
  staffBooking,
  staffStandRules,
  staffGangmaster,
  staffHallDay,
]);
export type StaffRecord = z.infer<typeof staffRecord>;

/** A terminal and how it and its devices are. */
export const deviceTerminal = z.strictObject({
  kind: z.literal('terminal'),
  id: z.uuid(),
  terminal,
  online: z.boolean(),
  sinceMs: instantMs,
  devices: z.array(z.strictObject({ device: deviceClass, status: deviceStatus })),
});
export type DeviceTerminal = z.infer<typeof deviceTerminal>;

export const deviceAccount = z.strictObject({
  kind: z.literal('account'),
  id: z.uuid(),
  account: staffAccount,
});

export const devicesRecord = z.discriminatedUnion('kind', [
  deviceTerminal,
  deviceAccount,
  windowDeviceRecord,
  windowSetupRecord,
  backupRecord,
]);
export type DevicesRecord = z.infer<typeof devicesRecord>;
