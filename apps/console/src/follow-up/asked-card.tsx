import { Ban, Check } from 'lucide-react';
import { useState } from 'react';
import type { Posting } from '@hall/core/domain/posting/posting';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import { answerUntilMs } from '@hall/core/domain/posting/staleness';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage, useSay } from '../app/language.tsx';
import { useMay, useMe } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { employerWords, titleWords } from '../postings/posting-words.ts';
import { ReasonDialog } from '../postings/reason-dialog.tsx';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Pill, Row } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { askedPostings, unansweredToday } from './asked.ts';
import styles from './follow-up.module.css';

/** 还招人吗: whom to ring up, and what he says. */
export function AskedCard() {
  const { say, language } = useLanguage();
  const me = useMe();
  const staff = useStaff();
  const nowMs = useNow(60_000);
  const [ending, setEnding] = useState<Posting | null>(null);
  const asked = askedPostings(staff.postings, me.staffId);
  const gone = unansweredToday(staff.postings, nowMs);
  return (
    <Card
      title={say('followUp.asked')}
      aside={
        <Row>
          <Pill tone={asked.length > 0 ? 'warn' : 'plain'}>
            {say('followUp.waiting', { count: asked.length })}
          </Pill>
          <Pill tone="plain">{say('followUp.gone', { count: gone })}</Pill>
        </Row>
      }
    >
      <Table<Posting>
        label={say('followUp.asked')}
        rows={asked}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'posting',
            heading: say('matches.posting'),
            width: '15rem',
            cell: (posting) => (
              <>
                <a className={styles.two} href={hashTo('postings', posting.id)}>
                  {titleWords(posting.content, { say, language, nowMs })}
                </a>
                <span className={styles.small}>{posting.postingNo}</span>
              </>
            ),
          },
          {
            key: 'employer',
            heading: say('field.employerId'),
            cell: ({ employerId, content }) => (
              <>
                <span className={styles.two}>
                  {employerWords(staff.employerById.get(employerId), say)}
                </span>
                <span className={styles.small}>
                  {[content.contactName, content.contactPhone].filter(Boolean).join(' ')}
                </span>
              </>
            ),
          },
          {
            key: 'places',
            heading: say('followUp.places'),
            figures: true,
            cell: (posting) => remainingPlaces(posting),
          },
          {
            key: 'collector',
            heading: say('followUp.collector'),
            cell: ({ collectedBy }) =>
              collectedBy === me.staffId ? (
                <Pill tone="accent">{say('followUp.mine')}</Pill>
              ) : (
                (staff.members.get(collectedBy)?.displayName ?? say('followUp.atBooth'))
              ),
          },
          {
            key: 'until',
            heading: say('followUp.until'),
            figures: true,
            cell: (posting) => timeWords(answerUntilMs(posting) ?? nowMs, nowMs, say),
          },
          {
            key: 'acts',
            heading: say('matches.acts'),
            cell: (posting) => <Answer posting={posting} onEnd={setEnding} />,
          },
        ]}
        empty={<p>{say('followUp.noneAsked')}</p>}
      />
      {ending !== null && (
        <ReasonDialog
          posting={ending}
          action="withdraw"
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </Card>
  );
}

/** What the employer said on the telephone. */
function Answer(props: { readonly posting: Posting; readonly onEnd: (posting: Posting) => void }) {
  const { posting, onEnd } = props;
  const say = useSay();
  const may = useMay();
  const announce = useAnnounce();
  const keep = useCommand('posting.keep');
  const no = posting.postingNo;

  async function yes(): Promise<void> {
    const done = await keep.run({ postingId: posting.id });
    if (done !== null) announce(say('followUp.kept', { no }));
  }

  return (
    <>
      <span className={styles.acts}>
        {may('posting.keep') && (
          <Button
            size="small"
            icon={Check}
            busy={keep.busy}
            aria-label={say('followUp.keepOf', { no })}
            onClick={() => void yes()}
          >
            {say('followUp.keep')}
          </Button>
        )}
        {may('posting.withdraw') && (
          <Button
            size="small"
            icon={Ban}
            aria-label={say('followUp.endOf', { no })}
            onClick={() => {
              onEnd(posting);
            }}
          >
            {say('followUp.end')}
          </Button>
        )}
      </span>
      <Refused error={keep.error} />
    </>
  );
}
