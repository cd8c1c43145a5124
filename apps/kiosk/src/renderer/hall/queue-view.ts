import type { TopicView } from '@hall/core/client/topic-store';
import { formatTime, msPerMinute } from '@hall/core/basics/market-day';
import type {
  QueueCounter,
  QueueRecord,
  QueueService,
} from '@hall/core/contract/topics/queue-topic';
import type { PriorityClass } from '@hall/core/domain/service/queue-settings';
import type { Language } from '@hall/core/i18n/translate';
import { expectedWaitMs } from '@hall/core/rules/expected-wait';
import type { Translate } from './texts.ts';

/** What the kiosk shows of the queue, sorted out of the topic's records. */
export interface QueueView {
  /** In the order the manager has given them. */
  readonly services: readonly QueueService[];
  /** By their numbers. */
  readonly windows: readonly QueueCounter[];
  readonly priorityClasses: readonly PriorityClass[];
}

/** Sorts the records of the queue by kind. */
export function queueViewOf({ records }: Pick<TopicView<'queue'>, 'records'>): QueueView {
  const all = [...records.values()];
  const of = <K extends QueueRecord['kind']>(kind: K): Extract<QueueRecord, { kind: K }>[] =>
    all.filter((record): record is Extract<QueueRecord, { kind: K }> => record.kind === kind);
  return {
    services: of('service').sort(
      (a, b) =>
        a.details.position - b.details.position || a.details.letter.localeCompare(b.details.letter),
    ),
    windows: of('counter').sort((a, b) => a.number - b.number),
    priorityClasses: of('rules')[0]?.priorityClasses ?? [],
  };
}

/** A service's name in the language of the screen. */
export function serviceName({ details }: QueueService, language: Language): string {
  return language === 'en' ? details.name.en : details.name.zh;
}

/** Numbers of the windows that serve something, ascending. */
export function windowsFor({ windows }: QueueView, serviceId: string): readonly number[] {
  return windows
    .filter(({ serviceIds }) => serviceIds.includes(serviceId))
    .map(({ number }) => number);
}

/** Windows as people read them: 1、2、6. */
export function windowList(windows: readonly number[], language: Language): string {
  return windows.join(language === 'en' ? ', ' : '、');
}

/** Whether numbers are given now. */
export function givesNumbers({ phase }: Pick<QueueService, 'phase'>): boolean {
  return phase === 'open' || phase === 'early';
}

/** How long somebody with so many people ahead waits, by the pace the hub tells for a newcomer. */
export function waitBehind(service: QueueService, ahead: number): number | null {
  const { expectedWaitMs: newcomer, waiting } = service;
  return newcomer === null ? null : expectedWaitMs(ahead, newcomer / (waiting + 1));
}

/** Whole minutes, as on paper: rounded up, and never none. */
export function waitMinutes(waitMs: number): number {
  return Math.max(1, Math.ceil(waitMs / msPerMinute));
}

/** Why there is no number now, or what to know before taking one; null where nothing is to be said. */
export function phaseText({ phase, startsAtMs }: QueueService, t: Translate): string | null {
  const at = startsAtMs === null ? null : formatTime(startsAtMs);
  switch (phase) {
    case 'open':
      return null;
    case 'early':
      return at === null ? null : t('services.early', { at });
    case 'last':
    case 'over':
      return t(`services.${phase}`);
    case 'closed':
      return at === null ? t('services.closed') : t('services.closed.until', { at });
  }
}
