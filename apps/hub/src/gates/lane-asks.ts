import type { Gates, PassRequest } from '@hall/devices/host/gates';
import type { LaneNews } from '@hall/devices/host/lane-runtime';
import type { AskOutcome } from './gate-port.ts';

/**
 * Asks lanes to open. A lane answers what it knows at once while it is still being asked; what it
 * answers later is told to everybody who listens, and to nobody here.
 */
export class LaneAsks {
  #asking: { readonly grantId: string; answered: AskOutcome | null } | null = null;

  /** Null where there is no such lane. */
  ask(gates: Pick<Gates, 'ask'>, lane: string, request: PassRequest): AskOutcome | null {
    const asking = { grantId: request.grantId, answered: null as AskOutcome | null };
    this.#asking = asking;
    const isLane = gates.ask(lane, request);
    this.#asking = null;
    return isLane ? (asking.answered ?? { outcome: 'asked' }) : null;
  }

  heard(news: LaneNews): void {
    if (news.type !== 'refused' && news.type !== 'opened') return;
    if (this.#asking?.grantId !== news.grantId) return;
    this.#asking.answered ??=
      news.type === 'opened' ? { outcome: 'opened' } : { outcome: 'refused', reason: news.reason };
  }
}
