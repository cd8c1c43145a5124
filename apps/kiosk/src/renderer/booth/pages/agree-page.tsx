import { Button } from '@hall/ui/components/button';
import { leastFigures, mostFigures } from '../machine/moves.ts';
import type { Page } from '../machine/state.ts';
import { useBooth } from '../parts/booth-context.tsx';
import { BoothPage, TwoPanes } from '../parts/booth-page.tsx';
import { CodePad } from '../parts/code-pad.tsx';
import styles from './agree-page.module.css';

const steps = ['booth.agree.how.1', 'booth.agree.how.2', 'booth.agree.how.3'] as const;

/** The employer agrees with somebody whose slip is not on the table, by his number (D-09). */
export function AgreePage({ page }: { readonly page: Extract<Page, { name: 'agree' }> }) {
  const { state, send, say } = useBooth();
  const { digits } = page;
  // Four places until somebody needs more: two people of today may end alike.
  const isLong = digits.length > leastFigures || state.trouble === 'ambiguous_number';
  return (
    <BoothPage
      title={say('booth.agree.title')}
      lead={say('booth.agree.lead')}
      actions={
        <Button
          variant="primary"
          icon="check"
          disabled={state.running !== null || digits.length < leastFigures}
          onClick={() => {
            send({ type: 'submit-agree' });
          }}
        >
          {say('booth.agree.submit')}
        </Button>
      }
    >
      <TwoPanes>
        <section className={styles['how']}>
          <h2>{say('booth.agree.how')}</h2>
          <ol>
            {steps.map((step, index) => (
              <li key={step}>
                <span className={styles['step']} aria-hidden>
                  {index + 1}
                </span>
                <span>{say(step)}</span>
              </li>
            ))}
          </ol>
        </section>
        <div className={styles['pad']}>
          <CodePad
            digits={digits}
            count={isLong ? mostFigures : leastFigures}
            status={say('booth.agree.figures', { count: digits.length })}
          />
        </div>
      </TwoPanes>
    </BoothPage>
  );
}
