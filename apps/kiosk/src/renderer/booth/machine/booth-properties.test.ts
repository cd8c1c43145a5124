import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoothHand, beginMs } from '../testing/booth-hand.ts';
import { sampleToken } from '../testing/sample-answers.ts';
import { sampleDesk, sampleQuestions } from '../testing/sample-desk.ts';
import { boothMachine } from './booth-machine.ts';
import type { PersonEvent } from './events.ts';

const desk = sampleDesk(beginMs);
const ids = {
  posting: fc.constantFrom(...[...desk.postings, ...desk.earlier].map(({ id }) => id)),
  match: fc.constantFrom(...desk.matches.map(({ matchId }) => matchId)),
  slip: fc.constantFrom('100001', '100002', '100003', '100004'),
};
const by = fc.constantFrom(1 as const, -1 as const);

const touches: fc.Arbitrary<PersonEvent> = fc.oneof(
  fc.record({ type: fc.constant('digit' as const), digit: fc.constantFrom('1', '0', '9') }),
  fc.constantFrom<PersonEvent>(
    { type: 'delete-last' },
    { type: 'clear-typed' },
    { type: 'lock' },
    { type: 'more-time' },
    { type: 'toggle-language' },
    { type: 'back' },
    { type: 'go-desk' },
    { type: 'post-again' },
    { type: 'submit-again' },
    { type: 'take' },
    { type: 'stop-asking' },
    { type: 'type-code', open: true },
    { type: 'type-code', open: false },
    { type: 'set-start', day: 'tomorrow', minute: 390 },
    { type: 'see-earlier' },
    { type: 'open-arrivals' },
    { type: 'open-bays' },
    { type: 'bay-plate', plate: 'K7Z' },
    { type: 'bay-arrive', bayId: '00000000-0000-4000-8000-00000000ba01' },
    { type: 'bay-leave', bayId: '00000000-0000-4000-8000-00000000ba01' },
    { type: 'submit-more' },
    { type: 'submit-agree' },
    { type: 'ask', about: 'withdraw' },
    { type: 'ask', about: 'cancel' },
    { type: 'withdraw', text: '不招了' },
    { type: 'cancel', reason: 'terms_differ' },
  ),
  fc.record({
    type: fc.constant('step' as const),
    what: fc.constantFrom('headcount', 'time', 'pay-min', 'pay-max'),
    by,
  }),
  fc.record({ type: fc.constant('set-headcount' as const), headcount: fc.integer() }),
  fc.record({
    type: fc.constantFrom(
      'open-posting' as const,
      'hire' as const,
      'slip-is-for' as const,
      'choose-earlier' as const,
      'keep' as const,
      'no-more' as const,
      'open-more' as const,
      'open-agree' as const,
    ),
    postingId: ids.posting,
  }),
  fc.record({
    type: fc.constantFrom('open-match' as const, 'decline' as const, 'agree' as const),
    matchId: ids.match,
  }),
  fc.record({ type: fc.constant('set-more' as const), headcount: fc.integer() }),
  fc.record({
    type: fc.constant('arrival' as const),
    matchId: ids.match,
    arrived: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('reprint' as const),
    matchId: ids.match,
    copy: fc.constantFrom('worker' as const, 'employer' as const),
  }),
  fc.record({
    type: fc.constant('answer-contact' as const),
    slipCode: ids.slip,
    given: fc.boolean(),
  }),
  fc.record({
    type: fc.constantFrom('drop-row' as const, 'ask-contact' as const),
    slipCode: ids.slip,
  }),
);

const refusals = ['wrong_state', 'unreachable', 'booth_closed', 'agent_disabled'] as const;

type Move =
  | { readonly do: 'open' | 'hub' | 'print' | 'fail' }
  | { readonly do: 'refuse'; readonly code: (typeof refusals)[number] }
  | { readonly do: 'touch'; readonly event: PersonEvent }
  | { readonly do: 'slip'; readonly slipCode: string | null }
  | { readonly do: 'match-slip'; readonly matchId: string }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'cable'; readonly connection: 'live' | 'lost' };

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('touch' as const), event: touches }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom('open' as const, 'hub' as const, 'print' as const, 'fail' as const),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('slip' as const),
        slipCode: fc.option(ids.slip),
      }),
    },
    fc.record({ do: fc.constant('match-slip' as const), matchId: ids.match }),
    fc.record({
      do: fc.constant('refuse' as const),
      code: fc.constantFrom(...refusals),
    }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: -5_000, max: 70_000 }) }),
    fc.record({
      do: fc.constant('cable' as const),
      connection: fc.constantFrom('live' as const, 'lost' as const),
    }),
  ),
  { maxLength: 60 },
);

function make(hand: BoothHand, move: Move): void {
  switch (move.do) {
    case 'open':
      hand.opened();
      break;
    case 'hub':
      hand.hub();
      break;
    case 'print':
      hand.printer();
      break;
    case 'fail':
      hand.printer({ outcome: 'failed', fault: 'paper_out' });
      break;
    case 'refuse':
      hand.hub(move.code);
      break;
    case 'touch':
      hand.touch(move.event);
      break;
    case 'slip':
      hand.happens({ type: 'slip', slipCode: move.slipCode });
      break;
    case 'match-slip':
      hand.happens({ type: 'match-slip', matchId: move.matchId });
      break;
    case 'wait':
      hand.wait(move.ms);
      break;
    case 'cable':
      hand.happens({ type: 'connection', connection: move.connection });
  }
}

test('one press is one command at most, and none goes while another is under way', () => {
  fc.assert(
    fc.property(moves, touches, (before, event) => {
      const hand = new BoothHand();
      for (const move of before) make(hand, move);
      const busy = hand.state.running !== null;
      const step = boothMachine(hand.state, { ...event, atMs: hand.nowMs });
      const asked = step.effects.filter(({ type }) => type === 'ask');
      expect(asked.length).toBeLessThanOrEqual(busy ? 0 : 1);
      const again = boothMachine(step.state, { ...event, atMs: hand.nowMs });
      if (asked.length === 1)
        expect(again.effects.filter(({ type }) => type === 'ask')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a locked booth holds nothing of an employer or a worker', () => {
  const secrets = [
    sampleToken,
    '示例建筑',
    '990001-2611',
    '张三',
    '19900008000',
    sampleQuestions['zh-CN'].title,
  ];
  fc.assert(
    fc.property(moves, (all) => {
      const hand = new BoothHand();
      for (const move of all) {
        make(hand, move);
        const { page, session } = hand.state;
        expect(session === null).toBe(page.name === 'locked');
        if (session !== null) continue;
        const kept = JSON.stringify(hand.state);
        for (const secret of secrets) expect(kept).not.toContain(secret);
      }
    }),
    { numRuns: 200 },
  );
});

test('late answers of an earlier session change nothing', () => {
  fc.assert(
    fc.property(moves, moves, (before, after) => {
      const hand = new BoothHand();
      for (const move of before) make(hand, move);
      const late = [...hand.effects];
      const { sessionNo } = hand.state;
      hand.touch({ type: 'lock' });
      if (hand.state.sessionNo === sessionNo) return;
      for (const move of after) make(hand, move);
      for (const effect of late) {
        if (effect.type === 'print') {
          const { paperId, copy } = effect.paper;
          const result = { outcome: 'failed', fault: 'mechanical' } as const;
          const event = { type: 'printed', sessionNo, paperId, copy, result } as const;
          expect(boothMachine(hand.state, { ...event, atMs: hand.nowMs }).state).toBe(hand.state);
        }
        if (effect.type === 'look') {
          const looked = { name: 'booth.desk', result: { ok: true, value: desk } } as const;
          const event = { type: 'looked', lookNo: effect.lookNo, looked } as const;
          expect(boothMachine(hand.state, { ...event, atMs: hand.nowMs }).state).toBe(hand.state);
        }
        if (effect.type === 'ask') {
          const reply = {
            name: 'booth.withdraw',
            result: { ok: true, value: { postingId: desk.postings[0]?.id ?? '' } },
          } as const;
          const event = { type: 'answered', askNo: effect.askNo, reply } as const;
          expect(boothMachine(hand.state, { ...event, atMs: hand.nowMs }).state).toBe(hand.state);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('whatever happened, two minutes without a touch lock it', () => {
  fc.assert(
    fc.property(moves, (all) => {
      const hand = new BoothHand();
      for (const move of all) make(hand, move);
      hand.nowMs = Math.max(hand.nowMs, hand.state.lastTouchMs);
      hand.wait(120_000);
      expect(hand.state.session).toBeNull();
    }),
    { numRuns: 150 },
  );
});

test('no slip is taken whose worker was not asked, and none twice', () => {
  fc.assert(
    fc.property(moves, (all) => {
      const hand = new BoothHand();
      for (const move of all) make(hand, move);
      for (const { question } of hand.asked) {
        if (question.name !== 'booth.take') continue;
        const { workers } = question.input;
        expect(workers.every(({ contact }) => contact !== null)).toBe(true);
        expect(new Set(workers.map(({ slipCode }) => slipCode)).size).toBe(workers.length);
      }
    }),
    { numRuns: 150 },
  );
});
