import { mobilePhone } from '@hall/core/contract/commands/worker-commands';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kiosk, printed, registered, shown, startMs, wish, type Kiosk } from '../testing/hand.ts';
import { greetingFor, informationOf } from '../testing/sample-worker.ts';
import { kioskMachine } from './kiosk-machine.ts';
import { isWholeName, longestName, middleDot, nameOf, noName } from './naming-state.ts';
import { mayBecomePhone } from './registering.ts';
import { emptyVisit, initialState, type KioskState } from './state.ts';

/** A kiosk at which somebody without a card has typed his phone and said how old he is. */
function atName(): Kiosk {
  const at = kiosk();
  at.touch({ type: 'start', with: 'phone' });
  at.touch({ type: 'agree', shown });
  at.touch({ type: 'extras-done', shown: [] });
  for (const digit of '19900008000') {
    at.happens({ type: 'digit', digit });
  }
  at.touch({ type: 'confirm-digits' });
  at.touch({ type: 'choose-age', band: '60+' });
  return at;
}

function spell(at: Kiosk, letters: string, text: string): void {
  for (const letter of letters) {
    at.touch({ type: 'letter', letter });
  }
  at.touch({ type: 'choose-character', text });
}

function sent(at: Kiosk): unknown {
  const question = at.asked().at(-1)?.question;
  return question?.name === 'worker.register' ? question.input.identity : null;
}

test('without a card and without a name there is a slip after at most twelve touches', () => {
  const at = atName();
  expect(at.page).toBe('name');
  at.touch({ type: 'no-name' });
  wish(at);
  registered(at);
  printed(at);
  expect(at.page).toBe('slip');
  expect(at.touches).toBeLessThanOrEqual(12);
  expect(sent(at)).toMatchObject({ by: 'phone', name: null });
});

test('a name is spelled character by character and goes into the registration whole', () => {
  const at = atName();
  const before = at.touches;
  spell(at, '', '王');
  spell(at, 'xiao', '晓');
  spell(at, 'ming', '明');
  expect(at.touches - before).toBe(11);
  at.touch({ type: 'name-done' });
  expect(at.page).toBe('occupations');
  wish(at);
  expect(sent(at)).toEqual({
    by: 'phone',
    phone: '19900008000',
    name: '王晓明',
    ageBand: '60+',
  });
});

test('a surname of two is one touch, and ü is v', () => {
  const at = atName();
  spell(at, 'ou', '欧阳');
  spell(at, 'lv', '绿');
  expect(nameOf(at.state.visit?.nameInHand ?? noName)).toBe('欧阳绿');
});

test('one key corrects: letters first, then characters', () => {
  const at = atName();
  spell(at, 'w', '王');
  at.touch({ type: 'letter', letter: 'x' });
  at.touch({ type: 'letter', letter: 'i' });
  at.touch({ type: 'delete-last' });
  expect(at.state.visit?.nameInHand).toMatchObject({ chosen: ['王'], typed: 'x' });
  at.touch({ type: 'delete-last' });
  at.touch({ type: 'delete-last' });
  expect(at.state.visit?.nameInHand).toMatchObject({ chosen: [], typed: '' });
  spell(at, 'w', '王');
  at.touch({ type: 'clear-typed' });
  expect(at.state.visit?.nameInHand).toMatchObject({ chosen: [], typed: '' });
});

test('letters that lead nowhere and characters that are not offered do nothing', () => {
  const at = atName();
  for (const letter of ['i', 'u', 'v', '1', 'W']) {
    at.touch({ type: 'letter', letter });
  }
  at.touch({ type: 'choose-character', text: '<b>' });
  at.touch({ type: 'choose-character', text: middleDot });
  expect(at.state.visit?.nameInHand).toMatchObject({ chosen: [], typed: '' });
  at.touch({ type: 'name-done' });
  expect(at.page).toBe('name');
});

test('a surname alone, a letter that is left over and a dot at the end are no name yet', () => {
  for (const [chosen, typed] of [
    [['王'], ''],
    [['王', '明'], 'x'],
    [['艾', '力', middleDot], ''],
  ] as const) {
    expect(isWholeName({ ...noName, chosen, typed })).toBe(false);
  }
  expect(isWholeName({ ...noName, chosen: ['欧阳'] })).toBe(true);
  expect(isWholeName({ ...noName, chosen: ['艾', middleDot, '力'] })).toBe(true);
});

test('who goes on without a name leaves none behind, and who goes back sees his number', () => {
  const at = atName();
  spell(at, 'w', '王');
  at.touch({ type: 'no-name' });
  expect(JSON.stringify(at.state)).not.toContain('王');
  at.touch({ type: 'back' });
  expect(at.page).toBe('name');
  at.touch({ type: 'back' });
  at.touch({ type: 'back' });
  expect(at.page).toBe('phone');
  expect(at.state.visit?.digits).toBe('19900008000');
  at.touch({ type: 'confirm-digits' });
  expect(at.page).toBe('age');
});

test('whatever is touched, a name is no longer than a card holds and is made of what was offered', () => {
  const event = fc.oneof(
    fc
      .constantFrom(...Array.from('wangxiaoshlvoy'))
      .map((letter) => ({ type: 'letter', letter }) as const),
    fc
      .constantFrom('王', '万', '晓', '欧阳', '小', '安', middleDot, 'x', '')
      .map((text) => ({ type: 'choose-character', text }) as const),
    fc.constant({ type: 'delete-last' } as const),
    fc
      .constantFrom('letters' as const, 'strokes' as const)
      .map((by) => ({ type: 'name-by', by }) as const),
    fc
      .constantFrom('1', '2', '3', '4', '5', '*')
      .map((stroke) => ({ type: 'stroke', stroke }) as const),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 80 }), (events) => {
      let state: KioskState = {
        ...initialState(startMs),
        connection: 'live',
        page: { name: 'name' },
        visit: emptyVisit('phone'),
      };
      for (const happens of events) {
        state = kioskMachine(state, { ...happens, atMs: startMs }).state;
        const name = nameOf(state.visit?.nameInHand ?? noName) ?? '';
        expect(name.length).toBeLessThanOrEqual(longestName + 1);
        expect(name).toMatch(/^(\p{Script=Han}+(·\p{Script=Han}+)*·?)?$/u);
      }
    }),
  );
});

test('a phone number is called wrong as soon as no further digit can mend it', () => {
  expect(['', '1', '13', '1990000800'].every(mayBecomePhone)).toBe(true);
  expect(['0', '12', '2', '110'].some(mayBecomePhone)).toBe(false);
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,11}$/), (digits) => {
      const filled = digits.padEnd(2, '9').padEnd(11, '0');
      expect(mayBecomePhone(digits)).toBe(mobilePhone.safeParse(filled).success);
    }),
  );
});

/** At a kiosk where the name is asked for, somebody who writes it stroke by stroke. */
function write(at: Kiosk, typed: string, text: string): void {
  for (const stroke of typed) at.touch({ type: 'stroke', stroke });
  at.touch({ type: 'choose-character', text });
}

test('who knows no pinyin writes his name stroke by stroke, and one stroke may stay open (B-19)', () => {
  const at = atName();
  at.touch({ type: 'name-by', by: 'strokes' });
  write(at, '1121', '王');
  write(at, '2511*', '明');
  const { nameInHand } = at.state.visit ?? emptyVisit('phone');
  expect(nameOf(nameInHand)).toBe('王明');
  at.touch({ type: 'name-done' });
  expect(at.page).toBe('occupations');
});

test('letters and strokes do not mix: what was begun in one is forgotten with the other', () => {
  const at = atName();
  at.touch({ type: 'letter', letter: 'w' });
  at.touch({ type: 'stroke', stroke: '1' });
  expect(at.state.visit?.nameInHand).toMatchObject({ typed: 'w', by: 'letters' });
  at.touch({ type: 'name-by', by: 'strokes' });
  expect(at.state.visit?.nameInHand).toMatchObject({ typed: '', by: 'strokes' });
  at.touch({ type: 'letter', letter: 'w' });
  at.touch({ type: 'stroke', stroke: '9' });
  expect(at.state.visit?.nameInHand.typed).toBe('');
  at.touch({ type: 'stroke', stroke: '5' });
  at.touch({ type: 'clear-typed' });
  expect(at.state.visit?.nameInHand).toEqual({ chosen: [], typed: '', by: 'strokes' });
});

/** In 我的信息 by code, as the hub tells of him. */
function atMine(verified: boolean): Kiosk {
  const at = kiosk();
  at.touch({ type: 'start', with: 'mine' });
  at.touch({ type: 'use-code' });
  for (const digit of '406172') at.happens({ type: 'digit', digit });
  at.touch({ type: 'confirm-digits' });
  for (const digit of '8000') at.happens({ type: 'digit', digit });
  at.touch({ type: 'confirm-digits' });
  const information = { ...informationOf(greetingFor('王**', false), true), verified };
  const value = { visitToken: 'token-of-this-visit', information, postingIds: [], fits: [] };
  at.happens({
    type: 'answered',
    askNo: at.state.askNo,
    reply: { name: 'worker.open', result: { ok: true, value } },
  });
  at.touch({ type: 'edit-phone' });
  return at;
}

test('a wrong character is corrected afterwards: from 我的信息, and back to it', () => {
  const at = atMine(false);
  at.touch({ type: 'edit-name' });
  expect(at.page).toBe('name');
  spell(at, '', '王');
  spell(at, 'xiao', '晓');
  at.touch({ type: 'name-done' });
  expect(at.asked().at(-1)?.question).toMatchObject({
    name: 'worker.correct',
    input: { name: '王晓', phone: 'keep' },
  });
});

test('a name that came from a card is not typed over', () => {
  const at = atMine(true);
  at.touch({ type: 'edit-name' });
  expect(at.page).toBe('phone');
});

test('who leaves his name as it is comes back to 我的信息 and sends nothing', () => {
  const at = atMine(false);
  at.touch({ type: 'edit-name' });
  const before = at.asked().length;
  at.touch({ type: 'no-name' });
  expect(at.page).toBe('mine');
  expect(at.asked()).toHaveLength(before);
});
