import { expect, test } from 'vitest';
import { panelFaults } from './panel-lint.ts';

test('a glass nobody measured and one that hangs low enough have no fault', () => {
  for (const panel of [null, { widthMm: 268, bottomMm: 800 }, { widthMm: 268, bottomMm: 1_000 }])
    expect(panelFaults(panel)).toEqual([]);
});

test('a glass that hangs too high is told to whoever hung it, with how high it may hang', () => {
  expect(panelFaults({ widthMm: 268, bottomMm: 1_100 })).toEqual([
    { code: 'panel_too_high', bottomMm: 1_100, highestMm: 1_000 },
  ]);
});
