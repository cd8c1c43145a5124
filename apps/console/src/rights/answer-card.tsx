import { useState, type SyntheticEvent } from 'react';
import { formatDayTime } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { TextArea } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Row, Stack } from '../widgets/page.tsx';
import styles from './rights.module.css';

type Sheet = QueryOutput<'complaint.sheet'>;

const shortest = 4;
const longest = 300;

/** What whoever holds the receipt reads at a kiosk, and where it is written. */
export function AnswerCard(props: { readonly sheet: Sheet; readonly onChanged: () => void }) {
  const { sheet, onChanged } = props;
  const say = useSay();
  const may = useMay();
  const [isWriting, setWriting] = useState(false);
  const { answer } = sheet;
  return (
    <Card title={say('rights.answer')}>
      <Stack>
        {isWriting ? (
          <AnswerForm
            sheet={sheet}
            onDone={() => {
              setWriting(false);
              onChanged();
            }}
            onCancel={() => {
              setWriting(false);
            }}
          />
        ) : (
          <>
            <p className={styles.account}>{answer?.text ?? say('rights.answer.none')}</p>
            {answer !== null && (
              <p className={styles.note}>
                {say('rights.answer.since', { at: formatDayTime(answer.atMs) })}
              </p>
            )}
            {may('complaint.answer') && (
              <Row>
                <Button
                  onClick={() => {
                    setWriting(true);
                  }}
                >
                  {say(answer === null ? 'rights.answer.write' : 'rights.answer.edit')}
                </Button>
              </Row>
            )}
          </>
        )}
      </Stack>
    </Card>
  );
}

function AnswerForm(props: {
  readonly sheet: Sheet;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { sheet, onDone, onCancel } = props;
  const { id: complaintId, complaintNo: no } = sheet.complaint;
  const say = useSay();
  const announce = useAnnounce();
  const command = useCommand('complaint.answer');
  const [text, setText] = useState(sheet.answer?.text ?? '');
  const length = text.trim().length;
  // Nothing written takes an answer back that was there.
  const isWhole = length >= shortest || (length === 0 && sheet.answer !== null);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!isWhole) return;
    const answer = length === 0 ? null : text.trim();
    if ((await command.run({ complaintId, text: answer })) === null) return;
    announce(say('rights.answer.done', { no }));
    onDone();
  }

  return (
    <form onSubmit={(event) => void act(event)}>
      <Stack>
        <TextArea
          label={say('rights.answer.field')}
          hint={say('rights.answer.hint')}
          rows={4}
          maxLength={longest}
          value={text}
          onChange={setText}
        />
        <Refused error={command.error} />
        <Row>
          <Button onClick={onCancel}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!isWhole} busy={command.busy}>
            {say('rights.answer.save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
