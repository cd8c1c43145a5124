import { formatDayTime } from '../basics/market-day.ts';
import type { Language } from '../i18n/translate.ts';
import { boldLine, heading, line, rightsLines, tail, type DocumentMarket } from './hall-lines.ts';
import type { PaperDocument } from './paper.ts';
import { wordingIn } from './words.ts';

/** What somebody under 16 takes home: why not, and who helps (B-22). Says nothing about him. */
export function underAgeHelp(input: {
  readonly market: DocumentMarket;
  readonly atMs: number;
  readonly language?: Language;
}): PaperDocument {
  const wording = wordingIn(input.language ?? 'zh-CN');
  const { say, sayBoth } = wording;
  return {
    kind: 'notice',
    blocks: [
      ...heading(input.market, { key: 'underAge.title' }, wording),
      ...sayBoth('underAge.body').map(line),
      { kind: 'rule' },
      line(say('underAge.school')),
      line(say('underAge.family')),
      line(say('underAge.youth')),
      line(say('underAge.legal')),
      ...sayBoth('underAge.forced').map(boldLine),
      { kind: 'rule' },
      line(formatDayTime(input.atMs)),
      ...rightsLines(input.market, wording),
      tail,
    ],
  };
}
