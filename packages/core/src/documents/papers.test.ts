import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementPaper } from '../contract/agreement-paper.ts';
import { boardPosting } from '../contract/topics/public-posting.ts';
import { defaultAgreement } from '../domain/agreement/default-text.ts';
import type { Employer } from '../domain/employer/employer.ts';
import { payUnit, settlement } from '../domain/posting/posting.ts';
import { ageBand, availability } from '../domain/worker/worker.ts';
import { detailsOf, marketOf } from '../testing/hall-builders.ts';
import { contentOf, fiveAmMs, livePosting } from '../testing/posting-builders.ts';
import { agreementPaperOf, type AgreementInput } from './agreement.ts';
import { candidateDirectory, type ListedCandidate } from './candidate-directory.ts';
import { fairDirectory } from './fair-directory.ts';
import { noticeSheet } from './notice-sheet.ts';
import type { NoticeRow } from './posting-groups.ts';

const market = marketOf();
const text = { version: 0, sinceMs: null, clauses: defaultAgreement };

function agreement(changes: Partial<AgreementInput> = {}) {
  return agreementPaperOf({
    market,
    matchNo: 'M-990001-261123-0001',
    employer: detailsOf(),
    terms: contentOf(),
    worker: { registrationNo: '990001-261123-0001', name: null, phone: null, minor: false },
    text,
    nowMs: fiveAmMs,
    ...changes,
  });
}

const line = (max: number) =>
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: max }).map((s) => s.slice(0, max));

test('an agreement of any posting is a paper of the contract and leaves nothing of the terms out', () => {
  fc.assert(
    fc.property(
      line(200),
      line(60),
      fc.option(line(40)),
      fc.constantFrom(...payUnit.options),
      fc.constantFrom(...settlement.options),
      (workContent, workAddress, meetingPoint, unit, settled) => {
        const terms = contentOf({
          workContent,
          workAddress,
          meetingPoint,
          payUnit: unit,
          pieceName: unit === 'piece' ? '件' : null,
          settlement: settled,
          settlementDay: settled === 'on_completion' ? '2026-12-01' : null,
        });
        const paper = agreementPaper.parse(agreement({ terms }));
        const said = paper.terms.map(({ value }) => value);
        expect(said).toEqual(expect.arrayContaining([workContent, workAddress]));
        if (meetingPoint !== null) expect(said).toContain(meetingPoint);
        if (settled === 'on_completion') expect(said.join()).toContain('2026-12-01');
      },
    ),
  );
});

test('who has not agreed to be named has room to write; no id number has a place at all', () => {
  const open = agreement();
  expect(open.worker.facts.map(({ value }) => value)).toEqual([null, null, '990001-261123-0001']);
  const named = agreement({
    worker: { registrationNo: 'r', name: '张测试', phone: '19900000001', minor: true },
  });
  expect(named.worker.facts).toEqual([
    { label: '姓名', value: '张测试' },
    { label: '电话', value: '19900000001' },
    { label: '登记号', value: 'r' },
    { label: '年龄', value: '16至17周岁，未成年工受特殊保护' },
  ]);
  expect(JSON.stringify(named)).not.toContain('身份证号');
});

test('a household is not named by the market, and behind a gang-master stands who hires', () => {
  const nameOf = (type: Employer['details']['type'], realEmployerName: string | null) =>
    agreement({
      employer: detailsOf({ type, legalName: '李建国' }),
      terms: contentOf({ realEmployerName }),
    }).employer.facts[0];
  expect(nameOf('household', null)).toEqual({ label: '名称', value: null });
  expect(nameOf('gangmaster', '示例建筑公司')).toEqual({ label: '名称', value: '示例建筑公司' });
  expect(nameOf('enterprise', null)).toEqual({ label: '名称', value: '李建国' });
});

test('a long job makes the whole paper small, a short one does not', () => {
  expect(agreement().size).toBe('usual');
  const terms = contentOf({ workContent: '清'.repeat(200), workAddress: '路'.repeat(60) });
  const clauses = Array.from({ length: 12 }, () => '字'.repeat(96));
  expect(agreement({ terms, text: { ...text, clauses } }).size).toBe('small');
});

const employer = { details: detailsOf() } as Employer;

function shown(n: number, changes: Parameters<typeof contentOf>[0] = {}) {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const postingNo = `990001-261123-${String(n).padStart(4, '0')}`;
  const posting = livePosting(contentOf(changes), { id, postingNo });
  return boardPosting({ posting, employer, market, standName: null });
}

function withoutAsk(row: NoticeRow): NoticeRow {
  return { ...row, ask: '' };
}

test('the directory of a fair is that part of the notice sheet that is at the fair, with its stalls', () => {
  const all = Array.from({ length: 20 }, (_, n) =>
    shown(n, { occupationId: n % 3 === 0 ? 'mason' : 'general' }),
  );
  const details = {
    title: '冬季专场',
    day: '2026-11-28',
    from: '08:30',
    to: '11:30',
    place: '一楼大厅',
  };
  fc.assert(
    fc.property(fc.subarray(all), fc.nat(2), (at, past) => {
      const stalls = at.map(({ id }, n) => ({ postingId: id, stall: n === 0 ? 'A01' : null }));
      const nowMs = fiveAmMs + past * 60 * 60_000;
      const sheet = fairDirectory({ market, fair: { details, stalls }, postings: all, nowMs });
      const rows = sheet.groups.flatMap((group) => group.rows);
      const wall = noticeSheet({ market, postings: at, nowMs });
      const onWall = wall.groups.flatMap((group) => group.rows);
      // It is read on another day than it is made: no day is called today.
      expect(rows.map(withoutAsk)).toEqual(
        onWall
          .map(withoutAsk)
          .map((row) => ({ ...row, time: row.time.replace('今天', '11月23日') })),
      );
      if (rows.length === 0) return;
      expect(rows.find(({ id }) => id === at[0]?.id)?.ask).toBe('A01');
      // Where stalls are not numbered it is the zone of the hall, or the desk.
      for (const row of rows.filter(({ id }) => id !== at[0]?.id)) {
        expect(['A-1', '服务窗口']).toContain(row.ask);
      }
    }),
  );
  const sheet = fairDirectory({
    market,
    fair: { details, stalls: [] },
    postings: all,
    nowMs: fiveAmMs,
  });
  expect(sheet.title).toBe('冬季专场 岗位名录');
  expect(sheet.occasion).toBe('11月28日 08:30–11:30  一楼大厅');
  expect(sheet.groups).toEqual([]);
});

const candidate: fc.Arbitrary<ListedCandidate> = fc.record({
  registrationNo: fc.stringMatching(/^990001-\d{6}-\d{4}$/),
  ageBand: fc.constantFrom(...ageBand.options),
  occupationIds: fc.uniqueArray(
    fc.constantFrom('general', 'mason', 'loader', 'cleaner', 'astronaut'),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  availability: fc.record({
    when: fc.constantFrom(...availability.shape.when.options),
    part: fc.constantFrom(...availability.shape.part.options),
  }),
});

test('the directory of workers keeps the order it is given and says no more than a number’s wishes', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 40 }), (candidates) => {
      // A record with more in it, as a mistake elsewhere could hand over.
      const more = candidates.map((one) => ({ ...one, name: '张测试', hardship: true }));
      const { rows, count } = candidateDirectory({ market, candidates: more, nowMs: fiveAmMs });
      expect(rows.map(({ no }) => no)).toEqual(candidates.map((one) => one.registrationNo));
      expect(count).toContain(String(candidates.length));
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(['no', 'work', 'age', 'available']);
        expect(Object.values(row).join()).not.toMatch(/张测试|undefined|candidates\./);
        expect(Object.values<string>({ ...row }).every((cell) => cell.trim() !== '')).toBe(true);
      }
    }),
  );
});
