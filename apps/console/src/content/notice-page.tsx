import { Megaphone, X } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { msPerMinute } from '@hall/core/basics/market-day';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { Segments, TextArea } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';

/** How long a notice may run, in minutes. */
const durations = ['15', '60', '240', '720'] as const;

/** The strip over every board: one notice at a time, for a while. */
export function NoticePage() {
  const say = useSay();
  const announce = useAnnounce();
  const nowMs = useNow(15_000);
  const { notice } = useStaff();
  const show = useCommand('notice.show');
  const clear = useCommand('notice.clear');
  const [text, setText] = useState('');
  const [level, setLevel] = useState<'info' | 'important'>('info');
  const [minutes, setMinutes] = useState<(typeof durations)[number]>('60');

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') return;
    const untilMs = nowMs + Number(minutes) * msPerMinute;
    const done = await show.run({ notice: { text: text.trim(), level, untilMs } });
    if (done === null) return;
    setText('');
    announce(say('notice.shown'));
  }

  return (
    <>
      <PageHead
        title={say('notice.page')}
        note={say('notice.pageNote')}
        back={{ href: hashTo('content'), label: say('page.content') }}
      />
      <Stack>
        {notice !== null && (
          <Card
            title={say('notice.now')}
            aside={
              <Button
                look="danger"
                icon={X}
                busy={clear.busy}
                onClick={() => {
                  void clear.run({}).then((done) => {
                    if (done !== null) announce(say('notice.cleared'));
                  });
                }}
              >
                {say('notice.clear')}
              </Button>
            }
          >
            <Message tone={notice.level === 'important' ? 'alarm' : 'info'}>
              {notice.text} {say('notice.until', { time: timeWords(notice.untilMs, nowMs, say) })}
            </Message>
            <Refused error={clear.error} />
          </Card>
        )}
        <Card title={say('notice.write')}>
          <form onSubmit={(event) => void act(event)}>
            <Stack>
              <TextArea
                label={say('field.text')}
                hint={say('notice.hint')}
                required
                rows={2}
                maxLength={80}
                value={text}
                onChange={setText}
              />
              <Segments
                label={say('notice.level')}
                value={level}
                onChange={setLevel}
                choices={(['info', 'important'] as const).map((value) => ({
                  value,
                  label: say(`notice.level.${value}`),
                }))}
              />
              <Segments
                label={say('notice.duration')}
                value={minutes}
                onChange={setMinutes}
                choices={durations.map((value) => ({
                  value,
                  label: say(`notice.duration.${value}`),
                }))}
              />
              <Refused error={show.error} />
              <Actions>
                <Button
                  type="submit"
                  look="primary"
                  icon={Megaphone}
                  disabled={text.trim() === ''}
                  busy={show.busy}
                >
                  {say('notice.show')}
                </Button>
              </Actions>
            </Stack>
          </form>
        </Card>
      </Stack>
    </>
  );
}
