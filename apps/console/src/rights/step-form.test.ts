import { complaintEvents } from '@hall/core/domain/complaint/transition';
import { expect, test } from 'vitest';
import { blankStep, isWhole, type StepForm } from './step-form.ts';

const whole: StepForm = {
  kind: 'wage',
  outcome: 'substantiated',
  agency: 'police',
  reason: 'withdrawn',
  text: '双方都已核实',
};

test.each(complaintEvents)(
  '"%s" is taken with everything, and not with a note that is begun',
  (step) => {
    expect(isWhole(step, whole)).toBe(true);
    expect(isWhole(step, { ...whole, text: '双方' })).toBe(false);
  },
);

test('accepting needs nothing written; everything else does', () => {
  const steps = complaintEvents.filter((step) => isWhole(step, { ...whole, text: ' ' }));
  expect(steps).toEqual(['accept']);
});

test('an outcome, an authority and a reason are chosen, not guessed', () => {
  const unchosen = { ...blankStep, text: '双方都已核实' };
  for (const step of ['handle', 'refer', 'drop'] as const) {
    expect(isWhole(step, unchosen), step).toBe(false);
  }
});
