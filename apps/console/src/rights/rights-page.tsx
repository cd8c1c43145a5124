import { useMay } from '../app/me.ts';
import type { Route } from '../app/route.ts';
import { ComplaintSheet } from './complaint-sheet.tsx';
import { EnterPage } from './enter-page.tsx';
import { RightsListPage } from './rights-list-page.tsx';

/** 权益: complaints. Who may only write one down gets the form and nothing else. */
export function RightsPage({ route }: { readonly route: Route }) {
  const may = useMay();
  if (route.id === 'new' || !may('complaint.list')) return <EnterPage />;
  return route.id === null || !may('complaint.sheet') ? (
    <RightsListPage />
  ) : (
    <ComplaintSheet key={route.id} complaintId={route.id} />
  );
}
