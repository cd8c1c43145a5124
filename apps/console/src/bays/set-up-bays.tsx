import { Pencil, Plus } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import { bayDetails, usualLimitMinutes } from '@hall/core/domain/bay/bay';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { typedNumber } from '../shared/typed-number.ts';
import { Button } from '../widgets/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { SaveActions } from '../widgets/save-actions.tsx';
import { Table } from '../widgets/table.tsx';
import { TakeAway } from '../widgets/take-away.tsx';

/** Which bays there are, and how long one may stand in each. */
export function SetUpBays() {
  const say = useSay();
  const { records } = useTopic('bays');
  const [asked, setAsked] = useState<BayRecord | 'new' | null>(null);
  const bays = [...records.values()].sort((a, b) => a.number - b.number);
  return (
    <Card
      title={say('bays.part.setup')}
      aside={
        <Button
          icon={Plus}
          onClick={() => {
            setAsked('new');
          }}
        >
          {say('bays.new')}
        </Button>
      }
    >
      <Table<BayRecord>
        label={say('bays.part.setup')}
        rows={bays}
        rowKey={({ id }) => id}
        empty={<p>{say('bays.none')}</p>}
        columns={[
          {
            key: 'number',
            heading: say('bays.column.number'),
            cell: ({ number }) => <strong>{say('bays.number', { number })}</strong>,
          },
          {
            key: 'limit',
            heading: say('bays.column.limit'),
            figures: true,
            cell: ({ limitMinutes: minutes }) => say('bays.minutes', { minutes }),
          },
          {
            key: 'acts',
            heading: say('bays.column.acts'),
            cell: (bay) => (
              <Button
                size="small"
                icon={Pencil}
                aria-label={say('bays.editOf', { number: bay.number })}
                onClick={() => {
                  setAsked(bay);
                }}
              >
                {say('bays.change')}
              </Button>
            ),
          },
        ]}
      />
      {asked !== null && (
        <BayDialog
          bay={asked === 'new' ? null : asked}
          bays={bays}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Card>
  );
}

const fields = [
  { name: 'number', words: 'number', from: 1, to: 99 },
  { name: 'limitMinutes', words: 'limit', from: 5, to: 60 },
] as const;

/** The next number that is not there yet. */
function nextNumber(bays: readonly BayRecord[]): number {
  return Math.max(0, ...bays.map(({ number }) => number)) + 1;
}

function BayDialog({
  bay,
  bays,
  onClose,
}: {
  readonly bay: BayRecord | null;
  readonly bays: readonly BayRecord[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const save = useCommand('bay.save');
  const [typed, setTyped] = useState({
    number: String(bay?.number ?? nextNumber(bays)),
    limitMinutes: String(bay?.limitMinutes ?? usualLimitMinutes),
  });
  const parsed = bayDetails.safeParse({
    number: typedNumber(typed.number),
    limitMinutes: typedNumber(typed.limitMinutes),
  });
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]));
  const isTaken = bays.some(({ id, number }) => id !== bay?.id && String(number) === typed.number);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!parsed.success || isTaken) return;
    const done = await save.run({ bayId: bay?.id ?? null, details: parsed.data });
    if (done === null) return;
    announce(say('bays.saved', { number: parsed.data.number }));
    onClose();
  }

  return (
    <Dialog
      title={bay === null ? say('bays.new') : say('bays.edit', { number: bay.number })}
      onClose={onClose}
    >
      <Stack>
        <form noValidate onSubmit={(event) => void act(event)}>
          <Stack>
            <FieldGroup legend={say('bays.column.number')}>
              {fields.map(({ name, words, from, to }) => (
                <TextInput
                  key={name}
                  label={say(`bays.field.${words}`)}
                  hint={say(`bays.field.${words}Hint`)}
                  required
                  span={6}
                  inputMode="numeric"
                  maxLength={2}
                  error={
                    wrong.has(name)
                      ? say('bays.field.wrong', { from, to })
                      : name === 'number' && isTaken
                        ? say('bays.taken')
                        : null
                  }
                  value={typed[name]}
                  onChange={(value) => {
                    setTyped({ ...typed, [name]: value });
                  }}
                />
              ))}
            </FieldGroup>
            <SaveActions save={save} blocked={!parsed.success || isTaken} onCancel={onClose} />
          </Stack>
        </form>
        {bay !== null && <Remove bay={bay} onClose={onClose} />}
      </Stack>
    </Dialog>
  );
}

/** Two presses, because the bay is gone from every screen at once. */
function Remove({ bay, onClose }: { readonly bay: BayRecord; readonly onClose: () => void }) {
  const say = useSay();
  const announce = useAnnounce();
  const remove = useCommand('bay.remove');

  async function act(): Promise<void> {
    if ((await remove.run({ bayId: bay.id })) === null) return;
    announce(say('bays.removed', { number: bay.number }));
    onClose();
  }

  return (
    <TakeAway
      words={{
        ask: say('bays.remove'),
        text: say('bays.remove.text'),
        sure: say('bays.remove.sure'),
      }}
      doing={remove}
      onSure={() => void act()}
    />
  );
}
