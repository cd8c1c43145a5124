import { Tile } from '@hall/ui/components/tile';
import { areasOfWork } from '../hall/places.ts';
import { workAt } from '../hall/chosen-work.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';

/** Where there is work today, by street and township: touched, never typed. */
export function PlacesPage() {
  const { hall, state, send, t, portrait } = useKiosk();
  const areas = areasOfWork(hall.postings);
  return (
    <PageBody
      title={t('places.title')}
      lead={t(areas.length === 0 ? 'browse.empty' : 'places.lead')}
      layout="list"
    >
      <Paged
        items={areas}
        perPage={state.elder ? 6 : 18}
        columns={portrait ? 2 : 3}
        keyOf={({ area }) => area}
      >
        {({ area, count }) => (
          <Tile
            icon="map-pin"
            label={area}
            note={t('browse.count', { count })}
            onPress={() => {
              send({ type: 'filter', occupationId: workAt.area(area) });
            }}
          />
        )}
      </Paged>
    </PageBody>
  );
}
