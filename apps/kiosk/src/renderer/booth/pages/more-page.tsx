import { Button } from '@hall/ui/components/button';
import type { Page } from '../machine/state.ts';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Pane } from '../parts/booth-page.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { postingLine } from '../words/views.ts';
import styles from './more-page.module.css';

const usualPlus = [1, 2, 3, 5, 10] as const;

/** 再招: how many people there shall be in all; it waits for a look, and hiring goes on. */
export function MorePage({ page }: { readonly page: Extract<Page, { name: 'more' }> }) {
  const { state, send, say, nowMs } = useBooth();
  const { desk } = useSession();
  const posting = desk?.postings.find(({ id }) => id === page.postingId);
  if (posting === undefined) return <BoothPage title={say('booth.more.title')}>{null}</BoothPage>;
  const line = postingLine(posting, { nowMs, say, language: state.language });
  const { taken, headcount } = line;
  const set = (wanted: number): void => {
    send({ type: 'set-more', headcount: wanted });
  };
  return (
    <BoothPage
      title={`${line.work} · ${say('booth.more.title')}`}
      lead={say('booth.more.lead', { headcount, taken })}
      actions={
        <Button
          variant="primary"
          icon="megaphone"
          disabled={state.running !== null}
          onClick={() => {
            send({ type: 'submit-more' });
          }}
        >
          {say('booth.more.submit')}
        </Button>
      }
    >
      <Pane>
        <div className={styles['card']}>
          <h2>{say('booth.more.total')}</h2>
          <Stepper
            name={say('booth.more.total')}
            onStep={(by) => {
              set(page.headcount + by);
            }}
          >
            {say('booth.form.people', { count: page.headcount })}
          </Stepper>
          <div className={styles['plus']}>
            {usualPlus.map((count) => (
              <Button
                key={count}
                aria-pressed={page.headcount === headcount + count}
                onClick={() => {
                  set(headcount + count);
                }}
              >
                {say('booth.more.plus', { count })}
              </Button>
            ))}
          </div>
          <p>{say('booth.more.note')}</p>
        </div>
      </Pane>
    </BoothPage>
  );
}
