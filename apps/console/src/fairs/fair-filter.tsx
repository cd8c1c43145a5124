import type { Posting } from '@hall/core/domain/posting/posting';
import { useSay } from '../app/language.tsx';
import type { StaffView } from '../app/staff-view.ts';
import { useStaff } from '../app/use-staff.ts';
import { Select } from '../widgets/inputs.tsx';
import { fairsToFilter } from './fair-words.ts';

/** Whoever wants no fair in particular. */
export const everyFair = 'all';

/** The postings of one fair, or all of them. */
export function postingsOfFair(
  { postings, fairs }: Pick<StaffView, 'postings' | 'fairs'>,
  fairId: string,
): readonly Posting[] {
  const fair = fairs.find(({ id }) => id === fairId);
  if (fair === undefined) return postings;
  const ids = new Set(fair.stalls.map(({ postingId }) => postingId));
  return postings.filter(({ id }) => ids.has(id));
}

/** Narrows a list down to a fair; not there while there is none. */
export function FairFilter({
  value,
  onChange,
  nowMs,
}: {
  readonly value: string;
  readonly onChange: (fairId: string) => void;
  readonly nowMs: number;
}) {
  const say = useSay();
  const fairs = fairsToFilter(useStaff().fairs, nowMs);
  if (fairs.length === 0) return null;
  return (
    <Select
      label={say('fairs.filter')}
      span={3}
      value={value}
      choices={[
        { value: everyFair, label: say('fairs.every') },
        ...fairs.map(({ id, details }) => ({ value: id, label: details.title })),
      ]}
      onChange={onChange}
    />
  );
}
