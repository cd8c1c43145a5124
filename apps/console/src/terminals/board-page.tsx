import { useSay } from '../app/language.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Segments, Select } from '../widgets/inputs.tsx';
import { pointings, withPage, type BoardForm } from './board-form.ts';

const ways = ['people', 'vehicles', 'bays'] as const;

/** What a board is for, which way an entrance screen sends whom, and where its exit is (G-13, F-13). */
export function BoardPage({
  form,
  change,
}: {
  readonly form: BoardForm;
  readonly change: (form: BoardForm) => void;
}) {
  const say = useSay();
  const choices = pointings.map((value) => ({ value, label: say(`boardForm.arrow.${value}`) }));
  return (
    <FieldGroup legend={say('boardForm.page')}>
      {form.layout !== 'strip' && (
        <Segments
          label={say('boardForm.page.shows')}
          value={form.page}
          choices={(['postings', 'bays', 'entrance'] as const).map((value) => ({
            value,
            label: say(`boardForm.page.${value}`),
          }))}
          onChange={(page) => {
            change(withPage(form, page));
          }}
        />
      )}
      {form.page === 'entrance' &&
        ways.map((way) => (
          <Select
            key={way}
            label={say(`boardForm.arrows.${way}`)}
            span={4}
            value={form.arrows[way]}
            choices={choices}
            onChange={(to) => {
              change({ ...form, arrows: { ...form.arrows, [way]: to } });
            }}
          />
        ))}
      <Select
        label={say('boardForm.exit')}
        hint={say('boardForm.exit.hint')}
        span={6}
        value={form.exit}
        choices={choices}
        onChange={(exit) => {
          change({ ...form, exit });
        }}
      />
    </FieldGroup>
  );
}
