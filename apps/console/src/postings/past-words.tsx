import { Search, X } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useQuery } from '../app/use-query.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { PastTable } from './past-table.tsx';
import { isSearchable } from './past.ts';

/** Asks for a word that a posting says; `asked` is what the results below are for. */
export function ByWords({
  asked,
  onAsk,
}: {
  readonly asked: string | null;
  readonly onAsk: (words: string | null) => void;
}) {
  const say = useSay();
  const [typed, setTyped] = useState(asked ?? '');

  function find(event: SyntheticEvent): void {
    event.preventDefault();
    onAsk(typed.trim());
  }

  return (
    <form onSubmit={find}>
      <Stack>
        <TextInput
          label={say('past.words')}
          hint={say('past.wordsHint')}
          maxLength={40}
          value={typed}
          onChange={setTyped}
        />
        <Actions>
          {asked !== null && (
            <Button
              icon={X}
              onClick={() => {
                setTyped('');
                onAsk(null);
              }}
            >
              {say('past.clear')}
            </Button>
          )}
          <Button type="submit" look="primary" icon={Search} disabled={!isSearchable(typed)}>
            {say('past.find')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

/** Everything that says these words, newest first. */
export function WordResults({ words }: { readonly words: string }) {
  const say = useSay();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const page = useQuery('posting.search', { text: words, cursor: cursors.at(-1) ?? null });
  return (
    <Stack>
      <Refused error={page.error} />
      {page.busy && <p>{say('list.loading')}</p>}
      {page.value?.whole === false && <Message tone="warn">{say('past.notWhole')}</Message>}
      {page.value !== null && (
        <PastTable
          rows={page.value.postings}
          hrefOf={(posting) => hashTo('postings', posting.id)}
        />
      )}
      <Pager cursors={cursors} next={page.value?.next ?? null} onMove={setCursors} />
    </Stack>
  );
}
