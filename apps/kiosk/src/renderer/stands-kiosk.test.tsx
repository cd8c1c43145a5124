// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { open, press, pressAll } from './testing/open-kiosk.tsx';
import { sampleStands } from './testing/sample-stands.ts';

afterEach(cleanup);

const stands = sampleStands();

async function isOn(page: string): Promise<void> {
  await screen.findByRole('main');
  expect(document.querySelector('main')?.dataset['page']).toBe(page);
}

test('from a posting it is one touch to the way to its booth, also with the hub gone', async () => {
  const kiosk = await open({ stands });
  await act(async () => {
    kiosk.hub.connect(false);
    await Promise.resolve();
  });
  await pressAll(/^直接看岗位/, '全部岗位', /展位 B01/, '去展位 B01 怎么走');
  await isOn('stands');
  expect(screen.getByText('B01：从门口数第 4 排，左起第 4 个')).toBeDefined();
  const chosen = screen.getByRole('button', { pressed: true, name: /B01/ });
  expect(chosen.textContent).toContain('个人雇主');
  await press('看这家的 2 个岗位');
  await isOn('browse');
  expect(screen.getByRole('heading', { name: '展位 B01' })).toBeDefined();
  expect(screen.getByText('2 个岗位')).toBeDefined();
  await press('返回');
  await isOn('stands');
});

test('the map is found under 服务导览, and says who comes later and who is there', async () => {
  await open({ stands });
  await pressAll(/^服务导览/, '找招工展位');
  await isOn('stands');
  expect(screen.getByRole('figure', { name: '展位图' }).textContent).toContain('D06');
  await press(/^A02/);
  expect(screen.getByRole('button', { name: /^A02/ }).textContent).toContain('09:30 来');
  // Nobody hires there now, so there is nothing to look at.
  expect(screen.queryByRole('button', { name: /个岗位$/ })).toBeNull();
});

test('a hall without booths shows the way to its zone, and no posting leads to a booth', async () => {
  await open();
  await pressAll(/^直接看岗位/, '全部岗位', /展位 B01/);
  expect(screen.queryByRole('button', { name: /怎么走/ })).toBeNull();
  await pressAll('结束', /^服务导览/, '看岗位、谈用工');
  expect(screen.getByText('请到岗位发布对接区')).toBeDefined();
});

test('work is found by place with touches alone', async () => {
  await open({ stands });
  await pressAll(/^直接看岗位/, '按地点找', /^测试路/);
  await isOn('browse');
  expect(screen.getByRole('heading', { name: '测试路' })).toBeDefined();
  const rows = screen.getAllByRole('button', { name: /测试路工地/ });
  expect(rows).toHaveLength(2);
  await press('返回');
  await isOn('places');
});

test('in low mode what is only read stands above what is touched, and comes back down', async () => {
  await open({ stands, panelSize: { widthMm: 268, bottomMm: 1_100 } });
  await pressAll(/^直接看岗位/, '按地点找', '低位版');
  const heading = (): HTMLElement => screen.getByRole('heading', { name: '想去哪里干活？' });
  expect(heading().closest('header')).not.toBeNull();
  expect(screen.getByText('这块屏幕装得太高，坐着够不着的请叫工作人员')).toBeDefined();
  await press('全屏版');
  expect(heading().closest('header')).toBeNull();
  expect(heading().closest('main')).not.toBeNull();
});
