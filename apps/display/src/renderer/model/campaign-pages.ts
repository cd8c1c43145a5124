import type { BoardCampaign } from '@hall/core/contract/topics/board-topic';
import { occupationName } from '@hall/core/rules/occupations';
import type { CampaignOnBoard } from './board-data.ts';
import type { InfoPage } from './info-pages.ts';
import type { Words } from './words.ts';

/** One page for each 定向招聘专场 that is on: what, when, where, and that names are taken at the window (D-13). */
export function campaignPages(campaigns: readonly CampaignOnBoard[], words: Words): InfoPage[] {
  return campaigns.map(({ campaign, postings }) => ({
    topic: null,
    heading: 'board.campaign',
    title: campaign.title,
    lines: [
      workLine(campaign, postings, words),
      ...whenLines(campaign, words),
      ...(campaign.street === null
        ? []
        : [words.t('board.campaign.street', { street: campaign.street })]),
      words.t('board.campaign.signUp', { place: campaign.place }),
    ],
    source: null,
    phones: [],
  }));
}

/** Without a posting just now nothing is said of how many; it would read as "none any more". */
function workLine({ occupationIds }: BoardCampaign, postings: number, words: Words): string {
  const { language } = words;
  const names = occupationIds
    .map((id) => occupationName(id, language))
    .join(words.t('board.campaign.comma'));
  return postings === 0
    ? words.t('board.campaign.work', { names })
    : words.t('board.campaign.workOf', { names, count: postings });
}

/** Days and hours apart: together they would break within a date on a narrow board. */
function whenLines({ fromDay, toDay, from, to }: BoardCampaign, words: Words): string[] {
  const first = dateOf(fromDay, words);
  if (fromDay === toDay) return [words.t('board.campaign.onDay', { day: first, from, to })];
  return [
    words.t('board.campaign.onDays', { first, last: dateOf(toDay, words) }),
    words.t('board.campaign.hours', { from, to }),
  ];
}

function dateOf(day: string, words: Words): string {
  const [, month = '', date = ''] = day.split('-');
  return words.t('board.date', { month: Number(month), day: Number(date) });
}
