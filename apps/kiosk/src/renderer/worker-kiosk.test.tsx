// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Speech } from './runtime/speech.ts';
import { cards, sampleSlip } from './testing/fake-hub.ts';
import { everythingKept, lay, open, press, pressAll } from './testing/open-kiosk.tsx';
import type { SampleKiosk } from './testing/sample-kiosk.tsx';

afterEach(cleanup);

async function register(kiosk: SampleKiosk, who: keyof typeof cards): Promise<void> {
  await lay(kiosk, who);
  await pressAll('同意', '下一步');
  for (const digit of '19900008000') {
    await press(digit);
  }
  await pressAll('号码对，下一步', '小工', '选好了', '今天', '都可以', '不写，跳过', '先不用');
}

test('a new worker lays the card and takes the slip', async () => {
  const kiosk = await open();
  await register(kiosk, 'unknown');
  await screen.findByRole('heading', { name: '请取小票' });
  expect(kiosk.devices.printed).toEqual([sampleSlip.document]);
  await waitFor(() => {
    expect(kiosk.hub.asked.at(-1)).toMatchObject({
      name: 'slip.printed',
      input: { slipId: sampleSlip.slipId, result: { outcome: 'confirmed' } },
    });
  });
  const sent = kiosk.hub.asked.find(({ name }) => name === 'worker.register');
  expect(sent?.input).toMatchObject({
    identity: { by: 'card', phone: '19900008000' },
    consents: [
      { purpose: 'registration', given: true },
      { purpose: 'keep_id_number', given: false },
      { purpose: 'contact', given: false },
    ],
    wishes: { occupationIds: ['general'] },
  });
});

test('a known worker is greeted and has his slip by card alone', async () => {
  const kiosk = await open();
  await lay(kiosk, 'known');
  await screen.findByRole('heading', { name: '请取小票' });
  expect(screen.getByText('您好，张*', { exact: false })).toBeDefined();
  expect(screen.getByText('今天有 3 个适合您的活')).toBeDefined();
});

test('after a minute nothing of the person is left in the page or the browser', async () => {
  const kiosk = await open();
  await register(kiosk, 'unknown');
  await screen.findByRole('heading', { name: '请取小票' });
  expect(everythingKept()).toContain('李');
  act(() => {
    kiosk.time.advance(61_000);
  });
  await screen.findByRole('heading', { name: '找活，从这里开始' });
  const kept = everythingKept();
  for (const secret of [
    cards.unknown.name,
    cards.unknown.idNumber,
    '李**',
    '19900008000',
    '199 0000 8000',
    '8000',
    '990001-261122-0137',
    sampleSlip.code,
    '406 172',
  ]) {
    expect(kept).not.toContain(secret);
  }
});

test('before the end a countdown asks, and one touch gives more time', async () => {
  const kiosk = await open();
  await press(/没带身份证/);
  act(() => {
    kiosk.time.advance(45_000);
  });
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('15 秒后清除');
  await press('再给我时间');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  act(() => {
    kiosk.time.advance(39_000);
  });
  expect(screen.getByRole('heading', { name: '登记前请先看一眼' })).toBeDefined();
});

test('a printer without paper is said before anybody begins, and the code stands on the screen', async () => {
  const kiosk = await open();
  act(() => {
    kiosk.devices.outcome = { outcome: 'failed', fault: 'paper_out' };
    kiosk.devices.tell({
      type: 'status',
      device: 'printer',
      status: { state: 'needs_help', fault: 'paper_out' },
    });
  });
  expect(screen.getByText(/打印机暂时不能用（没有纸了）/)).toBeDefined();
  await lay(kiosk, 'known');
  await screen.findByRole('heading', { name: '小票没有打出来' });
  expect(screen.getByTestId('slip-code').textContent).toBe('406 172');
  expect(screen.queryByText('请取小票')).toBeNull();
  kiosk.devices.outcome = { outcome: 'confirmed' };
  await press('再打一次');
  await screen.findByRole('heading', { name: '请取小票' });
  expect(kiosk.devices.printed).toHaveLength(2);
});

test('in a plain browser the page says what it lacks and the phone path works', async () => {
  const kiosk = await open({ withDevices: false });
  expect(screen.getByText(/本机没有打印机/)).toBeDefined();
  expect(screen.getByRole('button', { name: /放上身份证/ })).toHaveProperty('disabled', true);
  await press(/没带身份证/);
  await pressAll('同意', '下一步');
  for (const digit of '19900008000') {
    await press(digit);
  }
  await pressAll(
    '号码对，下一步',
    '40–49岁',
    '不填，下一步',
    '小工',
    '选好了',
    '今天',
    '都可以',
    '下一步',
    '想了解',
  );
  await screen.findByRole('heading', { name: '小票没有打出来' });
  expect(kiosk.hub.asked.find(({ name }) => name === 'worker.register')?.input).toMatchObject({
    identity: { by: 'phone', phone: '19900008000', name: null, ageBand: '40-49' },
    wishes: { wantedPayMinFen: 15_000, wantedPayUnit: 'day', trainingWish: true },
  });
});

test('with the hub away people may browse, and are told why they cannot register', async () => {
  const kiosk = await open();
  act(() => {
    kiosk.hub.connect(false);
  });
  await screen.findByText(/与大厅断开，信息停在 05:42/);
  await press(/没带身份证/);
  await screen.findByText(/现在连不上大厅/);
  await press('先看岗位');
  await pressAll('全部岗位');
  expect(screen.getAllByText(/元\//).length).toBeGreaterThan(0);
});

test('a posting is printed and reported without anybody saying who he is', async () => {
  const kiosk = await open();
  await pressAll(/直接看岗位/, '全部岗位', /小工/, '打印岗位');
  await screen.findByText('请取单');
  expect(kiosk.devices.printed[0]?.kind).toBe('posting-slip');
  await pressAll('举报', '收费押金');
  await screen.findByRole('heading', { name: '已经告诉工作人员' });
  const report = kiosk.hub.asked.find(({ name }) => name === 'posting.report');
  expect(report?.input).toEqual({
    postingId: '00000000-0000-4000-8000-010000000000',
    visitId: kiosk.runtime.visitId,
    reason: 'fee_or_deposit',
  });
});

test('a report counts for one visit: the next visit has another id', async () => {
  const kiosk = await open();
  const { visitId } = kiosk.runtime;
  await pressAll(/直接看岗位/, '结束');
  expect(kiosk.runtime.visitId).not.toBe(visitId);
});

test('a posting is found by the number on the board', async () => {
  await open();
  await pressAll(/直接看岗位/, '按岗位号找', '0', '0', '0', '2');
  await press(/元\//);
  await screen.findByText('岗位号 990001-261122-0002');
  await press('返回');
  await pressAll('清空', '9', '9', '9', '9');
  expect(screen.getByText('没有 9999 号岗位，请看大屏核对')).toBeDefined();
});

test('a kind of work is found by the first letters of its name', async () => {
  await open();
  await pressAll(/直接看岗位/, '按拼音找', 'W', 'G', /^瓦工/);
  await screen.findByRole('heading', { name: '瓦工' });
  await press('返回');
  await pressAll('删除一个字母', '删除一个字母', 'X', 'X');
  expect(screen.getByText('没有这样的活在招，可以换一个')).toBeDefined();
});

test('who says that he is under 16 gets the same sheet as a child with a card', async () => {
  const kiosk = await open();
  await pressAll(/没带身份证/, '同意', '下一步');
  for (const digit of '19900008000') {
    await press(digit);
  }
  await pressAll('号码对，下一步', '未满16岁');
  await screen.findByText('帮助单已打印，请取走');
  expect(kiosk.devices.printed.map(({ kind }) => kind)).toEqual(['notice']);
  expect(JSON.stringify(kiosk.hub.asked)).not.toContain('19900008000');
});

test('我的信息 shows masked data, and deletes after one question', async () => {
  const kiosk = await open();
  await press(/我的信息/);
  await lay(kiosk, 'known');
  await screen.findByText('**************0014');
  expect(screen.getByText('199****8000')).toBeDefined();
  await pressAll('删除我的信息', '确定');
  await screen.findByRole('heading', { name: '您的信息已删除' });
  expect(kiosk.hub.asked.at(-1)?.name).toBe('worker.delete');
});

test('a slip is printed again by its code', async () => {
  const kiosk = await open();
  await pressAll(/我的信息/, '重打小票');
  for (const digit of sampleSlip.code) {
    await press(digit);
  }
  await press('确定');
  await screen.findByRole('heading', { name: '请取小票' });
  expect(kiosk.devices.printed).toHaveLength(1);
});

test('叫工作人员 tells that somebody is coming', async () => {
  const kiosk = await open();
  await press('叫工作人员');
  await screen.findByText('工作人员马上来');
  expect(kiosk.hub.asked.at(-1)).toMatchObject({ name: 'help.call', input: { page: 'attract' } });
});

test('yes and no to the registration look the same', async () => {
  const kiosk = await open();
  await lay(kiosk, 'unknown');
  const yes = await screen.findByRole('button', { name: '同意' });
  const no = screen.getByRole('button', { name: '不同意' });
  expect(yes.dataset['variant']).toBe(no.dataset['variant']);
  expect(screen.getByRole('button', { name: '看全文' })).toBeDefined();
});

test('reading aloud without a voice shows the text of the page and nothing of the person', async () => {
  const kiosk = await open();
  await lay(kiosk, 'known');
  await screen.findByRole('heading', { name: '请取小票' });
  await press('朗读');
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('办好了');
  expect(dialog.textContent).not.toContain('张');
});

test('a voice reads the page, falls silent when it is closed, and never says who is there', async () => {
  const said: string[] = [];
  const speech: Speech = { say: (text) => said.push(text), stop: () => said.push('(silence)') };
  const kiosk = await open({ speech });
  await lay(kiosk, 'known');
  await screen.findByRole('heading', { name: '请取小票' });
  await pressAll('朗读', '关闭');
  expect(said).toEqual([expect.stringContaining('办好了'), '(silence)']);
  act(() => {
    kiosk.time.advance(5_000);
  });
  expect(said.at(-1)).toBe('请取走身份证');
  expect(said.join('')).not.toMatch(/张|0137|406172/);
});

test('the tools for everybody stand on every page', async () => {
  await open();
  await pressAll(/服务导览/, '办事指南与维权');
  for (const name of ['叫工作人员', '大字版', '低位版', '朗读', 'English', '返回', '结束']) {
    expect(screen.getByRole('button', { name })).toBeDefined();
  }
  expect(screen.getByText('12333')).toBeDefined();
});

test('the whole kiosk speaks English', async () => {
  const kiosk = await open();
  await press('English');
  expect(document.documentElement.lang).toBe('en');
  await lay(kiosk, 'known');
  await screen.findByRole('heading', { name: 'Please take your slip' });
  expect(screen.getByText(/Hello, 张\*/)).toBeDefined();
});
