import { ratioAtMost, type FigureResult } from '../figure.ts';
import type { Measured, Side } from './last-screen.ts';
import { ThinClient } from './thin-client.ts';

/** Screens that follow the board. */
export const boardCount = 100;
/** A hub has run for days when the hall is full; both sides are run in before anything is measured. */
export const warmUps = 1_500;

/** A commit and a send to as many sockets, without the product. */
export async function bareSide(port: number): Promise<Side> {
  const sender = await ThinClient.bare(port, 'caller');
  const screens: ThinClient[] = [];
  for (let n = 0; n < boardCount; n += 1) screens.push(await ThinClient.bare(port, 'screen'));
  const command = JSON.stringify({ name: 'posting.setTaken', input: { text: 'x'.repeat(80) } });
  const act = (): Promise<unknown> => sender.askBare(command);
  for (let n = 0; n < warmUps; n += 1) await act();
  return { screens, prepare: () => Promise.resolve(act) };
}

/** The figures of a side against the bare one of the same run. */
export function fanOutRatios<S extends string>(
  name: string,
  measured: Readonly<Record<S | 'bare', Measured>>,
  side: NoInfer<S>,
  note: string,
): FigureResult[] {
  const { [side]: ours, bare } = measured;
  const ratio = (of: keyof Measured, ceiling: number): FigureResult =>
    ratioAtMost({
      name: `${name}.${of}`,
      value: ours[of],
      baseline: bare[of],
      unit: 'ms',
      ceiling,
      note,
    });
  return [ratio('p50', 1.15), ratio('p99', 1.3)];
}
