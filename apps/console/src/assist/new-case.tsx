import { FolderPlus } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { caseDaysMost } from '@hall/core/domain/assistance/assistance-plan';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Row, Stack } from '../widgets/page.tsx';
import styles from './assist.module.css';

/** Half a year: enough for a course that begins every few months. */
const usualDays = '180';

/** Opens a case. */
export function NewCase(props: { readonly workerId: string; readonly onChanged: () => void }) {
  const { workerId, onChanged } = props;
  const say = useSay();
  const announce = useAnnounce();
  const open = useCommand('assist.openPlan');
  const [typed, setTyped] = useState(usualDays);
  const days = daysOf(typed);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (days === null) return;
    if ((await open.run({ workerId, days })) === null) return;
    announce(say('assist.caseOpened'));
    onChanged();
  }

  return (
    <Card title={say('assist.openCase')}>
      <form onSubmit={(event) => void act(event)}>
        <Stack>
          <p>{say('assist.openCaseText')}</p>
          <div className={styles.days}>
            <TextInput
              label={say('assist.days')}
              hint={say('assist.daysHint')}
              unit={say('assist.daysUnit')}
              inputMode="numeric"
              maxLength={3}
              value={typed}
              onChange={setTyped}
            />
          </div>
          <Refused error={open.error} />
          <Row>
            <Button
              type="submit"
              look="primary"
              icon={FolderPlus}
              disabled={days === null}
              busy={open.busy}
            >
              {say('assist.openCase')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

/** Days as somebody types them; null for what is no day of a year. */
export function daysOf(typed: string): number | null {
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= 1 && days <= caseDaysMost ? days : null;
}
