import { useSay } from '../app/language.tsx';
import type { Route } from '../app/route.ts';
import { PageHead, Stack } from '../widgets/page.tsx';
import { PageParts } from '../widgets/page-parts.tsx';
import { CasesPart } from './cases-part.tsx';
import { DeskPart } from './desk-part.tsx';
import { Indicators } from './indicators.tsx';
import { PersonPage } from './person-page.tsx';

const parts = ['desk', 'cases'] as const;

/** 就业帮扶: bringing people who find work hard to find to employers, and their 1-3-1 cases. */
export function AssistPage({ route }: { readonly route: Route }) {
  const say = useSay();
  const { id } = route;
  if (id !== null && id !== 'cases') return <PersonPage workerId={id} />;
  const part = id ?? 'desk';
  return (
    <>
      <PageHead title={say('page.assist')} note={say('assist.note')} />
      <Stack>
        <Indicators />
        <PageParts
          page="assist"
          label={say('assist.parts')}
          parts={parts}
          current={part}
          words={(name) => say(`assist.part.${name}`)}
        />
        {part === 'desk' ? <DeskPart /> : <CasesPart />}
      </Stack>
    </>
  );
}
