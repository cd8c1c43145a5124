import { planBoardLayout } from '@hall/core/rules/board-layout';
import { expect, test } from 'vitest';
import type { InfoPage } from './info-pages.ts';
import { infoFontPx } from './info-size.ts';

const layout = planBoardLayout({
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 0.5,
  farthestViewerM: 4,
});

function pageOf(title: string, lines: number): InfoPage {
  return {
    topic: null,
    heading: 'board.campaign',
    title,
    lines: Array.from({ length: lines }, () => '请到窗口报名'),
    source: null,
    phones: [],
  };
}

test('a title that takes a second row is given room for it', () => {
  const [short, long] = ['专场', '物流园搬运保洁分拣装卸工专场招聘第二期活动安排表'.repeat(2)];
  expect(infoFontPx(pageOf(long, 8), layout)).toBeLessThan(infoFontPx(pageOf(short, 8), layout));
});
