import { useLanguage, useSay } from '../app/language.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Select } from '../widgets/inputs.tsx';
import { counterWords, type PlaceForm, type Places } from './place-form.ts';

interface Props {
  readonly form: PlaceForm;
  readonly change: (form: PlaceForm) => void;
  readonly places: Places;
}

/** The one window a screen calls for. */
export function CounterChoice({ form, change, places }: Props) {
  const { say, language } = useLanguage();
  const known = places.counters.some(({ id }) => id === form.counterId);
  return (
    <FieldGroup legend={say('terminal.counter')}>
      <Select
        label={say('terminal.counter.bound')}
        hint={say(places.counters.length === 0 ? 'terminal.counter.none' : 'terminal.counter.hint')}
        required
        span={6}
        value={known ? (form.counterId ?? '') : ''}
        onChange={(counterId) => {
          change({ ...form, counterId });
        }}
        choices={places.counters.map((counter) => ({
          value: counter.id,
          label: counterWords(counter, language, say),
        }))}
      />
    </FieldGroup>
  );
}

/** Stands for "as loud as the hall"; longer than the name of a zone can be. */
const noZone: string = 'as loud as the hall';

/** The zone a screen is as loud as. */
export function ZoneChoice({ form, change, places }: Props) {
  const say = useSay();
  const known = form.zone !== null && places.zones.includes(form.zone);
  return (
    <FieldGroup legend={say('terminal.sound')}>
      <Select
        label={say('terminal.zone')}
        hint={say('terminal.zone.hint')}
        span={6}
        value={known ? form.zone : noZone}
        onChange={(zone) => {
          change({ ...form, zone: zone === noZone ? null : zone });
        }}
        choices={[
          { value: noZone, label: say('terminal.zone.none') },
          ...places.zones.map((zone) => ({ value: zone, label: zone })),
        ]}
      />
    </FieldGroup>
  );
}
