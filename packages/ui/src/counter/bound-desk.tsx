import { useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from '@hall/core/i18n/translate';
import { ConnectionBanner } from '../components/connection-banner.tsx';
import { useConnection, useHall } from '../hall/use-hall.ts';
import { CounterDesk, type CounterDeskProps } from './counter-desk.tsx';
import styles from './counter-desk.module.css';
import { deskWords } from './desk-words.ts';

/** The desk of the window this screen is bound to; a manager binds it, and the hub says to which. */
export function BoundDesk({
  language,
  size,
  actions,
}: {
  readonly language: Language;
  readonly size?: CounterDeskProps['size'];
  readonly actions?: ReactNode;
}) {
  const client = useHall();
  const you = useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => client.you,
  );
  const counterId = you?.as === 'terminal' ? you.counterId : null;
  if (counterId === null) {
    return (
      <div className={styles['notice']}>
        {you === null ? (
          <Connecting language={language} />
        ) : (
          <p role="status">{deskWords(language).say('counter.unbound')}</p>
        )}
        {actions}
      </div>
    );
  }
  return (
    <CounterDesk
      counterId={counterId}
      language={language}
      {...(size === undefined ? {} : { size })}
      actions={actions}
    />
  );
}

/** Nothing was heard of the hub yet. */
function Connecting({ language }: { readonly language: Language }) {
  const { say } = deskWords(language);
  const connection = useConnection();
  const text =
    connection.state === 'refused'
      ? say(`connection.refused.${connection.refusal}`)
      : say(connection.state === 'lost' ? 'connection.lost.noData' : 'connection.connecting');
  return <ConnectionBanner state={connection.state} text={text} />;
}
