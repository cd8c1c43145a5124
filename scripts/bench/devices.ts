import { registrationSlip } from '@hall/core/documents/registration-slip';
import { cardTrouble } from '@hall/core/rules/card-trouble';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { marketOf, wishesOf } from '@hall/core/testing/hall-builders';
import { simulatedReader } from '@hall/devices/drivers/id-reader/simulator';
import { canvasRasterText } from '@hall/devices/drivers/printer/canvas-raster';
import { composeDocument } from '@hall/devices/drivers/printer/composer';
import { paperFormat } from '@hall/devices/drivers/printer/layout';
import { deviceHostConfig } from '@hall/devices/host/config';
import { startDeviceHost } from '@hall/devices/host/device-host';
import { systemClock, systemTimers } from '@hall/devices/host/system-time';
import { sampleCard } from '@hall/devices/simulators/sample-cards';
import { listenLines } from '@hall/devices/simulators/tcp-lines';
import { valueAtMost, type FigureFamily, type FigureResult } from '@hall/hub/bench/figure';
import { pause, percentile } from '@hall/hub/bench/support/stats';

const slips = 200;
/** The host draws a first line when it starts; code that runs for the first time is slow. */
const warmUps = 20;
/** A printer takes a second for each; back to back, what is measured is the collector of memory. */
const betweenSlipsMs = 20;
const cards = 25;
/** A text-and-photo answer; everything else a reader says is shorter. */
const cardBytes = 1_295;
/** Longer than the time in which the same card is taken for the same visit. */
const betweenCardsMs = 3_400;
const cardWithinMs = 8_000;

/** A registration slip with a name no printer has the characters for: one line is drawn. */
const slip = registrationSlip({
  gatePass: '0123456789ABCDEF0123456789ABCDEF',
  market: marketOf(),
  registrationNo: '990001-261123-0137',
  maskedName: '䶮**',
  wishes: wishesOf(),
  minorWorker: false,
  verified: true,
  postings: [],
  recommended: true,
  code: '042137',
  reprint: false,
  atMs: fiveAmMs,
});

/** From the document to the bytes for the printer, with fonts loaded. */
async function slipFigures(): Promise<FigureResult[]> {
  const raster = canvasRasterText();
  const job = { document: slip, format: paperFormat(80), raster };
  for (let n = 0; n < warmUps; n += 1) await composeDocument(job);
  const samples: number[] = [];
  for (let n = 0; n < slips; n += 1) {
    await pause(betweenSlipsMs);
    const startedMs = performance.now();
    await composeDocument(job);
    samples.push(performance.now() - startedMs);
  }
  return [50, 99].map((p) =>
    valueAtMost({
      name: `device.slip.p${p}`,
      value: percentile(samples, p / 100),
      unit: 'ms',
      ceiling: 5,
      note: 'document to bytes, one line drawn',
    }),
  );
}

/** From the last byte of the card on the wire to the identity a page is handed. */
async function cardFigure(): Promise<FigureResult> {
  const reader = simulatedReader(systemTimers);
  let lastByteMs = 0;
  const lines = await listenLines({
    port: 0,
    onLine: (line) => {
      reader.attach({
        ...line,
        send: (bytes) => {
          if (bytes.length >= cardBytes) lastByteMs = performance.now();
          line.send(bytes);
        },
      });
    },
  });
  const samples: number[] = [];
  let heard: () => void = () => undefined;
  const host = startDeviceHost({
    config: deviceHostConfig.parse({
      reader: { tcp: `127.0.0.1:${lines.port}` },
      printer: null,
      testCards: true,
    }),
    raster: canvasRasterText(),
    validateCard: (card, { testRegions }) =>
      cardTrouble(card, { testRegions, todayMs: systemClock.now() }),
    onEvent: (event) => {
      if (event.type === 'card') {
        samples.push(performance.now() - lastByteMs);
        heard();
      }
    },
    clock: systemClock,
    timers: systemTimers,
    random: Math.random,
  });
  try {
    for (let n = 0; n < cards; n += 1) {
      const told = new Promise<void>((resolve) => {
        heard = resolve;
      });
      reader.placeCard(sampleCard(n % 2 === 0 ? 'man' : 'woman'));
      await Promise.race([told, pause(cardWithinMs)]);
      reader.liftCard();
      await pause(betweenCardsMs / 4);
    }
  } finally {
    await host.close();
    await lines.unplug();
  }
  return valueAtMost({
    name: 'device.card',
    value: percentile(samples, 0.99),
    unit: 'ms over the wire',
    ceiling: 50,
    note: `p99 of ${samples.length}; to the page's door, see device.card.page for the rest`,
  });
}

/** What stands between a device and the page, in this process. */
export const devices: FigureFamily = {
  names: ['device.slip.p50', 'device.slip.p99', 'device.card'],
  measure: async () => [...(await slipFigures()), await cardFigure()],
};
