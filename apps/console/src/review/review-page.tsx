import { ClipboardCheck } from 'lucide-react';
import type { Route } from '../app/route.ts';
import { useLanguage } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { PageHead } from '../widgets/page.tsx';
import { QueueList } from './queue-list.tsx';
import { ReviewSheet } from './review-sheet.tsx';
import { reviewOverdueMinutes, reviewQueue, reviewTargetMinutes } from './review-queue.ts';
import styles from './review-page.module.css';

/** 审核: the queue on the left, the text under review beside it. */
export function ReviewPage({ route }: { readonly route: Route }) {
  const { say } = useLanguage();
  const staff = useStaff();
  const queue = reviewQueue(staff.postings);
  const current = queue.find((item) => item.posting.id === route.id) ?? null;
  const gone = route.id !== null && current === null && staff.ready;
  return (
    <>
      <PageHead
        title={say('page.review')}
        note={say('review.note', { target: reviewTargetMinutes, overdue: reviewOverdueMinutes })}
      />
      <div className={styles.split}>
        <QueueList queue={queue} currentId={current?.posting.id ?? null} />
        {current === null ? (
          <div className={styles.nothing}>
            <ClipboardCheck aria-hidden size={40} strokeWidth={2} />
            <p>
              {gone
                ? say('review.gone')
                : queue.length === 0
                  ? say('review.empty')
                  : say('review.choose')}
            </p>
          </div>
        ) : (
          <ReviewSheet
            // A new version is a new text: answers to the old one do not count for it.
            key={`${current.posting.id}@${String(current.version)}`}
            item={current}
          />
        )}
      </div>
    </>
  );
}
