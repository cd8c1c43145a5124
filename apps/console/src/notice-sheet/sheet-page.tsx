import type { NoticeSheet } from '@hall/core/documents/notice-sheet';
import type { ComponentProps } from 'react';
import { Card, PageHead } from '../widgets/page.tsx';
import { PrintButton } from '../widgets/print-button.tsx';
import { NoticePaper } from './notice-paper.tsx';
import styles from './notice-sheet.module.css';

/** A sheet of postings as the paper that comes out, with the press that prints it above. */
export function SheetPage({
  sheet,
  empty,
  ...head
}: Pick<ComponentProps<typeof PageHead>, 'title' | 'note' | 'back'> & {
  readonly sheet: NoticeSheet;
  /** What is said where there is nothing to print. */
  readonly empty: string;
}) {
  const isEmpty = sheet.groups.length === 0;
  return (
    <>
      <div className={styles.onScreen}>
        <PageHead {...head}>
          <PrintButton look="primary" disabled={isEmpty} />
        </PageHead>
      </div>
      {isEmpty ? (
        <Card>
          <p>{empty}</p>
        </Card>
      ) : (
        <NoticePaper sheet={sheet} />
      )}
    </>
  );
}
