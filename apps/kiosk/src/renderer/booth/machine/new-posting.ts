import type { PersonEvent } from './events.ts';
import { withHeadcount } from './again-form.ts';
import { chosen, newFormOf, newPostingOf, newStepped, type NewForm } from './new-form.ts';
import type { BoothState, Looked, Step } from './state.ts';
import { ask, onPage, still } from './steps.ts';

/** A touch on the way to a posting that starts from a 工种. */
export function postingNew(state: BoothState, event: PersonEvent, nowMs: number): Step {
  const { page, session } = state;
  if (session === null) return still(state);
  if (event.type === 'see-kinds') return still(onPage(state, { name: 'kinds' }));
  if (event.type === 'choose-kind') return templateAsked(state, event.occupationId);
  if (page.name !== 'new-form' || page.form === null) return still(state);
  if (event.type === 'submit-new') return submitted(state, page.form, nowMs);
  if (state.running !== null) return still(state);
  return still(onPage(state, { ...page, form: changed(page.form, event) }));
}

function changed(form: NewForm, event: PersonEvent): NewForm {
  switch (event.type) {
    case 'set-headcount':
      return withHeadcount(form, event.headcount);
    case 'set-start':
      return { ...form, day: event.day, startMinute: event.minute };
    case 'choose-new':
      return chosen(form, event.change);
    case 'step-new':
      return newStepped(form, event.what, event.by);
    default:
      return form;
  }
}

/** What is known of the 工种 is the hub's to say. */
function templateAsked(state: BoothState, occupationId: string): Step {
  const { session, connection } = state;
  if (session === null || state.running !== null) return still(state);
  if (connection !== 'live') return still({ ...state, trouble: 'unreachable' });
  const lookNo = state.lastNo + 1;
  const { boothToken } = session;
  return {
    state: {
      ...onPage(state, { name: 'new-form', occupationId, look: lookNo, form: null }),
      lastNo: lookNo,
    },
    effects: [
      {
        type: 'look',
        lookNo,
        look: { name: 'booth.template', input: { boothToken, occupationId } },
      },
    ],
  };
}

/** The template is there. Who has gone to another page meanwhile is left in peace. */
export function templateCame(
  state: BoothState,
  lookNo: number,
  { result }: Extract<Looked, { name: 'booth.template' }>,
  nowMs: number,
): Step {
  const { page } = state;
  if (page.name !== 'new-form' || page.look !== lookNo) return still(state);
  if (!result.ok) {
    return still({ ...onPage(state, { name: 'kinds' }), trouble: result.error.code });
  }
  const form = newFormOf(result.value, nowMs);
  return still(onPage(state, { ...page, look: null, form }));
}

function submitted(state: BoothState, form: NewForm, nowMs: number): Step {
  const posting = newPostingOf(form, nowMs);
  if (state.session === null || posting === null) return still(state);
  const { boothToken } = state.session;
  return ask(state, { name: 'booth.post', input: { boothToken, ...posting } });
}
