import { CircleAlert, CreditCard, DoorOpen, ScanLine, type LucideIcon } from 'lucide-react';
import type { LaneReaderRecord, LaneRecord } from '@hall/core/contract/topics/gates-topic';
import { useSay } from '../app/language.tsx';
import { Pill } from '../widgets/page.tsx';
import { wayWords } from './gates-view.ts';
import styles from './gates.module.css';

/** What somebody at a lane can show or press, and how each of these is. */
export function LaneReaders({
  lane,
  readers,
}: {
  readonly lane: LaneRecord;
  readonly readers: readonly LaneReaderRecord[];
}) {
  const say = useSay();
  // Where people show something to come in, whoever has nothing must find a button (G-01).
  const lacksButton = lane.button === 'none' && readers.some(({ direction }) => direction === 'in');
  return (
    <>
      <ul className={styles.readers} aria-label={say('gates.readers')}>
        {readers.length === 0 && <li className={styles.mode}>{say('gates.reader.none')}</li>}
        {readers.map((reader) => (
          <ReaderLine key={reader.id} lane={lane} reader={reader} />
        ))}
        {lane.button !== 'none' && (
          <Line icon={DoorOpen} name={say('gates.reader.button')} state={lane.button} />
        )}
      </ul>
      {lacksButton && (
        <p className={styles.alarm}>
          <CircleAlert aria-hidden size={18} strokeWidth={2} />
          <span>{say('gates.reader.noButton')}</span>
        </p>
      )}
    </>
  );
}

const icons = { scanner: ScanLine, card: CreditCard } as const;
const tones = { starting: 'plain', ready: 'good', help: 'warn', lost: 'alarm' } as const;

function ReaderLine({
  lane,
  reader: { reader, direction, state, fault },
}: {
  readonly lane: LaneRecord;
  readonly reader: LaneReaderRecord;
}) {
  const say = useSay();
  const kind = say(`gates.reader.${reader}`);
  const way = wayWords(lane, direction, say);
  return (
    <Line
      icon={icons[reader]}
      name={direction === 'in' ? kind : say('gates.reader.way', { reader: kind, way })}
      state={state}
      why={fault === null ? null : say(`device.fault.${fault}`)}
    />
  );
}

function Line({
  icon: Icon,
  name,
  state,
  why = null,
}: {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly state: LaneReaderRecord['state'];
  readonly why?: string | null;
}) {
  const say = useSay();
  return (
    <li data-reader={state}>
      <Icon aria-hidden size={18} strokeWidth={2} />
      <span>
        {name}
        {why !== null && <small>{why}</small>}
      </span>
      <Pill tone={tones[state]}>{say(`gates.reader.${state}`)}</Pill>
    </li>
  );
}
