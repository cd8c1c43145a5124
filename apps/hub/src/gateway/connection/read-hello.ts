import { mayCall } from '@hall/core/contract/roles';
import { isTopicName, topics, type TopicName } from '@hall/core/contract/topics/registry';
import { hello, protocolVersion, type Hello, type Refusal } from '@hall/core/contract/wire';
import { z } from 'zod';
import type { HubStores } from '../../store/hub-stores.ts';
import type { Sessions } from '../sessions.ts';
import { recognise } from './credential.ts';

/** A hello that may be answered: who it is, and which topics from where. */
export interface ReadHello {
  readonly credential: Hello['credential'];
  readonly topics: readonly [TopicName, Hello['topics'][string]][];
}

const versionOnly = z.looseObject({ protocolVersion: z.number().int() });

/** Reads a hello, or says why its sender is refused; the version first, whatever else is in it. */
export function readHello(
  message: unknown,
  parts: { readonly stores: HubStores; readonly sessions: Sessions },
): Refusal | ReadHello {
  const version = versionOnly.safeParse(message);
  if (version.success && version.data.protocolVersion !== protocolVersion) {
    return version.data.protocolVersion < protocolVersion ? 'client_too_old' : 'hub_too_old';
  }
  const parsed = hello.safeParse(message);
  if (!parsed.success) {
    return 'malformed';
  }
  const known = recognise(parsed.data.credential, parts);
  if (!known.ok) {
    return known.error;
  }
  const wanted: [TopicName, Hello['topics'][string]][] = [];
  for (const [name, have] of Object.entries(parsed.data.topics)) {
    if (!isTopicName(name) || !mayCall(known.value.actor, topics[name].allowed)) {
      return 'forbidden';
    }
    wanted.push([name, have]);
  }
  return { credential: parsed.data.credential, topics: wanted };
}
