import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import type { Language } from '@hall/core/i18n/translate';
import { occupationName } from '@hall/core/rules/occupations';
import { fairsOfWork, type HallView } from './hall-view.ts';
import { areaOf } from './places.ts';
import type { Translate } from './texts.ts';

/** Marks "every 工种" where a page has to tell it from "not chosen yet". */
export const everyOccupation = 'all';

const marks = { fair: 'fair:', area: 'area:', stand: 'stand:' } as const;

/** What else than a kind of work somebody may look at: a fair, a part of the town, a booth. */
export const workAt = {
  fair: (fairId: string): string => marks.fair + fairId,
  area: (area: string): string => marks.area + area,
  stand: (standName: string): string => marks.stand + standName,
} as const;

/** A list of postings and what stands above it. */
export interface ChosenWork {
  readonly title: string;
  readonly among: readonly KioskPosting[];
}

/** The postings of a fair, a part of the town, a booth, a kind of work, or all of them. */
export function chosenWork(
  hall: Pick<HallView, 'postings' | 'fairs'>,
  chosen: string,
  { language, t }: { readonly language: Language; readonly t: Translate },
): ChosenWork {
  const { postings } = hall;
  const behind = (mark: string): string | null =>
    chosen.startsWith(mark) ? chosen.slice(mark.length) : null;
  if (chosen === everyOccupation) return { title: t('browse.all'), among: postings };
  const fairId = behind(marks.fair);
  if (fairId !== null) {
    // A fair that has ended meanwhile has no work any more.
    const found = fairsOfWork(hall).find(({ fair }) => fair.id === fairId);
    return { title: found?.fair.title ?? t('browse.all'), among: found?.postings ?? [] };
  }
  const area = behind(marks.area);
  if (area !== null) {
    return { title: area, among: postings.filter(({ place }) => areaOf(place) === area) };
  }
  const stand = behind(marks.stand);
  if (stand !== null) {
    const among = postings.filter(({ standName }) => standName === stand);
    return { title: t('stands.stand', { stand }), among };
  }
  return {
    title: occupationName(chosen, language),
    among: postings.filter(({ occupationId }) => occupationId === chosen),
  };
}
