import { topics } from '@hall/core/contract/topics/registry';
import { PacketType } from 'socket.io-parser';
import { expect, test } from 'vitest';
import { hubParser } from './hub-parser.ts';

/** What a client makes of an answer with so many attachments; throws where it takes no more. */
function readBack(attachments: number): unknown {
  const bytes = Array.from({ length: attachments }, (_, n) => new Uint8Array([n]));
  const frames = new hubParser.Encoder().encode({
    type: PacketType.ACK,
    nsp: '/',
    id: 1,
    data: [bytes],
  });
  const decoder = new hubParser.Decoder();
  const packets: unknown[] = [];
  decoder.on('decoded', (packet: unknown) => packets.push(packet));
  for (const frame of frames as unknown[]) decoder.add(frame);
  return packets[0];
}

test('an answer with a snapshot of every topic there is can be read', () => {
  const count = Object.keys(topics).length;
  expect(count).toBeGreaterThan(10);
  const packet = readBack(count) as { data: [Uint8Array[]] };
  expect(packet.data[0]).toHaveLength(count);
  expect(packet.data[0].at(-1)).toEqual(new Uint8Array([count - 1]));
});

test('an answer without a bound is not', () => {
  expect(() => readBack(33)).toThrow();
});
