// The booth of an employer on a hall in memory, in a real Chromium: how to get to each of its pages.
import type { Page } from 'playwright-core';
import {
  inTurn,
  settled,
  type KioskPreview,
  type PreviewEvent,
  type Step,
} from './kiosk-preview.ts';

/** What the booth's preview offers a test. */
export interface BoothPreview {
  readonly runtime: {
    dispatch(event: PreviewEvent): void;
    scanned(text: string): void;
    readonly state: { readonly running: unknown };
  };
  readonly hub: {
    connect(connected: boolean): void;
    readonly badSlips: Map<string, string>;
    readonly refusals: Map<string, string>;
    readonly asked: readonly { readonly name: string; readonly input: unknown }[];
  };
  readonly devices: { outcome: PreviewEvent; printMs: number; tell(event: PreviewEvent): void };
  empty(): void;
  asking(): void;
  crowded(): void;
  reset(): void;
  closeHall(): void;
  closeSoon(): void;
  jump(ms: number): void;
}

/** Touches, one after the other, each when the hub has answered the one before. */
export function press(...events: readonly PreviewEvent[]): Step {
  return async (page) => {
    for (const event of events) {
      await page.evaluate(async (one) => {
        const { preview } = globalThis as unknown as { preview: BoothPreview };
        preview.runtime.dispatch(one);
        const untilMs = performance.now() + 10_000;
        while (preview.runtime.state.running !== null) {
          if (performance.now() > untilMs) throw new Error(`No answer to ${String(one.type)}`);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }, event);
    }
  };
}

/** The page of this name is there. */
export const at =
  (name: string): Step =>
  (page) =>
    page.locator(`main[data-page="${name}"]`).waitFor();

const id = (kind: number, index: number): string =>
  `00000000-0000-4000-8000-${kind}${String(index).padStart(10, '0')}`;
const postingId = id(21, 0);
const matchId = id(24, 0);

/** The code of the day, digit by digit. */
export const code = (text: string): Step =>
  press(...Array.from(text, (digit) => ({ type: 'digit', digit })));
/** The employer's desk with everything on it. */
export const desk = inTurn(code('406172'), at('desk'), (page) =>
  page.locator('main li').first().waitFor(),
);
const again = inTurn(desk, press({ type: 'post-again' }, { type: 'see-earlier' }), at('again'));
const form = (index: number): Step =>
  inTurn(again, press({ type: 'choose-earlier', postingId: id(21, index) }));
const posting = inTurn(desk, press({ type: 'open-posting', postingId }), at('posting'));
/** The table of a posting, with nobody at it. */
export const take = inTurn(desk, press({ type: 'hire', postingId }));
const slip = (slipCode: string): Step => press({ type: 'slip', slipCode });
const answered = (slipCode: string, given: boolean): Step =>
  inTurn(slip(slipCode), press({ type: 'answer-contact', slipCode, given }));
const badSlip: Step = (page) =>
  page.evaluate(() => {
    const { preview } = globalThis as unknown as { preview: BoothPreview };
    preview.hub.badSlips.set('100004', 'times_overlap');
  });
/** Two at the table who can be taken, one slip laid twice, one with a problem. */
export const table = inTurn(
  take,
  answered('100001', true),
  answered('100002', false),
  badSlip,
  slip('100004'),
  slip('100001'),
);
const match = inTurn(desk, press({ type: 'open-match', matchId }));
const noPaper: Step = (page) =>
  page.evaluate(() => {
    const { devices } = (globalThis as unknown as { preview: BoothPreview }).preview;
    devices.outcome = { outcome: 'failed', fault: 'paper_out' };
    const status = { state: 'needs_help', fault: 'paper_out' };
    devices.tell({ type: 'status', device: 'printer', status });
  });
const nobody: Step = (page) =>
  page.evaluate(() => {
    (globalThis as unknown as { preview: BoothPreview }).preview.empty();
  });
/** The hub has questions: one posting nobody touched, two people of yesterday. */
const asking: Step = (page) =>
  page.evaluate(() => {
    (globalThis as unknown as { preview: BoothPreview }).preview.asking();
  });
const crowded: Step = (page) =>
  page.evaluate(() => {
    (globalThis as unknown as { preview: BoothPreview }).preview.crowded();
  });
const matchSlip = (matchOnSlip: string): Step =>
  inTurn(press({ type: 'match-slip', matchId: matchOnSlip }), at('match'));
const hubGone: Step = (page) =>
  page.evaluate(() => {
    (globalThis as unknown as { preview: BoothPreview }).preview.hub.connect(false);
  });

/** Ten minutes before the hall closes. */
const closesSoon: Step = async (page) => {
  await page.evaluate(() => {
    (globalThis as unknown as { preview: BoothPreview }).preview.closeSoon();
  });
  await page.locator('[data-closing]').waitFor();
};
const hallClosed: Step = async (page) => {
  await page.evaluate(() => {
    (globalThis as unknown as { preview: BoothPreview }).preview.closeHall();
  });
  await page.locator('[data-closed]').waitFor();
};

/** So much time passes, and the page has heard of it. */
export const quiet =
  (ms: number): Step =>
  (page) =>
    page.evaluate((by) => {
      const { preview } = globalThis as unknown as { preview: BoothPreview };
      preview.jump(by);
      preview.runtime.dispatch({ type: 'tick' });
    }, ms);

/** The form of a 工种, with what is known of it. */
const newPosting = (occupationId: string): Step =>
  inTurn(
    desk,
    press({ type: 'see-kinds' }, { type: 'choose-kind', occupationId }),
    at('new-form'),
    (page) => page.locator('main output').first().waitFor(),
  );

/** Every page of the booth and how it is reached. */
export const boothPages: Readonly<Record<string, Step>> = {
  locked: () => Promise.resolve(),
  'half a code': code('406'),
  'wrong code': code('111111'),
  desk,
  'an empty desk': inTurn(nobody, code('406172'), at('desk')),
  'a desk with questions': inTurn(asking, desk),
  'all came': inTurn(
    asking,
    desk,
    press({ type: 'open-arrivals' }, { type: 'all-came', matchIds: [id(24, 10), id(24, 11)] }),
    at('arrivals'),
  ),
  'a slip that opens nothing': (page) =>
    press({ type: 'pass', pass: `406172-${'A'.repeat(24)}` })(page),
  'a slip that names two': inTurn(
    desk,
    press({ type: 'match-slip', matchId: id(24, 1) }),
    at('named'),
  ),
  arrivals: inTurn(asking, desk, press({ type: 'open-arrivals' }), at('arrivals')),
  again,
  kinds: inTurn(nobody, code('406172'), press({ type: 'post-again' }), at('kinds')),
  'no earlier posting': inTurn(nobody, code('406172'), press({ type: 'see-earlier' }), at('again')),
  'a new posting': newPosting('general'),
  'a new posting by the piece': newPosting('sewer'),
  'a new posting, complete': inTurn(
    newPosting('deep-cleaner'),
    press(
      { type: 'choose-new', change: { what: 'pay', fen: 18_000 } },
      { type: 'choose-new', change: { what: 'insurance', insurance: 'employer_buys' } },
    ),
  ),
  form: form(10),
  'form with a range': form(11),
  'in review': inTurn(form(10), press({ type: 'submit-again' }), at('again-done')),
  posting,
  'a posting in review': inTurn(desk, press({ type: 'open-posting', postingId: id(21, 1) })),
  'a full posting': inTurn(desk, press({ type: 'open-posting', postingId: id(21, 2) })),
  'a posting with more in review': inTurn(
    asking,
    desk,
    press({ type: 'open-posting', postingId }),
    at('posting'),
  ),
  'more places': inTurn(desk, press({ type: 'open-more', postingId }), at('more')),
  'agreed by number': inTurn(
    desk,
    press({ type: 'open-agree', postingId }),
    at('agree'),
    code('010'),
  ),
  'a slip, and several jobs': inTurn(crowded, desk, slip('100001'), at('which')),
  'a slip, and no job': inTurn(nobody, code('406172'), at('desk'), slip('100001')),
  'a slip over a form': inTurn(form(10), slip('100001')),
  'a slip before the code': slip('100001'),
  'a match slip of yesterday': inTurn(asking, desk, matchSlip(id(24, 10))),
  'a match slip on the table': inTurn(table, press({ type: 'match-slip', matchId })),
  'a crowded desk': inTurn(crowded, desk),
  'a new posting of a gang-master': inTurn(crowded, newPosting('general')),
  'really take down': inTurn(posting, press({ type: 'ask', about: 'withdraw' })),
  'an empty table': take,
  'a code typed': inTurn(take, press({ type: 'type-code', open: true }), code('123')),
  'the question': inTurn(take, slip('100001')),
  table,
  taken: inTurn(
    take,
    answered('100001', true),
    answered('100002', false),
    answered('100003', false),
    press({ type: 'take' }),
    at('taken'),
  ),
  'taken without paper': inTurn(
    noPaper,
    take,
    answered('100001', true),
    press({ type: 'take' }),
    at('taken'),
  ),
  match,
  'a match that waits': inTurn(desk, press({ type: 'open-match', matchId: id(24, 3) })),
  'a match that ended': inTurn(desk, press({ type: 'open-match', matchId: id(24, 4) })),
  'printed again': inTurn(match, press({ type: 'reprint', matchId, copy: 'worker' })),
  'really cancel': inTurn(match, press({ type: 'ask', about: 'cancel' })),
  'hub gone': inTurn(match, hubGone, press({ type: 'arrival', matchId, arrived: true })),
  'locks soon': inTurn(desk, quiet(101_000)),
  'the hall closes soon': inTurn(desk, closesSoon),
  'hall closed': hallClosed,
};

/** Both languages, both orientations. */
export const boothLooks = (['zh-CN', 'en'] as const).flatMap((language) =>
  [
    { width: 1080, height: 1920 },
    { width: 1920, height: 1080 },
  ].map((viewport) => ({ language, viewport })),
);
/** One way to look at a booth. */
export type BoothLook = (typeof boothLooks)[number];

/** A booth nobody has touched. */
export async function openBooth(
  { browser, address }: KioskPreview,
  { viewport }: BoothLook,
): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(new URL('booth.html', address).href);
  await page.locator('[data-state="live"]').waitFor();
  return page;
}

/** A booth nobody has touched, and then a page of it in the wanted language. */
export async function showBooth(page: Page, { language }: BoothLook, step: Step): Promise<void> {
  await page.evaluate(() => {
    (globalThis as unknown as { preview: BoothPreview }).preview.reset();
  });
  await page.locator('[data-state="live"]').waitFor();
  await page.locator('html[lang="zh-CN"]').waitFor();
  if (language === 'en') await press({ type: 'toggle-language' })(page);
  await step(page);
  await page.locator(`html[lang="${language}"]`).waitFor();
  await settled(page);
}
