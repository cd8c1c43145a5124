import { useState, type SyntheticEvent } from 'react';
import { rejectReason } from '@hall/core/domain/posting/posting';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { titleWords } from '../postings/posting-words.ts';
import { PaperSheet } from '../workers/paper-sheet.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Select, TextArea } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { PrintButton } from '../widgets/print-button.tsx';
import { rejectionNotice } from './rejection-notice.ts';
import type { QueueItem } from './review-queue.ts';

/** Refuses a text and prints what the employer is told, once and completely (一次性告知). */
export function RejectDialog({
  item,
  onClose,
}: {
  readonly item: QueueItem;
  readonly onClose: () => void;
}) {
  const { say, language } = useLanguage();
  const announce = useAnnounce();
  const nowMs = useNow(60_000);
  const { market, employerById } = useStaff();
  const reject = useCommand('posting.reject');
  const [reason, setReason] = useState('');
  const [text, setText] = useState('');
  const [rejected, setRejected] = useState(false);
  const known = rejectReason.options.find((option) => option === reason);
  const ready = known !== undefined && text.trim().length >= 2;

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    const { id: postingId, postingNo } = item.posting;
    const done = await reject.run({
      postingId,
      version: item.version,
      reason: known,
      text: text.trim(),
    });
    if (done === null) return;
    announce(say('review.rejected', { no: postingNo }));
    setRejected(true);
  }

  const paper =
    known === undefined
      ? null
      : rejectionNotice({
          item,
          say,
          marketName: market?.name ?? '',
          hotline: market?.hotline ?? '',
          employer: employerById.get(item.posting.employerId)?.details.displayName ?? '',
          title: titleWords(item.content, { say, language, nowMs }),
          reason: say(`reason.${known}`),
          text: text.trim(),
          nowMs,
        });
  return (
    <Dialog title={say('review.reject.title', { no: item.posting.postingNo })} onClose={onClose}>
      <form
        style={{ display: 'contents' }}
        onSubmit={(event) => {
          void act(event);
        }}
      >
        {!rejected && (
          <>
            <Select
              label={say('reason.label')}
              required
              value={reason}
              onChange={setReason}
              choices={rejectReason.options.map((value) => ({
                value,
                label: say(`reason.${value}`),
              }))}
            />
            <TextArea
              label={say('review.rejectText')}
              hint={say('reason.textHint')}
              required
              maxLength={200}
              value={text}
              onChange={setText}
            />
          </>
        )}
        <Refused error={reject.error} />
        {rejected && paper !== null && <PaperSheet paper={paper} />}
        <Actions>
          <Button onClick={onClose}>{say(rejected ? 'dialog.close' : 'form.cancel')}</Button>
          {rejected ? (
            <PrintButton look="primary" />
          ) : (
            <Button type="submit" look="danger" disabled={!ready} busy={reject.busy}>
              {say('review.reject')}
            </Button>
          )}
        </Actions>
      </form>
    </Dialog>
  );
}
