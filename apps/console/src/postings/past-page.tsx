import { FileText, Search } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { postingStatus, type Posting } from '@hall/core/domain/posting/posting';
import { useLanguage, useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useQuery } from '../app/use-query.ts';
import { useStaff } from '../app/use-staff.ts';
import { EmployerPicker } from '../employers/employer-picker.tsx';
import { Button } from '../widgets/button.tsx';
import { DayRange } from '../widgets/day-range.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Select, TextInput } from '../widgets/inputs.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, PageHead, Pill, Row, Stack, Wide } from '../widgets/page.tsx';
import { Pager } from '../widgets/pager.tsx';
import { PastTable } from './past-table.tsx';
import { ByWords, WordResults } from './past-words.tsx';
import { statusTone, titleWords } from './posting-words.ts';
import { noPastFilter, pastQuestion, wholePostingNo, type PastFilter } from './past.ts';

/** Postings that have left the desk: by number, by what they say, or by employer, day and status. */
export function PastPage() {
  const say = useSay();
  const [filter, setFilter] = useState(noPastFilter);
  const [words, setWords] = useState<string | null>(null);
  return (
    <>
      <PageHead
        title={say('past.title')}
        note={say('past.note')}
        back={{ href: hashTo('postings'), label: say('page.postings') }}
      />
      <Stack>
        <Columns
          even
          main={
            <Stack>
              <Card title={say('past.byNumber')}>
                <ByNumber />
              </Card>
              <Card title={say('past.byWords')}>
                <ByWords asked={words} onAsk={setWords} />
              </Card>
            </Stack>
          }
          side={
            <Card title={say('past.filter')}>
              <Filter
                filter={filter}
                change={(changed) => {
                  setFilter(changed);
                  setWords(null);
                }}
              />
            </Card>
          }
        />
        {words === null ? (
          <Results key={JSON.stringify(filter)} filter={filter} />
        ) : (
          <WordResults key={words} words={words} />
        )}
      </Stack>
    </>
  );
}

function ByNumber() {
  const say = useSay();
  const nowMs = useNow(60_000);
  const { market } = useStaff();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const at = { marketCode: market?.code ?? '', nowMs };
  const number = wholePostingNo(typed, at);
  const answer = useQuery(
    'posting.find',
    asked === null ? null : { by: 'number', postingNo: asked },
  );
  const found = answer.value?.posting ?? null;

  function find(event: SyntheticEvent): void {
    event.preventDefault();
    if (number === asked) answer.again();
    setAsked(number);
  }

  return (
    <form onSubmit={find}>
      <Stack>
        <TextInput
          label={say('past.number')}
          hint={say('past.numberHint', { example: wholePostingNo('12', at) ?? '' })}
          maxLength={24}
          inputMode="numeric"
          value={typed}
          onChange={(value) => {
            setAsked(null);
            setTyped(value);
          }}
        />
        <Actions>
          <Button
            type="submit"
            look="primary"
            icon={Search}
            disabled={number === null}
            busy={answer.busy}
          >
            {say('past.find')}
          </Button>
        </Actions>
        <Refused error={answer.error} />
        {answer.value !== null && found === null && (
          <Message tone="warn">{say('posting.notFound')}</Message>
        )}
        {found !== null && <Found posting={found} />}
      </Stack>
    </form>
  );
}

function Found({ posting }: { readonly posting: Posting }) {
  const { say, language } = useLanguage();
  const nowMs = useNow(60_000);
  return (
    <Row>
      <LinkButton look="primary" icon={FileText} href={hashTo('postings', posting.id)}>
        {posting.postingNo}
      </LinkButton>
      <span>{titleWords(posting.content, { say, language, nowMs })}</span>
      <Pill tone={statusTone(posting.status)}>{say(`posting.status.${posting.status}`)}</Pill>
    </Row>
  );
}

function Filter({
  filter,
  change,
}: {
  readonly filter: PastFilter;
  readonly change: (filter: PastFilter) => void;
}) {
  const say = useSay();
  const bad = pastQuestion(filter, null) === null ? say('past.badDays') : null;
  return (
    <Stack>
      <EmployerPicker
        value={filter.employerId}
        optional
        onChange={(employer) => {
          change({ ...filter, employerId: employer?.id ?? '' });
        }}
      />
      <FieldGroup legend={say('past.days')}>
        <DayRange
          kind="date"
          from={{ label: say('past.from'), value: filter.fromDay, error: bad }}
          to={{ label: say('past.to'), value: filter.toDay }}
          onChange={({ from, to }) => {
            change({ ...filter, fromDay: from, toDay: to });
          }}
        />
        <Wide>
          <Select
            label={say('past.status')}
            value={filter.status === '' ? 'all' : filter.status}
            choices={[
              { value: 'all' as const, label: say('heap.all') },
              ...postingStatus.options.map((value) => ({
                value,
                label: say(`posting.status.${value}`),
              })),
            ]}
            onChange={(status) => {
              change({ ...filter, status: status === 'all' ? '' : status });
            }}
          />
        </Wide>
      </FieldGroup>
    </Stack>
  );
}

function Results({ filter }: { readonly filter: PastFilter }) {
  const say = useSay();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const page = useQuery('posting.history', pastQuestion(filter, cursors.at(-1) ?? null));
  const next = page.value?.next ?? null;
  return (
    <Stack>
      <Refused error={page.error} />
      {page.busy && <p>{say('list.loading')}</p>}
      {page.value !== null && (
        <PastTable
          rows={page.value.postings}
          hrefOf={(posting) => hashTo('postings', posting.id)}
        />
      )}
      <Pager cursors={cursors} next={next} onMove={setCursors} />
    </Stack>
  );
}
