import { Button } from '@hall/ui/components/button';
import { LetterPad } from '@hall/ui/components/letter-pad';
import { occupationName } from '@hall/core/rules/occupations';
import { kindsOfWork, kindsSpelled, numberLength, postingsNumbered } from '../hall/find.ts';
import type { Page } from '../machine/state.ts';
import { Digits } from '../parts/digits.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { PostingCard } from '../parts/posting-card.tsx';
import styles from './find-page.module.css';

/** As many answers as a glance takes in (B-15); more are told apart by another key. */
const mostShown = { few: 2, usual: 3, many: 6 } as const;

/** Looks for a posting by the number on the board, or for a kind of work by its first letters. */
export function FindPage({ by, typed, wanted }: FindProps) {
  return by === 'number' ? <ByNumber typed={typed} wanted={wanted} /> : <ByLetters typed={typed} />;
}

type FindProps = Omit<Extract<Page, { name: 'find' }>, 'name'>;

function ByNumber({ typed, wanted }: Omit<FindProps, 'by'>) {
  const { hall, send, t } = useKiosk();
  const found = postingsNumbered(hall.postings, typed);
  const missing = typed.length < numberLength;
  const status = missing
    ? t('code.entered', { count: typed.length, total: numberLength })
    : t(found.length === 0 ? 'find.number.none' : 'find.found', { typed });
  return (
    <PageBody
      title={t('find.number.title')}
      lead={t('find.number.lead')}
      layout="pad"
      actions={
        <ul className={styles['found']}>
          {found.slice(0, mostShown.usual).map((posting) => (
            <li key={posting.id}>
              <PostingCard
                posting={posting}
                withEmployer={wanted === 'found'}
                onOpen={() => {
                  const type = wanted === 'found' ? 'choose-job' : 'open-posting';
                  send({ type, postingId: posting.id });
                }}
              />
            </li>
          ))}
        </ul>
      }
    >
      <Digits digits={typed} groups={[numberLength]} status={status} />
    </PageBody>
  );
}

function ByLetters({ typed }: { readonly typed: string }) {
  const { hall, state, send, t, portrait } = useKiosk();
  const { language, elder } = state;
  // Large type beside a pad leaves room for two, small type below one for six.
  const room = portrait ? (elder ? 'usual' : 'many') : elder ? 'few' : 'usual';
  const most = mostShown[room];
  const found = kindsSpelled(kindsOfWork(hall.postings), { letters: typed, language });
  const answer = found.length === 0 ? 'none' : found.length > most ? 'more' : 'found';
  const status =
    typed === '' ? t('find.letters.empty') : t(`find.letters.${answer}`, { count: found.length });
  return (
    <PageBody
      title={t('find.letters.title')}
      lead={t('find.letters.lead')}
      layout="pad"
      actions={
        <ul className={styles['found']} data-room={most}>
          {found.slice(0, most).map(({ occupationId, count }) => (
            <li key={occupationId}>
              <Button
                wide
                iconAfter="arrow-right"
                onClick={() => {
                  send({ type: 'filter', occupationId });
                }}
              >
                {`${occupationName(occupationId, language)} · ${t('browse.count', { count })}`}
              </Button>
            </li>
          ))}
        </ul>
      }
    >
      <div className={styles['letters']}>
        <p className={styles['status']} role="status">
          {status}
        </p>
        <p className={styles['typed']} aria-hidden>
          {typed.toUpperCase()}
        </p>
        <LetterPad
          label={t('find.pad')}
          deleteLabel={t('find.delete')}
          clearLabel={t('phone.clear')}
          onLetter={(letter) => {
            send({ type: 'letter', letter });
          }}
          onDelete={() => {
            send({ type: 'delete-last' });
          }}
          onClear={() => {
            send({ type: 'clear-typed' });
          }}
        />
      </div>
    </PageBody>
  );
}
