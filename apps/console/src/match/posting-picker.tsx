import { Briefcase } from 'lucide-react';
import { useState } from 'react';
import type { Posting } from '@hall/core/domain/posting/posting';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { employerWords, payWords, titleWords, whenWords } from '../postings/posting-words.ts';
import { matches, newestFirst } from '../postings/posting-list.ts';
import { Pill, Row } from '../widgets/page.tsx';
import { mostFound, Picked, Picker, PickMore } from '../widgets/picker.tsx';

/** Finds a posting that still wants people; Enter takes the first one. */
export function PostingPicker({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (postingId: string) => void;
}) {
  const { say, language } = useLanguage();
  const staff = useStaff();
  const [search, setSearch] = useState('');
  const chosen = staff.postingById.get(value);
  if (chosen !== undefined) {
    return (
      <Picked
        icon={Briefcase}
        other={say('matches.otherPosting')}
        onOther={() => {
          onChange('');
        }}
      >
        <PostingWords posting={chosen} />
      </Picked>
    );
  }
  const live = newestFirst(staff.postings).filter(
    (posting) => posting.status === 'published' && remainingPlaces(posting) > 0,
  );
  const found = live
    .filter((posting) => {
      const employer = staff.employerById.get(posting.employerId) ?? null;
      const occupation = occupationName(posting.content.occupationId ?? '', language);
      return matches(posting, { employer, occupation }, search);
    })
    .slice(0, mostFound);
  return (
    <Picker
      label={say('matches.pickPosting')}
      hint={say('matches.pickHint')}
      required
      search={search}
      onSearch={setSearch}
      found={found}
      none={say(live.length === 0 ? 'matches.noLive' : 'list.nothingFound')}
      onPick={({ id }) => {
        onChange(id);
      }}
      describe={(posting) => <PostingWords posting={posting} />}
    />
  );
}

function PostingWords({ posting }: { readonly posting: Posting }) {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  const { employerById } = useStaff();
  const speaking = { say, language, nowMs };
  const employer = employerWords(employerById.get(posting.employerId), say);
  return (
    <>
      <strong>{[titleWords(posting.content, speaking), employer].join(' · ')}</strong>
      <PickMore>{[posting.postingNo, payWords(posting.content, say)].join(' · ')}</PickMore>
      <PickMore>{whenWords(posting.content, speaking)}</PickMore>
      <Row>
        <Pill tone="good">{say('matches.places', { count: remainingPlaces(posting) })}</Pill>
      </Row>
    </>
  );
}
