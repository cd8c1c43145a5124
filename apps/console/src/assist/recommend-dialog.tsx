import { useState } from 'react';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Message } from '../widgets/message.tsx';
import type { Proposal } from './assist-types.ts';
import { DeedDialog, type OfCase } from './deed-dialog.tsx';
import { PostingLine } from './posting-line.tsx';
import styles from './assist.module.css';

/** A posting that he was told of in person or by phone; one of those that fit him today. */
export function RecommendDialog(props: OfCase & { readonly proposals: readonly Proposal[] }) {
  const { planId, proposals, onChanged, onClose } = props;
  const say = useSay();
  const announce = useAnnounce();
  const recommend = useCommand('assist.recommend');
  const [chosen, setChosen] = useState<string | null>(null);

  async function act(): Promise<void> {
    if (chosen === null) return;
    if ((await recommend.run({ planId, postingId: chosen })) === null) return;
    announce(say('assist.recorded'));
    onChanged();
    onClose();
  }

  return (
    <DeedDialog
      title={say('assist.recordRecommendation')}
      ready={chosen !== null}
      busy={recommend.busy}
      error={recommend.error}
      act={act}
      onClose={onClose}
    >
      <Message tone="info">{say('assist.recommendText')}</Message>
      {proposals.length === 0 && <p>{say('assist.noRecommendable')}</p>}
      <div role="radiogroup" aria-label={say('assist.posting')} className={styles.choices}>
        {proposals.map((proposal) => (
          <label key={proposal.postingId} className={styles.choice}>
            <input
              type="radio"
              name="posting"
              checked={chosen === proposal.postingId}
              onChange={() => {
                setChosen(proposal.postingId);
              }}
            />
            <PostingLine posting={proposal} />
          </label>
        ))}
      </div>
    </DeedDialog>
  );
}
