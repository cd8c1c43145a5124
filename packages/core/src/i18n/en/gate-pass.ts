import type { Catalogue } from '../translate.ts';
import type { zhGatePass } from '../zh-cn/gate-pass.ts';

/** English of the words at a lane and of the notice beside a card reader. */
export const enGatePass: Catalogue<keyof typeof zhGatePass> = {
  'lane.word.welcome': 'Welcome, please come in',
  'lane.word.press_button': 'Please press the door button to enter',
  'lane.word.please_wait': 'The hall is busy, please wait a moment',
  'lane.word.closed': 'The hall is closed today',
  'lane.word.out_only': 'This lane is a way out only',
  'lane.word.try_again': 'Please try again, or use the next lane',
  'gate.notice.title': 'Cards and slips are optional: you may enter without',
  'gate.notice.button': 'With nothing at hand, press the door button',
  'gate.notice.card':
    'An ID card only recognises people who are registered here: no name, photo or number is kept, only a code that cannot be turned back and the time, for 30 days at most, then deleted; of anybody else nothing is kept',
  'gate.notice.slip': "Today's registration slip is good all day, in and out",
  'gate.notice.face': 'There is no face recognition here',
};
