import { noticeSheet } from '@hall/core/documents/notice-sheet';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { boardNow } from './board-now.ts';
import { SheetPage } from './sheet-page.tsx';

const minuteMs = 60_000;

/** 公告栏: all live postings on A4, in one press, for the wall. */
export function NoticeSheetPage() {
  const say = useSay();
  const staff = useStaff();
  const nowMs = useNow(minuteMs);
  const { market } = staff;
  if (market === null) return <p role="status">{say('list.loading')}</p>;
  const sheet = noticeSheet({ market, postings: boardNow(staff), nowMs });
  return (
    <SheetPage
      sheet={sheet}
      title={say('page.notice-sheet')}
      note={say('noticeSheet.note')}
      empty={say('noticeSheet.empty')}
    />
  );
}
