import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Employer } from '@hall/core/domain/employer/employer';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';

/** Two presses take somebody off the register. */
export function RemoveLine({
  employer,
  onClose,
}: {
  readonly employer: Employer;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const remove = useCommand('gangmaster.remove');
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <Actions>
        <Button
          look="quiet"
          icon={Trash2}
          onClick={() => {
            setSure(true);
          }}
        >
          {say('gangmasters.remove')}
        </Button>
      </Actions>
    );
  }
  return (
    <>
      <Message tone="warn">{say('gangmasters.remove.text')}</Message>
      <Refused error={remove.error} />
      <Actions>
        <Button
          look="danger"
          icon={Trash2}
          busy={remove.busy}
          onClick={() => {
            void remove.run({ employerId: employer.id }).then((done) => {
              if (done === null) return;
              announce(say('gangmasters.removed', { name: employer.details.legalName }));
              onClose();
            });
          }}
        >
          {say('gangmasters.remove.sure')}
        </Button>
      </Actions>
    </>
  );
}
