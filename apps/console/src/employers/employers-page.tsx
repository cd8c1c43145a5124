import type { Route } from '../app/route.ts';
import { EmployerEditor } from './employer-editor.tsx';
import { EmployerListPage } from './employer-list-page.tsx';
import { EmployerSheet } from './employer-sheet.tsx';

/** 用工主体: the list, one employer, and registering or changing one. */
export function EmployersPage({ route }: { readonly route: Route }) {
  if (route.id === null) return <EmployerListPage />;
  if (route.id === 'new') return <EmployerEditor key="new" employerId={null} />;
  return route.act === 'edit' ? (
    <EmployerEditor key={route.id} employerId={route.id} />
  ) : (
    <EmployerSheet key={route.id} employerId={route.id} />
  );
}
