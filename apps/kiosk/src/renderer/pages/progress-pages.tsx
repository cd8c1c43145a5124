import { inspectionDays } from '@hall/core/domain/complaint/handling';
import { isOverdue } from '@hall/core/domain/complaint/complaint';
import { dayOf } from '@hall/core/basics/market-day';
import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { dayText } from '../hall/day-text.ts';
import { hasText, type TextKey, type Translate } from '../hall/texts.ts';
import { digitsWanted } from '../machine/mine.ts';
import { visitOf } from '../machine/moves.ts';
import type { Page } from '../machine/state.ts';
import type { Telling } from '../machine/tell-state.ts';
import { tellingOf } from '../machine/telling.ts';
import { Digits } from '../parts/digits.tsx';
import { FinishButton } from '../parts/finish-button.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { works } from '../parts/notices.ts';
import { PageBody } from '../parts/page-body.tsx';
import { PaperState } from '../parts/paper-state.tsx';
import styles from './tell-pages.module.css';

/** The number of a receipt, then its code. */
export function ReceiptPadPage({ asking }: { readonly asking: 'no' | 'code' }) {
  const { state, send, t } = useKiosk();
  const { digits } = visitOf(state);
  const total = digitsWanted(state);
  return (
    <PageBody
      title={t(`progress.${asking}.title`)}
      lead={t(`progress.${asking}.lead`)}
      layout="choice"
      actions={
        <Button
          variant="primary"
          wide
          disabled={digits.length !== total}
          onClick={() => {
            send({ type: 'confirm-digits' });
          }}
        >
          {t(asking === 'no' ? 'progress.next' : 'progress.find')}
        </Button>
      }
    >
      <Digits
        digits={digits}
        groups={asking === 'no' ? [6, 4] : [3, 3]}
        status={t('code.entered', { count: digits.length, total })}
      />
    </PageBody>
  );
}

type Progress = NonNullable<Telling['progress']>;

function titleOf({ status, outcome, agency }: Progress, t: Translate): string {
  switch (status) {
    case 'draft':
    case 'submitted':
      return t('progress.submitted.title');
    case 'accepted':
      return t('progress.accepted.title');
    case 'referred':
      return t('progress.referred.title', {
        agency: t(`progress.agency.${agency ?? 'other_agency'}`),
      });
    case 'handled':
      return t(`progress.handled.${outcome ?? 'unsubstantiated'}.title`);
    case 'dropped':
      return t('progress.dropped.title');
  }
}

function inspectionText(referredAtMs: number, t: Translate): string {
  const { usual, longest } = inspectionDays(referredAtMs);
  return t('progress.referred.inspection', {
    usual: dayText(usual, t),
    longest: dayText(longest, t),
  });
}

/** What comes next, and by when. */
function nextOf(progress: Progress, t: Translate, today: string): string {
  const { status, dueDay, agency, referredAtMs, dropReason } = progress;
  switch (status) {
    case 'draft':
    case 'submitted':
    case 'accepted': {
      const day = dayText(dueDay ?? today, t);
      if (isOverdue(progress, today)) return t('progress.late', { day });
      const step = status === 'accepted' ? 'accepted' : 'submitted';
      return t(`progress.${step}.next`, { day });
    }
    case 'referred':
      return agency === 'labour_inspection' && referredAtMs !== null
        ? inspectionText(referredAtMs, t)
        : t('progress.referred.next');
    case 'handled':
      return t('progress.handled.next');
    case 'dropped':
      return t(`progress.dropped.${dropReason ?? 'no_complaint'}`);
  }
}

function kindText({ kind }: Progress, t: Translate): string {
  const key = `tell.kind.${kind}`;
  return t(hasText(key) ? key : 'tell.kind.other');
}

const reprintTexts = {
  printing: 'progress.reprint.printing',
  confirmed: 'progress.reprint.confirmed',
  unknown: 'progress.reprint.unknown',
  failed: 'progress.reprint.failed',
} as const satisfies Record<string, TextKey>;

/** How it stands, in plain words; nobody's name and nobody's number is on it. */
export function ProgressPage() {
  const { state, send, t, nowMs } = useKiosk();
  const { progress } = tellingOf(state);
  if (progress === null) {
    return <PageBody title={t('tell-trouble.title')} layout="message" actions={<FinishButton />} />;
  }
  const reprints = works(state.devices.printer) && state.paper?.stage !== 'printing';
  return (
    <PageBody
      title={titleOf(progress, t)}
      lead={t('progress.lead', { kind: kindText(progress, t), day: dayText(progress.day, t) })}
      layout="choice"
      actions={
        <>
          {works(state.devices.printer) ? (
            <Button
              icon="printer"
              disabled={!reprints}
              onClick={() => {
                send({ type: 'reprint-receipt' });
              }}
            >
              {t('progress.reprint')}
            </Button>
          ) : null}
          <FinishButton variant="primary" />
        </>
      }
    >
      <p className={styles['next']}>
        <Icon name="arrow-right" size="1.4em" />
        <span>{nextOf(progress, t, dayOf(nowMs))}</span>
      </p>
      <section className={styles['answer']}>
        <h2>{t('progress.answer')}</h2>
        <p>{progress.answer ?? t('progress.answer.none')}</p>
      </section>
      <PaperState texts={reprintTexts} />
    </PageBody>
  );
}

/** What did not work, and what to do instead. */
export function TellTroublePage({
  code,
  retry,
}: Omit<Extract<Page, { name: 'tell-trouble' }>, 'name'>) {
  const { hall, send, t } = useKiosk();
  const key = `tell-trouble.${code}`;
  const phone = hall.market?.complaintPhones[0]?.phone ?? '12333';
  return (
    <PageBody
      title={t('tell-trouble.title')}
      lead={t(hasText(key) ? key : 'tell-trouble.other', { phone })}
      layout="message"
      actions={
        <>
          <FinishButton variant={retry || code === 'not_found' ? 'secondary' : 'primary'} />
          {retry ? (
            <Button
              variant="primary"
              icon="rotate-ccw"
              onClick={() => {
                send({ type: 'retry' });
              }}
            >
              {t('trouble.retry')}
            </Button>
          ) : null}
          {code === 'not_found' ? (
            <Button
              variant="primary"
              icon="rotate-ccw"
              onClick={() => {
                send({ type: 'see-progress' });
              }}
            >
              {t('tell-trouble.again')}
            </Button>
          ) : null}
        </>
      }
    >
      <Icon name="circle-alert" size="5em" />
    </PageBody>
  );
}
