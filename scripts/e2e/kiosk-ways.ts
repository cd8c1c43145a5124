// How to get to each page of the worker's kiosk.
import type { Page } from 'playwright-core';
import {
  inTurn,
  lay,
  touch,
  until,
  type Preview,
  type PreviewEvent,
  type Step,
} from './kiosk-preview.ts';

function prints(outcome: PreviewEvent, printMs: number): Step {
  return (page) =>
    page.evaluate(
      ([says, takesMs]) => {
        const { devices } = (globalThis as unknown as { preview: Preview }).preview;
        devices.outcome = says;
        devices.printMs = takesMs;
      },
      [outcome, printMs] as const,
    );
}

/** The hall closes, and nobody is at the kiosk. */
async function hallClosed(page: Page): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { preview: Preview }).preview.closeHall();
  });
  await page.locator('[data-closed]').waitFor();
}

function hubGone(page: Page): Promise<void> {
  return page.evaluate(() => {
    (globalThis as unknown as { preview: Preview }).preview.hub.connect(false);
  });
}

function printerOutOfPaper(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { devices } = (globalThis as unknown as { preview: Preview }).preview;
    devices.tell({
      type: 'status',
      device: 'printer',
      status: { state: 'needs_help', fault: 'paper_out' },
    });
  });
}

/** What the next code that is typed finds. */
function findsNumber(found: PreviewEvent | null): Step {
  return (page) =>
    page.evaluate((next) => {
      (globalThis as unknown as { preview: Preview }).preview.hub.tickets.found = next;
    }, found);
}

/** An employer who has not said yet that he takes the worker. */
function employerSaysNothing(page: Page): Promise<void> {
  return page.evaluate(() => {
    (globalThis as unknown as { preview: Preview }).preview.hub.meetings.isAgreed = false;
  });
}

const shown = { purpose: 'registration', version: '2026-01', hash: '0'.repeat(64) };
const start = (way: string): Step => touch({ type: 'start', with: way });
const digits = (text: string): Step =>
  touch(...Array.from(text, (digit) => ({ type: 'digit', digit })));
const consent = lay('unknown', 'consent');
const extras = inTurn(consent, touch({ type: 'agree', shown }));
const phone = inTurn(extras, touch({ type: 'extras-done', shown: [] }), digits('19900008000'));
const occupations = inTurn(
  phone,
  touch(
    { type: 'confirm-digits' },
    { type: 'toggle-occupation', occupationId: 'cleaner' },
    { type: 'toggle-occupation', occupationId: 'mason' },
  ),
);
const when = inTurn(occupations, touch({ type: 'occupations-done' }));
const part = inTurn(when, touch({ type: 'choose-when', when: 'today' }));
const pay = inTurn(part, touch({ type: 'choose-part', part: 'any' }));
const training = inTurn(pay, touch({ type: 'pay-done', skip: false }));
/** A registration up to its last answer. */
export const sent = inTurn(training, touch({ type: 'choose-training', wish: true }));
const posting = inTurn(
  start('browse'),
  touch({ type: 'open-posting', postingId: '00000000-0000-4000-8000-010000000000' }),
);
const mine = inTurn(start('mine'), lay('known', 'mine'));
const byPhone = inTurn(
  start('phone'),
  touch({ type: 'agree', shown }, { type: 'extras-done', shown: [] }),
);
const letters = (text: string): Step =>
  touch(...Array.from(text, (letter) => ({ type: 'letter', letter })));
const age = inTurn(byPhone, digits('19900008000'), touch({ type: 'confirm-digits' }));
const typeName = inTurn(age, touch({ type: 'choose-age', band: '50-59' }));

const jobSeekers = '00000000-0000-4000-8000-070000000000';
const takeNumber = inTurn(start('ticket'), touch({ type: 'take-number', serviceId: jobSeekers }));
const typeCode = inTurn(
  start('ticket'),
  touch({ type: 'have-number' }),
  digits('730518'),
  touch({ type: 'confirm-digits' }),
);

const postingId = '00000000-0000-4000-8000-010000000000';
const checkedIn = lay('known', 'slip');
const fits = inTurn(checkedIn, touch({ type: 'see-fits' }));
const asked = inTurn(
  fits,
  touch({ type: 'open-posting', postingId }, { type: 'want-to-meet' }),
  until('ask-contact'),
);
const found = inTurn(start('found'), lay('known', 'found'));
const metAbout = inTurn(found, touch({ type: 'choose-job', postingId }));
const meetings = inTurn(mine, touch({ type: 'see-meetings' }), until('meetings'));
const takeBack = inTurn(
  meetings,
  touch({ type: 'end-meeting', matchId: '00000000-0000-4000-8000-080000000000', what: 'withdraw' }),
);

const tell = start('tell');
const tellKind = (kind: string): Step => inTurn(tell, touch({ type: 'tell-kind', kind }));
const tellAbout = tellKind('wage');
const tellWhen = inTurn(tellAbout, touch({ type: 'tell-about', about: null }));
const tellAmount = inTurn(tellWhen, touch({ type: 'tell-when', when: 'this_week' }));
const tellDays = inTurn(tellAmount, digits('480'), touch({ type: 'confirm-digits' }));
const tellFacts = inTurn(
  tellDays,
  touch({ type: 'tell-days', days: '3' }, { type: 'tell-fact', fact: 'has_proof' }),
);
const tellContact = inTurn(tellFacts, touch({ type: 'tell-on' }));
const tellConfirm = inTurn(tellContact, touch({ type: 'tell-contact', by: 'anonymous' }));
const toldAll = inTurn(
  tell,
  touch({ type: 'tell-kind', kind: 'wage' }, { type: 'tell-by', by: 'list' }),
  touch({ type: 'tell-pick', occupationId: 'general' }),
);
const seeProgress = inTurn(tell, touch({ type: 'see-progress' }));
const progressCode = inTurn(seeProgress, digits('2611220007'), touch({ type: 'confirm-digits' }));
const seesProgress = inTurn(
  progressCode,
  digits('583904'),
  touch({ type: 'confirm-digits' }),
  until('progress'),
);

/** What the next look-up of a receipt finds. */
function findsComplaint(progress: PreviewEvent | null): Step {
  return (page) =>
    page.evaluate((next) => {
      (globalThis as unknown as { preview: Preview }).preview.hub.complaints.progress = next;
    }, progress);
}

/** Every page of the kiosk and how it is reached. */
export const pages: Readonly<Record<string, Step>> = {
  attract: () => Promise.resolve(),
  consent,
  extras,
  'full text': inTurn(consent, touch({ type: 'show-full', purpose: 'registration' })),
  'lay the card': inTurn(
    start('card'),
    touch({ type: 'agree', shown }, { type: 'extras-done', shown: [] }),
  ),
  phone,
  name: typeName,
  'name half typed': inTurn(typeName, letters('shi')),
  'name in strokes': inTurn(
    typeName,
    touch({ type: 'name-by', by: 'strokes' }, { type: 'choose-character', text: '王' }),
    touch(...Array.from('441*', (stroke) => ({ type: 'stroke', stroke }))),
  ),
  'name typed': inTurn(
    typeName,
    touch({ type: 'choose-character', text: '王' }),
    letters('xiao'),
    touch({ type: 'choose-character', text: '晓' }),
  ),
  age,
  occupations,
  when,
  part,
  pay,
  training,
  printing: inTurn(prints({ outcome: 'confirmed' }, 60_000), lay('known', 'printing')),
  slip: inTurn(sent, until('slip')),
  'slip failed': inTurn(
    printerOutOfPaper,
    prints({ outcome: 'failed', fault: 'paper_out' }, 0),
    sent,
    until('slip'),
  ),
  'slip unknown': inTurn(
    prints({ outcome: 'unknown', fault: 'no_answer' }, 0),
    sent,
    until('slip'),
  ),
  'under age': lay('child', 'under-age'),
  'kinds of work': start('browse'),
  postings: inTurn(start('browse'), touch({ type: 'filter', occupationId: 'all' })),
  'find by number': inTurn(start('browse'), touch({ type: 'find', by: 'number' }), digits('0042')),
  'find, nothing there': inTurn(
    start('browse'),
    touch({ type: 'find', by: 'number' }),
    digits('9999'),
  ),
  'find by letters': inTurn(
    start('browse'),
    touch({ type: 'find', by: 'letters' }, { type: 'letter', letter: 'c' }),
  ),
  places: inTurn(start('browse'), touch({ type: 'see-places' })),
  'postings at a place': inTurn(
    start('browse'),
    touch({ type: 'see-places' }, { type: 'filter', occupationId: 'area:测试路' }),
  ),
  stands: inTurn(start('plan'), touch({ type: 'see-stands', standId: null })),
  'stands, the way to one': inTurn(
    posting,
    touch({ type: 'see-stands', standId: '00000000-0000-4000-8000-090000000006' }),
  ),
  posting,
  report: inTurn(posting, touch({ type: 'report-posting' })),
  reported: inTurn(
    posting,
    touch({ type: 'report-posting' }, { type: 'choose-reason', reason: 'wage' }),
    until('reported'),
  ),
  'complain: what': tell,
  'complain: danger': tellKind('injury'),
  'complain: which job': tellAbout,
  'complain: kinds of work': inTurn(tellAbout, touch({ type: 'tell-by', by: 'list' })),
  'complain: jobs': toldAll,
  'complain: by number': inTurn(
    tellAbout,
    touch({ type: 'tell-by', by: 'number' }),
    digits('26112200'),
  ),
  'complain: when': tellWhen,
  'complain: how much': inTurn(tellAmount, digits('480')),
  'complain: days': tellDays,
  'complain: facts': tellFacts,
  'complain: who': tellContact,
  'complain: phone': inTurn(
    tellContact,
    touch({ type: 'tell-contact', by: 'phone' }),
    digits('1990'),
  ),
  'complain: confirm': tellConfirm,
  'complain: receipt': inTurn(tellConfirm, touch({ type: 'tell-submit' }), until('told')),
  'complain: no paper': inTurn(
    prints({ outcome: 'failed', fault: 'paper_out' }, 0),
    tellConfirm,
    touch({ type: 'tell-submit' }),
    until('told'),
  ),
  'receipt number': seeProgress,
  'receipt code': progressCode,
  'how it stands': seesProgress,
  'with the inspection': inTurn(
    findsComplaint({
      status: 'referred',
      agency: 'labour_inspection',
      dueDay: null,
      referredAtMs: Date.UTC(2026, 10, 23),
      answer: null,
    }),
    seesProgress,
  ),
  'wrong receipt': inTurn(
    findsComplaint(null),
    progressCode,
    digits('000000'),
    touch({ type: 'confirm-digits' }),
    until('tell-trouble'),
  ),
  guides: start('guides'),
  guide: inTurn(
    start('guides'),
    touch({ type: 'open-guide', contentId: '00000000-0000-4000-8000-020000000001' }),
  ),
  'my information, entering': start('mine'),
  code: inTurn(start('reprint'), digits('40')),
  'my information': mine,
  withdraw: inTurn(mine, touch({ type: 'see-consents' })),
  'really delete': inTurn(mine, touch({ type: 'ask', of: 'delete' })),
  deleted: inTurn(mine, touch({ type: 'ask', of: 'delete' }, { type: 'confirm' }), until('gone')),
  fits,
  'by time': inTurn(fits, touch({ type: 'set-recommendations', on: false }), (page) =>
    page.getByText('没有按您的情况挑选').waitFor(),
  ),
  'who are you': start('found'),
  'ask for the phone': asked,
  'where to meet': inTurn(asked, touch({ type: 'answer-contact', given: false }), until('where')),
  'which job': found,
  'this job': metAbout,
  matched: inTurn(metAbout, touch({ type: 'take-job' }), until('matched')),
  'matched, papers missing': inTurn(
    prints({ outcome: 'unknown', fault: 'no_answer' }, 0),
    metAbout,
    touch({ type: 'take-job' }),
    until('matched'),
  ),
  'found, to be confirmed': inTurn(
    employerSaysNothing,
    metAbout,
    touch({ type: 'take-job' }),
    until('matched'),
  ),
  meetings,
  'take the phone back': takeBack,
  'phone taken back': inTurn(takeBack, touch({ type: 'confirm' }), until('meeting-done')),
  services: inTurn(start('ticket'), touch({ type: 'claim', priority: 'older' })),
  'number taken': inTurn(takeNumber, until('ticket')),
  'number without paper': inTurn(
    prints({ outcome: 'failed', fault: 'paper_out' }, 0),
    takeNumber,
    until('ticket-ask'),
  ),
  'number perhaps printed': inTurn(
    prints({ outcome: 'unknown', fault: 'no_answer' }, 0),
    takeNumber,
    until('ticket-ask'),
  ),
  'number remembered': inTurn(
    prints({ outcome: 'failed', fault: 'cover_open' }, 0),
    takeNumber,
    until('ticket-ask'),
    touch({ type: 'keep-number' }),
    until('ticket'),
  ),
  'my number': inTurn(
    findsNumber({ status: 'missed', ahead: null, mayRequeue: true }),
    typeCode,
    until('my-ticket'),
  ),
  rate: inTurn(findsNumber({ status: 'completed', mayRate: true }), typeCode, until('rate')),
  plan: inTurn(
    start('plan'),
    touch({ type: 'show-way', goal: { kind: 'service', serviceId: jobSeekers } }),
  ),
  'no numbers without the hub': inTurn(hubGone, start('ticket'), until('ticket-trouble')),
  'staff are coming': touch({ type: 'call-help' }),
  'read aloud': touch({ type: 'read-aloud' }),
  'hub gone': hubGone,
  'hall closed': hallClosed,
  'hall closed, a posting': inTurn(hallClosed, posting),
  'no registering without the hub': inTurn(hubGone, start('phone'), until('trouble')),
};
