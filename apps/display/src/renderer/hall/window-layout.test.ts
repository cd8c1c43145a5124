import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { expect, test } from 'vitest';
import { previewOf } from './window-layout.ts';

const lying: BoardProfile = {
  layout: 'landscape',
  widthPx: 1920,
  heightPx: 1080,
  pixelPitchMm: 0.63,
  farthestViewerM: 3,
};
const upright: BoardProfile = { ...lying, layout: 'portrait', widthPx: 1080, heightPx: 1920 };

test('a board whose window lies as it does fills it, whatever its size', () => {
  expect(previewOf(lying, { widthPx: 1280, heightPx: 860 })).toBeNull();
  expect(previewOf(upright, { widthPx: 720, heightPx: 1280 })).toBeNull();
  expect(previewOf(null, { widthPx: 1280, heightPx: 860 })).toBeNull();
});

test('an upright board in a window that lies is made as high as that, and the other way round', () => {
  const inWide = previewOf(upright, { widthPx: 1280, heightPx: 960 });
  expect(inWide).toEqual({ widthPx: 1080, heightPx: 1920, scale: 0.5 });
  const inTall = previewOf(lying, { widthPx: 960, heightPx: 1280 });
  expect(inTall).toEqual({ widthPx: 1920, heightPx: 1080, scale: 0.5 });
});

test('a strip in the window of a computer stays a strip', () => {
  const strip: BoardProfile = { ...lying, layout: 'strip', widthPx: 1920, heightPx: 160 };
  const seen = previewOf(strip, { widthPx: 1280, heightPx: 860 });
  expect(seen).toMatchObject({ widthPx: 1920, heightPx: 160 });
  expect(previewOf(strip, { widthPx: 1920, heightPx: 160 })).toBeNull();
});

test('sizes that were told the wrong way round are turned; a panel of an odd shape fills its window', () => {
  const turned = { ...upright, widthPx: 1920, heightPx: 1080 };
  expect(previewOf(turned, { widthPx: 1280, heightPx: 960 })).toMatchObject({ widthPx: 1080 });
  const flat = { ...lying, widthPx: 1920, heightPx: 540 };
  expect(previewOf(flat, { widthPx: 1920, heightPx: 540 })).toBeNull();
});
