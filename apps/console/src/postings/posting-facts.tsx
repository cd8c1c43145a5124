import type { ReactNode } from 'react';
import type { PostingDraft, PostingHit } from '@hall/core/domain/posting/posting';
import type { Market } from '@hall/core/domain/market/market';
import { findOccupation } from '@hall/core/rules/occupations';
import { useLanguage, type Say } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Facts } from '../widgets/page.tsx';
import { Marked } from '../review/marked.tsx';
import { payWords, whenWords, type Speaking } from './posting-words.ts';

/** Everything that is told about a job, for the people of the desk; finds are marked in the texts. */
export function PostingFacts({
  content,
  hits = [],
}: {
  readonly content: PostingDraft;
  readonly hits?: readonly PostingHit[];
}) {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  const { market } = useStaff();
  const facts = [
    ...jobFacts(content, { say, language, nowMs }),
    ...termFacts(content, { say, zone: zoneOf(content, market) }),
  ];
  return (
    <Facts
      facts={facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => ({ name: say(name), value: withMarks(name, value ?? '', hits) }))}
    />
  );
}

type Fact = readonly [Parameters<Say>[0], string | null];

/** Where a trade is negotiated: the market's own table, or the usual one. */
function zoneOf(content: PostingDraft, market: Market | null): string | null {
  const id = content.occupationId;
  if (id === null) return null;
  return market?.zones[id] ?? findOccupation(id)?.negotiationZone ?? null;
}

function jobFacts(content: PostingDraft, { say, language, nowMs }: Speaking): Fact[] {
  const open = say('value.missing');
  return [
    [
      'field.headcount',
      content.headcount === null ? open : say('posting.people', { count: content.headcount }),
    ],
    ['posting.payHeading', payWords(content, say)],
    ['field.settlement', settlementWords(content, say)],
    ['posting.when', whenWords(content, { say, language, nowMs })],
    [
      'field.hoursPerDay',
      content.hoursPerDay === null ? open : say('posting.hours', { hours: content.hoursPerDay }),
    ],
    ['field.workContent', content.workContent ?? open],
    ['field.skillRequirements', content.skillRequirements ?? open],
    ['field.licences', (content.licences ?? []).join(say('list.comma'))],
    ['field.workAddress', content.workAddress ?? open],
  ];
}

function termFacts(
  content: PostingDraft,
  { say, zone }: { readonly say: Say; readonly zone: string | null },
): Fact[] {
  const open = say('value.missing');
  return [
    ['field.meetingPoint', content.meetingPoint],
    ['posting.zone', zone],
    [
      'field.employmentForm',
      content.employmentForm === null ? open : say(`employment.${content.employmentForm}`),
    ],
    ['field.welfare', welfareWords(content, say)],
    ['field.insurance', content.insurance === null ? open : say(`insurance.${content.insurance}`)],
    [
      'field.hardshipFriendly',
      (content.hardshipFriendly ?? []).map((tag) => say(`hardship.${tag}`)).join(say('list.comma')),
    ],
    [
      'field.contactName',
      [content.contactName, content.contactPhone].filter((part) => part !== null).join(' '),
    ],
    [
      'field.phonePublic',
      content.phonePublic === true ? say('value.yes') : say('posting.phoneHidden'),
    ],
    [
      'field.sourceChannel',
      content.sourceChannel === null ? open : say(`channel.${content.sourceChannel}`),
    ],
    ['field.originName', content.originName],
    ['field.realEmployerName', content.realEmployerName],
  ];
}

/** The text with its finds; anything but a free text of one field is shown as it is. */
function withMarks(name: string, value: string, hits: readonly PostingHit[]): ReactNode {
  const own = hits.filter(
    (hit) =>
      `field.${hit.field}` === name &&
      hit.end > hit.start &&
      value.slice(hit.start, hit.end) === hit.matched,
  );
  return own.length === 0 ? value : <Marked text={value} hits={own} />;
}

function settlementWords(content: PostingDraft, say: Say): string {
  if (content.settlement === null) return say('value.missing');
  const words = say(`settlement.${content.settlement}`);
  return content.settlementDay === null ? words : `${words} ${content.settlementDay}`;
}

/** What comes with the job; empty when nothing does. */
export function welfareWords(content: PostingDraft, say: Say): string {
  const { welfare } = content;
  if (welfare === null) return '';
  return [
    welfare.mealsPerDay > 0 ? say('welfare.meals', { count: welfare.mealsPerDay }) : '',
    welfare.lodging ? say('welfare.lodging') : '',
    welfare.transport ? say('welfare.transport') : '',
    welfare.gear ? say('welfare.gear') : '',
  ]
    .filter((part) => part !== '')
    .join(say('list.comma'));
}
