import type { BoothPosting } from '@hall/core/contract/commands/booth-parts';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { postingLine, startText } from '../words/views.ts';
import { useBooth, useSession } from './booth-context.tsx';
import styles from './questions.module.css';

/** What the market wants to know before anything else: 还招人吗, and who came to work (D-11). */
export function Questions() {
  const { desk } = useSession();
  const asked = (desk?.postings ?? []).filter(({ answerUntilMs }) => answerUntilMs !== null);
  const unmarked = desk?.unmarked ?? [];
  if (asked.length === 0 && unmarked.length === 0) return null;
  return (
    <ul className={styles['questions']}>
      {asked.map((posting) => (
        <Still key={posting.id} posting={posting} />
      ))}
      {unmarked.length === 0 ? null : <Arrivals count={unmarked.length} />}
    </ul>
  );
}

function Still({ posting }: { readonly posting: BoothPosting }) {
  const { state, send, say, nowMs } = useBooth();
  const line = postingLine(posting, { nowMs, say, language: state.language });
  const time = startText(posting.answerUntilMs ?? nowMs, nowMs, say);
  const { id: postingId } = posting;
  return (
    <li className={styles['question']}>
      <Icon name="circle-help" size="1.8em" />
      <div className={styles['what']}>
        <strong>
          {say('booth.ask.still', { work: [line.work, line.pay].filter(Boolean).join(' ') })}
        </strong>
        <span>{say('booth.ask.still.until', { time })}</span>
      </div>
      <div className={styles['answers']}>
        <Button
          icon="check"
          disabled={state.running !== null}
          onClick={() => {
            send({ type: 'keep', postingId });
          }}
        >
          {say('booth.ask.still.yes')}
        </Button>
        <Button
          icon="ban"
          disabled={state.running !== null}
          onClick={() => {
            send({ type: 'no-more', postingId });
          }}
        >
          {say('booth.ask.still.no')}
        </Button>
      </div>
    </li>
  );
}

function Arrivals({ count }: { readonly count: number }) {
  const { send, say } = useBooth();
  return (
    <li className={styles['question']}>
      <Icon name="list-checks" size="1.8em" />
      <div className={styles['what']}>
        <strong>{say('booth.ask.arrivals', { count })}</strong>
        <span>{say('booth.ask.arrivals.lead')}</span>
      </div>
      <div className={styles['answers']}>
        <Button
          icon="arrow-right"
          onClick={() => {
            send({ type: 'open-arrivals' });
          }}
        >
          {say('booth.ask.arrivals.answer')}
        </Button>
      </div>
    </li>
  );
}
