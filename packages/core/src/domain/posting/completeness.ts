import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { EmployerType } from '../employer/employer.ts';
import { postingContent, type PostingContent, type PostingDraft } from './posting.ts';

/** What may be left open in a finished posting, and what an open field then means. */
const optionalFields = {
  originName: null,
  licences: [],
  meetingPoint: null,
  pieceName: null,
  settlementDay: null,
  welfare: { mealsPerDay: 0, lodging: false, transport: false, gear: false },
  hardshipFriendly: [],
  /** Nobody's phone is public unless he said so (PIPL 25). */
  phonePublic: false,
  realEmployerName: null,
} satisfies Partial<PostingContent>;

type FieldName = keyof PostingContent;

const fieldNames = Object.keys(postingContent.shape) as FieldName[];

/** Fields every posting needs, whoever writes it (domain rule A.0). */
export const mandatoryFields: readonly FieldName[] = fieldNames.filter(
  (name) => !Object.hasOwn(optionalFields, name),
);

/** Channels that pass on somebody else's posting and so must name where it came from. */
const reposting: readonly string[] = ['upper_platform', 'peer_market', 'import'];

/** Every missing field, so that the employer hears all of them at once (A-01, 一次性告知). */
export function missingFields(draft: PostingDraft, employerType: EmployerType): FieldName[] {
  const missing = mandatoryFields.filter((name) => draft[name] === null);
  const alsoNeeded: [FieldName, boolean][] = [
    ['originName', draft.sourceChannel !== null && reposting.includes(draft.sourceChannel)],
    ['pieceName', draft.payUnit === 'piece'],
    ['settlementDay', draft.settlement === 'on_completion'],
    ['realEmployerName', employerType === 'gangmaster'],
  ];
  for (const [name, needed] of alsoNeeded) {
    if (needed && draft[name] === null) missing.push(name);
  }
  return missing;
}

/** Fields that contradict each other. */
function wrongFields(content: PostingContent): FieldName[] {
  const wrong: FieldName[] = [];
  if (content.payMaxFen < content.payMinFen) wrong.push('payMaxFen');
  if (content.workEndMs <= content.workStartMs) wrong.push('workEndMs');
  return wrong;
}

/** Turns a draft into a finished text, or says which fields stand in the way. */
export function completeContent(
  draft: PostingDraft,
  employerType: EmployerType,
): Result<PostingContent, HallError> {
  const missing = missingFields(draft, employerType);
  if (missing.length > 0) {
    // A code of its own, with everything else that is missing: it has to be explained.
    const behalf = missing.includes('realEmployerName');
    return err({ code: behalf ? 'real_employer_missing' : 'missing_fields', fields: missing });
  }
  const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null));
  const content = postingContent.parse({
    ...optionalFields,
    ...given,
    // What belongs to another way of paying is dropped rather than argued about.
    ...(draft.payUnit === 'piece' ? {} : { pieceName: null }),
    ...(draft.settlement === 'on_completion' ? {} : { settlementDay: null }),
  });
  const wrong = wrongFields(content);
  return wrong.length > 0 ? err({ code: 'invalid_fields', fields: wrong }) : ok(content);
}
