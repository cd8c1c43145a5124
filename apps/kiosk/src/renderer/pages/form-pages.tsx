import { Button } from '@hall/ui/components/button';
import { Icon, type IconName } from '@hall/ui/components/icon';
import { Tile } from '@hall/ui/components/tile';
import { yuan } from '@hall/core/documents/pay-text';
import { occupations } from '@hall/core/rules/occupations';
import { occupationIcon, tileName } from '../hall/occupations.ts';
import { visitOf } from '../machine/moves.ts';
import { isWholePhone, maxOccupations } from '../machine/registering.ts';
import { Digits } from '../parts/digits.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import styles from './form-pages.module.css';

const phoneGroups = [3, 4, 4] as const;

function grouped(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
}

/** Eleven digits in threes and fours, read back before they count. */
export function PhonePage() {
  const { state, send, t } = useKiosk();
  const visit = visitOf(state);
  const whole = isWholePhone(visit.digits);
  const wrong = visit.digits.length === 11 && !whole;
  const status = whole
    ? t('phone.readback', { phone: grouped(visit.digits) })
    : wrong
      ? t('phone.wrong')
      : t('phone.entered', { count: visit.digits.length });
  const mayGoWithout = visit.card !== null && visit.purpose === 'register';
  return (
    <PageBody
      title={t(visit.purpose === 'correct' ? 'phone.correct' : 'phone.title')}
      lead={t('phone.lead')}
      layout="choice"
      actions={
        <>
          {mayGoWithout ? (
            <Button
              onClick={() => {
                send({ type: 'no-phone' });
              }}
            >
              {t('phone.none')}
            </Button>
          ) : null}
          <Button
            variant="primary"
            disabled={!whole}
            onClick={() => {
              send({ type: 'confirm-digits' });
            }}
          >
            {t('phone.confirm')}
          </Button>
        </>
      }
    >
      <Digits digits={visit.digits} groups={phoneGroups} status={status} />
    </PageBody>
  );
}

const ageBands = ['under-16', '16-17', '18-39', '40-49', '50-59', '60+'] as const;

export function AgePage() {
  const { send, t } = useKiosk();
  return (
    <PageBody title={t('age.title')} lead={t('age.lead')} layout="choice">
      <div className={styles['choices']}>
        {ageBands.map((band) => (
          <Button
            key={band}
            onClick={() => {
              send({ type: 'choose-age', band });
            }}
          >
            {t(`age.${band}`)}
          </Button>
        ))}
      </div>
    </PageBody>
  );
}

/** 工种 as pictures with at most four characters (B-19); six to a page in large text (B-15). */
export function OccupationsPage() {
  const { state, send, t, portrait } = useKiosk();
  const chosen = visitOf(state).wishes.occupationIds;
  const full = chosen.length >= maxOccupations;
  const columns = state.elder ? (portrait ? 2 : 3) : portrait ? 4 : 6;
  return (
    <PageBody
      title={t('occupations.title')}
      lead={t(full ? 'occupations.full' : 'occupations.lead')}
      layout="list"
      actions={
        <>
          <p className={styles['count']} role="status">
            {t('occupations.chosen', { count: chosen.length })}
          </p>
          <Button
            variant="primary"
            iconAfter="arrow-right"
            disabled={chosen.length === 0}
            onClick={() => {
              send({ type: 'occupations-done' });
            }}
          >
            {t('occupations.next')}
          </Button>
        </>
      }
    >
      <Paged
        items={occupations}
        perPage={state.elder ? 6 : 24}
        columns={columns}
        keyOf={({ id }) => id}
      >
        {({ id, ...occupation }) => (
          <Tile
            icon={occupationIcon(id)}
            label={tileName({ id, ...occupation }, state.language)}
            chosen={chosen.includes(id)}
            disabled={full && !chosen.includes(id)}
            onPress={() => {
              send({ type: 'toggle-occupation', occupationId: id });
            }}
          />
        )}
      </Paged>
    </PageBody>
  );
}

const whens = [
  ['today', 'sunrise'],
  ['tomorrow', 'calendar-days'],
  ['this_week', 'clock'],
  ['any', 'check'],
] as const satisfies readonly (readonly [string, IconName])[];

export function WhenPage() {
  const { state, send, t } = useKiosk();
  const { when } = visitOf(state).wishes.availability;
  const correcting = visitOf(state).purpose === 'correct';
  return (
    <PageBody title={t('when.title')} layout="choice">
      <div className={styles['tiles']}>
        {whens.map(([key, icon]) => (
          <Tile
            key={key}
            icon={icon}
            label={t(`when.${key}`)}
            chosen={correcting ? key === when : undefined}
            onPress={() => {
              send({ type: 'choose-when', when: key });
            }}
          />
        ))}
      </div>
    </PageBody>
  );
}

const parts = [
  ['day', 'sun'],
  ['night', 'moon'],
  ['half_day', 'timer'],
  ['any', 'check'],
] as const satisfies readonly (readonly [string, IconName])[];

export function PartPage() {
  const { state, send, t } = useKiosk();
  const { part } = visitOf(state).wishes.availability;
  const correcting = visitOf(state).purpose === 'correct';
  return (
    <PageBody title={t('part.title')} layout="choice">
      <div className={styles['tiles']}>
        {parts.map(([key, icon]) => (
          <Tile
            key={key}
            icon={icon}
            label={t(`part.${key}`)}
            chosen={correcting ? key === part : undefined}
            onPress={() => {
              send({ type: 'choose-part', part: key });
            }}
          />
        ))}
      </div>
    </PageBody>
  );
}

/** What somebody would like to earn; two buttons and a number instead of a keyboard. */
export function PayPage() {
  const { state, send, t } = useKiosk();
  const { unit, fen } = visitOf(state).pay;
  return (
    <PageBody
      title={t('pay.title')}
      lead={t('pay.lead')}
      layout="choice"
      actions={
        <>
          <Button
            onClick={() => {
              send({ type: 'pay-done', skip: true });
            }}
          >
            {t('pay.skip')}
          </Button>
          <Button
            variant="primary"
            iconAfter="arrow-right"
            onClick={() => {
              send({ type: 'pay-done', skip: false });
            }}
          >
            {t('pay.next')}
          </Button>
        </>
      }
    >
      <div className={styles['pay']}>
        <div className={styles['pair']}>
          {(['day', 'hour'] as const).map((key) => (
            <Button
              key={key}
              variant={key === unit ? 'primary' : 'secondary'}
              aria-pressed={key === unit}
              onClick={() => {
                send({ type: 'choose-unit', unit: key });
              }}
            >
              {t(`pay.${key}`)}
            </Button>
          ))}
        </div>
        <p className={styles['atLeast']}>{t('pay.atLeast')}</p>
        <p className={styles['amount']} role="status">
          {t(`pay.amount.${unit}`, { yuan: yuan(fen) })}
        </p>
        <div className={styles['pair']}>
          <Button
            icon="minus"
            onClick={() => {
              send({ type: 'step-pay', by: -1 });
            }}
          >
            {t('pay.less')}
          </Button>
          <Button
            icon="plus"
            onClick={() => {
              send({ type: 'step-pay', by: 1 });
            }}
          >
            {t('pay.more')}
          </Button>
        </div>
      </div>
    </PageBody>
  );
}

/** B-23: one optional question at the end. */
export function TrainingPage() {
  const { send, t } = useKiosk();
  return (
    <PageBody title={t('training.title')} lead={t('training.lead')} layout="message">
      <Icon name="graduation-cap" size="5em" />
      <div className={styles['pair']}>
        <Button
          onClick={() => {
            send({ type: 'choose-training', wish: false });
          }}
        >
          {t('training.no')}
        </Button>
        <Button
          onClick={() => {
            send({ type: 'choose-training', wish: true });
          }}
        >
          {t('training.yes')}
        </Button>
      </div>
    </PageBody>
  );
}
