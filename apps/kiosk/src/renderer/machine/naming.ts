import { lettersAfter, nameCandidates } from '@hall/core/rules/names/name-candidates';
import { strokeCandidates, strokesAfter } from '@hall/core/rules/names/stroke-candidates';
import { nameDictionary } from '../hall/name-dictionary.ts';
import { strokeDictionary } from '../hall/stroke-dictionary.ts';
import type { EventOf } from './events.ts';
import { correctWith } from './correcting.ts';
import { go, goForGood, stay, visitOf, withVisit } from './moves.ts';
import { hasRoom, isWholeName, mayDot, middleDot, nameOf, noName, partOf } from './naming-state.ts';
import type { NameInHand } from './naming-state.ts';
import type { KioskState, Step } from './state.ts';

function change(state: KioskState, nameInHand: NameInHand): Step {
  return stay(withVisit(state, { nameInHand }));
}

/** What may be meant by what is typed, best first. */
export function offeredFor(name: NameInHand): readonly string[] {
  if (!hasRoom(name)) return [];
  const typed = { typed: name.typed, part: partOf(name) };
  return name.by === 'letters'
    ? nameCandidates(nameDictionary, typed)
    : strokeCandidates(strokeDictionary, typed);
}

const none: ReadonlySet<string> = new Set();

/** The keys that lead somewhere. */
export function aliveAfter(name: NameInHand): ReadonlySet<string> {
  if (!hasRoom(name)) return none;
  const typed = { typed: name.typed, part: partOf(name) };
  return name.by === 'letters'
    ? lettersAfter(nameDictionary, typed)
    : strokesAfter(strokeDictionary, typed);
}

/** One more letter or stroke of a character; one that leads nowhere does nothing, and its key says so. */
export function onNameKey(state: KioskState, key: string): Step {
  const { nameInHand } = visitOf(state);
  return aliveAfter(nameInHand).has(key)
    ? change(state, { ...nameInHand, typed: nameInHand.typed + key })
    : stay(state);
}

/** A stroke is a key of the name's page only. */
export function onStroke(state: KioskState, { stroke }: EventOf<'stroke'>): Step {
  const isKey = state.page.name === 'name' && visitOf(state).nameInHand.by === 'strokes';
  return isKey ? onNameKey(state, stroke) : stay(state);
}

/** From letters to strokes and back; what was begun is none of the other's. */
export function onNameBy(state: KioskState, { by }: EventOf<'name-by'>): Step {
  return state.page.name === 'name'
    ? change(state, { ...visitOf(state).nameInHand, typed: '', by })
    : stay(state);
}

/** One key corrects: the last letter, or where none is typed the last character. */
export function onDeleteLastOfName(state: KioskState): Step {
  const { nameInHand } = visitOf(state);
  const { chosen, typed } = nameInHand;
  return change(
    state,
    typed === ''
      ? { ...nameInHand, chosen: chosen.slice(0, -1) }
      : { ...nameInHand, typed: typed.slice(0, -1) },
  );
}

export function onClearName(state: KioskState): Step {
  return change(state, { ...noName, by: visitOf(state).nameInHand.by });
}

/** A character that stands for choice; nothing else gets into a name. */
export function onChooseCharacter(state: KioskState, event: EventOf<'choose-character'>): Step {
  if (state.page.name !== 'name') {
    return stay(state);
  }
  const { nameInHand } = visitOf(state);
  const { chosen } = nameInHand;
  const offered =
    event.text === middleDot ? mayDot(nameInHand) : offeredFor(nameInHand).includes(event.text);
  return offered
    ? change(state, { ...nameInHand, chosen: [...chosen, event.text], typed: '' })
    : stay(state);
}

/** The name is whole: on to the work, or back to 我的信息 with it corrected. */
export function onNameDone(state: KioskState): Step {
  const { nameInHand, purpose } = visitOf(state);
  if (state.page.name !== 'name' || !isWholeName(nameInHand)) return stay(state);
  const name = nameOf(nameInHand) ?? '';
  return purpose === 'correct'
    ? correctWith(withVisit(state, { nameInHand: noName }), { name })
    : stay(go(state, { name: 'occupations' }));
}

/** Nobody has to say what he is called to find work (B-03); what was typed is forgotten. */
export function onNoName(state: KioskState): Step {
  if (state.page.name !== 'name') return stay(state);
  const { purpose } = visitOf(state);
  const forgotten = withVisit(state, { nameInHand: noName });
  return stay(
    purpose === 'correct'
      ? goForGood(forgotten, { name: 'mine' })
      : go(forgotten, { name: 'occupations' }),
  );
}
