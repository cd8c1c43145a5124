import { Printer } from 'lucide-react';
import { fairDirectory } from '@hall/core/documents/fair-directory';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { boardNow } from '../notice-sheet/board-now.ts';
import { NoticePaper } from '../notice-sheet/notice-paper.tsx';
import { Button } from '../widgets/button.tsx';
import { Card, PageHead } from '../widgets/page.tsx';
import styles from './fairs.module.css';

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
  const isEmpty = sheet.groups.length === 0;
  return (
    <>
      <div className={styles.onScreen}>
        <PageHead
          title={say('fairs.directory')}
          back={{ href: hashTo('fairs', fairId), label: fair.details.title }}
          note={say('fairs.directoryNote')}
        >
          <Button
            icon={Printer}
            disabled={isEmpty}
            onClick={() => {
              window.print();
            }}
          >
            {say('print.now')}
          </Button>
        </PageHead>
      </div>
      {isEmpty ? (
        <Card>
          <p>{say('fairs.directoryEmpty')}</p>
        </Card>
      ) : (
        <NoticePaper sheet={sheet} />
      )}
    </>
  );
}
