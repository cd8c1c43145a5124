import type { WorkerMatch } from '@hall/core/contract/commands/match-commands';
import type { ContactQuestion, MatchPaper } from '@hall/core/contract/commands/match-parts';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import { sampleId } from './sample-hall.ts';

/** The question as a hub asks it; the hash is of the right shape only. */
export const sampleQuestion: ContactQuestion = {
  title: '把姓名和电话给“示例建筑工程有限公司”吗？',
  text: [
    '给谁：示例建筑工程有限公司，只给这一家，只为这一份活。',
    '给什么：您的姓名和手机号。身份证号、住址和困难情况都不给。',
    '做什么用：核对来上工的是您本人，有变化时联系您。',
    '随时可以收回：在自助机“我的信息”里点收回，或者拨打市场电话19900000000。',
    '不同意也一样能干这份活：对方只看到您的编号，小票上只印姓和手机尾号。',
  ].join('\n'),
  textVersion: '2026-01',
  textHash: 'c'.repeat(64),
};

/** One match of today. */
export function sampleMatch(index: number, change: Partial<WorkerMatch> = {}): WorkerMatch {
  return {
    matchId: sampleId(8, index),
    postingId: sampleId(1, index),
    employer: '示例建筑工程有限公司',
    occupationId: 'general',
    status: 'invited',
    matchNo: null,
    showsContact: false,
    contactAnswered: change.showsContact === true,
    awaits: change.status === 'unilateral' ? 'employer' : null,
    ...change,
  };
}

/** Both copies of a match slip. */
export const samplePapers: readonly MatchPaper[] = (['worker', 'employer'] as const).map(
  (copy, index) => ({
    paperId: sampleId(9, index),
    copy,
    document: { kind: 'match-slip', blocks: [{ kind: 'text', text: '用工对接单' }] },
  }),
);

/** The part of a hub that brings workers and employers together. */
export class FakeMeetings {
  matches: readonly WorkerMatch[] = [
    sampleMatch(0, { status: 'unilateral', showsContact: true }),
    sampleMatch(1, { employer: '示例饭店', occupationId: 'waiter' }),
    sampleMatch(2, {
      status: 'confirmed',
      matchNo: 'M-990001-261122-0029',
      employer: '示例物流园',
      occupationId: 'loader',
      showsContact: true,
    }),
  ];
  /** Where to meet; null where the hall has no places for it. */
  zone: string | null = 'B区3号';
  /** Whether the employer has agreed before. */
  isAgreed = true;

  /** What a command about a meeting answers; undefined for any other command. */
  answer(name: string, input: unknown): unknown {
    switch (name) {
      case 'meeting.question':
        return { question: sampleQuestion };
      case 'meeting.ask':
        return { matchId: sampleId(8, 9), zone: this.zone };
      case 'meeting.found':
        return {
          matchId: sampleId(8, 9),
          status: this.isAgreed ? 'confirmed' : 'unilateral',
          papers: this.isAgreed ? samplePapers : [],
        };
      case 'meeting.mine':
        return { matches: this.matches };
      case 'meeting.withdrawContact':
      case 'meeting.decline':
        return { matchId: (input as CommandInput<'meeting.decline'>).matchId };
      case 'match.printed':
        return { paperId: (input as CommandInput<'match.printed'>).paperId };
      default:
        return undefined;
    }
  }
}
