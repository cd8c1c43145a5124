import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cards } from '../testing/fake-hub.ts';
import { sampleQuestion } from '../testing/fake-meetings.ts';
import { Hall, matches, play, story, touchOf, type Ask } from '../testing/meeting-hall.ts';
import { served } from '../testing/served.ts';
import { idle, kioskMachine } from './kiosk-machine.ts';

const secrets = [
  served.visitToken,
  served.greeting.registrationNo,
  served.greeting.maskedName,
  sampleQuestion.textHash,
  cards.known.idNumber,
  ...matches.map(({ employer }) => employer),
  ...matches.map(({ matchId }) => matchId),
];

test('whatever people do about meetings, the attract page holds nothing of it', () => {
  fc.assert(
    fc.property(story, (steps) => {
      play(steps, ({ state }) => {
        if (state.page.name !== 'attract') return;
        const kept = JSON.stringify(state);
        expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
      });
    }),
    { numRuns: 300 },
  );
});

test('one touch, or one answer, asks one thing at most', () => {
  fc.assert(
    fc.property(story, (steps) => {
      let before = 0;
      play(steps, ({ asks }) => {
        expect(asks.length - before).toBeLessThanOrEqual(1);
        expect(new Set(asks.map(({ askNo }) => askNo)).size).toBe(asks.length);
        before = asks.length;
      });
    }),
    { numRuns: 300 },
  );
});

test('the stories reach every page of a meeting', () => {
  const seen = new Set<string>();
  for (const steps of fc.sample(story, { numRuns: 400, seed: 1 })) {
    play(steps, ({ state }) => seen.add(state.page.name));
  }
  const wanted = ['fits', 'identify', 'ask-contact', 'where', 'found', 'found-check'];
  const last = ['match-printing', 'matched', 'meetings', 'meeting-confirm', 'meeting-done'];
  expect([...wanted, ...last].filter((name) => !seen.has(name))).toEqual([]);
});

/** What was sent to the hub for the first time about meeting somebody or having found work. */
function meetingsIn(asks: readonly Ask[]) {
  return asks.flatMap(({ question, again }) =>
    !again && (question.name === 'meeting.ask' || question.name === 'meeting.found')
      ? [question.input]
      : [],
  );
}

test('a yes is only sent where somebody said yes to the text on the screen', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const hall = new Hall();
      for (const [next, waitMs] of steps) {
        hall.atMs += waitMs;
        const { page, visit } = hall.state;
        const asked = hall.asks.length;
        const touched = next.by === 'hand' ? touchOf(page.name, next) : null;
        hall.run(next);
        for (const { contact, postingId } of meetingsIn(hall.asks.slice(asked))) {
          expect(postingId).toBe(hall.state.visit?.meeting.intent?.postingId);
          if (contact === null) continue;
          expect(page.name).toBe('ask-contact');
          expect(touched).toEqual({ type: 'answer-contact', given: contact.given });
          expect(contact.textHash).toBe(visit?.meeting.question?.textHash);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a copy the printer has confirmed is never printed again', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const hall = new Hall();
      for (const [next, waitMs] of steps) {
        hall.atMs += waitMs;
        const copies = hall.state.visit?.meeting.copies ?? [];
        const out = copies.filter(({ result }) => result?.outcome === 'confirmed');
        const printed = hall.prints.length;
        const isAnswer = next.by === 'hub';
        hall.run(next);
        for (const { papers } of isAnswer ? [] : hall.prints.slice(printed)) {
          expect(papers.filter(({ copy }) => out.some((one) => one.copy === copy))).toEqual([]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('from every state of a meeting a minute of quiet clears everything', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const { state, atMs } = play(steps, () => undefined);
      const later = kioskMachine(state, { type: 'tick', atMs: atMs + idle.clearAfterMs });
      expect(later.state.page.name).toBe('attract');
      expect(later.state.visit).toBeNull();
    }),
    { numRuns: 300 },
  );
});
