// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import type { VoiceState } from '@hall/core/contract/topics/voice-topic';
import { renderDesk, type TestDesk } from '../testing/desk.tsx';
import { sampleCounter, sampleService } from '../testing/queue-samples.ts';
import { QueueSetupPage } from './setup-page.tsx';

afterEach(cleanup);

const settings = {
  ...defaultQueueSettings,
  voice: { volume: 70, zones: [], quiet: [{ from: '12:00', to: '13:30' }] },
};
const pack = { id: 'pack-1', language: 'zh-CN' };

function open(part: 'rules' | 'voice', voice: Partial<VoiceState> = {}): TestDesk {
  const state: VoiceState = {
    kind: 'state',
    id: 'state',
    pack,
    trouble: null,
    volume: 70,
    zones: [],
    ...voice,
  };
  return renderDesk(<QueueSetupPage route={{ page: 'queue-setup', id: part, act: null }} />, {
    roles: ['manager'],
    records: [],
    topics: {
      queue: [sampleService(1), sampleCounter(1, [1])],
      counter: [{ kind: 'settings', id: 'settings', settings }],
      voice: [state],
    },
  });
}

const save = (): HTMLButtonElement =>
  screen.getByRole<HTMLButtonElement>('button', { name: '保存' });

test('the rule is tried out while it is typed, and saved without touching the voice', async () => {
  const desk = open('rules');
  const order = (): string[] =>
    screen.getAllByRole('listitem').map((item) => item.querySelector('b')?.textContent ?? '');
  expect(order().slice(0, 4)).toEqual(['A009', 'A010', 'A001', 'A011']);
  expect(save().disabled).toBe(true);
  fireEvent.change(screen.getByLabelText(/^最多连叫优先号/), { target: { value: '1' } });
  expect(order().slice(0, 4)).toEqual(['A009', 'A001', 'A010', 'A002']);
  expect(screen.getByText('按正在填的规则，还没保存')).toBeTruthy();
  fireEvent.click(save());
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  expect(desk.sent[0]).toMatchObject({
    name: 'queue.saveSettings',
    input: { settings: { ...settings, priority: { ...settings.priority, mostInARow: 1 } } },
  });
});

test('with nobody to go first the trial says so; a rule that cannot be read is not tried', () => {
  const desk = open('rules');
  for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) {
    if (box.checked) fireEvent.click(box);
  }
  expect(screen.getByText('没有人可以优先，全部按取号先后叫。')).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^最多连叫优先号/), { target: { value: '9' } });
  expect(screen.getByText('填 1 到 5 的整数')).toBeTruthy();
  expect(screen.getByText(/规则还没有填对/)).toBeTruthy();
  fireEvent.click(save());
  expect(desk.sent).toEqual([]);
});

test('the voice is saved without touching the rules; what is typed wrong is told at once', async () => {
  const desk = open('voice');
  fireEvent.click(screen.getByRole('button', { name: '加一个分区' }));
  fireEvent.change(screen.getByLabelText(/^分区/), { target: { value: '东区' } });
  expect(screen.getByText('现在没有哪块屏幕或自助机的名称以“东区”开头。')).toBeTruthy();
  const [, zone] = screen.getAllByLabelText(/^音量/);
  fireEvent.change(zone!, { target: { value: '101' } });
  expect(screen.getByText('填 0 到 100 的整数')).toBeTruthy();
  fireEvent.change(zone!, { target: { value: '40' } });
  fireEvent.click(save());
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  expect(desk.sent[0]?.input).toEqual({
    settings: {
      ...settings,
      voice: { ...settings.voice, zones: [{ name: '东区', volume: 40 }] },
    },
  });
});

test('without a pack nothing can be listened to, and the page says why', () => {
  open('voice', { pack: null, trouble: 'engine_missing' });
  expect(screen.getByText(/没有可用的语音包/).textContent).toContain('语音合成程序没有安装');
  for (const button of screen.getAllByRole<HTMLButtonElement>('button', { name: '试听' })) {
    expect(button.disabled).toBe(true);
  }
});

test('a browser without sound says so instead of staying silent', () => {
  open('voice');
  fireEvent.click(screen.getByRole('button', { name: '试听' }));
  expect(screen.getByText('本机浏览器不能播放声音。')).toBeTruthy();
});
