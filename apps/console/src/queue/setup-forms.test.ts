import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counterDetails } from '@hall/core/domain/service/counter';
import {
  defaultQueueSettings,
  priorityClass,
  queueSettings,
} from '@hall/core/domain/service/queue-settings';
import { serviceDetails, type ServiceDetails } from '@hall/core/domain/service/service';
import type { Problem, Written } from '../shared/form-problems.ts';
import { queueId, sampleCounter, sampleService } from '../testing/queue-samples.ts';
import { counterFormOf, newCounterForm, toCounter } from './counter-form.ts';
import { rulesFormOf, toRules } from './rules-form.ts';
import { newServiceForm, serviceFormOf, toService, usualHours } from './service-form.ts';
import { screensOf, toVoice, voiceFormOf } from './voice-form.ts';

function problemsOf(form: Written<unknown>): Record<string, Problem> {
  return form.ok ? {} : Object.fromEntries(form.problems);
}

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const span = fc
  .uniqueArray(clock, { minLength: 2, maxLength: 2 })
  .map((times) => [...times].sort())
  .map(([from = '', to = '']) => ({ from, to }));
const word = fc.constantFrom('求职登记', 'Jobs', '权益', 'A 1');
const details: fc.Arbitrary<ServiceDetails> = fc
  .record({
    letter: fc.constantFrom('A', 'M', 'Z'),
    name: fc.record({ zh: word, en: word }),
    position: fc.integer({ min: 0, max: 99 }),
    targetMinutes: fc.integer({ min: 1, max: 240 }),
    hours: fc.array(
      fc
        .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), span)
        .map(([days, times]) => ({ days: days.sort((a, b) => a - b), ...times })),
      { maxLength: 14 },
    ),
  })
  .chain((rest) =>
    fc
      .option(fc.integer({ min: 1, max: 240 }))
      .map((wait) => (wait === null ? rest : { ...rest, waitTargetMinutes: wait })),
  );

test('a service that is shown and saved again is the same, and the hub takes it', () => {
  fc.assert(
    fc.property(details, (service) => {
      const form = toService(serviceFormOf(service), []);
      expect(form).toEqual({ ok: true, value: service });
      expect(serviceDetails.safeParse(service).success).toBe(true);
    }),
  );
});

test('a new service gets the first free letter and the last place, and lacks only its names', () => {
  const services = [sampleService(1), sampleService(2, {}, { position: 7 })];
  const form = newServiceForm(services);
  expect(form).toMatchObject({ letter: 'C', position: '8' });
  expect(problemsOf(toService(form, services))).toEqual({
    'name.zh': 'missing',
    'name.en': 'missing',
  });
});

test('two services with one letter are refused, however it is typed', () => {
  const form = { ...serviceFormOf(sampleService(2).details), letter: 'ａ' };
  expect(problemsOf(toService(form, [sampleService(1)]))).toEqual({ letter: 'taken' });
  expect(toService(form, [])).toMatchObject({ ok: true, value: { letter: 'A' } });
});

test('hours that end before they begin, and figures out of range, are told at their field', () => {
  const form = {
    ...serviceFormOf(sampleService(1).details),
    targetMinutes: '0',
    waitTargetMinutes: '二十',
    hours: [usualHours, { days: [], from: '10:00', to: '09:00' }],
  };
  expect(problemsOf(toService(form, []))).toEqual({
    targetMinutes: 'wrong',
    waitTargetMinutes: 'wrong',
    'hours.1.days': 'missing',
    'hours.1.to': 'order',
  });
});

test('a window that is shown and saved again is the same, without services that are gone', () => {
  const counter = sampleCounter(3, [1, 2], { name: { zh: '综合', en: 'General' } });
  const form = counterFormOf(counter, new Set([queueId('a', 2)]));
  const written = toCounter(form, [sampleCounter(1, [1])]);
  expect(written).toEqual({
    ok: true,
    value: { number: 3, name: counter.name, serviceIds: [queueId('a', 2)] },
  });
  expect(written.ok && counterDetails.safeParse(written.value).success).toBe(true);
});

test('a window keeps its number to itself, has both names or none, and serves something', () => {
  const others = [sampleCounter(1, [1]), sampleCounter(2, [1])];
  expect(newCounterForm(others).number).toBe('3');
  const form = { number: '2', zh: '综合', en: ' ', serviceIds: [] };
  expect(problemsOf(toCounter(form, others))).toEqual({
    number: 'taken',
    'name.en': 'missing',
    serviceIds: 'missing',
  });
});

const settings = fc.record({
  priority: fc.record({
    classes: fc.subarray(priorityClass.options),
    mostInARow: fc.integer({ min: 1, max: 5 }),
    mostAddedMinutes: fc.integer({ min: 0, max: 60 }),
  }),
  missAfterSeconds: fc.integer({ min: 5, max: 300 }),
  stopMinutesBefore: fc.integer({ min: 0, max: 120 }),
  leftoverMinutes: fc.integer({ min: 0, max: 240 }),
  voice: fc.record({
    volume: fc.integer({ min: 0, max: 100 }),
    zones: fc
      .uniqueArray(fc.constantFrom('东区', '西区', '东区二楼'), { maxLength: 3 })
      .map((names) => names.map((name, at) => ({ name, volume: at * 50 }))),
    quiet: fc.array(span, { maxLength: 4 }),
  }),
});

test('rules and voice that are shown and saved again are the same, and the hub takes them together', () => {
  fc.assert(
    fc.property(settings, ({ voice, ...rules }) => {
      expect(toRules(rulesFormOf(rules))).toEqual({ ok: true, value: rules });
      expect(toVoice(voiceFormOf(voice))).toEqual({ ok: true, value: voice });
      expect(queueSettings.safeParse({ ...rules, voice }).success).toBe(true);
    }),
  );
});

test('figures the hub would refuse are told at their field', () => {
  const rules = { ...rulesFormOf(defaultQueueSettings), mostInARow: '6', missAfterSeconds: '' };
  expect(problemsOf(toRules(rules))).toEqual({
    'priority.mostInARow': 'wrong',
    missAfterSeconds: 'missing',
  });
  const voice = {
    volume: '101',
    zones: [
      { name: '东区', volume: '50' },
      { name: ' 东区', volume: '' },
    ],
    quiet: [{ from: '12:00', to: '12:00' }],
  };
  expect(problemsOf(toVoice(voice))).toEqual({
    volume: 'wrong',
    'zones.1.name': 'taken',
    'zones.1.volume': 'missing',
    'quiet.0.to': 'order',
  });
});

test('a zone is the screens whose name begins with it; the longer name wins', () => {
  const screens = ['东区大屏', '东区二楼大屏', '西区大屏'];
  const zones = ['东区', '东区二楼'];
  expect(screensOf('东区', zones, screens)).toEqual(['东区大屏']);
  expect(screensOf('东区二楼', zones, screens)).toEqual(['东区二楼大屏']);
  expect(screensOf('', zones, screens)).toEqual([]);
});
