import { CircleCheck, FilePen } from 'lucide-react';
import type { AgreementText } from '@hall/core/domain/agreement/agreement';
import { defaultAgreement } from '@hall/core/domain/agreement/default-text';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Pill, Row, Stack } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';

/** Every version that was saved, which is in force, and taking one up again. */
export function VersionTable({
  texts,
  inForce,
  onEdit,
  onChanged,
}: {
  readonly texts: readonly AgreementText[];
  readonly inForce: AgreementText | null;
  readonly onEdit: (clauses: readonly string[]) => void;
  readonly onChanged: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const use = useCommand('agreement.putInForce');
  const { members } = useStaff();
  const nowMs = useNow(60_000);

  async function act({ id: agreementId }: AgreementText): Promise<void> {
    const done = await use.run({ agreementId });
    if (done === null) return;
    announce(say('agreement.used', { version: done.version }));
    onChanged();
  }

  return (
    <Stack>
      <Table<AgreementText>
        label={say('agreement.versions')}
        rows={texts}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'version',
            heading: say('agreement.versions'),
            cell: (text) => (
              <Row>
                {say('agreement.versionNo', { version: text.version })}
                {text.id === inForce?.id && <Pill tone="good">{say('agreement.inForce')}</Pill>}
              </Row>
            ),
          },
          {
            key: 'saved',
            heading: say('posting.changed'),
            cell: ({ savedAtMs, savedBy }) =>
              say('agreement.savedAt', {
                at: timeWords(savedAtMs, nowMs, say),
                name: members.get(savedBy)?.displayName ?? '',
              }),
          },
          {
            key: 'acts',
            heading: say('matches.acts'),
            cell: (text) => (
              <Acts
                text={text}
                isUsed={text.id === inForce?.id}
                onUse={() => void act(text)}
                onEdit={onEdit}
              />
            ),
          },
        ]}
        empty={<p>{say('agreement.versionsNone')}</p>}
      />
      <Refused error={use.error} />
      {texts.length > 0 && (
        <Row>
          <Button
            icon={FilePen}
            onClick={() => {
              onEdit(defaultAgreement);
            }}
          >
            {say('agreement.ownAsDraft')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function Acts({
  text,
  isUsed,
  onUse,
  onEdit,
}: {
  readonly text: AgreementText;
  readonly isUsed: boolean;
  readonly onUse: () => void;
  readonly onEdit: (clauses: readonly string[]) => void;
}) {
  const say = useSay();
  const { version } = text;
  return (
    <Row>
      {!isUsed && (
        <Button
          size="small"
          icon={CircleCheck}
          aria-label={say('agreement.actOf', { act: say('agreement.use'), version })}
          onClick={onUse}
        >
          {say('agreement.use')}
        </Button>
      )}
      <Button
        size="small"
        icon={FilePen}
        aria-label={say('agreement.actOf', { act: say('agreement.asDraft'), version })}
        onClick={() => {
          onEdit(text.clauses);
        }}
      >
        {say('agreement.asDraft')}
      </Button>
    </Row>
  );
}
