import { expect, test } from 'vitest';
import { pressFault, windowDeviceClass } from '../contract/device-window.ts';
import { matchCopy } from '../contract/commands/match-parts.ts';
import { cardTrouble, deviceClass, deviceFault } from '../contract/device.ts';
import { errorCode } from '../contract/errors.ts';
import { closeReason, handedOver } from '../domain/assistance/assistance-plan.ts';
import { hardshipBasis, hardshipCategory } from '../domain/assistance/hardship.ts';
import { declineReason } from '../domain/assistance/point-to-point.ts';
import { matchSide, matchStatus } from '../domain/match/match.ts';
import {
  agency,
  complaintKind,
  complaintOutcome,
  complaintSource,
  complaintStatus,
  dropReason,
} from '../domain/complaint/complaint.ts';
import { rejectReason, suspendReason, withdrawReason } from '../domain/posting/posting.ts';
import { queueCounter, queueService } from '../contract/topics/queue-topic.ts';
import { counterActKind } from '../domain/service/counter.ts';
import { priorityClass } from '../domain/service/queue-settings.ts';
import { ticketStatus, voidReason } from '../domain/ticket/ticket.ts';
import { fitReasons } from '../rules/fit.ts';
import { enConsoleAgents } from './en/console-agents.ts';
import { enConsoleAssist } from './en/console-assist.ts';
import { enConsoleRights } from './en/console-rights.ts';
import { enConsoleMatches } from './en/console-matches.ts';
import { enConsoleBays } from './en/console-bays.ts';
import { enConsoleCampaigns } from './en/console-campaigns.ts';
import { enConsoleHallDay } from './en/console-hall-day.ts';
import { enConsoleGates } from './en/console-gates.ts';
import { enConsoleStands } from './en/console-stands.ts';
import { enConsoleLexicon } from './en/console-lexicon.ts';
import { enBooth } from './en/booth.ts';
import { enCounter } from './en/counter.ts';
import { enConsoleEmergency } from './en/console-emergency.ts';
import { enConsoleQueue } from './en/console-queue.ts';
import { enConsoleToday } from './en/console-today.ts';
import { enConsoleWindows } from './en/console-windows.ts';
import { enDevices } from './en/devices.ts';
import { enDocuments } from './en/documents.ts';
import { enEmergency } from './en/emergency.ts';
import { enErrors } from './en/errors.ts';
import { enLed } from './en/led.ts';
import { enGatePass } from './en/gate-pass.ts';
import { enKiosk } from './en/kiosk.ts';
import { enKioskComplaints } from './en/kiosk-complaints.ts';
import { enKioskJobs } from './en/kiosk-jobs.ts';
import { enKioskMeetings } from './en/kiosk-meetings.ts';
import { enKioskTickets } from './en/kiosk-tickets.ts';
import { enConsolePapers } from './en/console-papers.ts';
import { enPapers } from './en/papers.ts';
import { enPower } from './en/power.ts';
import { enQueue } from './en/queue.ts';
import { translate } from './translate.ts';
import { zhConsoleAgents } from './zh-cn/console-agents.ts';
import { zhConsoleAssist } from './zh-cn/console-assist.ts';
import { zhConsoleRights } from './zh-cn/console-rights.ts';
import { zhConsoleMatches } from './zh-cn/console-matches.ts';
import { zhConsoleBays } from './zh-cn/console-bays.ts';
import { zhConsoleCampaigns } from './zh-cn/console-campaigns.ts';
import { zhConsoleHallDay } from './zh-cn/console-hall-day.ts';
import { zhConsoleGates } from './zh-cn/console-gates.ts';
import { zhConsoleStands } from './zh-cn/console-stands.ts';
import { zhConsoleLexicon } from './zh-cn/console-lexicon.ts';
import { zhBooth } from './zh-cn/booth.ts';
import { zhCounter } from './zh-cn/counter.ts';
import { zhConsoleEmergency } from './zh-cn/console-emergency.ts';
import { zhConsoleQueue } from './zh-cn/console-queue.ts';
import { zhConsoleToday } from './zh-cn/console-today.ts';
import { zhConsoleWindows } from './zh-cn/console-windows.ts';
import { zhDevices } from './zh-cn/devices.ts';
import { zhDocuments } from './zh-cn/documents.ts';
import { zhEmergency } from './zh-cn/emergency.ts';
import { zhErrors } from './zh-cn/errors.ts';
import { zhLed } from './zh-cn/led.ts';
import { zhGatePass } from './zh-cn/gate-pass.ts';
import { zhKiosk } from './zh-cn/kiosk.ts';
import { zhKioskComplaints } from './zh-cn/kiosk-complaints.ts';
import { zhKioskJobs } from './zh-cn/kiosk-jobs.ts';
import { zhKioskMeetings } from './zh-cn/kiosk-meetings.ts';
import { zhKioskTickets } from './zh-cn/kiosk-tickets.ts';
import { zhConsolePapers } from './zh-cn/console-papers.ts';
import { zhPapers } from './zh-cn/papers.ts';
import { zhPower } from './zh-cn/power.ts';
import { zhQueue } from './zh-cn/queue.ts';

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

test.each([
  ['errors', zhErrors, enErrors],
  ['words about dangers for staff', zhConsoleEmergency, enConsoleEmergency],
  ['words of dangers', zhEmergency, enEmergency],
  ['words about the power', zhPower, enPower],
  ['documents', zhDocuments, enDocuments],
  ['papers', zhPapers, enPapers],
  ['pages of papers', zhConsolePapers, enConsolePapers],
  ['words of the queue', zhQueue, enQueue],
  ['words of the counter', zhCounter, enCounter],
  ['words of the booth', zhBooth, enBooth],
  ['words about who acts for an employer', zhConsoleAgents, enConsoleAgents],
  ['page of support', zhConsoleAssist, enConsoleAssist],
  ['page of campaigns', zhConsoleCampaigns, enConsoleCampaigns],
  ['page of matches', zhConsoleMatches, enConsoleMatches],
  ['words of complaints', zhConsoleRights, enConsoleRights],
  ['page of bays', zhConsoleBays, enConsoleBays],
  ['page of opening hours', zhConsoleHallDay, enConsoleHallDay],
  ['page of the entrance', zhConsoleGates, enConsoleGates],
  ['pages of booths', zhConsoleStands, enConsoleStands],
  ['lexicon page', zhConsoleLexicon, enConsoleLexicon],
  ['pages of the queue', zhConsoleQueue, enConsoleQueue],
  ['devices', zhDevices, enDevices],
  ['the frame of the desk and the day', zhConsoleToday, enConsoleToday],
  ['window devices', zhConsoleWindows, enConsoleWindows],
  ['led', zhLed, enLed],
  ['words at the gate', zhGatePass, enGatePass],
  ['words of the kiosk', zhKiosk, enKiosk],
  ['words about jobs', zhKioskJobs, enKioskJobs],
  ['words of queueing at the kiosk', zhKioskTickets, enKioskTickets],
  ['words of complaining at the kiosk', zhKioskComplaints, enKioskComplaints],
  ['words of meetings at the kiosk', zhKioskMeetings, enKioskMeetings],
] as const)('the %s say the same in both languages, and none is empty', (_, zh, en) => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  const english: Record<string, string> = en;
  for (const [key, text] of Object.entries<string>(zh)) {
    expect(text.trim(), key).not.toBe('');
    expect(english[key]?.trim(), key).not.toBe('');
    expect(placeholders(english[key] ?? ''), key).toEqual(placeholders(text));
  }
});

test('every refusal, every trouble with a card and every reason has its words', () => {
  const errors: Record<string, string> = zhErrors;
  const documents: Record<string, string> = zhDocuments;
  for (const code of errorCode.options) expect(errors[`error.${code}`], code).toBeDefined();
  for (const code of cardTrouble.options) {
    expect(errors[`card.trouble.${code}`], code).toBeDefined();
  }
  const reasons = [rejectReason, withdrawReason, suspendReason].flatMap((list) => list.options);
  for (const code of reasons) expect(documents[`reason.${code}`], code).toBeDefined();
});

test('every state, class, phase and press of the queue has its words', () => {
  const words: Record<string, string> = zhQueue;
  const lists = {
    status: ticketStatus.options,
    priority: priorityClass.options,
    act: counterActKind.options,
    void: voidReason.options,
    phase: queueService.shape.phase.options,
    shows: queueCounter.shape.shows.options,
  };
  for (const [list, codes] of Object.entries(lists)) {
    for (const code of codes) expect(words[`queue.${list}.${code}`], code).toBeDefined();
  }
});

test('every device, every fault and every press that did not count has its words', () => {
  const devices: Record<string, string> = zhDevices;
  for (const code of [...deviceClass.options, ...windowDeviceClass.options]) {
    expect(devices[`device.${code}`], code).toBeDefined();
  }
  for (const code of deviceFault.options) expect(devices[`device.fault.${code}`]).toBeDefined();
  for (const code of pressFault.options) expect(devices[`press.fault.${code}`]).toBeDefined();
});

test('every reason for a job, every state of a match and every copy of its paper has its words', () => {
  const words: Record<string, string> = zhKioskMeetings;
  for (const reason of fitReasons) expect(words[`fit.${reason}`], reason).toBeDefined();
  for (const status of matchStatus.options) expect(words[`status.${status}`]).toBeDefined();
  for (const copy of matchCopy.options) expect(words[`copy.${copy}`], copy).toBeDefined();
});

test('a placeholder nobody filled stays visible', () => {
  expect(translate({ a: '{x} {y}' }, 'a', { x: 1 })).toBe('1 {y}');
});

test('every hardship, every outcome and every reason of the page of support has its words', () => {
  const words: Record<string, string> = zhConsoleAssist;
  const lists = {
    category: hardshipCategory.options,
    basis: hardshipBasis.options,
    decline: declineReason.options,
    handed: handedOver.options,
    closed: closeReason.options,
    reason: fitReasons,
    side: matchSide.options,
  };
  for (const [list, codes] of Object.entries(lists)) {
    for (const code of codes) expect(words[`assist.${list}.${code}`], code).toBeDefined();
  }
});

test('everything a complaint can be has its words', () => {
  const words: Record<string, string> = zhConsoleRights;
  const lists = {
    'rights.kind': complaintKind.options,
    'rights.status': complaintStatus.options,
    'rights.source': complaintSource.options,
    'rights.outcome': complaintOutcome.options,
    'rights.agency': agency.options,
    reason: dropReason.options,
  };
  for (const [list, codes] of Object.entries(lists)) {
    for (const code of codes) expect(words[`${list}.${code}`], code).toBeDefined();
  }
});
