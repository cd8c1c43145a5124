import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { HallClient } from '@hall/core/client/hall-client';
import type { HubSocket } from '@hall/core/client/hub-socket';
import type { TopicRecord } from '@hall/core/contract/topics/registry';
import type { StaffRecord } from '@hall/core/contract/topics/staff-topic';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { browserClock, browserIds, browserTimers } from '@hall/ui/hall/browser-ports';
import { HallProvider } from '@hall/ui/hall/use-hall';
import { topicsFor } from '../app/desk-topics.ts';
import { LanguageProvider } from '../app/language.tsx';
import { MeProvider } from '../app/me.ts';
import { Navigator } from '../app/navigator.ts';
import { NavigatorProvider } from '../app/use-route.ts';
import { reviewerId, sampleNowMs } from './samples.ts';

const otherTopics = [
  'queue',
  'counter',
  'voice',
  'bays',
  'devices',
  'emergency',
  'entrance',
  'gates',
  'power',
  'hallDay',
] as const;
type OtherTopics = { readonly [T in (typeof otherTopics)[number]]: readonly TopicRecord<T>[] };

/** What a test's hub was asked to do. */
export interface SentCommand {
  readonly commandId: string;
  readonly name: string;
  readonly input: unknown;
}

/** A desk whose hub lives in memory: answers commands as told and remembers them. */
export interface TestDesk extends RenderResult {
  readonly sent: SentCommand[];
  readonly navigator: Navigator;
}

/** Shows part of the console to somebody with these roles, on these records. */
export function renderDesk(
  children: ReactNode,
  hub: {
    readonly roles: readonly StaffRole[];
    readonly records: readonly StaffRecord[];
    readonly staffId?: string;
    /** The hub's answer to a command; by default it agrees with nothing to say. */
    readonly answer?: (command: SentCommand) => unknown;
    /** The other topics of somebody who sets up the queue; by default nothing is told there. */
    readonly topics?: Partial<OtherTopics>;
    /** The hub's answer to a query; by default none comes. */
    readonly find?: (query: { readonly name: string; readonly input: unknown }) => unknown;
  },
): TestDesk {
  const sent: SentCommand[] = [];
  const socket: HubSocket = {
    request(event, message) {
      if (event === 'query' && hub.find !== undefined) {
        return Promise.resolve({ ok: true, value: hub.find(message as SentCommand) });
      }
      if (event !== 'command') return new Promise(() => undefined);
      sent.push(message as SentCommand);
      return Promise.resolve(hub.answer?.(message as SentCommand) ?? { ok: true, value: {} });
    },
    onConnection: () => undefined,
    onMessage: () => undefined,
    reconnect: () => undefined,
    close: () => undefined,
  };
  // As at the real desk: a page that reads what is not this person's fails here as it would there.
  const client = new HallClient({
    socket,
    credential: () => ({ as: 'staff', session: 'test' }),
    topics: topicsFor({ roles: hub.roles }),
    clock: browserClock,
    timers: browserTimers,
    ids: browserIds,
    random: () => 0,
    gunzip: () => Promise.resolve('[]'),
  });
  client.restore('staff', { asOfMs: sampleNowMs, records: hub.records });
  for (const name of otherTopics.filter((one) => client.follows(one))) {
    client.restore(name, { asOfMs: sampleNowMs, records: hub.topics?.[name] ?? [] });
  }
  const navigator = new Navigator({
    hash: '#/postings',
    go: () => undefined,
    onChange: () => () => undefined,
  });
  const me = { staffId: hub.staffId ?? reviewerId, displayName: '示例', roles: hub.roles };
  const view = render(
    <LanguageProvider>
      <NavigatorProvider value={navigator}>
        <HallProvider value={client}>
          <MeProvider value={me}>{children}</MeProvider>
        </HallProvider>
      </NavigatorProvider>
    </LanguageProvider>,
  );
  return { ...view, sent, navigator };
}
