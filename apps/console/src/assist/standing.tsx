import { useState, type SyntheticEvent } from 'react';
import type { QueryOutput } from '@hall/core/contract/queries';
import { hardshipCategory, type HardshipCategory } from '@hall/core/domain/assistance/hardship';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Checks, TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Facts, Row, Stack } from '../widgets/page.tsx';

type Person = QueryOutput<'assist.person'>;

/** Why work is hard to find for him, and whether the market has recognised it (B-11). */
export function Standing(props: { readonly person: Person; readonly onChanged: () => void }) {
  const { person, onChanged } = props;
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const { categories, recognition, basis } = person;
  const words = categories.map((category) => say(`assist.category.${category}`));
  return (
    <Card title={say('assist.standing')}>
      <Stack>
        <Facts
          facts={[
            {
              name: say('assist.categories'),
              value:
                words.length === 0 ? say('assist.standingNone') : words.join(say('list.comma')),
            },
            {
              name: say('assist.recognition'),
              value:
                recognition === null
                  ? say('assist.notRecognised')
                  : say('assist.recognitionWords', { ...recognition }),
            },
          ]}
        />
        {basis !== null && (
          <Row>
            <Button
              size="small"
              onClick={() => {
                setEditing(true);
              }}
            >
              {say('assist.recordStanding')}
            </Button>
          </Row>
        )}
      </Stack>
      {editing && (
        <StandingDialog
          person={person}
          onChanged={onChanged}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </Card>
  );
}

function StandingDialog(props: {
  readonly person: Person;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { person, onChanged, onClose } = props;
  const say = useSay();
  const announce = useAnnounce();
  const recognise = useCommand('assist.recognise');
  const [categories, setCategories] = useState<readonly HardshipCategory[]>(person.categories);
  const [document, setDocument] = useState(person.recognition?.document ?? '');
  const seen = document.trim();
  const ready = categories.length > 0 && seen.length !== 1;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const { workerId } = person.who;
    const input = { workerId, categories: [...categories], document: seen === '' ? null : seen };
    if ((await recognise.run(input)) === null) return;
    announce(say('assist.standingSaved'));
    onChanged();
    onClose();
  }

  return (
    <Dialog title={say('assist.recordStanding')} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <Checks<HardshipCategory>
          label={say('assist.categories')}
          required
          values={categories}
          onChange={setCategories}
          choices={hardshipCategory.options.map((value) => ({
            value,
            label: say(`assist.category.${value}`),
          }))}
        />
        <TextInput
          label={say('assist.document')}
          hint={say('assist.documentHint')}
          maxLength={60}
          value={document}
          onChange={setDocument}
        />
        <Refused error={recognise.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready} busy={recognise.busy}>
            {say('assist.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
