import { Button } from '@hall/ui/components/button';
import { ConnectionBanner } from '@hall/ui/components/connection-banner';
import { Icon } from '@hall/ui/components/icon';
import type { ReactNode } from 'react';
import { clockText } from '../hall/posting-words.ts';
import { cardIsForgotten } from '../machine/kiosk-machine.ts';
import styles from './frame.module.css';
import { useKiosk } from './kiosk-context.tsx';
import { noticesOf } from './notices.ts';

/** What is on every page: who and how the hall is above, what always helps below. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { state } = useKiosk();
  return (
    <div className={styles['frame']}>
      <Head />
      <main className={styles['main']} data-page={state.page.name}>
        {children}
      </main>
      <Tools />
    </div>
  );
}

function Head() {
  const { hall, nowMs, t, state } = useKiosk();
  const notices = noticesOf(state, t);
  return (
    <header className={styles['head']}>
      <div className={styles['row']}>
        {cardIsForgotten(state) ? (
          <p className={styles['takeCard']} role="alert">
            <Icon name="id-card" size="1.6em" />
            <span>{t('card.forgotten')}</span>
          </p>
        ) : (
          <p className={styles['market']}>{hall.market?.name ?? t('kiosk.title')}</p>
        )}
        <Connection />
        <p className={styles['clock']} aria-label={t('kiosk.clock')}>
          {clockText(nowMs)}
        </p>
      </div>
      {hall.notice === null ? null : (
        <p className={styles['notice']}>
          <Icon name="megaphone" />
          <span>{hall.notice}</span>
        </p>
      )}
      {notices.map((notice) => (
        <p key={notice} className={styles['notice']} role="status">
          <Icon name="triangle-alert" />
          <span>{notice}</span>
        </p>
      ))}
    </header>
  );
}

function Connection() {
  const { state, hall, t } = useKiosk();
  const text =
    state.connection === 'lost' && hall.asOfMs !== null
      ? t('state.lost', { time: clockText(hall.asOfMs) })
      : t(state.connection === 'lost' ? 'state.lost.noData' : `state.${state.connection}`);
  return <ConnectionBanner state={state.connection} text={text} />;
}

function Tools() {
  const { state, send, t, hall } = useKiosk();
  const atHome = state.page.name === 'attract';
  return (
    <footer className={styles['foot']}>
      <nav
        className={styles['tools']}
        data-at={atHome ? 'home' : 'page'}
        aria-label={t('tool.label')}
      >
        {atHome ? null : (
          <>
            <Button
              icon="arrow-left"
              onClick={() => {
                send({ type: 'back' });
              }}
            >
              {t('tool.back')}
            </Button>
            <Button
              icon="log-out"
              onClick={() => {
                send({ type: 'finish' });
              }}
            >
              {t('tool.finish')}
            </Button>
          </>
        )}
        <Button
          icon="headset"
          data-tool="help"
          onClick={() => {
            send({ type: 'call-help' });
          }}
        >
          {t('tool.help')}
        </Button>
        <Button
          icon="a-large-small"
          aria-pressed={state.elder}
          onClick={() => {
            send({ type: 'toggle-elder' });
          }}
        >
          {t(state.elder ? 'tool.elder.off' : 'tool.elder.on')}
        </Button>
        <Button
          icon="accessibility"
          aria-pressed={state.lowReach}
          onClick={() => {
            send({ type: 'toggle-reach' });
          }}
        >
          {t(state.lowReach ? 'tool.reach.off' : 'tool.reach.on')}
        </Button>
        <Button
          icon="volume-2"
          onClick={() => {
            send({ type: 'read-aloud' });
          }}
        >
          {t('tool.read')}
        </Button>
        <Button
          icon="languages"
          lang={state.language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => {
            send({ type: 'toggle-language' });
          }}
        >
          {t('tool.language')}
        </Button>
      </nav>
      <p className={styles['hotline']}>
        <Icon name="phone" />
        <span className={styles['hotlineLabel']}>{t('kiosk.hotline')}</span>
        {(hall.market?.complaintPhones ?? []).map(({ label, phone }) => (
          <span key={phone} className={styles['phone']}>
            {label} <strong>{phone}</strong>
          </span>
        ))}
        <span className={styles['free']}>{t('kiosk.free')}</span>
      </p>
    </footer>
  );
}
