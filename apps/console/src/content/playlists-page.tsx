import { Plus, Save } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { slotAt, type Playlists } from '@hall/core/domain/content/playlist';
import { isClosedNow } from '@hall/core/domain/hall-day/screen-day';
import type { Market } from '@hall/core/domain/market/market';
import { useHallDay } from '@hall/ui/hall-day/use-hall-day';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useUnsavedGuard } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Pill, Row, Stack, Wide } from '../widgets/page.tsx';
import { PlaylistFields, SlotFields } from './playlist-fields.tsx';
import {
  blankSlot,
  findingWords,
  mostSlots,
  playlistsFormOf,
  slotName,
  toPlaylists,
  type PlaylistsForm,
  type WrittenPlaylists,
} from './playlist-form.ts';

/** 播放安排: what the boards show at which time of day and week (F-11). */
export function PlaylistsPage() {
  const say = useSay();
  const { market } = useStaff();
  return (
    <>
      <PageHead
        title={say('playlists.page')}
        note={say('playlists.note')}
        back={{ href: hashTo('content'), label: say('page.content') }}
      />
      {market === null ? <p>{say('list.loading')}</p> : <Editor market={market} />}
    </>
  );
}

/** Which slot the boards are in by the hub's clock. */
function OnNow({ playlists }: { readonly playlists: Playlists }) {
  const say = useSay();
  const nowMs = useNow(5_000);
  const day = useHallDay();
  const slot = slotAt(playlists, nowMs, day?.mode ?? null);
  const name = slot?.name ?? say('playlists.rest');
  return (
    <Row>
      {say('playlists.now')}
      <Pill tone="good">{isClosedNow(day) ? say('day.mode.closed') : name}</Pill>
    </Row>
  );
}

function Editor({ market }: { readonly market: Market }) {
  const say = useSay();
  const announce = useAnnounce();
  const update = useCommand('market.update');
  const [saved, setSaved] = useState(() => playlistsFormOf(market.playlists));
  const [form, setForm] = useState(saved);
  useUnsavedGuard(form !== saved);
  const written = toPlaylists(form);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (written.state !== 'ready') return;
    const done = await update.run({ market: { ...market, playlists: written.playlists } });
    if (done === null) return;
    setSaved(form);
    announce(say('playlists.saved'));
  }

  return (
    <form noValidate onSubmit={(event) => void act(event)}>
      <Card>
        <Stack>
          <OnNow playlists={market.playlists} />
          <Slots form={form} change={setForm} />
          <Hindrance written={written} form={form} />
          <Refused error={update.error} />
          <Actions>
            <Button
              type="submit"
              look="primary"
              icon={Save}
              disabled={form === saved || written.state !== 'ready'}
              busy={update.busy}
            >
              {say('form.save')}
            </Button>
          </Actions>
        </Stack>
      </Card>
    </form>
  );
}

function Slots({
  form,
  change,
}: {
  readonly form: PlaylistsForm;
  readonly change: (form: PlaylistsForm) => void;
}) {
  const say = useSay();
  return (
    <>
      {form.slots.map((slot, at) => (
        <SlotFields
          key={at}
          legend={slotName(form, at, say)}
          slot={slot}
          change={(next) => {
            change({ ...form, slots: form.slots.map((one, index) => (index === at ? next : one)) });
          }}
          remove={() => {
            change({ ...form, slots: form.slots.filter((_, index) => index !== at) });
          }}
        />
      ))}
      <FieldGroup legend={say('playlists.rest')}>
        <PlaylistFields
          playlist={form.rest}
          change={(rest) => {
            change({ ...form, rest });
          }}
        />
        <Wide>
          <Button
            icon={Plus}
            disabled={form.slots.length >= mostSlots}
            onClick={() => {
              change({ ...form, slots: [...form.slots, blankSlot(form.rest)] });
            }}
          >
            {say('playlists.add')}
          </Button>
        </Wide>
      </FieldGroup>
    </>
  );
}

/** Why this cannot be saved, in words; the hub would refuse it as well (F-02, F-12). */
function Hindrance({
  written,
  form,
}: {
  readonly written: WrittenPlaylists;
  readonly form: PlaylistsForm;
}) {
  const say = useSay();
  if (written.state === 'ready') return null;
  if (written.state === 'incomplete') {
    return <Message tone="warn">{say('playlists.incomplete')}</Message>;
  }
  return (
    <Message tone="alarm">
      <p>{say('playlists.wrong')}</p>
      <ul>
        {written.findings.map((finding) => {
          const words = findingWords(finding, form, say);
          return <li key={words}>{words}</li>;
        })}
      </ul>
    </Message>
  );
}
