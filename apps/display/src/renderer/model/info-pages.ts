import type { BoardContent } from '@hall/core/contract/topics/board-topic';
import type { ContentKind } from '@hall/core/domain/content/content';
import type { InfoTopic } from '@hall/core/domain/content/playlist';
import type { PassReader } from '@hall/core/domain/gate/pass';
import { gateNotice } from '@hall/core/rules/gate-notice';
import type { BoardData } from './board-data.ts';
import type { BoardKey, Words } from './words.ts';

/** One page of text. */
export interface InfoPage {
  /** Null for what is none of the things that must be on the wall; it has a heading of its own. */
  readonly topic: InfoTopic | null;
  readonly heading: BoardKey;
  readonly title: string;
  readonly lines: readonly string[];
  readonly source: string | null;
  /** Numbers to call, shown large. */
  readonly phones: readonly { readonly label: string; readonly phone: string }[];
}

const topicOf: Record<ContentKind, InfoTopic> = {
  service: 'service',
  commitment: 'service',
  guide: 'guide',
  rights: 'rights',
  policy: 'policy',
};

function underTopic(topic: InfoTopic): Pick<InfoPage, 'topic' | 'heading'> {
  return { topic, heading: `board.info.${topic}` };
}

function fromContent(content: BoardContent): InfoPage {
  return {
    ...underTopic(topicOf[content.contentKind]),
    title: content.title,
    lines: content.lines,
    source: content.source,
    phones: [],
  };
}

interface Fallback {
  readonly title: BoardKey;
  readonly lines: readonly BoardKey[];
  readonly source: BoardKey | null;
}

/** What a market shows before anybody has written its own pages; a board is never without them. */
function fallbacks(station: boolean): Record<Exclude<InfoTopic, 'contact'>, Fallback> {
  return {
    service: {
      title: 'board.info.service',
      lines: [
        'board.default.service.1',
        'board.default.service.2',
        'board.default.service.3',
        'board.default.service.4',
      ],
      source: null,
    },
    guide: {
      title: 'board.info.guide',
      lines: [
        'board.default.guide.1',
        station ? 'board.default.guide.2.station' : 'board.default.guide.2',
        station ? 'board.default.guide.3.station' : 'board.default.guide.3',
        'board.default.guide.4',
      ],
      source: null,
    },
    rights: {
      title: 'board.default.rights.title',
      lines: [
        'board.default.rights.1',
        'board.default.rights.2',
        'board.default.rights.3',
        'board.default.rights.4',
      ],
      source: 'board.default.rights.source',
    },
    policy: {
      title: 'board.default.policy.title',
      lines: ['board.default.policy.1', 'board.default.policy.2', 'board.default.policy.3'],
      source: 'board.default.policy.source',
    },
  };
}

function contactPage(market: BoardData['market'], words: Words): InfoPage[] {
  if (market === null) {
    return [];
  }
  return [
    {
      ...underTopic('contact'),
      title: words.t('board.info.contact'),
      lines: [
        words.t('board.contact.how'),
        words.t('board.contact.address', { address: market.address }),
      ],
      source: null,
      phones: [
        { label: words.t('board.contact.hotline'), phone: market.hotline },
        ...market.complaintPhones,
      ],
    },
  ];
}

/** What is read at the lanes, for whom it is, and what is kept of it (G-02); among the policies. */
function gatePage(readers: readonly PassReader[], words: Words): InfoPage[] {
  const notice = gateNotice(readers);
  if (notice === null) return [];
  const lines = notice.lines.map((key) => words.t(key));
  const title = words.t(notice.title);
  return [{ ...underTopic('policy'), title, lines, source: null, phones: [] }];
}

/**
 * The pages of every topic: the market's own, or the built-in ones where it has none; and where lanes
 * have readers, what people should know of them.
 */
export function infoPages(
  data: Pick<BoardData, 'contents' | 'market'>,
  words: Words,
  readers: readonly PassReader[] = [],
): Record<InfoTopic, readonly InfoPage[]> {
  const own = data.contents.map(fromContent);
  const builtIn = fallbacks(data.market?.siteKind === 'station');
  const pick = (topic: keyof typeof builtIn): readonly InfoPage[] => {
    const pages = own.filter((page) => page.topic === topic);
    const spare = builtIn[topic];
    return pages.length > 0
      ? pages
      : [
          {
            ...underTopic(topic),
            title: words.t(spare.title),
            lines: spare.lines.map((key) => words.t(key)),
            source: spare.source === null ? null : words.t(spare.source),
            phones: [],
          },
        ];
  };
  return {
    service: pick('service'),
    guide: pick('guide'),
    contact: contactPage(data.market, words),
    rights: pick('rights'),
    policy: [...pick('policy'), ...gatePage(readers, words)],
  };
}
