import { expect, test } from 'vitest';
import { sayIn } from '../app/language.tsx';
import { counterWords, daysWords, hoursLines } from './names.ts';

const zh = sayIn('zh-CN');
const en = sayIn('en');

test('weekdays in a row are one piece, single ones are named', () => {
  const told: [number[], string, string][] = [
    [[1, 2, 3, 4, 5, 6, 7], '每天', 'Every day'],
    [[5, 4, 3, 2, 1], '周一至周五', 'Mon to Fri'],
    [[1, 2, 4, 5, 6, 7], '周一、周二、周四至周日', 'Mon, Tue, Thu to Sun'],
    [[7], '周日', 'Sun'],
  ];
  for (const [days, chinese, english] of told) {
    expect(daysWords(days, zh)).toBe(chinese);
    expect(daysWords(days, en)).toBe(english);
  }
});

test('hours and windows are said as people say them', () => {
  expect(hoursLines([{ days: [6, 7], from: '09:00', to: '12:00' }], zh)).toEqual([
    '周六、周日 09:00–12:00',
  ]);
  expect(counterWords({ number: 2, name: null }, 'zh-CN', zh)).toBe('2号窗口');
  expect(counterWords({ number: 2, name: { zh: '综合', en: 'General' } }, 'en', en)).toBe(
    'Window 2 General',
  );
});
