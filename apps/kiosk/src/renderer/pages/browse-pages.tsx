import { Button } from '@hall/ui/components/button';
import type { IconName } from '@hall/ui/components/icon';
import { Tile } from '@hall/ui/components/tile';
import { useState } from 'react';
import type { Language } from '@hall/core/i18n/translate';
import { chosenWork, everyOccupation, workAt } from '../hall/chosen-work.ts';
import { kindsOfWork } from '../hall/find.ts';
import {
  fairsOfWork,
  filterPostings,
  type HallView,
  type PostingFilter,
} from '../hall/hall-view.ts';
import { occupationName } from '@hall/core/rules/occupations';
import { occupationIcon } from '../hall/occupations.ts';
import { endOfTodayMs } from '../hall/posting-words.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import { PostingCard } from '../parts/posting-card.tsx';
import styles from './browse-pages.module.css';

/** First the kinds of work there is work in, then the postings of one of them. */
export function BrowsePage({ occupationId }: { readonly occupationId: string | null }) {
  return occupationId === null ? <KindsOfWork /> : <Postings occupationId={occupationId} />;
}

function KindsOfWork() {
  const { hall, state, send, t, portrait } = useKiosk();
  const kinds = kindsOfWork(hall.postings);
  const tiles = tilesOf(hall, state.language);
  const columns = state.elder ? (portrait ? 2 : 3) : portrait ? 4 : 6;
  return (
    <PageBody
      title={t('browse.title')}
      lead={t(kinds.length > 0 ? 'browse.choose' : 'browse.empty')}
      layout="list"
      actions={
        kinds.length === 0 ? (
          <Button
            variant="primary"
            icon="house"
            wide
            onClick={() => {
              send({ type: 'finish' });
            }}
          >
            {t('browse.register')}
          </Button>
        ) : (
          <>
            {(['number', 'letters'] as const).map((by) => (
              <Button
                key={by}
                icon="search"
                onClick={() => {
                  send({ type: 'find', by });
                }}
              >
                {t(`find.${by}`)}
              </Button>
            ))}
            <Button
              icon="map-pin"
              onClick={() => {
                send({ type: 'see-places' });
              }}
            >
              {t('find.place')}
            </Button>
            <Button
              variant="primary"
              icon="layout-grid"
              onClick={() => {
                send({ type: 'filter', occupationId: everyOccupation });
              }}
            >
              {t('browse.all')}
            </Button>
          </>
        )
      }
    >
      {kinds.length === 0 ? (
        <p className={styles['none']}>{t('browse.empty.how')}</p>
      ) : (
        <Paged
          items={tiles}
          perPage={state.elder ? 6 : 24}
          columns={columns}
          keyOf={({ leadsTo }) => leadsTo}
        >
          {({ leadsTo, icon, label, count }) => (
            <Tile
              icon={icon}
              label={label}
              note={t('browse.count', { count })}
              onPress={() => {
                send({ type: 'filter', occupationId: leadsTo });
              }}
            />
          )}
        </Paged>
      )}
    </PageBody>
  );
}

interface WayToWork {
  readonly leadsTo: string;
  readonly icon: IconName;
  readonly label: string;
  readonly count: number;
}

/** What there is to choose from: fairs first, then the kinds of work. */
function tilesOf(hall: HallView, language: Language): WayToWork[] {
  const fairs = fairsOfWork(hall).map(({ fair, postings }) => ({
    leadsTo: workAt.fair(fair.id),
    icon: 'calendar-days' as const,
    label: fair.title,
    count: postings.length,
  }));
  const kinds = kindsOfWork(hall.postings).map(({ occupationId, count }) => ({
    leadsTo: occupationId,
    icon: occupationIcon(occupationId),
    label: occupationName(occupationId, language),
    count,
  }));
  return [...fairs, ...kinds];
}

const days = ['all', 'today', 'later'] as const;
const pays = ['all', 'day', 'hour', 'other'] as const;

function Postings({ occupationId }: { readonly occupationId: string }) {
  const { hall, state, send, t, nowMs, portrait } = useKiosk();
  const [day, setDay] = useState<PostingFilter['day']>('all');
  const [pay, setPay] = useState<PostingFilter['pay']>('all');
  const { title, among } = chosenWork(hall, occupationId, { language: state.language, t });
  const found = filterPostings(among, { day, pay }, endOfTodayMs(nowMs));
  return (
    <PageBody
      title={title}
      lead={t('browse.count', { count: found.length })}
      layout="filtered-list"
      actions={
        <Button
          icon="layout-grid"
          wide
          onClick={() => {
            send({ type: 'filter', occupationId: null });
          }}
        >
          {t('browse.other')}
        </Button>
      }
    >
      <div className={styles['filters']}>
        <Choice
          label={t('browse.day')}
          values={days}
          chosen={day}
          textOf={(value) => t(`browse.day.${value}`)}
          onChoose={setDay}
        />
        {state.elder ? null : (
          <Choice
            label={t('browse.pay')}
            values={pays}
            chosen={pay}
            textOf={(value) => t(`browse.pay.${value}`)}
            onChoose={setPay}
          />
        )}
      </div>
      {found.length === 0 ? (
        <p className={styles['none']}>{t('browse.none')}</p>
      ) : (
        <Paged
          key={`${day} ${pay}`}
          items={found}
          perPage={state.elder ? (portrait ? 3 : 2) : portrait ? 8 : 4}
          columns={1}
          keyOf={({ id }) => id}
        >
          {(posting) => (
            <PostingCard
              posting={posting}
              onOpen={() => {
                send({ type: 'open-posting', postingId: posting.id });
              }}
            />
          )}
        </Paged>
      )}
    </PageBody>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly chosen: T;
  readonly textOf: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, values, chosen, textOf, onChoose }: ChoiceProps<T>) {
  return (
    <div className={styles['choice']} role="group" aria-label={label}>
      <span className={styles['choiceLabel']}>{label}</span>
      {values.map((value) => (
        <Button
          key={value}
          variant={value === chosen ? 'primary' : 'secondary'}
          aria-pressed={value === chosen}
          onClick={() => {
            onChoose(value);
          }}
        >
          {textOf(value)}
        </Button>
      ))}
    </div>
  );
}
