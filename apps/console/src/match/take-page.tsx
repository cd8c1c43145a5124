import { Handshake } from 'lucide-react';
import { useState } from 'react';
import type { Taking } from '@hall/core/contract/commands/match-parts';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useUnsavedGuard } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, PageHead, Stack } from '../widgets/page.tsx';
import { paperLanguage } from '../workers/register-form.ts';
import { PostingPicker } from './posting-picker.tsx';
import { SlipEntry } from './slip-entry.tsx';
import { emptyTakeForm, toTaking } from './take-form.ts';
import { TakingResult } from './taking-result.tsx';
import styles from './match.module.css';

/** 窗口对接: an employer at the window or on the phone takes workers by their slips (D-09, D-14). */
export function TakePage() {
  const say = useSay();
  const [taking, setTaking] = useState<Taking | null>(null);
  return (
    <>
      <PageHead
        title={say('matches.takeTitle')}
        note={say('matches.takeNote')}
        back={{ href: hashTo('matches'), label: say('page.matches') }}
      />
      {taking === null ? (
        <TakeForm onTaken={setTaking} />
      ) : (
        <Card title={say('matches.result')}>
          <Stack>
            <TakingResult
              taking={taking}
              onDone={() => {
                // Nothing of the last people is left on the screen for the next ones.
                setTaking(null);
              }}
            />
          </Stack>
        </Card>
      )}
    </>
  );
}

function TakeForm({ onTaken }: { readonly onTaken: (taking: Taking) => void }) {
  const say = useSay();
  const { postingById } = useStaff();
  const take = useCommand('match.take');
  const [form, setForm] = useState(emptyTakeForm);
  const [tried, setTried] = useState(false);
  useUnsavedGuard(form !== emptyTakeForm);
  const posting = postingById.get(form.postingId);
  const places = posting === undefined ? null : remainingPlaces(posting);

  async function act(): Promise<void> {
    setTried(true);
    const input = toTaking(form, paperLanguage);
    if (input === null) return;
    const done = await take.run(input);
    if (done !== null) onTaken(done);
  }

  return (
    <Columns
      main={
        <Stack>
          <Card title={say('matches.posting')}>
            <Stack>
              <PostingPicker
                value={form.postingId}
                onChange={(postingId) => {
                  setForm({ ...form, postingId });
                }}
              />
            </Stack>
          </Card>
          <Card title={say('matches.slips')}>
            <Stack>
              <SlipEntry
                form={form}
                onChange={setForm}
                missing={tried && form.codes.length === 0}
              />
              {places !== null && form.codes.length > places && (
                <Message tone="warn">{say('matches.overPlaces', { count: places })}</Message>
              )}
              <Refused error={take.error} />
              <Actions>
                <Button
                  look="primary"
                  icon={Handshake}
                  disabled={form.postingId === ''}
                  busy={take.busy}
                  onClick={() => void act()}
                >
                  {say('matches.takeNow', { count: form.codes.length })}
                </Button>
              </Actions>
            </Stack>
          </Card>
        </Stack>
      }
      side={
        <Card title={say('matches.before')}>
          <ul className={styles.before}>
            <li>{say('matches.before.terms')}</li>
            <li>{say('matches.before.identity')}</li>
            <li>{say('matches.before.contact')}</li>
          </ul>
        </Card>
      }
    />
  );
}
