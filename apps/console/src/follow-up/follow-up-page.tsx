import { useMay } from '../app/me.ts';
import { useSay } from '../app/language.tsx';
import { PageHead, Stack } from '../widgets/page.tsx';
import { AskedCard } from './asked-card.tsx';
import { UnmarkedCard } from './unmarked-card.tsx';

/** 回访: employers who are asked whether they still want people, and who came to work yesterday. */
export function FollowUpPage() {
  const say = useSay();
  const may = useMay();
  return (
    <>
      <PageHead title={say('page.follow-up')} note={say('followUp.note')} />
      <Stack>
        <AskedCard />
        {may('match.unmarked') && <UnmarkedCard />}
      </Stack>
    </>
  );
}
