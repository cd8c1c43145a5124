import type { QueryOutput } from '@hall/core/contract/queries';
import type { BenchHall } from './bench-hall.ts';
import { pause } from './stats.ts';
import type { ThinClient } from './thin-client.ts';

const askAgainMs = 500;

/** A page of `posting.search`. */
export async function searchPage(
  client: ThinClient,
  text: string,
): Promise<QueryOutput<'posting.search'>> {
  const input = { text, cursor: null };
  const reply = await client.ask('query', { name: 'posting.search', input });
  // A long reply comes as it is on the wire, in the list of what an acknowledgement carries.
  const answer = (typeof reply === 'string' ? (JSON.parse(reply) as unknown[])[0] : reply) as
    | { readonly ok: true; readonly value: QueryOutput<'posting.search'> }
    | { readonly ok: false; readonly error: { readonly code: string } };
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** Waits until the index of a seeded hall is made; that happens once, and is not what is measured. */
export async function searchable(hall: BenchHall): Promise<void> {
  const client = await hall.person('staff');
  while (!(await searchPage(client, '纸箱')).whole) await pause(askAgainMs);
  client.close();
}
