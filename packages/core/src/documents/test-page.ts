import { formatDayTime } from '../basics/market-day.ts';
import type { Language } from '../i18n/translate.ts';
import { heading, line, tail, type DocumentMarket } from './hall-lines.ts';
import type { PaperDocument } from './paper.ts';
import { wordingIn } from './words.ts';

/** A page that shows at a glance what a printer can do: width, Chinese, rare characters, QR, cut. */
export function testPage(input: {
  readonly market: DocumentMarket;
  readonly terminalName: string;
  readonly atMs: number;
  readonly language?: Language;
}): PaperDocument {
  const wording = wordingIn(input.language ?? 'zh-CN');
  const { say } = wording;
  const ruler = '1234567890'.repeat(5).slice(0, 48);
  return {
    kind: 'test-page',
    blocks: [
      ...heading(input.market, { key: 'test.title' }, wording),
      line(say('test.terminal', { name: input.terminalName })),
      line(formatDayTime(input.atMs)),
      line(say('test.chinese')),
      line(say('test.ruler')),
      line(ruler),
      { kind: 'qr', data: 'HALL:TEST', modulePx: 6 },
      tail,
    ],
  };
}
