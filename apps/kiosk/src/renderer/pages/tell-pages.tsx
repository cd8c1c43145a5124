import { toldDays, toldKind, toldWhen, type ToldKind } from '@hall/core/domain/complaint/told';
import { Button } from '@hall/ui/components/button';
import type { IconName } from '@hall/ui/components/icon';
import { Tile } from '@hall/ui/components/tile';
import { tellingOf } from '../machine/telling.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import styles from './tell-pages.module.css';

const icons: Readonly<Record<ToldKind, IconName>> = {
  wage: 'wallet',
  illegal_agency: 'user-x',
  false_posting: 'circle-alert',
  fee_deposit: 'banknote',
  document: 'id-card',
  discrimination: 'scale',
  forced_labour: 'lock',
  injury: 'bandage',
  child_labour: 'baby',
  service: 'frown',
  other: 'circle-help',
};

/** What it is about: pictures, one touch (I-02). In large type six at a time (B-15). */
export function TellKindPage() {
  const { state, send, t, portrait } = useKiosk();
  const large = portrait ? 2 : 3;
  return (
    <PageBody
      title={t('tell.title')}
      lead={t('tell.lead')}
      layout="list"
      actions={
        tellingOf(state).isAboutGiven ? undefined : (
          <Button
            icon="search"
            wide
            onClick={() => {
              send({ type: 'see-progress' });
            }}
          >
            {t('tell.see')}
          </Button>
        )
      }
    >
      <Paged
        items={toldKind.options}
        perPage={state.elder ? 6 : toldKind.options.length}
        columns={state.elder ? large : portrait ? 3 : 4}
        keyOf={(kind) => kind}
      >
        {(kind) => (
          <Tile
            icon={icons[kind]}
            label={t(`tell.kind.${kind}`)}
            onPress={() => {
              send({ type: 'tell-kind', kind });
            }}
          />
        )}
      </Paged>
    </PageBody>
  );
}

type Phone = '110' | '120' | '119' | '12333';

/** Who helps at once, by what is the matter; the police first where somebody is not free. */
const phonesFor: Readonly<Partial<Record<ToldKind, readonly Phone[]>>> = {
  document: ['110', '12333'],
  forced_labour: ['110', '12333'],
  injury: ['120', '110', '119', '12333'],
  child_labour: ['110', '12333'],
};

/** Whom to ring up before anything else. */
export function TellUrgentPage() {
  const { state, send, t } = useKiosk();
  const { kind } = tellingOf(state);
  const phones = kind === null ? [] : (phonesFor[kind] ?? []);
  return (
    <PageBody
      title={t('tell.urgent.title')}
      lead={t('tell.urgent.lead')}
      layout="choice"
      actions={
        <Button
          variant="primary"
          iconAfter="arrow-right"
          wide
          onClick={() => {
            send({ type: 'tell-on' });
          }}
        >
          {t('tell.urgent.on')}
        </Button>
      }
    >
      <dl className={styles['phones']}>
        {phones.map((phone) => (
          <div key={phone}>
            <dt>{phone}</dt>
            <dd>{t(`tell.urgent.${phone}`)}</dd>
          </div>
        ))}
      </dl>
    </PageBody>
  );
}

export function TellWhenPage() {
  const { send, t } = useKiosk();
  return (
    <PageBody title={t('tell.when.title')} lead={t('tell.when.lead')} layout="choice">
      <div className={styles['choices']}>
        {toldWhen.options.map((when) => (
          <Button
            key={when}
            onClick={() => {
              send({ type: 'tell-when', when });
            }}
          >
            {t(`tell.when.${when}`)}
          </Button>
        ))}
      </div>
    </PageBody>
  );
}

export function TellDaysPage() {
  const { send, t } = useKiosk();
  return (
    <PageBody
      title={t('tell.days.title')}
      lead={t('tell.days.lead')}
      layout="choice"
      actions={<UnknownButton />}
    >
      <div className={styles['choices']}>
        {toldDays.options.map((days) => (
          <Button
            key={days}
            onClick={() => {
              send({ type: 'tell-days', days });
            }}
          >
            {t(`tell.days.${days}`)}
          </Button>
        ))}
      </div>
    </PageBody>
  );
}

/** Who is not sure goes on all the same. */
export function UnknownButton() {
  const { send, t } = useKiosk();
  return (
    <Button
      onClick={() => {
        send({ type: 'tell-unknown' });
      }}
    >
      {t('tell.days.unknown')}
    </Button>
  );
}
