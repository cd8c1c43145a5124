import { useState, type SyntheticEvent } from 'react';
import { addDays, dayOf } from '@hall/core/basics/market-day';
import {
  campaignDetails,
  mostCampaignDays,
  type Campaign,
  type CampaignDetails,
} from '@hall/core/domain/campaign/campaign';
import { changeCampaign, openCampaign } from '@hall/core/domain/campaign/running';
import { useAnnounce } from '../app/announce.tsx';
import { useSay, type Say } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useNavigator } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { CampaignFields, mostTrades, type CampaignForm } from './campaign-fields.tsx';
import { PostingChoice } from './posting-choice.tsx';
import { postingsFor } from './campaign-words.ts';

/** Opens a campaign, or changes what was written about it. */
export function CampaignDialog({
  known,
  onClose,
}: {
  readonly known: Campaign | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { postings } = useStaff();
  const { form, setForm, problem, saving, save } = useCampaignForm(known, onClose);
  const title = known === null ? say('campaigns.new') : known.details.title;
  return (
    <Dialog title={title} wide onClose={onClose}>
      <form style={{ display: 'contents' }} noValidate onSubmit={(event) => void save(event)}>
        <CampaignFields form={form} change={setForm} />
        <PostingChoice
          offered={postingsFor(postings, form)}
          street={form.street.trim()}
          chosen={form.postingIds}
          onChange={(postingIds) => {
            setForm({ ...form, postingIds });
          }}
        />
        {problem !== null && <Message tone="alarm">{problem}</Message>}
        <Refused error={saving.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" busy={saving.busy}>
            {say('form.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** What is typed, what is wrong with it once somebody has tried to save it, and the saving. */
function useCampaignForm(known: Campaign | null, onClose: () => void) {
  const say = useSay();
  const announce = useAnnounce();
  const navigator = useNavigator();
  const saving = useCommand('campaign.save');
  const { market } = useStaff();
  const nowMs = useNow(60_000);
  const [form, setForm] = useState<CampaignForm>(() =>
    known === null ? blank(nowMs, market?.address ?? '') : formOf(known.details),
  );
  const [tried, setTried] = useState(false);
  const problem = problemOf(form, { known, nowMs, say });

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    const read = campaignDetails.safeParse(detailsOf(form));
    if (problem !== null || !read.success) return;
    const from = navigator.current;
    const done = await saving.run({ campaignId: known?.id ?? null, details: read.data });
    if (done === null) return;
    announce(say('campaigns.saved', { title: read.data.title }));
    onClose();
    navigator.moveOn(from, { page: 'campaigns', id: done.campaignId, act: null });
  }

  return { form, setForm, problem: tried ? problem : null, saving, save };
}

/** A working week; most are about as long. */
const usualDays = 5;

function blank(nowMs: number, place: string): CampaignForm {
  const today = dayOf(nowMs);
  return {
    title: '',
    occupationIds: [],
    street: '',
    hardshipOnly: false,
    fromDay: today,
    toDay: addDays(today, usualDays - 1),
    from: '08:30',
    to: '17:00',
    // The address of the market is a first word; which window, only the desk knows.
    place: Array.from(place).slice(0, 40).join(''),
    postingIds: [],
  };
}

function formOf(details: CampaignDetails): CampaignForm {
  return { ...details, street: details.street ?? '' };
}

function detailsOf(form: CampaignForm): CampaignDetails {
  const street = form.street.trim();
  return { ...form, street: street === '' ? null : street };
}

/** What is wrong with the form, as the hub would judge it; null when it may be sent. */
function problemOf(
  form: CampaignForm,
  { known, nowMs, say }: { known: Campaign | null; nowMs: number; say: Say },
): string | null {
  const params = { most: mostTrades, days: mostCampaignDays };
  if (form.occupationIds.length === 0 || form.occupationIds.length > mostTrades) {
    return say('campaigns.problem.occupationIds', params);
  }
  const read = campaignDetails.safeParse(detailsOf(form));
  if (!read.success) return say('campaigns.problem');
  const details = read.data;
  const judged =
    known === null
      ? openCampaign({ id: '', details, nowMs })
      : changeCampaign(known, { details, nowMs });
  if (judged.ok || judged.error.code !== 'invalid_fields') return null;
  const [field] = judged.error.fields ?? [];
  const own = (['toDay', 'to'] as const).find((name) => name === field);
  return say(own === undefined ? 'campaigns.problem' : `campaigns.problem.${own}`, params);
}
