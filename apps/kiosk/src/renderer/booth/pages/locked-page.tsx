import { useHeadingFocus } from '../../parts/heading-focus.ts';
import { useBooth } from '../parts/booth-context.tsx';
import { Said, Trouble } from '../parts/booth-page.tsx';
import { CodePad } from '../parts/code-pad.tsx';
import styles from './locked-page.module.css';

const steps = ['booth.locked.how.1', 'booth.locked.how.2', 'booth.locked.how.3'] as const;

/** Nobody is here: the code of the day opens it. */
export function LockedPage() {
  const { state, say } = useBooth();
  const heading = useHeadingFocus();
  const status =
    state.running === null
      ? say('booth.locked.places', { count: state.digits.length })
      : say('booth.locked.opening');
  return (
    <section className={styles['page']}>
      <div className={styles['words']}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {say('booth.locked.title')}
          </h1>
          <p className={styles['lead']}>{say('booth.locked.lead')}</p>
        </div>
        <Trouble />
        <Said />
        <div className={styles['how']}>
          <h2>{say('booth.locked.how')}</h2>
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
        </div>
      </div>
      <div className={styles['pad']}>
        <CodePad digits={state.digits} status={status} />
      </div>
    </section>
  );
}
