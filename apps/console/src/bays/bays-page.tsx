import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import type { Route } from '../app/route.ts';
import { PageHead, Stack } from '../widgets/page.tsx';
import { PageParts } from '../widgets/page-parts.tsx';
import { LiveBays } from './live-bays.tsx';
import { SetUpBays } from './set-up-bays.tsx';

const parts = ['live', 'setup'] as const;

/** 临时车位: who stands where and how long; for managers also which bays there are (G-08). */
export function BaysPage({ route }: { readonly route: Route }) {
  const say = useSay();
  const may = useMay();
  const offered = may('bay.save') ? parts : (['live'] as const);
  const part = offered.find((name) => name === route.id) ?? 'live';
  return (
    <>
      <PageHead title={say('page.bays')} note={say('bays.note')} />
      <Stack>
        <PageParts
          page="bays"
          label={say('bays.parts')}
          parts={offered}
          current={part}
          words={(name) => say(`bays.part.${name}`)}
        />
        {part === 'live' ? <LiveBays /> : <SetUpBays />}
      </Stack>
    </>
  );
}
