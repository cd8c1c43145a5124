import { useState, type SyntheticEvent } from 'react';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import { occupationName } from '@hall/core/rules/occupations';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { EmployerPicker } from '../employers/employer-picker.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Select, TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { typedPlate } from './bay-rows.ts';

/** A vehicle came to a bay: whose it is, for which work, and how to find it. */
export function ArriveDialog({
  bay: { id: bayId, number },
  onClose,
}: {
  readonly bay: BayRecord;
  readonly onClose: () => void;
}) {
  const { say } = useLanguage();
  const announce = useAnnounce();
  const { employerById } = useStaff();
  const arrive = useCommand('bay.arrive');
  const [employerId, setEmployerId] = useState('');
  const [postingId, setPostingId] = useState('');
  const [plate, setPlate] = useState('');
  const plateEnd = typedPlate(plate);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (employerId === '' || plateEnd === 'wrong') return;
    const of = { by: 'window', employerId } as const;
    const named = postingId === '' ? null : postingId;
    const done = await arrive.run({ bayId, of, postingId: named, plateEnd });
    if (done === null) return;
    const employer = employerById.get(employerId)?.details.displayName ?? '';
    announce(say('bays.arrived', { employer, number }));
    onClose();
  }

  return (
    <Dialog title={say('bays.arriveOf', { number })} onClose={onClose}>
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <EmployerPicker
            value={employerId}
            onChange={(employer) => {
              setEmployerId(employer?.id ?? '');
              setPostingId('');
            }}
          />
          <PostingChoice employerId={employerId} value={postingId} onChange={setPostingId} />
          <TextInput
            label={say('bays.plate')}
            hint={say('bays.plate.hint')}
            maxLength={3}
            error={plateEnd === 'wrong' && plate.length >= 3 ? say('bays.plate.wrong') : null}
            value={plate}
            onChange={setPlate}
          />
          <Refused error={arrive.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button
              type="submit"
              look="primary"
              disabled={employerId === '' || plateEnd === 'wrong'}
              busy={arrive.busy}
            >
              {say('bays.arrive')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Dialog>
  );
}

function PostingChoice({
  employerId,
  value,
  onChange,
}: {
  readonly employerId: string;
  readonly value: string;
  readonly onChange: (postingId: string) => void;
}) {
  const { say, language } = useLanguage();
  const { postings } = useStaff();
  const live = postings.filter(
    (posting) => posting.employerId === employerId && posting.status === 'published',
  );
  if (live.length === 0) return null;
  return (
    <Select
      label={say('bays.posting')}
      hint={say('bays.posting.hint')}
      value={value}
      choices={[
        { value: '', label: say('bays.posting.none') },
        ...live.map(({ id, postingNo, content }) => ({
          value: id,
          label: `${occupationName(content.occupationId ?? '', language)} ${postingNo}`,
        })),
      ]}
      onChange={onChange}
    />
  );
}
