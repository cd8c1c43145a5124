import { familyGroups } from '@hall/core/rules/occupation-scope';
import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { FieldGroup } from '../widgets/field.tsx';
import { Check, Checks, Segments } from '../widgets/inputs.tsx';
import { Wide } from '../widgets/page.tsx';
import { liveRows } from './live-load.ts';
import styles from './occupation-choice.module.css';

interface Props {
  /** Null shows every 工种. */
  readonly value: readonly string[] | null;
  readonly change: (occupationIds: readonly string[] | null) => void;
}

/** Which 工种 a board shows: all, or whole families and single ones (F-07). */
export function OccupationChoice({ value, change }: Props) {
  const { say } = useLanguage();
  return (
    <FieldGroup legend={say('boardForm.occupations')}>
      <Segments
        label={say('boardForm.occupations.scope')}
        hint={say('boardForm.occupations.hint')}
        value={value === null ? 'all' : 'some'}
        onChange={(choice) => {
          change(choice === 'all' ? null : []);
        }}
        choices={(['all', 'some'] as const).map((choice) => ({
          value: choice,
          label: say(`boardForm.occupations.${choice}`),
        }))}
      />
      {value !== null && <Families value={value} change={change} />}
    </FieldGroup>
  );
}

function Families({
  value,
  change,
}: {
  readonly value: readonly string[];
  readonly change: Props['change'];
}) {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  const rows = liveRows(useStaff().postings, nowMs);
  return familyGroups.map(({ family, occupationIds }) => {
    const others = value.filter((id) => !occupationIds.includes(id));
    const chosen = occupationIds.filter((id) => value.includes(id));
    const count = rows.filter((row) => occupationIds.includes(row.occupationId)).length;
    const label = say('boardForm.family', { family: say(`family.${family}`), count });
    return (
      <Wide key={family}>
        <div className={styles.family}>
          <Check
            label={label}
            checked={chosen.length === occupationIds.length}
            onChange={(checked) => {
              change(checked ? [...others, ...occupationIds] : others);
            }}
          />
          <Checks
            label={say(`family.${family}`)}
            values={chosen}
            choices={occupationIds.map((id) => ({
              value: id,
              label: occupationName(id, language),
            }))}
            onChange={(ids) => {
              change([...others, ...ids]);
            }}
          />
        </div>
      </Wide>
    );
  });
}
