import type { Posting } from '@hall/core/domain/posting/posting';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { timeWords } from '../shared/day-words.ts';
import { Facts } from '../widgets/page.tsx';

/** Who collected, reviewed and published: 谁收集、谁发布、谁负责. */
export function PeopleOfRecord({ posting }: { readonly posting: Posting }) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const { members } = useStaff();
  const isFromBooth = posting.content.sourceChannel === 'booth_terminal';
  const person = (id: string | null): string => {
    if (id === null) return say('value.nobodyYet');
    const member = members.get(id);
    // What an employer posted himself has his booth for a collector.
    if (member === undefined && id === posting.collectedBy && isFromBooth) {
      return say('channel.booth_terminal');
    }
    return member === undefined
      ? say('value.unknown')
      : say('person.withNumber', { name: member.displayName, number: member.jobNumber });
  };
  const time = (atMs: number | null): string =>
    atMs === null ? say('value.none') : timeWords(atMs, nowMs, say);
  return (
    <Facts
      facts={[
        { name: say('posting.collectedBy'), value: person(posting.collectedBy) },
        { name: say('posting.reviewedBy'), value: person(posting.reviewedBy) },
        { name: say('posting.publishedBy'), value: person(posting.publishedBy) },
        { name: say('posting.publishAt'), value: time(posting.publishAtMs) },
        { name: say('posting.validUntil'), value: time(posting.validUntilMs) },
        { name: say('posting.version'), value: posting.version },
      ]}
    />
  );
}
