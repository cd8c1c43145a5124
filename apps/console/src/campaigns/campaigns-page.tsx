import type { Route } from '../app/route.ts';
import { CampaignList } from './campaign-list.tsx';
import { CampaignSheet } from './campaign-sheet.tsx';

/** 定向招聘: the list, and one campaign with its call list (D-13). */
export function CampaignsPage({ route }: { readonly route: Route }) {
  return route.id === null ? (
    <CampaignList />
  ) : (
    <CampaignSheet key={route.id} campaignId={route.id} />
  );
}
