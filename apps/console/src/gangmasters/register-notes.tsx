import type { Employer } from '@hall/core/domain/employer/employer';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { Message } from '../widgets/message.tsx';
import { registerFindings } from './register.ts';

/** What the 揽头名册 says about somebody's posting, beside it; nothing for who is no gang-master. */
export function RegisterNotes({
  employer,
  realEmployerName,
}: {
  readonly employer: Employer | undefined;
  readonly realEmployerName: string | null;
}) {
  const say = useSay();
  const { gangmasters } = useStaff();
  if (employer?.details.type !== 'gangmaster') return null;
  const line = gangmasters.get(employer.id);
  const names = line?.details.represents.join(say('list.comma')) ?? '';
  return (
    <>
      {registerFindings(line, realEmployerName).map((finding) => (
        <Message key={finding} tone="warn">
          {say(`gangmasters.${finding}`)}
        </Message>
      ))}
      {line !== undefined && (
        <Message tone="info">
          {names === '' ? say('gangmasters.knownNone') : say('gangmasters.known', { names })}
        </Message>
      )}
    </>
  );
}
