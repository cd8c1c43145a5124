import { Printer } from 'lucide-react';
import { noticeSheet } from '@hall/core/documents/notice-sheet';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Card, PageHead } from '../widgets/page.tsx';
import { boardNow } from './board-now.ts';
import { NoticePaper } from './notice-paper.tsx';
import styles from './notice-sheet.module.css';

const minuteMs = 60_000;

/** 公告栏: all live postings on A4, in one press, for the wall. */
export function NoticeSheetPage() {
  const say = useSay();
  const staff = useStaff();
  const nowMs = useNow(minuteMs);
  const { market } = staff;
  if (market === null) return <p role="status">{say('list.loading')}</p>;
  const sheet = noticeSheet({ market, postings: boardNow(staff), nowMs });
  const isEmpty = sheet.groups.length === 0;
  return (
    <>
      <div className={styles.onScreen}>
        <PageHead title={say('page.notice-sheet')} note={say('noticeSheet.note')}>
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
          <p>{say('noticeSheet.empty')}</p>
        </Card>
      ) : (
        <NoticePaper sheet={sheet} />
      )}
    </>
  );
}
