import { useSay } from '../app/language.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Segments } from '../widgets/inputs.tsx';
import { withCalls, type BoardForm } from './board-form.ts';

/** What a board shows of the queue, and whether it speaks. */
export function BoardCalls({
  form,
  change,
}: {
  readonly form: BoardForm;
  readonly change: (form: BoardForm) => void;
}) {
  const say = useSay();
  return (
    <FieldGroup legend={say('boardForm.queue')}>
      <Segments
        label={say('boardForm.calls')}
        span={6}
        value={form.calls}
        onChange={(calls) => {
          change(withCalls(form, calls));
        }}
        choices={(['none', 'zone', 'only'] as const).map((value) => ({
          value,
          label: say(`boardForm.calls.${value}`),
        }))}
      />
      <Segments
        label={say('boardForm.voice')}
        hint={say('boardForm.voice.hint')}
        span={6}
        value={form.voice ? 'on' : 'off'}
        onChange={(voice) => {
          change({ ...form, voice: voice === 'on' });
        }}
        choices={(['off', 'on'] as const).map((value) => ({
          value,
          label: say(`boardForm.voice.${value}`),
        }))}
      />
    </FieldGroup>
  );
}
