import { useState } from 'react';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { Campaign } from '@hall/core/domain/campaign/campaign';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useQuery } from '../app/use-query.ts';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { CallDialog } from './call-dialog.tsx';
import { CallFigures, LeftOut } from './call-figures.tsx';
import { CallTable, type ListedPerson } from './call-table.tsx';

/** Whom somebody is about to call, and what he was shown of him. */
interface Calling {
  readonly one: ListedPerson;
  readonly shown: CommandOutput<'campaign.call'>;
}

/** The figures and the call list of a campaign. */
export function CallPart({ campaign }: { readonly campaign: Campaign }) {
  const say = useSay();
  const { id: campaignId } = campaign;
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const standing = useQuery('campaign.standing', { campaignId });
  const list = useQuery('campaign.people', { campaignId, cursor: cursors.at(-1) ?? null });
  const figures = useLast(standing.value);
  const page = useLast(list.value);
  const call = useCommand('campaign.call');
  const [calling, setCalling] = useState<Calling | null>(null);

  const again = (): void => {
    standing.again();
    list.again();
  };
  async function show(one: ListedPerson): Promise<void> {
    const shown = await call.run({ campaignId, workerId: one.workerId });
    if (shown !== null) setCalling({ one, shown });
    // Shown or refused: either way the list is not what it was.
    again();
  }

  return (
    <>
      <Refused error={standing.error ?? list.error} />
      {figures !== null && <CallFigures told={figures} />}
      <Card title={say('campaigns.list')}>
        <Stack>
          {figures !== null && <LeftOut told={figures} />}
          <NotShown error={call.error} />
          {page === null ? (
            <p role="status">{say('list.loading')}</p>
          ) : (
            <CallTable
              page={page}
              mayCall={campaign.status === 'open'}
              busy={call.busy}
              onCall={(one) => void show(one)}
            />
          )}
          <Pager cursors={cursors} next={page?.next ?? null} onMove={setCursors} />
        </Stack>
      </Card>
      {calling !== null && (
        <CallDialog
          campaignId={campaignId}
          {...calling}
          onSettled={again}
          onClose={() => {
            // The name and the number go with the dialog.
            setCalling(null);
          }}
        />
      )}
    </>
  );
}

/** Why a number was not shown; the consent is his own and may go at any moment. */
function NotShown({ error }: { readonly error: HallError | null }) {
  const say = useSay();
  return error?.code === 'consent_missing' ? (
    <Message tone="alarm">{say('campaigns.noConsentNow')}</Message>
  ) : (
    <Refused error={error} />
  );
}

type Told = QueryOutput<'campaign.standing'> | QueryOutput<'campaign.people'>;

/** The last answer, so that a list does not vanish while it is read anew. */
function useLast<T extends Told>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
