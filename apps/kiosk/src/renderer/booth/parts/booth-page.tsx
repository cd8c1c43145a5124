import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import type { ReactNode } from 'react';
import { useHeadingFocus } from '../../parts/heading-focus.ts';
import { ScrollFrame } from '../../parts/scroll-pane.tsx';
import { troubleText } from '../words/texts.ts';
import { useBooth } from './booth-context.tsx';
import styles from './booth-page.module.css';

export interface BoothPageProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** Whether 返回 stands before the title. */
  readonly leaves?: boolean;
  /** What stands beside the title, at its end. */
  readonly aside?: ReactNode;
  /** The buttons the page is about, at its lower edge. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the employer: title, what it holds, what to press; and why the last press failed. */
export function BoothPage({
  title,
  lead,
  leaves = true,
  aside,
  actions,
  children,
}: BoothPageProps) {
  const { send, say } = useBooth();
  const heading = useHeadingFocus();
  return (
    <section className={styles['page']}>
      <div className={styles['head']}>
        {leaves ? (
          <Button
            icon="arrow-left"
            onClick={() => {
              send({ type: 'back' });
            }}
          >
            {say('booth.back')}
          </Button>
        ) : null}
        <div className={styles['titles']}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead === undefined ? null : <p className={styles['lead']}>{lead}</p>}
        </div>
        {aside === undefined ? null : <div className={styles['aside']}>{aside}</div>}
      </div>
      <Trouble />
      <Said />
      <div className={styles['body']}>{children}</div>
      {actions === undefined ? null : <div className={styles['actions']}>{actions}</div>}
    </section>
  );
}

/** Why the last press came to nothing. */
export function Trouble() {
  const { state, say } = useBooth();
  return (
    <div role="alert" className={styles['trouble']} data-shown={state.trouble !== null}>
      {state.trouble === null ? null : (
        <>
          <Icon name="circle-alert" size="1.6em" />
          <p>{troubleText(state.trouble, say)}</p>
        </>
      )}
    </div>
  );
}

/** What the paper on the scanner was, where it led nowhere: and what to do instead. */
export function Said() {
  const { state, say } = useBooth();
  const { said } = state;
  return (
    <div role="status" className={styles['said']} data-shown={said !== null}>
      {said === null ? null : (
        <>
          <Icon name="ticket" size="1.6em" />
          <p>{say(`booth.said.${said}`)}</p>
        </>
      )}
    </div>
  );
}

/** A part of a page with a heading of its own, which scrolls when it is tall. */
export function Pane({
  title,
  aside,
  children,
}: {
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const { say } = useBooth();
  return (
    <section className={styles['pane']}>
      {title === undefined ? null : (
        <div className={styles['paneHead']}>
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      <ScrollFrame up={say('booth.up')} down={say('booth.down')}>
        {children}
      </ScrollFrame>
    </section>
  );
}

/** Two parts: side by side lying, one above the other standing. */
export function TwoPanes({ children }: { readonly children: ReactNode }) {
  return <div className={styles['two']}>{children}</div>;
}

/** Nothing is there, and what to do about it. */
export function Empty({ title, how }: { readonly title: string; readonly how?: string }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['emptyTitle']}>{title}</p>
      {how === undefined ? null : <p>{how}</p>}
    </div>
  );
}
