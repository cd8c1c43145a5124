import type { QueryOutput } from '@hall/core/contract/queries';
import { formatDayTime } from '@hall/core/basics/market-day';
import { isTextKey, useLanguage, type Say } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import styles from './event-list.module.css';

type LedgerEvent = QueryOutput<'ledger.of'>['events'][number];

const nobody: ReadonlyMap<string, string> = new Map();

/** Rows of the ledger as sentences: when, who, what, and what was said about it. */
export function EventList({
  events,
  agents = nobody,
}: {
  readonly events: readonly LedgerEvent[];
  /** What people who act for employers are called, by their ids, where that is known. */
  readonly agents?: ReadonlyMap<string, string>;
}) {
  const { say } = useLanguage();
  const { members } = useStaff();
  if (events.length === 0) return <p>{say('history.empty')}</p>;
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <li key={event.seq}>
          <span className={styles.time}>{formatDayTime(event.atMs)}</span>
          <span className={styles.what}>
            <strong>{eventWords(event.type, say)}</strong>
            <span className={styles.detail}>{detailWords(event, say)}</span>
          </span>
          <span className={styles.who}>
            {members.get(event.actor.replace(/^staff:/, ''))?.displayName ??
              agents.get(agentIdOf(event.actor)) ??
              actorWords(event.actor, say)}
            <span className={styles.seq}>{say('history.seq', { seq: event.seq })}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function eventWords(type: string, say: Say): string {
  const key = `event.${type}`;
  return isTextKey(key) ? say(key) : type;
}

/** Who acted at a booth: `agent:<his id>:<the terminal's>`; empty where nobody did. */
function agentIdOf(actor: string): string {
  const [kind, agentId = ''] = actor.split(':');
  return kind === 'agent' ? agentId : '';
}

/** The hub itself, somebody who acts for an employer, a key of a device that hangs at it (`system:caller:2`), or an id. */
function actorWords(actor: string, say: Say): string {
  if (actor === 'system') return say('history.system');
  if (agentIdOf(actor) !== '') return say('history.agent');
  const [, device = '', window = ''] = actor.split(':');
  const key = `device.${device}`;
  const known = actor.startsWith('system:') && isTextKey(key);
  return known ? say('history.device', { window, device: say(key) }) : actor;
}

/** Where the words of a detail that is a code stand. */
const codesOf: Readonly<Record<string, string>> = {
  reason: 'reason',
  about: 'rights.kind',
  source: 'rights.source',
  agency: 'rights.agency',
  outcome: 'rights.outcome',
  ground: 'rights.ground',
  from: 'agents.from',
};

/** Texts and counts of an event; ids say nothing to people and are left out. */
function detailWords(event: LedgerEvent, say: Say): string {
  return Object.entries(event.detail)
    .filter(([name, value]) => value !== null && value !== '' && !name.endsWith('Id'))
    .map(([name, value]) => {
      const key = `detail.${name}`;
      const words =
        typeof value === 'boolean' ? say(value ? 'value.yes' : 'value.no') : String(value);
      const code = `${codesOf[name] ?? ''}.${String(value)}`;
      const shown = isTextKey(code) ? say(code) : words;
      return isTextKey(key) ? say('detail.pair', { name: say(key), value: shown }) : shown;
    })
    .join(say('list.semicolon'));
}
