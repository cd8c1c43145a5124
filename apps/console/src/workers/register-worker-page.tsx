import { UserPlus } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { Slip } from '@hall/core/contract/commands/worker-commands';
import { ageBand } from '@hall/core/domain/worker/worker';
import { occupationName, occupations } from '@hall/core/rules/occupations';
import { browserIds } from '@hall/ui/hall/browser-ports';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useUnsavedGuard } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Check, Checks, Segments, TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, PageHead, Stack, Wide } from '../widgets/page.tsx';
import {
  consentsFor,
  emptyWorkerForm,
  mostTrades,
  toRegistration,
  type WorkerForm,
  type WorkerProblem,
} from './register-form.ts';
import { SlipPaper } from './slip-paper.tsx';

/** Registering somebody at the window by phone, with the consents read out to him (B-18). */
export function RegisterWorkerPage() {
  const { say } = useLanguage();
  const [slip, setSlip] = useState<Slip | null>(null);
  const [round, setRound] = useState(0);
  return (
    <>
      <PageHead
        title={say('workers.new')}
        note={say('workers.newNote')}
        back={{ href: hashTo('workers'), label: say('page.workers') }}
      />
      {slip === null ? (
        <RegisterForm key={round} onRegistered={setSlip} />
      ) : (
        <Card title={say('workers.registered')}>
          <Stack>
            <SlipPaper
              slip={slip}
              onDone={() => {
                // Nothing of the last person is left on the screen for the next one.
                setSlip(null);
                setRound(round + 1);
              }}
            />
          </Stack>
        </Card>
      )}
    </>
  );
}

function RegisterForm({ onRegistered }: { readonly onRegistered: (slip: Slip) => void }) {
  const { say, language } = useLanguage();
  const { consents } = useStaff();
  const register = useCommand('worker.register');
  const [visitId] = useState(() => browserIds.next());
  const [form, setForm] = useState(emptyWorkerForm);
  const [tried, setTried] = useState(false);
  useUnsavedGuard(form !== emptyWorkerForm);
  const asked = consentsFor(consents, language);
  const written = toRegistration(form, asked, visitId);
  const errorOf = (problem: WorkerProblem): string | null =>
    tried && !written.ok && written.problems.includes(problem)
      ? say(`worker.problem.${problem}`)
      : null;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!written.ok) return;
    const done = await register.run(written.input);
    if (done !== null) onRegistered(done.slip);
  }

  return (
    <form noValidate onSubmit={(event) => void act(event)}>
      <Columns
        main={
          <Card>
            <Stack>
              <Person form={form} change={setForm} errorOf={errorOf} />
              <Refused error={register.error} />
              <Actions>
                <Button type="submit" look="primary" icon={UserPlus} busy={register.busy}>
                  {say('workers.register')}
                </Button>
              </Actions>
            </Stack>
          </Card>
        }
        side={
          <Card title={say('workers.consents')}>
            <Stack>
              <p>{say('workers.consentsNote')}</p>
              {asked.map((consent) => (
                <div key={consent.id}>
                  <p>{consent.summary}</p>
                  <Check
                    label={say('workers.agrees', { title: consent.title })}
                    checked={form.given.includes(consent.purpose)}
                    onChange={(given) => {
                      const others = form.given.filter((one) => one !== consent.purpose);
                      setForm({ ...form, given: given ? [...others, consent.purpose] : others });
                    }}
                  />
                </div>
              ))}
              {errorOf('consent') !== null && <Message tone="alarm">{errorOf('consent')}</Message>}
            </Stack>
          </Card>
        }
      />
    </form>
  );
}

function Person({
  form,
  change,
  errorOf,
}: {
  readonly form: WorkerForm;
  readonly change: (form: WorkerForm) => void;
  readonly errorOf: (problem: WorkerProblem) => string | null;
}) {
  const { say, language } = useLanguage();
  return (
    <FieldGroup legend={say('workers.person')}>
      <TextInput
        label={say('field.phone')}
        required
        span={6}
        inputMode="tel"
        maxLength={13}
        error={errorOf('phone')}
        value={form.phone}
        onChange={(phone) => {
          change({ ...form, phone });
        }}
      />
      <TextInput
        label={say('field.name')}
        hint={say('workers.nameHint')}
        span={6}
        maxLength={30}
        value={form.name}
        onChange={(name) => {
          change({ ...form, name });
        }}
      />
      <Segments
        label={say('worker.age')}
        required
        error={errorOf('ageBand')}
        hint={say('worker.ageHint')}
        value={form.ageBand}
        onChange={(band) => {
          change({ ...form, ageBand: band });
        }}
        choices={ageBand.options.map((value) => ({ value, label: value }))}
      />
      <Segments
        label={say('worker.when')}
        value={form.when}
        onChange={(when) => {
          change({ ...form, when });
        }}
        choices={(['today', 'tomorrow', 'this_week', 'any'] as const).map((value) => ({
          value,
          label: say(`worker.when.${value}`),
        }))}
      />
      <Wide>
        <Checks
          label={say('worker.trades')}
          hint={say('worker.tradesHint', { most: mostTrades })}
          required
          error={errorOf('trades')}
          values={form.trades}
          onChange={(trades) => {
            change({ ...form, trades });
          }}
          choices={occupations.map(({ id }) => ({
            value: id,
            label: occupationName(id, language),
          }))}
        />
      </Wide>
    </FieldGroup>
  );
}
