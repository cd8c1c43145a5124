import {
  gangmasterDetails,
  type Gangmaster,
  type GangmasterDetails,
} from '@hall/core/domain/employer/gangmaster';
import { written, type Written } from '../shared/form-problems.ts';
import { typedNumber } from '../shared/typed-number.ts';

/** A line of the register as it is typed. */
export interface GangmasterForm {
  readonly nameVerified: boolean;
  /** One employer per line. */
  readonly represents: string;
  readonly leadsFrom: string;
  readonly leadsTo: string;
  readonly note: string;
}

/** The form that shows a line, or an empty one. */
export function gangmasterFormOf(line: Gangmaster | null): GangmasterForm {
  if (line === null) {
    return { nameVerified: false, represents: '', leadsFrom: '', leadsTo: '', note: '' };
  }
  const { represents, leadsFrom, leadsTo, note } = line.details;
  return {
    nameVerified: line.verified !== null,
    represents: represents.join('\n'),
    leadsFrom: String(leadsFrom),
    leadsTo: leadsTo === leadsFrom ? '' : String(leadsTo),
    note: note ?? '',
  };
}

/** What the hub is sent. One number alone is exact. */
export function toGangmaster(form: GangmasterForm): Written<GangmasterDetails> {
  const leadsFrom = typedNumber(form.leadsFrom);
  return written(gangmasterDetails, {
    nameVerified: form.nameVerified,
    represents: form.represents
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    leadsFrom,
    leadsTo: typedNumber(form.leadsTo) ?? leadsFrom,
    note: form.note.trim() === '' ? null : form.note,
  });
}
