import type { HallError } from '@hall/core/contract/errors';
import type { ComplaintEvent } from '@hall/core/domain/complaint/transition';
import { useCommand } from '../app/use-command.ts';
import type { StepForm } from './step-form.ts';

/** One step of one complaint: what is under way, and why it was refused. */
export function useStep(
  complaintId: string,
  step: ComplaintEvent,
): {
  readonly busy: boolean;
  readonly error: HallError | null;
  readonly take: (form: StepForm) => Promise<boolean>;
} {
  const submit = useCommand('complaint.submit');
  const accept = useCommand('complaint.accept');
  const refer = useCommand('complaint.refer');
  const handle = useCommand('complaint.handle');
  const drop = useCommand('complaint.drop');
  const reopen = useCommand('complaint.reopen');
  const command = { submit, accept, refer, handle, drop, reopen }[step];

  async function take({ kind, outcome, agency, reason, text }: StepForm): Promise<boolean> {
    const note = text.trim();
    switch (step) {
      case 'submit':
        return (await submit.run({ complaintId, kind, account: note })) !== null;
      case 'accept':
        return (await accept.run({ complaintId, note: note === '' ? null : note })) !== null;
      case 'refer':
        return agency !== '' && (await refer.run({ complaintId, agency, note })) !== null;
      case 'handle':
        return outcome !== '' && (await handle.run({ complaintId, outcome, note })) !== null;
      case 'drop':
        return reason !== '' && (await drop.run({ complaintId, reason, note })) !== null;
      case 'reopen':
        return (await reopen.run({ complaintId, note })) !== null;
    }
  }

  return { busy: command.busy, error: command.error, take };
}
