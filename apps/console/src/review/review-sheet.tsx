import { WandSparkles } from 'lucide-react';
import { useState } from 'react';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { useMay, useMe } from '../app/me.ts';
import { useCommand } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { PeopleOfRecord } from '../postings/people-of-record.tsx';
import { PostingFacts } from '../postings/posting-facts.tsx';
import { RegisterNotes } from '../gangmasters/register-notes.tsx';
import { employerWords } from '../postings/posting-words.ts';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, Stack } from '../widgets/page.tsx';
import { noAnswer, stillOpen, type HitAnswers } from './decision-form.ts';
import { HitAnswerForm } from './hit-answer.tsx';
import { HitList } from './hit-list.tsx';
import { PublicPreview } from './public-preview.tsx';
import { fourEyes, type QueueItem } from './review-queue.ts';
import { Verdict } from './verdict.tsx';

/** One text under review: as the public will see it, beside what was found in it. */
export function ReviewSheet({ item }: { readonly item: QueueItem }) {
  const { say } = useLanguage();
  const me = useMe();
  const staff = useStaff();
  const [answers, setAnswers] = useState<HitAnswers>({});
  const employer = staff.employerById.get(item.posting.employerId);
  const eyes = fourEyes(item, {
    staffId: me.staffId,
    singleStaff: staff.market?.singleStaff ?? false,
  });
  return (
    <Stack>
      {eyes === 'own_refused' && <Message tone="warn">{say('review.fourEyes')}</Message>}
      {eyes === 'own_allowed' && <Message tone="warn">{say('review.singleStaff')}</Message>}
      {item.isRevision && <Message tone="info">{say('review.isRevision')}</Message>}
      <RegisterNotes employer={employer} realEmployerName={item.content.realEmployerName} />
      <Columns
        even
        main={
          <>
            <PublicPreview content={item.content} employer={employer} />
            <Card title={say('posting.whatPublicReads')}>
              <PostingFacts content={item.content} hits={item.scan.hits} />
            </Card>
            <Card title={say('posting.people.title')} aside={employerWords(employer, say)}>
              <PeopleOfRecord posting={item.posting} />
            </Card>
          </>
        }
        side={<Hits item={item} answers={answers} onChange={setAnswers} />}
      />
      <Verdict item={item} answers={answers} eyes={eyes} />
    </Stack>
  );
}

function Hits({
  item,
  answers,
  onChange,
}: {
  readonly item: QueueItem;
  readonly answers: HitAnswers;
  readonly onChange: (answers: HitAnswers) => void;
}) {
  const { say } = useLanguage();
  const announce = useAnnounce();
  const may = useMay();
  const rewrite = useCommand('posting.rewrite');
  const open = stillOpen(item.scan, answers);
  const rewritable = item.scan.hits.filter((hit) => hit.suggestion !== null);
  async function put(hitKeys: readonly string[]): Promise<void> {
    const { id: postingId, postingNo } = item.posting;
    const done = await rewrite.run({
      postingId,
      version: item.version,
      hitKeys: [...new Set(hitKeys)],
    });
    if (done !== null) announce(say('review.rewritten', { no: postingNo }));
  }
  return (
    <Card title={say('review.hits')}>
      <Stack>
        {may('posting.rewrite') && rewritable.length > 1 && (
          <Button
            icon={WandSparkles}
            busy={rewrite.busy}
            onClick={() => void put(rewritable.map((hit) => hit.key))}
          >
            {say('review.rewriteAll', { count: rewritable.length })}
          </Button>
        )}
        <Refused error={rewrite.error} />
        <HitList
          scan={item.scan}
          settled={(hit) => !open.includes(hit) && answers[hit.key] !== undefined}
          answer={(hit) => (
            <HitAnswerForm
              hit={hit}
              answer={answers[hit.key] ?? noAnswer}
              onChange={(answer) => {
                onChange({ ...answers, [hit.key]: answer });
              }}
              onRewrite={may('posting.rewrite') ? () => void put([hit.key]) : null}
              rewriting={rewrite.busy}
            />
          )}
        />
      </Stack>
    </Card>
  );
}
