import { AlarmClockPlus, DoorClosed, DoorOpen, Undo2, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { HallCalendar } from '@hall/core/domain/hall-day/calendar';
import type { HallNow } from '@hall/core/domain/hall-day/hall-now';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Pill } from '../widgets/page.tsx';
import { nextWords } from './next-words.ts';
import { OverrideDialog } from './override-dialog.tsx';
import { kindsFor, type OverrideKind } from './override-times.ts';
import styles from './hall-day.module.css';

const icons: Readonly<Record<OverrideKind, LucideIcon>> = {
  early: DoorOpen,
  longer: AlarmClockPlus,
  shut: DoorClosed,
};

/** What the hall is for now and what comes next, and the manager's word over it. */
export function TodayStrip({
  calendar,
  now,
  nowMs,
}: {
  readonly calendar: HallCalendar;
  readonly now: HallNow;
  readonly nowMs: number;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const end = useCommand('hallDay.endOverride');
  const [asked, setAsked] = useState<OverrideKind | null>(null);
  async function back(): Promise<void> {
    const done = await end.run({});
    if (done !== null) announce(say('hallDay.override.ended'));
  }
  return (
    <section className={styles.today} data-mode={now.mode} aria-label={say('hallDay.now')}>
      <div className={styles.nowWords}>
        <span className={styles.nowLabel}>{say('hallDay.now')}</span>
        <strong>{say(`hallDay.mode.${now.mode}`)}</strong>
        <span>{nextWords(now, nowMs, say)}</span>
        {now.isOverride && <Pill tone="warn">{say('hallDay.override.pill')}</Pill>}
        {now.name !== null && <Pill tone="plain">{now.name}</Pill>}
      </div>
      <div className={styles.acts}>
        {now.isOverride && (
          <Button look="primary" icon={Undo2} busy={end.busy} onClick={() => void back()}>
            {say('hallDay.override.end')}
          </Button>
        )}
        {kindsFor(now).map((kind) => (
          <Button
            key={kind}
            icon={icons[kind]}
            onClick={() => {
              setAsked(kind);
            }}
          >
            {say(`hallDay.override.${kind}`)}
          </Button>
        ))}
      </div>
      <Refused error={end.error} />
      {asked !== null && (
        <OverrideDialog
          kind={asked}
          calendar={calendar}
          now={now}
          nowMs={nowMs}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}
