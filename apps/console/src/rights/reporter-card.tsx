import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { ReporterView } from '@hall/core/contract/commands/complaint-commands';
import type { QueryOutput } from '@hall/core/contract/queries';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Facts, Stack } from '../widgets/page.tsx';

/** Who complained: shown when asked for, because each look is written down. */
export function ReporterCard(props: {
  readonly complaintId: string;
  readonly kind: QueryOutput<'complaint.sheet'>['reporter'];
}) {
  const { complaintId, kind } = props;
  const say = useSay();
  const reveal = useCommand('complaint.reveal');
  const [shown, setShown] = useState<ReporterView | null>(null);
  const hasName = kind === 'person' || kind === 'worker' || kind === 'phone';
  return (
    <Card title={say('rights.reporter')}>
      <Stack>
        <p>{say(`rights.reporter.${kind}`)}</p>
        {hasName && shown === null && (
          <>
            <Message tone="info">{say('rights.revealNote')}</Message>
            <Button
              icon={Eye}
              busy={reveal.busy}
              onClick={() =>
                void reveal.run({ complaintId }).then((answer) => {
                  if (answer !== null) setShown(answer.reporter);
                })
              }
            >
              {say('rights.reveal')}
            </Button>
          </>
        )}
        <Refused error={reveal.error} />
        {shown !== null && (
          <Shown
            reporter={shown}
            onHide={() => {
              setShown(null);
            }}
          />
        )}
      </Stack>
    </Card>
  );
}

function Shown(props: { readonly reporter: ReporterView; readonly onHide: () => void }) {
  const { name, phone, registrationNo } = props.reporter;
  const say = useSay();
  return (
    <>
      <Facts
        facts={[
          { name: say('rights.name'), value: name ?? say('value.unknown') },
          { name: say('rights.phone'), value: phone ?? say('value.none') },
          ...(registrationNo === null
            ? []
            : [{ name: say('rights.registrationNo'), value: registrationNo }]),
        ]}
      />
      <Button icon={EyeOff} onClick={props.onHide}>
        {say('rights.hide')}
      </Button>
    </>
  );
}
