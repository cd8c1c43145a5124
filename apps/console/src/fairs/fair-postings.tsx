import { Minus, Pencil } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import type { Fair } from '@hall/core/domain/fair/fair';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Table } from '../widgets/table.tsx';
import { usePostingColumns } from './posting-cells.tsx';
import styles from './fairs.module.css';

/** The postings of a fair with their stalls; what left the desk long ago is not listed any more. */
export function FairPostings({ fair }: { readonly fair: Fair }) {
  const say = useSay();
  const columns = usePostingColumns();
  const { postingById } = useStaff();
  const remove = useCommand('fair.remove');
  const [moving, setMoving] = useState<Posting | null>(null);
  const stallOf = new Map(fair.stalls.map(({ postingId, stall }) => [postingId, stall]));
  const rows = fair.stalls.flatMap(({ postingId }) => postingById.get(postingId) ?? []);
  const { id: fairId } = fair;
  return (
    <>
      <Table<Posting>
        label={say('fairs.postings')}
        rows={rows}
        rowKey={({ id }) => id}
        hrefOf={({ id }) => hashTo('postings', id)}
        columns={[
          ...columns,
          {
            key: 'stall',
            heading: say('fairs.stall'),
            cell: ({ id }) => stallOf.get(id) ?? '–',
          },
          ...(fair.status === 'open'
            ? [
                {
                  key: 'acts',
                  heading: say('matches.acts'),
                  cell: (posting: Posting) => (
                    <RowActs
                      posting={posting}
                      onMove={setMoving}
                      onRemove={() => void remove.run({ fairId, postingIds: [posting.id] })}
                    />
                  ),
                },
              ]
            : []),
        ]}
        empty={<p>{say('fairs.postingsNone')}</p>}
      />
      <Refused error={remove.error} />
      {moving !== null && (
        <StallDialog
          fairId={fairId}
          posting={moving}
          stall={stallOf.get(moving.id) ?? ''}
          onClose={() => {
            setMoving(null);
          }}
        />
      )}
    </>
  );
}

function RowActs({
  posting,
  onMove,
  onRemove,
}: {
  readonly posting: Posting;
  readonly onMove: (posting: Posting) => void;
  readonly onRemove: () => void;
}) {
  const say = useSay();
  const no = posting.postingNo;
  return (
    <span className={styles.acts}>
      <Button
        size="small"
        icon={Pencil}
        aria-label={say('fairs.actOf', { act: say('fairs.setStall'), no })}
        onClick={() => {
          onMove(posting);
        }}
      >
        {say('fairs.setStall')}
      </Button>
      <Button
        size="small"
        icon={Minus}
        aria-label={say('fairs.actOf', { act: say('fairs.remove'), no })}
        onClick={onRemove}
      >
        {say('fairs.remove')}
      </Button>
    </span>
  );
}

function StallDialog(props: {
  readonly fairId: string;
  readonly posting: Posting;
  readonly stall: string;
  readonly onClose: () => void;
}) {
  const { fairId, posting, onClose } = props;
  const say = useSay();
  const place = useCommand('fair.place');
  const [stall, setStall] = useState(props.stall);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const name = stall.trim();
    const input = { fairId, postingIds: [posting.id], stall: name === '' ? null : name };
    if ((await place.run(input)) !== null) onClose();
  }

  return (
    <Dialog title={say('fairs.stallOf', { no: posting.postingNo })} onClose={onClose}>
      <form style={{ display: 'contents' }} onSubmit={(event) => void act(event)}>
        <TextInput
          label={say('fairs.stall')}
          hint={say('fairs.stallHint')}
          maxLength={8}
          value={stall}
          onChange={setStall}
        />
        <Refused error={place.error} />
        <Actions>
          <Button onClick={onClose}>{say('form.cancel')}</Button>
          <Button type="submit" look="primary" busy={place.busy}>
            {say('form.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
