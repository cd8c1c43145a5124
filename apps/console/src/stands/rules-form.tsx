import { useState, type SyntheticEvent } from 'react';
import { standRules, type StandRules } from '@hall/core/domain/stand/stand';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { written } from '../shared/form-problems.ts';
import { typedNumber } from '../shared/typed-number.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';

const fields = [
  { name: 'mostPerEmployer', words: 'most', from: 1, to: 20, hint: null },
  { name: 'graceMinutes', words: 'grace', from: 5, to: 240, hint: 'stands.rules.graceHint' },
  { name: 'daysAhead', words: 'ahead', from: 0, to: 60, hint: 'stands.rules.aheadHint' },
] as const;
type Typed = Readonly<Record<keyof StandRules, string>>;

function typedRules(rules: StandRules): Typed {
  const { mostPerEmployer, graceMinutes, daysAhead } = rules;
  return {
    mostPerEmployer: String(mostPerEmployer),
    graceMinutes: String(graceMinutes),
    daysAhead: String(daysAhead),
  };
}

/** How many booths somebody may have, how long one waits for him, how far ahead it is booked. */
export function RulesForm() {
  const say = useSay();
  const announce = useAnnounce();
  const { booths } = useStaff();
  const save = useCommand('stand.saveRules');
  const [typed, setTyped] = useState<Typed>(() => typedRules(booths.rules));
  const rules = written(standRules, {
    mostPerEmployer: typedNumber(typed.mostPerEmployer),
    graceMinutes: typedNumber(typed.graceMinutes),
    daysAhead: typedNumber(typed.daysAhead),
  });

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!rules.ok) return;
    const done = await save.run({ rules: rules.value });
    if (done !== null) announce(say('stands.rules.saved'));
  }

  return (
    <Card>
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <p>{say('stands.rules.note')}</p>
          <FieldGroup legend={say('stands.part.rules')}>
            {fields.map(({ name, words, from, to, hint }) => (
              <TextInput
                key={name}
                label={say(`stands.rules.${words}`)}
                {...(hint === null ? {} : { hint: say(hint) })}
                required
                span={4}
                inputMode="numeric"
                maxLength={3}
                error={
                  !rules.ok && rules.problems.has(name)
                    ? say('stands.rules.wrong', { from, to })
                    : null
                }
                value={typed[name]}
                onChange={(value) => {
                  setTyped({ ...typed, [name]: value });
                }}
              />
            ))}
          </FieldGroup>
          <Refused error={save.error} />
          <Actions>
            <Button type="submit" look="primary" disabled={!rules.ok} busy={save.busy}>
              {say('form.save')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Card>
  );
}
