import type { Employer } from '@hall/core/domain/employer/employer';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { TakeAway } from '../widgets/take-away.tsx';

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

  async function act(): Promise<void> {
    if ((await remove.run({ employerId: employer.id })) === null) return;
    announce(say('gangmasters.removed', { name: employer.details.legalName }));
    onClose();
  }

  return (
    <TakeAway
      words={{
        ask: say('gangmasters.remove'),
        text: say('gangmasters.remove.text'),
        sure: say('gangmasters.remove.sure'),
      }}
      doing={remove}
      onSure={() => void act()}
    />
  );
}
