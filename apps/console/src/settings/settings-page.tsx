import { Save } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { Market } from '@hall/core/domain/market/market';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useUnsavedGuard } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { settingsFormOf, toMarket } from './settings-form.ts';
import { HallFields, PhoneFields, RuleFields, ZoneFields } from './settings-fields.tsx';

/** 设置: the market's own settings, as every screen and slip uses them. */
export function SettingsPage() {
  const say = useSay();
  const { market } = useStaff();
  return (
    <>
      <PageHead title={say('page.settings')} note={say('settings.note')} />
      {market === null ? <p>{say('list.loading')}</p> : <Editor market={market} />}
    </>
  );
}

function Editor({ market }: { readonly market: Market }) {
  const say = useSay();
  const announce = useAnnounce();
  const update = useCommand('market.update');
  const [saved, setSaved] = useState(() => settingsFormOf(market));
  const [form, setForm] = useState(saved);
  const [tried, setTried] = useState(false);
  useUnsavedGuard(form !== saved);
  const written = toMarket(form);
  const errorOf = (field: string): string | null =>
    tried && !written.ok && written.fields.includes(field) ? say('problem.form') : null;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!written.ok) return;
    // The programme of the boards is edited on its own page, perhaps by somebody else meanwhile.
    const { playlists } = market;
    const done = await update.run({ market: { ...written.market, playlists } });
    if (done === null) return;
    setSaved(form);
    announce(say('settings.saved'));
  }

  const parts = { form, change: setForm, errorOf };
  return (
    <form noValidate onSubmit={(event) => void act(event)}>
      <Card>
        <Stack>
          <HallFields {...parts} />
          <PhoneFields {...parts} />
          <RuleFields {...parts} />
          <ZoneFields {...parts} />
          {tried && !written.ok && <Message tone="alarm">{say('settings.wrong')}</Message>}
          <Refused error={update.error} />
          <Actions>
            <Button
              type="submit"
              look="primary"
              icon={Save}
              disabled={form === saved}
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
