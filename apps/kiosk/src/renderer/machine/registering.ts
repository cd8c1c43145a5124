import { mobilePhone } from '@hall/core/contract/commands/worker-commands';
import type { WorkerIdentity } from '@hall/core/contract/commands/worker-commands';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import type { EventOf } from './events.ts';
import { ask, askAndWait, go, stay, trouble, turnAway, visitOf, withVisit } from './moves.ts';
import { correctWith } from './correcting.ts';
import { nameOf } from './naming-state.ts';
import { onTellCard } from './telling.ts';
import type { ConsentAnswer, KioskState, Step, Visit } from './state.ts';

/** Most wishes that can be matched and that fit on a slip. */
export const maxOccupations = 5;

/** Steps and bounds of the wanted pay, in fen; what 5.1 of the sample data spans, and some air. */
export const payRange = {
  day: { startFen: 15_000, stepFen: 1_000, minFen: 5_000, maxFen: 100_000 },
  hour: { startFen: 2_000, stepFen: 100, minFen: 1_000, maxFen: 10_000 },
} as const;

/** Whether it is worth asking the hub; one that is only just being found is waited for. */
function mayAsk({ connection }: KioskState): boolean {
  return connection === 'live' || connection === 'connecting';
}

/** A registration cannot be kept without the hall; better said before anybody types. */
export function startRegistering(state: KioskState, path: Visit['path']): Step {
  if (!mayAsk(state)) {
    return trouble(state, 'unreachable');
  }
  return stay(go(withVisit(state, { path }), { name: 'consent' }));
}

/**
 * A card on the reader. On the attract page the hub is asked at once, since a known worker is served
 * by his card alone (B-02); an unknown card stays in this state only, until its owner agrees.
 */
export function onCard(state: KioskState, card: IdCard): Step {
  const laid = { ...state, cardOnReader: true, cardTrouble: null };
  switch (state.page.name) {
    case 'attract':
      return mayAsk(state)
        ? lookUp(withVisit(laid, { path: 'card', card }), card)
        : trouble(laid, 'unreachable');
    case 'consent':
      return stay(withVisit(laid, { path: 'card', card, cardAsked: false }));
    case 'lay-card':
      return state.page.to === 'open'
        ? askAndWait(
            laid,
            { name: 'worker.open', input: { by: { with: 'card', card } } },
            'looking-up',
          )
        : lookUp(withVisit(laid, { card }), card);
    case 'tell-contact':
      return onTellCard(laid, card);
    case 'mine-enter':
    case 'identify':
      return askAndWait(
        laid,
        { name: 'worker.open', input: { by: { with: 'card', card } } },
        'looking-up',
      );
    default:
      // Somebody else's card in the middle of a visit changes nothing.
      return stay(laid);
  }
}

function lookUp(state: KioskState, card: IdCard): Step {
  return askAndWait(
    withVisit(state, { cardAsked: true }),
    { name: 'worker.checkIn', input: { card, language: state.language } },
    'looking-up',
  );
}

/** 同意 to the registration itself; the separate questions follow. */
export function onAgree(state: KioskState, event: EventOf<'agree'>): Step {
  if (state.page.name !== 'consent') {
    return stay(state);
  }
  const consents = [answerOf({ ...event.shown, given: true })];
  return stay(go(withVisit(state, { consents }), { name: 'extras' }));
}

function answerOf(answer: {
  readonly purpose: ConsentAnswer['purpose'];
  readonly version: string;
  readonly hash: string;
  readonly given: boolean;
}): ConsentAnswer {
  return {
    purpose: answer.purpose,
    given: answer.given,
    textVersion: answer.version,
    textHash: answer.hash,
  };
}

/** A yes or no of its own for each further purpose; no until somebody says yes (PIPL 14, 23, 29). */
export function onChooseExtra(state: KioskState, event: EventOf<'choose-extra'>): Step {
  if (state.page.name !== 'extras') {
    return stay(state);
  }
  const extras = { ...visitOf(state).extras, [event.purpose]: event.given };
  return stay(withVisit(state, { extras }));
}

export function onExtrasDone(state: KioskState, event: EventOf<'extras-done'>): Step {
  if (state.page.name !== 'extras') {
    return stay(state);
  }
  const visit = visitOf(state);
  const registration = visit.consents.filter((consent) => consent.purpose === 'registration');
  const answers = event.shown
    .filter(({ purpose }) => purpose === 'keep_id_number' || purpose === 'contact')
    .map((shown) =>
      answerOf({ ...shown, given: shown.purpose in visit.extras && yes(visit, shown.purpose) }),
    );
  const agreed = withVisit(state, { consents: [...registration, ...answers] });
  if (visit.path === 'phone') {
    return stay(go(agreed, { name: 'phone' }));
  }
  if (visit.card === null) {
    return stay(go(agreed, { name: 'lay-card', to: 'register' }));
  }
  return visit.cardAsked ? stay(go(agreed, { name: 'phone' })) : lookUp(agreed, visit.card);
}

function yes(visit: Visit, purpose: ConsentAnswer['purpose']): boolean {
  return purpose === 'keep_id_number' || purpose === 'contact' ? visit.extras[purpose] : false;
}

/** Eleven digits and a possible prefix; the page reads them back before this is pressed. */
export function isWholePhone(digits: string): boolean {
  return mobilePhone.safeParse(digits).success;
}

/** Whether more digits can still make it a number; who is told at the second digit types nine fewer. */
export function mayBecomePhone(digits: string): boolean {
  return /^(1([3-9]\d{0,9})?)?$/.test(digits);
}

export function onConfirmPhone(state: KioskState): Step {
  const visit = visitOf(state);
  if (!isWholePhone(visit.digits)) {
    return stay(state);
  }
  if (visit.purpose === 'correct') {
    return correctWith(state, { phone: visit.digits });
  }
  const typed = withVisit(state, { phone: visit.digits, digits: '' });
  return stay(go(typed, { name: visit.path === 'phone' ? 'age' : 'occupations' }));
}

/** 没有手机: only with a card, since without both there is nothing to call the person by. */
export function onNoPhone(state: KioskState): Step {
  const visit = visitOf(state);
  if (state.page.name !== 'phone' || visit.card === null || visit.purpose === 'correct') {
    return stay(state);
  }
  return stay(go(withVisit(state, { phone: null, digits: '' }), { name: 'occupations' }));
}

/** Under 16 nothing is kept at all, with a card or without (禁止使用童工规定 2, B-22). */
export function onChooseAge(state: KioskState, event: EventOf<'choose-age'>): Step {
  if (state.page.name !== 'age') {
    return stay(state);
  }
  if (event.band === 'under-16') {
    return turnAway(state);
  }
  // A child is sent home before he has said what he is called.
  return stay(go(withVisit(state, { ageBand: event.band }), { name: 'name' }));
}

export function onToggleOccupation(state: KioskState, event: EventOf<'toggle-occupation'>): Step {
  if (state.page.name !== 'occupations') {
    return stay(state);
  }
  const { wishes } = visitOf(state);
  const chosen = wishes.occupationIds;
  if (chosen.includes(event.occupationId)) {
    const occupationIds = chosen.filter((id) => id !== event.occupationId);
    return stay(withVisit(state, { wishes: { ...wishes, occupationIds } }));
  }
  if (chosen.length >= maxOccupations) {
    return stay(state);
  }
  const occupationIds = [...chosen, event.occupationId];
  return stay(withVisit(state, { wishes: { ...wishes, occupationIds } }));
}

export function onOccupationsDone(state: KioskState): Step {
  const none = visitOf(state).wishes.occupationIds.length === 0;
  return state.page.name !== 'occupations' || none
    ? stay(state)
    : stay(go(state, { name: 'when' }));
}

export function onChooseWhen(state: KioskState, event: EventOf<'choose-when'>): Step {
  if (state.page.name !== 'when') {
    return stay(state);
  }
  const { wishes } = visitOf(state);
  const availability = { ...wishes.availability, when: event.when };
  return stay(go(withVisit(state, { wishes: { ...wishes, availability } }), { name: 'part' }));
}

export function onChoosePart(state: KioskState, event: EventOf<'choose-part'>): Step {
  if (state.page.name !== 'part') {
    return stay(state);
  }
  const { wishes } = visitOf(state);
  const availability = { ...wishes.availability, part: event.part };
  return stay(go(withVisit(state, { wishes: { ...wishes, availability } }), { name: 'pay' }));
}

export function onChooseUnit(state: KioskState, event: EventOf<'choose-unit'>): Step {
  return state.page.name === 'pay'
    ? stay(withVisit(state, { pay: { unit: event.unit, fen: payRange[event.unit].startFen } }))
    : stay(state);
}

export function onStepPay(state: KioskState, event: EventOf<'step-pay'>): Step {
  if (state.page.name !== 'pay') {
    return stay(state);
  }
  const { unit, fen } = visitOf(state).pay;
  const { stepFen, minFen, maxFen } = payRange[unit];
  const next = Math.min(maxFen, Math.max(minFen, fen + event.by * stepFen));
  return stay(withVisit(state, { pay: { unit, fen: next } }));
}

export function onPayDone(state: KioskState, event: EventOf<'pay-done'>): Step {
  if (state.page.name !== 'pay') {
    return stay(state);
  }
  const { pay, wishes } = visitOf(state);
  const wanted = event.skip
    ? { wantedPayMinFen: null, wantedPayUnit: null }
    : { wantedPayMinFen: pay.fen, wantedPayUnit: pay.unit };
  return stay(go(withVisit(state, { wishes: { ...wishes, ...wanted } }), { name: 'training' }));
}

/** The last question; its answer sends everything. */
export function onChooseTraining(state: KioskState, event: EventOf<'choose-training'>): Step {
  if (state.page.name !== 'training') {
    return stay(state);
  }
  const { wishes } = visitOf(state);
  const answered = withVisit(state, { wishes: { ...wishes, trainingWish: event.wish } });
  const visit = visitOf(answered);
  if (visit.purpose === 'correct') {
    return correctWith(answered, {});
  }
  const identity = identityOf(visit);
  return identity === null
    ? trouble(answered, 'missing_fields')
    : askAndWait(
        answered,
        {
          name: 'worker.register',
          input: {
            identity,
            consents: [...visit.consents],
            wishes: { ...visit.wishes, wantedSettlement: null },
            elderMode: state.elder,
            language: state.language,
          },
        },
        'registering',
      );
}

function identityOf(visit: Visit): WorkerIdentity | null {
  if (visit.card !== null) {
    return { by: 'card', card: visit.card, phone: visit.phone };
  }
  return visit.phone === null || visit.ageBand === null
    ? null
    : {
        by: 'phone',
        phone: visit.phone,
        name: nameOf(visit.nameInHand),
        ageBand: visit.ageBand,
      };
}

/** Elder mode is remembered for the worker once the hall knows him (B-15). */
export function rememberElder(state: KioskState): Step {
  const { token, greeting } = visitOf(state);
  // While something is being saved the wishes in hand are the old ones and must not overtake it.
  if (state.visit === null || token === null || greeting === null || state.page.name === 'busy') {
    return stay(state);
  }
  return ask(state, {
    name: 'worker.correct',
    input: {
      visitToken: token,
      wishes: greeting.wishes,
      phone: 'keep',
      name: null,
      elderMode: state.elder,
    },
  });
}
