import { formatDayTime } from '@hall/core/basics/market-day';
import type { PaperBlock, PaperDocument } from '@hall/core/documents/paper';
import type { Say } from '../app/language.tsx';
import { fieldName } from '../widgets/error-words.ts';
import { bySeverity } from './decision-form.ts';
import { ruleWords } from '../widgets/rule-words.ts';
import type { QueueItem } from './review-queue.ts';

/** What an employer is told about a refused posting: all of it at once, with the law it rests on. */
export function rejectionNotice(about: {
  readonly item: QueueItem;
  readonly say: Say;
  readonly marketName: string;
  readonly hotline: string;
  readonly employer: string;
  readonly title: string;
  readonly reason: string;
  readonly text: string;
  readonly nowMs: number;
}): PaperDocument {
  const { item, say } = about;
  const line = (text: string): PaperBlock => ({ kind: 'text', text });
  const finds = bySeverity(item.scan.hits).filter(
    (hit) => hit.severity === 'BLOCK' || hit.severity === 'REASON',
  );
  return {
    kind: 'notice',
    blocks: [
      { kind: 'text', text: about.marketName, align: 'centre', bold: true },
      { kind: 'text', text: say('notice.title'), align: 'centre', size: 2 },
      { kind: 'rule' },
      line(say('notice.posting', { no: item.posting.postingNo, title: about.title })),
      line(say('notice.employer', { employer: about.employer })),
      line(say('notice.time', { time: formatDayTime(about.nowMs) })),
      { kind: 'rule' },
      { kind: 'text', text: say('notice.reason', { reason: about.reason }), bold: true },
      line(about.text),
      ...finds.flatMap((hit) => [
        line(
          say('notice.find', {
            field: fieldName(hit.field, say),
            phrase: hit.matched,
            rule: ruleWords(hit.ruleId, say),
          }),
        ),
        line(say('scan.basis', { basis: hit.basis })),
      ]),
      { kind: 'rule' },
      line(say('notice.next', { hotline: about.hotline })),
    ],
  };
}
