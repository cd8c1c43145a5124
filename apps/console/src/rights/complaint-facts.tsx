import { formatDayTime } from '@hall/core/basics/market-day';
import type { Complaint } from '@hall/core/domain/complaint/complaint';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useStaff } from '../app/use-staff.ts';
import { employerWords } from '../postings/posting-words.ts';
import { Facts } from '../widgets/page.tsx';
import styles from './rights.module.css';

/** Who is complained about, and when what happened. */
export function ComplaintFacts({ complaint }: { readonly complaint: Complaint }) {
  const say = useSay();
  const { employerById, members } = useStaff();
  const { employerId, postingId, handledBy } = complaint;
  const time = (atMs: number | null): string =>
    atMs === null ? say('value.none') : formatDayTime(atMs);
  return (
    <Facts
      facts={[
        {
          name: say('rights.employer'),
          value:
            employerId === null ? (
              say('rights.noEmployer')
            ) : (
              <a className={styles.way} href={hashTo('employers', employerId)}>
                {employerWords(employerById.get(employerId), say)}
              </a>
            ),
        },
        {
          name: say('rights.sheet.posting'),
          value:
            postingId === null ? (
              say('value.none')
            ) : (
              <a className={styles.way} href={hashTo('postings', postingId)}>
                {say('rights.sheet.openPosting')}
              </a>
            ),
        },
        { name: say('rights.source'), value: say(`rights.source.${complaint.source}`) },
        {
          name: say('rights.due'),
          value: <span className={styles.day}>{complaint.dueDay ?? say('value.none')}</span>,
        },
        { name: say('rights.sheet.submittedAt'), value: time(complaint.submittedAtMs) },
        { name: say('rights.sheet.acceptedAt'), value: time(complaint.acceptedAtMs) },
        { name: say('rights.sheet.endedAt'), value: time(complaint.endedAtMs) },
        {
          name: say('rights.sheet.handledBy'),
          value:
            handledBy === null
              ? say('value.nobodyYet')
              : (members.get(handledBy)?.displayName ?? say('value.unknown')),
        },
      ]}
    />
  );
}
