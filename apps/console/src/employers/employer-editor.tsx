import { Save } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { Employer, EmployerDetails } from '@hall/core/domain/employer/employer';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNavigator, useUnsavedGuard } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { EmployerFields } from './employer-fields.tsx';
import {
  emptyEmployerForm,
  employerFormOf,
  toDetails,
  type EmployerForm,
} from './employer-form.ts';

/** Registering an employer, or changing his particulars. */
export function EmployerEditor({ employerId }: { readonly employerId: string | null }) {
  const say = useSay();
  const staff = useStaff();
  if (!staff.ready) return <p>{say('list.loading')}</p>;
  const known = employerId === null ? null : staff.employerById.get(employerId);
  if (known === undefined) return <Message tone="warn">{say('employer.notFound')}</Message>;
  return (
    <Editor
      employer={known}
      begun={known === null ? emptyEmployerForm(staff.market) : employerFormOf(known)}
    />
  );
}

function Editor({
  employer,
  begun,
}: {
  readonly employer: Employer | null;
  readonly begun: EmployerForm;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const navigator = useNavigator();
  const [form, setForm] = useState(begun);
  const [tried, setTried] = useState(false);
  const register = useCommand('employer.register');
  const edit = useCommand('employer.edit');
  useUnsavedGuard(form !== begun);
  const written = toDetails(form);
  const wrong: readonly string[] = written.ok ? [] : written.fields;
  const error = register.error ?? edit.error;
  const refused = error?.fields ?? [];

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!written.ok) return;
    const { details } = written;
    const from = navigator.current;
    const done = await (employer === null
      ? register.run({ details })
      : edit.run({ employerId: employer.id, details }));
    if (done === null) return;
    announce(say('employer.saved', { name: details.displayName }));
    navigator.moveOn(from, { page: 'employers', id: done.employerId, act: null });
  }

  function errorOf(field: keyof EmployerDetails): string | null {
    if (!(tried && wrong.includes(field)) && !refused.includes(field)) return null;
    const value = form[field];
    return value === '' ? say('problem.missing') : say(problemOf(field));
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <PageHead
        title={employer === null ? say('employers.new') : employer.details.displayName}
        back={{ href: hashTo('employers', employer?.id ?? null), label: say('page.employers') }}
      />
      <Card>
        <Stack>
          <EmployerFields form={form} change={setForm} errorOf={errorOf} />
          {employer?.status === 'verified' && (
            <Message tone="info">{say('employer.editVerified')}</Message>
          )}
          <Refused error={error} />
          <Actions>
            <Button type="submit" look="primary" icon={Save} busy={register.busy || edit.busy}>
              {say('form.save')}
            </Button>
          </Actions>
        </Stack>
      </Card>
    </form>
  );
}

function problemOf(field: keyof EmployerDetails) {
  if (field === 'contactPhone') return 'problem.phone';
  if (field === 'regionCode') return 'problem.region';
  if (field === 'creditCode') return 'problem.creditCode';
  return 'problem.form';
}
