import { expect, test } from 'vitest';
import { pressFault, windowDeviceClass } from '../contract/device-window.ts';
import { cardTrouble, deviceFault } from '../contract/device.ts';
import { errorCode } from '../contract/errors.ts';
import { rejectReason, suspendReason, withdrawReason } from '../domain/posting/posting.ts';
import { queueCounter, queueService } from '../contract/topics/queue-topic.ts';
import { counterActKind } from '../domain/service/counter.ts';
import { priorityClass } from '../domain/service/queue-settings.ts';
import { ticketStatus, voidReason } from '../domain/ticket/ticket.ts';
import { enConsoleLexicon } from './en/console-lexicon.ts';
import { enDevices } from './en/devices.ts';
import { enDocuments } from './en/documents.ts';
import { enErrors } from './en/errors.ts';
import { enLed } from './en/led.ts';
import { enKiosk } from './en/kiosk.ts';
import { enKioskJobs } from './en/kiosk-jobs.ts';
import { enQueue } from './en/queue.ts';
import { translate } from './translate.ts';
import { zhConsoleLexicon } from './zh-cn/console-lexicon.ts';
import { zhDevices } from './zh-cn/devices.ts';
import { zhDocuments } from './zh-cn/documents.ts';
import { zhErrors } from './zh-cn/errors.ts';
import { zhLed } from './zh-cn/led.ts';
import { zhKiosk } from './zh-cn/kiosk.ts';
import { zhKioskJobs } from './zh-cn/kiosk-jobs.ts';
import { zhQueue } from './zh-cn/queue.ts';

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

test.each([
  ['errors', zhErrors, enErrors],
  ['documents', zhDocuments, enDocuments],
  ['words of the queue', zhQueue, enQueue],
  ['lexicon page', zhConsoleLexicon, enConsoleLexicon],
  ['devices', zhDevices, enDevices],
  ['led', zhLed, enLed],
  ['words of the kiosk', zhKiosk, enKiosk],
  ['words about jobs', zhKioskJobs, enKioskJobs],
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

test('every device of a window, every fault and every press that did not count has its words', () => {
  const devices: Record<string, string> = zhDevices;
  for (const code of windowDeviceClass.options) expect(devices[`device.${code}`]).toBeDefined();
  for (const code of deviceFault.options) expect(devices[`device.fault.${code}`]).toBeDefined();
  for (const code of pressFault.options) expect(devices[`press.fault.${code}`]).toBeDefined();
});

test('a placeholder nobody filled stays visible', () => {
  expect(translate({ a: '{x} {y}' }, 'a', { x: 1 })).toBe('1 {y}');
});
