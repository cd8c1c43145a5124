import { ShieldCheck } from 'lucide-react';
import type { EntranceRecord } from '@hall/core/contract/topics/entrance-topic';
import { gateNotice } from '@hall/core/rules/gate-notice';
import { useSay } from '../app/language.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import styles from './gates.module.css';

/** What people are told beside the readers (G-02), where it stands by itself, and where it has to be put up. */
export function NoticeCard({ entrance }: { readonly entrance: Pick<EntranceRecord, 'readers'> }) {
  const say = useSay();
  const notice = gateNotice(entrance.readers);
  if (notice === null) return null;
  return (
    <Card title={say('gates.notice')}>
      <Stack>
        <p>{say('gates.notice.where')}</p>
        <section className={styles.notice}>
          <h3>
            <ShieldCheck aria-hidden />
            {say(notice.title)}
          </h3>
          <ul>
            {notice.lines.map((line) => (
              <li key={line}>{say(line)}</li>
            ))}
          </ul>
        </section>
      </Stack>
    </Card>
  );
}
