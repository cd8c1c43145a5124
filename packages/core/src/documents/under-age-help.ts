import { formatDayTime } from '../basics/market-day.ts';
import type { Language } from '../i18n/translate.ts';
import { heading, line, rightsLines, tail, type DocumentMarket } from './hall-lines.ts';
import type { PaperDocument } from './paper.ts';
import { wordsIn } from './words.ts';

/** What somebody under 16 takes home: why not, and who helps (B-22). Says nothing about him. */
export function underAgeHelp(input: {
  readonly market: DocumentMarket;
  readonly atMs: number;
  readonly language?: Language;
}): PaperDocument {
  const say = wordsIn(input.language ?? 'zh-CN');
  return {
    kind: 'notice',
    blocks: [
      ...heading(input.market, say('underAge.title')),
      line(say('underAge.body')),
      { kind: 'rule' },
      line(say('underAge.school')),
      line(say('underAge.family')),
      line(say('underAge.youth')),
      line(say('underAge.legal')),
      { kind: 'text', text: say('underAge.forced'), bold: true },
      { kind: 'rule' },
      line(formatDayTime(input.atMs)),
      ...rightsLines(input.market, say),
      tail,
    ],
  };
}
