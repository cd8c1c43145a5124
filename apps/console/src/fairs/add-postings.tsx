import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Fair } from '@hall/core/domain/fair/fair';
import type { Posting } from '@hall/core/domain/posting/posting';
import { occupationName } from '@hall/core/rules/occupations';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { matches, newestFirst } from '../postings/posting-list.ts';
import { Button } from '../widgets/button.tsx';
import { Check, TextInput } from '../widgets/inputs.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Row, Stack } from '../widgets/page.tsx';
import { SearchBox } from '../widgets/search-box.tsx';
import { Table } from '../widgets/table.tsx';
import { postingsToAdd } from './fair-words.ts';
import { usePostingColumns } from './posting-cells.tsx';
import styles from './fairs.module.css';

/** More is not looked through; another word narrows it down. */
const shown = 20;

/** Finds postings and brings them to the fair, all to one stall or to none. */
export function AddPostings({ fair }: { readonly fair: Fair }) {
  const { say } = useLanguage();
  const announce = useAnnounce();
  const place = useCommand('fair.place');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [stall, setStall] = useState('');
  const [search, setSearch] = useState('');
  const free = useFreePostings(search);
  // What somebody else has taken meanwhile, or what has ended, is not sent.
  const sent = free.all.map(({ id }) => id).filter((id) => chosen.includes(id));

  async function act(): Promise<void> {
    const name = stall.trim();
    const input = { fairId: fair.id, postingIds: sent, stall: name === '' ? null : name };
    if ((await place.run(input)) === null) return;
    announce(say('fairs.added', { count: sent.length }));
    setChosen([]);
    setStall('');
  }

  return (
    <Card title={say('fairs.add')}>
      <Stack>
        <p>{say('fairs.addNote')}</p>
        <Row>
          <SearchBox label={say('postings.search')} value={search} onChange={setSearch} />
        </Row>
        <Choice
          rows={free.found}
          chosen={sent}
          onChoose={(id, on) => {
            setChosen(on ? [...sent, id] : sent.filter((one) => one !== id));
          }}
        />
        <div className={styles.place}>
          <TextInput
            label={say('fairs.stall')}
            hint={say('fairs.stallHint')}
            maxLength={8}
            value={stall}
            onChange={setStall}
          />
          <Button
            look="primary"
            icon={Plus}
            busy={place.busy}
            disabled={sent.length === 0 || sent.length > mostAtOnce}
            onClick={() => void act()}
          >
            {say('fairs.addChosen', { count: sent.length })}
          </Button>
        </div>
        <Refused error={place.error} />
      </Stack>
    </Card>
  );
}

/** As many as one command takes. */
const mostAtOnce = 100;

function useFreePostings(search: string): {
  readonly all: readonly Posting[];
  readonly found: readonly Posting[];
} {
  const { language } = useLanguage();
  const { postings, fairs, employerById } = useStaff();
  const all = newestFirst(postingsToAdd(postings, fairs));
  const found = all.filter((posting) => {
    const employer = employerById.get(posting.employerId) ?? null;
    const occupation = occupationName(posting.content.occupationId ?? '', language);
    return matches(posting, { employer, occupation }, search);
  });
  return { all, found: found.slice(0, shown) };
}

function Choice({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly Posting[];
  readonly chosen: readonly string[];
  readonly onChoose: (postingId: string, on: boolean) => void;
}) {
  const { say } = useLanguage();
  const columns = usePostingColumns();
  return (
    <Table<Posting>
      label={say('fairs.add')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'choose',
          heading: say('posting.no'),
          width: '12rem',
          cell: ({ id, postingNo }) => (
            <Check
              label={postingNo}
              checked={chosen.includes(id)}
              onChange={(on) => {
                onChoose(id, on);
              }}
            />
          ),
        },
        ...columns.filter(({ key }) => key !== 'no'),
      ]}
      empty={<p>{say('fairs.nothingToAdd')}</p>}
    />
  );
}
