import { dayOf, formatDayTime } from '../basics/market-day.ts';
import type { KioskPosting } from '../contract/topics/board-topic.ts';
import type { Language } from '../i18n/translate.ts';
import {
  boldLine,
  heading,
  line,
  rightsLines,
  tail,
  workName,
  type DocumentMarket,
} from './hall-lines.ts';
import type { PaperBlock, PaperDocument } from './paper.ts';
import { payText } from './pay-text.ts';
import { wordingIn, type Say, type Wording } from './words.ts';

/** A posting on paper; a kiosk makes it from what it has, with or without the hub. */
export interface PostingSlipInput {
  readonly market: DocumentMarket;
  readonly posting: KioskPosting;
  readonly atMs: number;
  readonly language?: Language;
}

/** 岗位信息单: everything the board and the kiosk say, for somebody who registers or does not. */
export function postingSlip(input: PostingSlipInput): PaperDocument {
  const { market, posting, atMs, language = 'zh-CN' } = input;
  const wording = wordingIn(language);
  const { say } = wording;
  const validUntil = formatDayTime(posting.validUntilMs);
  return {
    kind: 'posting-slip',
    blocks: [
      ...heading(market, { key: 'posting.title' }, wording),
      boldLine(say('posting.no', { no: posting.postingNo })),
      boldLine(workName(posting.occupationId, wording)),
      ...jobLines(posting, say),
      ...termLines(posting, wording),
      { kind: 'rule' },
      ...contactLines(input, say),
      line(say('posting.validUntil', { until: validUntil })),
      line(say('posting.printedAt', { at: formatDayTime(atMs) })),
      ...rightsLines(market, wording),
      tail,
    ],
  };
}

function jobLines(posting: KioskPosting, say: Say): PaperBlock[] {
  const { headcount, remaining, licences, meetingPoint, origin } = posting;
  const onBehalf = posting.onBehalf ? say('posting.onBehalf') : '';
  const from = dayOf(posting.workStartMs);
  const to = dayOf(posting.workEndMs);
  const { shiftStart, shiftEnd, hoursPerDay: hours } = posting;
  return [
    line(say('posting.headcount', { headcount, remaining })),
    line(say('posting.employer', { employer: posting.employer }) + onBehalf),
    ...(origin === null ? [] : [line(say('posting.origin', { origin }))]),
    line(say('posting.content', { content: posting.workContent })),
    line(say('posting.skills', { skills: posting.skillRequirements })),
    ...(licences.length === 0
      ? []
      : [line(say('posting.licences', { licences: licences.join('、') }))]),
    line(say('posting.place', { place: posting.place })),
    ...(meetingPoint === null ? [] : [line(say('posting.meeting', { place: meetingPoint }))]),
    line(from === to ? say('posting.day', { from }) : say('posting.period', { from, to })),
    line(say('posting.shift', { from: shiftStart, to: shiftEnd, hours })),
  ];
}

function termLines(posting: KioskPosting, { say, sayBoth }: Wording): PaperBlock[] {
  const settlement = say(`settlement.${posting.settlement}`);
  const welfare = welfareWords(posting, say);
  const insurance = `posting.insurance.${posting.insurance}` as const;
  return [
    boldLine(say('posting.pay', { pay: payText(posting, say), settlement })),
    ...(welfare.length === 0
      ? []
      : [line(say('posting.welfare', { welfare: welfare.join('、') }))]),
    // No insurance is a warning and must not be overlooked (I-08).
    ...(posting.insurance === 'none' ? sayBoth(insurance).map(boldLine) : [line(say(insurance))]),
  ];
}

function welfareWords({ welfare }: KioskPosting, say: Say): string[] {
  return [
    ...(welfare.mealsPerDay > 0 ? [say('welfare.meals', { meals: welfare.mealsPerDay })] : []),
    ...(welfare.lodging ? [say('welfare.lodging')] : []),
    ...(welfare.transport ? [say('welfare.transport')] : []),
    ...(welfare.gear ? [say('welfare.gear')] : []),
  ];
}

function contactLines({ market, posting }: PostingSlipInput, say: Say): PaperBlock[] {
  const { zone, standName, phone } = posting;
  return [
    ...(standName === null
      ? zone === null
        ? []
        : [boldLine(say('posting.zone', { zone }))]
      : [boldLine(say('posting.stand', { stand: standName }))]),
    phone === null
      ? line(say('posting.askHall', { hotline: market.hotline }))
      : line(say('posting.phone', { phone })),
  ];
}
