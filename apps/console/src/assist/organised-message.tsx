import { useSay } from '../app/language.tsx';
import { Message } from '../widgets/message.tsx';
import type { Proposal, WaitingPerson } from './assist-types.ts';

/** What staff do now: whom to call, and where to go with him. */
export function OrganisedMessage(props: {
  readonly person: WaitingPerson;
  readonly proposal: Proposal;
  readonly zone: string | null;
}) {
  const { person, proposal, zone } = props;
  const say = useSay();
  const where = zone === null ? say('assist.atBooth') : say('assist.atZone', { zone });
  return (
    <Message tone="good">
      <p>{say('assist.organised', { employer: proposal.employer })}</p>
      <p>
        {say('assist.organisedHow', {
          short: shortNumber(person.registrationNo),
          no: person.registrationNo,
          zone: where,
        })}
      </p>
      {person.ticket !== null && <p>{say('assist.organisedTicket', { number: person.ticket })}</p>}
    </Message>
  );
}

/** The figures of a registration number people say aloud; the booth shows the same. */
export function shortNumber(registrationNo: string): string {
  return registrationNo.slice(-4);
}
