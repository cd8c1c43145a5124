import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import type { Route } from '../app/route.ts';
import { useStaff } from '../app/use-staff.ts';
import { PageHead, Stack } from '../widgets/page.tsx';
import { PageParts } from '../widgets/page-parts.tsx';
import { BookingView } from './booking-view.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { RulesForm } from './rules-form.tsx';

const parts = ['day', 'plan', 'rules'] as const;
type Part = (typeof parts)[number];

/** 展位: who has which booth on a day; for managers also where they stand and the rules (C-12). */
export function StandsPage({ route }: { readonly route: Route }) {
  const say = useSay();
  const may = useMay();
  const staff = useStaff();
  const offered = may('stand.save') ? parts : (['day'] as const);
  const part = offered.find((name) => name === route.id) ?? 'day';
  return (
    <>
      <PageHead title={say('page.stands')} note={say('stands.note')} />
      <Stack>
        <PageParts
          page="stands"
          label={say('stands.parts')}
          parts={offered}
          current={part}
          words={(name) => say(`stands.part.${name}`)}
        />
        {staff.ready ? <PartOf part={part} /> : <p>{say('list.loading')}</p>}
      </Stack>
    </>
  );
}

function PartOf({ part }: { readonly part: Part }) {
  switch (part) {
    case 'day':
      return <BookingView />;
    case 'plan':
      return <PlanEditor />;
    case 'rules':
      return <RulesForm />;
  }
}
