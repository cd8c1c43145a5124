import { fairDirectory } from '@hall/core/documents/fair-directory';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { boardNow } from '../notice-sheet/board-now.ts';
import { SheetPage } from '../notice-sheet/sheet-page.tsx';
import { PageHead } from '../widgets/page.tsx';

const minuteMs = 60_000;

/** 招聘会岗位名录 on A4, in one press. */
export function FairDirectoryPage({ fairId }: { readonly fairId: string }) {
  const say = useSay();
  const staff = useStaff();
  const nowMs = useNow(minuteMs);
  const fair = staff.fairs.find(({ id }) => id === fairId);
  const { market } = staff;
  if (market === null) return <p role="status">{say('list.loading')}</p>;
  if (fair === undefined) {
    const back = { href: hashTo('fairs'), label: say('fairs.back') };
    return <PageHead title={say('error.not_found')} back={back} />;
  }
  const sheet = fairDirectory({ market, fair, postings: boardNow(staff), nowMs });
  return (
    <SheetPage
      sheet={sheet}
      title={say('fairs.directory')}
      back={{ href: hashTo('fairs', fairId), label: fair.details.title }}
      note={say('fairs.directoryNote')}
      empty={say('fairs.directoryEmpty')}
    />
  );
}
