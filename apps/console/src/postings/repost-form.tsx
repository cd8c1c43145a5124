import { Send } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { addDays, dayOf } from '@hall/core/basics/market-day';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useNavigator, useUnsavedGuard } from '../app/use-route.ts';
import { useStaff } from '../app/use-staff.ts';
import { dayWords } from '../shared/day-words.ts';
import { formatYuan, parseYuan } from '../shared/money.ts';
import { Button } from '../widgets/button.tsx';
import { FieldGroup } from '../widgets/field.tsx';
import { Segments, TextInput } from '../widgets/inputs.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, Row, Stack } from '../widgets/page.tsx';
import { PostingFacts } from './posting-facts.tsx';
import { nextTimes } from './shift-times.ts';
import { employerWords, titleWords, whenWords } from './posting-words.ts';
import { movedTo } from './repost.ts';

/** Day, heads and pay of the new posting; everything else is as it was. */
export function RepostForm({ posting }: { readonly posting: Posting }) {
  const { say, language } = useLanguage();
  const announce = useAnnounce();
  const navigator = useNavigator();
  const staff = useStaff();
  const nowMs = useNow(60_000);
  const repost = useCommand('posting.repost');
  const { content } = posting;
  const [begun] = useState(
    (): Readonly<Record<'day' | 'headcount' | 'payMin' | 'payMax', string>> => {
      const times = nextTimes(content, nowMs);
      return {
        day: times === null ? dayOf(nowMs) : dayOf(times.workStartMs),
        headcount: content.headcount === null ? '' : String(content.headcount),
        payMin: content.payMinFen === null ? '' : formatYuan(content.payMinFen),
        payMax: content.payMaxFen === null ? '' : formatYuan(content.payMaxFen),
      };
    },
  );
  const [form, setForm] = useState(begun);
  useUnsavedGuard(form !== begun);
  const headcount = /^\d{1,3}$/.test(form.headcount.trim()) ? Number(form.headcount) : 0;
  const payMinFen = parseYuan(form.payMin);
  const payMaxFen = parseYuan(form.payMax === '' ? form.payMin : form.payMax);
  const times = movedTo(content, form.day);
  const today = dayOf(nowMs);

  async function send(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (times === null || headcount === 0 || payMinFen === null || payMaxFen === null) return;
    const changes = { headcount, payMinFen, payMaxFen, ...times };
    const from = navigator.current;
    const done = await repost.run({ fromPostingId: posting.id, ...changes });
    if (done === null) return;
    announce(say('posting.submitted', { no: done.postingNo }));
    navigator.moveOn(from, { page: 'postings', id: done.postingId, act: null });
  }

  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <Columns
        main={
          <Card
            title={titleWords(content, { say, language, nowMs })}
            aside={employerWords(staff.employerById.get(posting.employerId), say)}
          >
            <Stack>
              <FieldGroup legend={say('repost.changes')}>
                <Segments
                  label={say('field.whichDay')}
                  value={form.day}
                  onChange={(day) => {
                    setForm({ ...form, day });
                  }}
                  choices={[0, 1, 2].map((ahead) => {
                    const day: string = addDays(today, ahead);
                    return { value: day, label: dayWords(day, nowMs, say) };
                  })}
                />
                <TextInput
                  label={say('field.headcount')}
                  error={headcount === 0 ? say('problem.headcount') : null}
                  span={4}
                  required
                  inputMode="numeric"
                  maxLength={3}
                  unit={say('unit.people')}
                  value={form.headcount}
                  onChange={(value) => {
                    setForm({ ...form, headcount: value });
                  }}
                />
                <TextInput
                  label={say('field.payMinFen')}
                  error={payMinFen === null ? say('problem.money') : null}
                  span={4}
                  required
                  inputMode="decimal"
                  unit={say('unit.yuan')}
                  value={form.payMin}
                  onChange={(payMin) => {
                    setForm({ ...form, payMin });
                  }}
                />
                <TextInput
                  label={say('field.payMaxFen')}
                  error={payMaxFen === null ? say('problem.money') : null}
                  span={4}
                  inputMode="decimal"
                  unit={say('unit.yuan')}
                  value={form.payMax}
                  onChange={(payMax) => {
                    setForm({ ...form, payMax });
                  }}
                />
              </FieldGroup>
              {times !== null && (
                <Message tone="info">
                  {whenWords({ ...content, ...times }, { say, language, nowMs })}
                </Message>
              )}
              <Refused error={repost.error} />
              <Row>
                <Button type="submit" look="primary" icon={Send} busy={repost.busy}>
                  {say('posting.submit')}
                </Button>
                <LinkButton href={hashTo('postings', 'again')}>{say('repost.other')}</LinkButton>
              </Row>
            </Stack>
          </Card>
        }
        side={
          <Card title={say('repost.unchanged')}>
            <PostingFacts content={content} />
          </Card>
        }
      />
    </form>
  );
}
