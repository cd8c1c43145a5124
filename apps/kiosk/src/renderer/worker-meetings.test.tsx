// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { sampleMatch, samplePapers, sampleQuestion } from './testing/fake-meetings.ts';
import { everythingKept, lay, open, press, pressAll } from './testing/open-kiosk.tsx';
import type { SampleKiosk } from './testing/sample-kiosk.tsx';

afterEach(cleanup);

/** The inputs of every command of this name, in turn. */
function asked(kiosk: SampleKiosk, name: string): unknown[] {
  return kiosk.hub.asked.filter((one) => one.name === name).map(({ input }) => input);
}

test('the jobs that fit say why, in plain words', async () => {
  const kiosk = await open();
  await lay(kiosk, 'known');
  await press('适合我的活');
  await screen.findByRole('heading', { name: '适合您的活' });
  const jobs = screen.getAllByRole('button', {
    name: /正是您要的工种\s*工钱够您要的\s*今天就开工/,
  });
  expect(jobs).toHaveLength(3);
});

test('one touch switches recommendations off, and the list is the same for everybody', async () => {
  const kiosk = await open();
  await lay(kiosk, 'known');
  await pressAll('适合我的活', '不要推荐，我自己看');
  await screen.findByText('没有按您的情况挑选，新发布的在前');
  expect(screen.queryByText('正是您要的工种')).toBeNull();
  expect(screen.getAllByText(/元\//)).toHaveLength(5);
  await press('给我推荐适合的活');
  await screen.findByRole('heading', { name: '适合您的活' });
  expect(asked(kiosk, 'worker.setRecommendations')).toMatchObject([{ on: false }, { on: true }]);
});

test('who wants no recommendations is not told that jobs were picked for him', async () => {
  const kiosk = await open();
  kiosk.hub.recommends = false;
  await lay(kiosk, 'known');
  await screen.findByText('小票上有刚发布的活，登记号和二维码当日有效');
  expect(screen.getByText('按您的选择不做推荐，可以自己看岗位')).toBeDefined();
  expect(screen.queryByText('今天适合您的活')).toBeNull();
});

test('the question names the employer, yes and no look alike, and no leads to the meeting too', async () => {
  const kiosk = await open();
  await lay(kiosk, 'known');
  await pressAll('适合我的活', /小工/, '我想见面');
  await screen.findByText(sampleQuestion.title);
  const [yes, no] = ['可以给', '不给'].map((name) => screen.getByRole('button', { name }));
  expect(yes?.dataset['variant']).toBe('secondary');
  expect(no?.dataset['variant']).toBe('secondary');
  expect([yes, no].some((button) => button?.hasAttribute('aria-pressed'))).toBe(false);
  await press('不给');
  await screen.findByText('B区3号');
  expect(screen.getByText('990001-261122-0137')).toBeDefined();
  const { textVersion, textHash } = sampleQuestion;
  expect(asked(kiosk, 'meeting.ask')).toMatchObject([
    { contact: { given: false, textVersion, textHash } },
  ]);
});

test('where the hall has no place to meet, the window shows the way', async () => {
  const kiosk = await open();
  kiosk.hub.meetings.zone = null;
  await lay(kiosk, 'known');
  await pressAll('适合我的活', /小工/, '我想见面', '可以给');
  await screen.findByRole('heading', { name: '请到服务窗口' });
});

test('我找到活了 prints both copies and tells what became of each', async () => {
  const kiosk = await open();
  await press(/我找到活了/);
  await lay(kiosk, 'known');
  await pressAll(/小工/, '是，就是这份');
  await screen.findByRole('heading', { name: '已经说定了' });
  expect(kiosk.devices.printed.map(({ kind }) => kind)).toEqual(['match-slip', 'match-slip']);
  expect(screen.getAllByText('已打印，请取走')).toHaveLength(2);
  await waitFor(() => {
    expect(asked(kiosk, 'match.printed')).toEqual(
      samplePapers.map(({ paperId, copy }) => ({
        paperId,
        copy,
        result: { outcome: 'confirmed' },
      })),
    );
  });
});

test('a copy that did not come out is never called taken, and is printed again by a touch', async () => {
  const kiosk = await open();
  kiosk.devices.outcome = { outcome: 'failed', fault: 'paper_out' };
  await press(/我找到活了/);
  await lay(kiosk, 'known');
  await pressAll(/小工/, '是，就是这份');
  await screen.findByRole('heading', { name: '已经说定了' });
  expect(screen.queryByText('已打印，请取走')).toBeNull();
  expect(screen.getAllByText('没有打出来（没有纸了），可到服务窗口补打')).toHaveLength(2);
  kiosk.devices.outcome = { outcome: 'confirmed' };
  await press('没出来的再打一次');
  await waitFor(() => {
    expect(screen.getAllByText('已打印，请取走')).toHaveLength(2);
  });
  expect(screen.queryByRole('button', { name: '没出来的再打一次' })).toBeNull();
});

test('what only the worker has said is noted, and no paper is spoken of', async () => {
  const kiosk = await open();
  kiosk.hub.meetings.isAgreed = false;
  await press(/我找到活了/);
  await lay(kiosk, 'known');
  await pressAll(/小工/, '是，就是这份');
  await screen.findByRole('heading', { name: '已经记下' });
  expect(screen.getByText(/等用工方或窗口确认/)).toBeDefined();
  expect(kiosk.devices.printed).toEqual([]);
});

test('a job nobody met about is found by its number and asked about once more', async () => {
  const kiosk = await open();
  kiosk.hub.meetings.matches = [];
  await press(/我找到活了/);
  await lay(kiosk, 'known');
  await pressAll('按岗位号找', '0', '0', '0', '2', /元\//);
  await screen.findByRole('heading', { name: '是这份活吗？' });
  expect(screen.getByText('990001-261122-0002')).toBeDefined();
  await pressAll('是，就是这份', '不给');
  await screen.findByRole('heading', { name: '已经说定了' });
  expect(asked(kiosk, 'meeting.found')).toHaveLength(1);
});

test('every refusal about a job is told in words of its own', async () => {
  const kiosk = await open();
  await lay(kiosk, 'known');
  await pressAll('适合我的活', /小工/);
  for (const code of ['no_places', 'times_overlap', 'not_for_minors', 'already_matched'] as const) {
    kiosk.hub.refusals.set('meeting.question', code);
    await press('我想见面');
    const told = await screen.findByText(/这份活|时间撞上/);
    expect(told.textContent).not.toBe('请找工作人员帮您办理');
    await press('返回');
  }
});

test('the phone is taken back from one employer with three touches, and the page says what that does', async () => {
  const kiosk = await open();
  kiosk.hub.meetings.matches = [
    sampleMatch(1, { showsContact: true, employer: '示例饭店', status: 'confirmed' }),
  ];
  await press(/我的信息/);
  await lay(kiosk, 'known');
  await pressAll('我今天的对接', '收回我的电话');
  expect(screen.getByText(/以前看到过的、已经打在纸上的，大厅收不回来/)).toBeDefined();
  await press('确定');
  await screen.findByRole('heading', { name: '已经收回' });
  expect(asked(kiosk, 'meeting.withdrawContact')).toMatchObject([
    { matchId: sampleMatch(1).matchId },
  ]);
});

test('a refused look at the meetings leaves nothing asked twice', async () => {
  const kiosk = await open();
  kiosk.hub.refusals.set('meeting.mine', 'unreachable');
  await press(/我的信息/);
  await lay(kiosk, 'known');
  await press('我今天的对接');
  // Large type is remembered by a command of its own, and must not become the one that is repeated.
  await press('大字版');
  kiosk.hub.refusals.clear();
  await press('再试一次');
  await screen.findByRole('heading', { name: '我今天的对接' });
  const [first, second] = kiosk.hub.asked.filter(({ name }) => name === 'meeting.mine');
  expect(second?.commandId).toBe(first?.commandId);
});

test('after a minute nothing of a meeting is left in the page or the browser', async () => {
  const kiosk = await open();
  await press(/我的信息/);
  await lay(kiosk, 'known');
  await press('我今天的对接');
  expect(everythingKept()).toContain('示例物流园');
  act(() => {
    kiosk.time.advance(61_000);
  });
  await screen.findByRole('heading', { name: '找活，从这里开始' });
  const kept = everythingKept();
  for (const secret of ['示例物流园', 'M-990001-261122-0029', '990001-261122-0137']) {
    expect(kept).not.toContain(secret);
  }
});
