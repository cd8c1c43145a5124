import type { NoticeSheet } from '@hall/core/documents/notice-sheet';
import type { ComponentProps } from 'react';
import { OnScreen } from '../widgets/a4-list.tsx';
import { Card, PageHead } from '../widgets/page.tsx';
import { PrintButton } from '../widgets/print-button.tsx';
import { NoticePaper } from './notice-paper.tsx';

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
      <OnScreen>
        <PageHead {...head}>
          <PrintButton look="primary" disabled={isEmpty} />
        </PageHead>
      </OnScreen>
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
