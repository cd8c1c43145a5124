import { useState, type SyntheticEvent } from 'react';
import { dayOf, dayStartMs, parseDay } from '@hall/core/basics/market-day';
import { material, type Employer } from '@hall/core/domain/employer/employer';
import { materialsNeeded } from '@hall/core/domain/employer/verification';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Checks, TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';

/** Ticks the papers that were seen; only with all his type needs is an employer verified (C-03). */
export function VerifyDialog({
  employer,
  onClose,
}: {
  readonly employer: Employer;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const verify = useCommand('employer.verify');
  const agency = employer.details.type === 'hr_agency';
  const needed = materialsNeeded(employer.details.type);
  const [seen, setSeen] = useState<readonly (typeof needed)[number][]>([]);
  const [licenceNo, setLicenceNo] = useState(employer.hrLicenceNo ?? '');
  const [validTo, setValidTo] = useState('');
  const day = parseDay(validTo);
  const missing = needed.filter((one) => !seen.includes(one));
  const ready = missing.length === 0 && (!agency || (licenceNo.trim() !== '' && day !== null));

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const done = await verify.run({
      employerId: employer.id,
      materials: [...seen],
      hrLicenceNo: agency ? licenceNo.trim() : null,
      hrLicenceValidToMs: agency && day !== null ? dayStartMs(day) : null,
    });
    if (done === null) return;
    announce(say('employer.verified', { day: dayOf(done.verifiedUntilMs) }));
    onClose();
  }

  return (
    <Dialog
      title={say('employer.verify.title', { name: employer.details.displayName })}
      onClose={onClose}
    >
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <Message tone="info">{say('employer.verify.text')}</Message>
        <Checks
          label={say('field.materials')}
          values={seen}
          onChange={setSeen}
          choices={material.options
            .filter((value) => needed.includes(value))
            .map((value) => ({ value, label: say(`field.${value}`) }))}
        />
        {agency && (
          <>
            <TextInput
              label={say('field.hrLicenceNo')}
              required
              maxLength={40}
              value={licenceNo}
              onChange={setLicenceNo}
            />
            <TextInput
              label={say('field.hrLicenceValidToMs')}
              required
              type="date"
              value={validTo}
              onChange={setValidTo}
            />
          </>
        )}
        <Refused error={verify.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready} busy={verify.busy}>
            {say('employer.verify.do')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
