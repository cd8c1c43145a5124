import { Ban, CircleAlert, LogIn, LogOut, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { LaneReaderRecord, LaneRecord } from '@hall/core/contract/topics/gates-topic';
import type { LaneRefusal } from '@hall/core/domain/gate/lane';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Pill } from '../widgets/page.tsx';
import { laneWords, wayWords } from './gates-view.ts';
import { IsolateDialog } from './isolate-dialog.tsx';
import { lanePills } from './lane-pills.ts';
import { LaneReaders } from './lane-readers.tsx';
import styles from './gates.module.css';

/** Every lane: how it is, who passed it today, and what can be done there. */
export function LanesSection({
  lanes,
  readers,
}: {
  readonly lanes: readonly LaneRecord[];
  readonly readers: readonly LaneReaderRecord[];
}) {
  const say = useSay();
  const [asked, setAsked] = useState<LaneRecord | null>(null);
  return (
    <section aria-label={say('gates.lanes')}>
      <h2 className={styles.heading}>{say('gates.lanes')}</h2>
      <ul className={styles.lanes}>
        {lanes.map((lane) => (
          <Lane
            key={lane.id}
            lane={lane}
            readers={readers.filter((one) => one.lane === lane.lane)}
            onIsolate={setAsked}
          />
        ))}
      </ul>
      {asked !== null && (
        <IsolateDialog
          lane={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

interface LaneProps {
  readonly lane: LaneRecord;
  readonly onIsolate: (lane: LaneRecord) => void;
}

function Lane({
  lane,
  readers,
  onIsolate,
}: LaneProps & { readonly readers: readonly LaneReaderRecord[] }) {
  const say = useSay();
  const trouble = lane.emergency !== null || lane.link === 'lost' || lane.isFireOn === true;
  const why = {
    none: 'gates.notCounted.why',
    approximate: 'gates.roughly.why',
    exact: null,
  } as const;
  const reason = why[lane.counting];
  return (
    <li
      className={styles.lane}
      data-trouble={trouble || undefined}
      data-off={lane.isIsolated || undefined}
    >
      <div className={styles.laneHead}>
        <h3>{laneWords(lane, say)}</h3>
        <ServiceButton lane={lane} onIsolate={onIsolate} />
      </div>
      <p className={styles.pills}>
        {lanePills(lane).map(({ key, tone }) => (
          <Pill key={key} tone={tone}>
            {say(key)}
          </Pill>
        ))}
      </p>
      <dl className={styles.counts}>
        <div>
          <dt>{wayWords(lane, 'in', say)}</dt>
          <dd>{lane.inToday.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>{wayWords(lane, 'out', say)}</dt>
          <dd>{lane.outToday.toLocaleString('en')}</dd>
        </div>
      </dl>
      <p className={styles.mode}>
        {lane.emergency === null
          ? say(`gates.mode.${lane.mode}`)
          : say(`gates.emergency.${lane.emergency}`)}
      </p>
      {reason !== null && <p className={styles.mode}>{say(reason)}</p>}
      <LaneReaders lane={lane} readers={readers} />
      <LastAlarm lane={lane} />
      <OpenButtons lane={lane} />
    </li>
  );
}

function LastAlarm({ lane: { lastAlarm } }: { readonly lane: LaneRecord }) {
  const say = useSay();
  const nowMs = useNow(60_000);
  if (lastAlarm === null) return <p className={styles.mode}>{say('gates.noAlarm')}</p>;
  return (
    <p className={styles.alarm}>
      <CircleAlert aria-hidden size={18} strokeWidth={2} />
      <span>
        {say('gates.lastAlarm', {
          time: timeWords(lastAlarm.atMs, nowMs, say),
          alarm: say(`gates.alarm.${lastAlarm.alarm}`),
        })}
      </span>
    </p>
  );
}

/** Opens for one person, and says what became of it. */
function OpenButtons({ lane }: { readonly lane: LaneRecord }) {
  const say = useSay();
  const may = useMay();
  const announce = useAnnounce();
  const open = useCommand('gate.open');
  const [refused, setRefused] = useState<LaneRefusal | null>(null);
  const name = laneWords(lane, say);
  if (!may('gate.open')) return null;

  async function openOnce(direction: 'in' | 'out'): Promise<void> {
    setRefused(null);
    const answer = await open.run({ lane: lane.lane, direction });
    if (answer === null) return;
    if (answer.outcome === 'refused') setRefused(answer.reason);
    else announce(say('gates.asked', { lane: name }));
  }
  return (
    <div className={styles.acts}>
      {refused !== null && <Message tone="warn">{say(`gates.refused.${refused}`)}</Message>}
      <Refused error={open.error} />
      {ways.map(({ direction, key, icon }) => (
        <Button
          key={direction}
          size="small"
          icon={icon}
          aria-label={say('gates.openOf', { lane: name, act: say(key) })}
          busy={open.busy}
          onClick={() => void openOnce(direction)}
        >
          {say(key)}
        </Button>
      ))}
    </div>
  );
}

const ways = [
  { direction: 'in', key: 'gates.openIn', icon: LogIn },
  { direction: 'out', key: 'gates.openOut', icon: LogOut },
] as const;

/** Takes a lane out of service after a question, and puts it back at once. */
function ServiceButton({ lane, onIsolate }: LaneProps) {
  const say = useSay();
  const may = useMay();
  const isolate = useCommand('gate.isolate');
  if (!may('gate.isolate')) return null;
  const key = lane.isIsolated ? 'gates.restore' : 'gates.isolate';
  return (
    <Button
      look={lane.isIsolated ? 'primary' : 'quiet'}
      size="small"
      icon={lane.isIsolated ? Undo2 : Ban}
      aria-label={say('gates.openOf', { lane: laneWords(lane, say), act: say(key) })}
      busy={isolate.busy}
      onClick={() => {
        if (lane.isIsolated) void isolate.run({ lane: lane.lane, isIsolated: false });
        else onIsolate(lane);
      }}
    >
      {say(key)}
    </Button>
  );
}
