import type { BoothPosting } from '@hall/core/contract/commands/booth-parts';
import { Button } from '@hall/ui/components/button';
import type { PostingLine } from '../words/views.ts';
import { useBooth } from './booth-context.tsx';
import styles from './places-card.module.css';

/** More places than this are a figure, not a row of seats. */
const mostSeats = 20;

/** How full a posting is, what people read of it, and how it gets more places (C-05). */
export function PlacesCard({
  posting,
  line,
}: {
  readonly posting: BoothPosting;
  readonly line: PostingLine;
}) {
  const { say } = useBooth();
  const { taken, headcount, remaining, isLive } = line;
  const facts = [
    [say('booth.posting.pay'), line.pay],
    [say('booth.posting.start'), line.start],
    [say('booth.posting.place'), posting.content.workAddress ?? ''],
  ] as const;
  return (
    <section className={styles['card']}>
      <div className={styles['head']}>
        <p className={styles['places']} data-live={isLive}>
          <span>{say(isLive ? 'booth.desk.places' : 'booth.desk.wanted')}</span>
          <strong>{isLive ? remaining : headcount}</strong>
          <span>{say(isLive ? 'booth.desk.places.unit' : 'booth.desk.wanted.unit')}</span>
        </p>
        <p className={styles['taken']}>{say('booth.desk.taken', { taken, headcount })}</p>
      </div>
      {headcount <= mostSeats ? <Seats taken={taken} headcount={headcount} /> : null}
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <More posting={posting} />
    </section>
  );
}

function Seats({ taken, headcount }: { readonly taken: number; readonly headcount: number }) {
  return (
    <div className={styles['seats']} aria-hidden>
      {Array.from({ length: headcount }, (_, seat) => (
        <span key={seat} data-taken={seat < taken} />
      ))}
    </div>
  );
}

/** More places of one on the boards; a full one is posted again. */
function More({ posting }: { readonly posting: BoothPosting }) {
  const { send, say } = useBooth();
  const { id: postingId, status, headcountInReview } = posting;
  return (
    <>
      {headcountInReview === null ? null : (
        <p className={styles['review']} role="status">
          {say('booth.posting.inReview', { count: headcountInReview })}
        </p>
      )}
      {status === 'published' ? (
        <Button
          wide
          icon="plus"
          onClick={() => {
            send({ type: 'open-more', postingId });
          }}
        >
          {say('booth.posting.more')}
        </Button>
      ) : null}
      {status === 'filled' ? (
        <Button
          wide
          icon="megaphone"
          onClick={() => {
            send({ type: 'choose-earlier', postingId });
          }}
        >
          {say('booth.posting.again')}
        </Button>
      ) : null}
    </>
  );
}
