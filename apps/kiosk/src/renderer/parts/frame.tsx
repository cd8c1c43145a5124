import { Button } from '@hall/ui/components/button';
import { ConnectionBanner } from '@hall/ui/components/connection-banner';
import { Icon } from '@hall/ui/components/icon';
import { useState, type ReactNode } from 'react';
import { clockText } from '../hall/posting-words.ts';
import type { Translate } from '../hall/texts.ts';
import type { KioskState } from '../machine/state.ts';
import { cardIsForgotten } from '../machine/kiosk-machine.ts';
import { AboveReachProvider } from './above-reach.tsx';
import styles from './frame.module.css';
import { useKiosk } from './kiosk-context.tsx';
import { noticesOf } from './notices.ts';

/** What is on every page: who and how the hall is above, what always helps below. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { state } = useKiosk();
  const [above, setAbove] = useState<HTMLElement | null>(null);
  return (
    <div
      className={styles['frame']}
      data-dimmed={(state.isHallClosed && state.page.name === 'attract') || undefined}
    >
      <Head>
        {state.lowReach ? (
          <>
            <Hotline />
            <div ref={setAbove} className={styles['above']} />
          </>
        ) : null}
      </Head>
      <main className={styles['main']} data-page={state.page.name}>
        <AboveReachProvider value={state.lowReach ? above : null}>{children}</AboveReachProvider>
      </main>
      <Tools />
    </div>
  );
}

function Head({ children }: { readonly children: ReactNode }) {
  const { hall, nowMs, t, state, hangsTooHigh } = useKiosk();
  const notices = [
    ...(state.lowReach && hangsTooHigh ? [t('notice.tooHigh')] : []),
    ...(state.isLookingOnly ? lookingNotices(state, t) : noticesOf(state, t)),
  ];
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
      {notices.length === 0 ? null : (
        <div className={styles['notices']}>
          {notices.map((notice) => (
            <p key={notice} className={styles['notice']} role="status">
              <Icon name="triangle-alert" />
              <span>{notice}</span>
            </p>
          ))}
        </div>
      )}
      {children}
    </header>
  );
}

/** Before a closed hall it is of no use to know which device does not work. */
function lookingNotices({ page }: KioskState, t: Translate): readonly string[] {
  return page.name === 'attract' ? [] : [t('day.kiosk.readOnly')];
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
  const { state, send, t } = useKiosk();
  const atHome = state.page.name === 'attract';
  return (
    <footer className={styles['foot']}>
      <nav
        className={styles['tools']}
        data-at={atHome ? 'home' : 'page'}
        data-looking={state.isLookingOnly || undefined}
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
        {atHome && !state.isLookingOnly ? (
          <Button
            icon="flag"
            data-tool="tell"
            onClick={() => {
              send({ type: 'start', with: 'tell' });
            }}
          >
            {t('tell.open')}
          </Button>
        ) : null}
        {state.isLookingOnly ? null : (
          <Button
            icon="headset"
            data-tool="help"
            onClick={() => {
              send({ type: 'call-help' });
            }}
          >
            {t('tool.help')}
          </Button>
        )}
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
      {state.lowReach ? null : <Hotline />}
    </footer>
  );
}

/** Whom to call, and that nothing costs anything: on every page. */
function Hotline() {
  const { hall, t } = useKiosk();
  return (
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
  );
}
