import { Button } from '@hall/ui/components/button';
import type { IconName } from '@hall/ui/components/icon';
import { Tile } from '@hall/ui/components/tile';
import { occupations } from '@hall/core/rules/occupations';
import { occupationIcon, tileName } from '../hall/occupations.ts';
import type { TextKey } from '../hall/texts.ts';
import { visitOf } from '../machine/moves.ts';
import { maxOccupations } from '../machine/registering.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import styles from './wish-pages.module.css';

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
  const { state, send } = useKiosk();
  return (
    <FourTiles
      title="when.title"
      tiles={whens.map(([key, icon]) => ({ key, icon, label: `when.${key}` }))}
      was={visitOf(state).wishes.availability.when}
      onChoose={(when) => {
        send({ type: 'choose-when', when });
      }}
    />
  );
}

const parts = [
  ['day', 'sun'],
  ['night', 'moon'],
  ['half_day', 'timer'],
  ['any', 'check'],
] as const satisfies readonly (readonly [string, IconName])[];

export function PartPage() {
  const { state, send } = useKiosk();
  return (
    <FourTiles
      title="part.title"
      tiles={parts.map(([key, icon]) => ({ key, icon, label: `part.${key}` }))}
      was={visitOf(state).wishes.availability.part}
      onChoose={(part) => {
        send({ type: 'choose-part', part });
      }}
    />
  );
}

interface FourTilesProps<K extends string> {
  readonly title: TextKey;
  readonly tiles: readonly {
    readonly key: K;
    readonly icon: IconName;
    readonly label: TextKey;
  }[];
  /** What was answered before; marked for somebody who comes to change it. */
  readonly was: K;
  readonly onChoose: (key: K) => void;
}

function FourTiles<K extends string>({ title, tiles, was, onChoose }: FourTilesProps<K>) {
  const { state, t } = useKiosk();
  const correcting = visitOf(state).purpose === 'correct';
  return (
    <PageBody title={t(title)} layout="choice">
      <div className={styles['tiles']}>
        {tiles.map(({ key, icon, label }) => (
          <Tile
            key={key}
            icon={icon}
            label={t(label)}
            chosen={correcting ? key === was : undefined}
            onPress={() => {
              onChoose(key);
            }}
          />
        ))}
      </div>
    </PageBody>
  );
}
