import { useEffect } from 'react';
import { useConnection } from '@hall/ui/hall/use-hall';
import { Message } from '../widgets/message.tsx';
import { useSay } from './language.tsx';
import { reasonOfRefusal, type SignedOutReason } from './signed-out.ts';
import { useActivity } from './use-activity.ts';

/** Keeps the session while somebody is there; sends the person to the sign-in page when the hub ended his session. */
export function SessionWatch({
  onSignedOut,
}: {
  readonly onSignedOut: (why: SignedOutReason) => void;
}) {
  const say = useSay();
  const connection = useConnection();
  useActivity();
  const refusal = connection.state === 'refused' ? connection.refusal : null;
  useEffect(() => {
    const why = refusal === null ? null : reasonOfRefusal(refusal);
    if (why !== null) onSignedOut(why);
  }, [refusal, onSignedOut]);
  return refusal !== null && reasonOfRefusal(refusal) === null ? (
    <Message tone="alarm">{say(`connection.refused.${refusal}`)}</Message>
  ) : null;
}
