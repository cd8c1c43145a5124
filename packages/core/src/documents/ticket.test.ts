import { expect, test } from 'vitest';
import { paperDocument } from '../contract/paper-schema.ts';
import { marketOf } from '../testing/hall-builders.ts';
import { fiveAmMs } from '../testing/posting-builders.ts';
import type { PaperDocument } from './paper.ts';
import { apologyPaper, ticketPaper, ticketQr, type TicketPaper } from './ticket.ts';

const input: TicketPaper = {
  market: marketOf(),
  number: 'A005',
  service: { zh: '求职登记', en: 'Registration' },
  windows: [1, 2],
  ahead: 3,
  expectedWaitMs: 610_000,
  startsAtMs: fiveAmMs + 12_600_000,
  code: '012345',
  reprint: false,
  atMs: fiveAmMs,
};

function textOf({ blocks }: PaperDocument): string {
  return blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
}

test('a ticket says number, service, windows, people ahead, wait, hours, time and what to do when missed', () => {
  const paper = ticketPaper(input);
  expect(paperDocument.parse(paper)).toEqual(paper);
  const text = textOf(paper);
  for (const words of [
    'A005',
    '求职登记',
    '1 / 2',
    '3 人',
    '11 分钟',
    '08:30',
    '05:00',
    '过号',
    '012 345',
    '12333',
  ]) {
    expect(text).toContain(words);
  }
  expect(paper.blocks).toContainEqual(expect.objectContaining({ size: 2, text: 'A005' }));
  expect(paper.blocks).toContainEqual(
    expect.objectContaining({ data: ticketQr('990001', '012345') }),
  );
});

test('what nobody can say is left out', () => {
  const text = textOf(
    ticketPaper({ ...input, expectedWaitMs: null, startsAtMs: null, ahead: 0, windows: [] }),
  );
  expect(text).not.toMatch(/预计|开始办理|null/);
  expect(text).toContain('前面没有人');
});

test('a reprint says so; an English ticket says the same, its title in Chinese as well', () => {
  expect(textOf(ticketPaper({ ...input, reprint: true }))).toContain('补打');
  const english = ticketPaper({ ...input, language: 'en' });
  expect(english.blocks.length).toBeGreaterThanOrEqual(ticketPaper(input).blocks.length);
  expect(textOf(english)).toContain('Registration');
  const [, title] = textOf(ticketPaper(input)).split('\n');
  expect(textOf(english)).toContain(title);
});

test('an apology names the number and the service', () => {
  const paper = apologyPaper(input);
  expect(paperDocument.parse(paper)).toEqual(paper);
  expect(textOf(paper)).toMatch(/A005.*求职登记/);
});
