import { expect, test } from 'vitest';
import { samplePosting } from '../testing/sample-hall.ts';
import { chosenWork, everyOccupation, workAt } from './chosen-work.ts';
import { textsIn } from './texts.ts';

const nowMs = Date.UTC(2026, 10, 21, 21, 42);
const here = samplePosting(1, nowMs, { place: '示例县测试路1号', standName: 'A03' });
const there = samplePosting(2, nowMs, { place: '测试路工地' });
const elsewhere = samplePosting(3, nowMs, { place: '老街饭店' });
const hall = { postings: [here, there, elsewhere], fairs: [] };

function chosen(what: string) {
  return chosenWork(hall, what, { language: 'zh-CN', t: textsIn('zh-CN') });
}

test('everything, a kind of work, a part of the town and a booth are lists of their own', () => {
  expect(chosen(everyOccupation)).toEqual({ title: '全部岗位', among: hall.postings });
  expect(chosen(there.occupationId).among).toEqual([there]);
  expect(chosen(workAt.area('测试路'))).toEqual({ title: '测试路', among: [here, there] });
  expect(chosen(workAt.stand('A03'))).toEqual({ title: '展位 A03', among: [here] });
});

test('what is gone meanwhile has no work: a fair that ended, a booth that was given up', () => {
  for (const what of [workAt.fair('over'), workAt.stand('B07'), workAt.area('别处')])
    expect(chosen(what).among).toEqual([]);
});
