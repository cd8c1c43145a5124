import { endOfDay } from '@hall/core/basics/market-day';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import { usualWork } from '@hall/core/rules/usual-work';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMeetings, type AtBooth, type MeetingBench } from './support/meeting-bench.ts';

let hall: MeetingBench;
let booth: AtBooth;

beforeEach(async () => {
  hall = await openMeetings();
  booth = await hall.booth();
});
afterEach(() => hall.bench.hall.close());

const template = async (occupationId: string) =>
  booth.booth.asks('booth.template', { boothToken: booth.boothToken, occupationId });

const posting = (
  changes: Partial<CommandInput<'booth.post'>> = {},
): CommandInput<'booth.post'> => ({
  boothToken: booth.boothToken,
  occupationId: 'loader',
  headcount: 3,
  payFen: 20_000,
  workStartMs: endOfDay(hall.bench.time.now()) + 8 * 3_600_000,
  hoursPerDay: 8,
  days: 2,
  workAddress: '示例县测试路2号',
  insurance: 'none',
  welfare: { mealsPerDay: 2, lodging: true, transport: false, gear: false },
  realEmployerName: null,
  ...changes,
});

test('what nobody has posted yet is the usual wording, its published range, and no insurance chosen', async () => {
  expect(await template('loader')).toMatchObject({
    workContent: usualWork('loader'),
    payUnit: 'day',
    pay: { minFen: 14_000, maxFen: 26_000, from: 'published' },
    insurance: null,
    days: 1,
  });
});

test('a posting of a 工种 waits for review as any, and comes on the boards as it was chosen', async () => {
  const { bench } = hall;
  const sent = await booth.booth.does('booth.post', posting());
  const desk = await booth.desk();
  const own = desk.postings.find(({ id }) => id === sent.postingId);
  expect(own).toMatchObject({
    status: 'pending_review',
    content: {
      occupationId: 'loader',
      headcount: 3,
      payMinFen: 20_000,
      payMaxFen: 20_000,
      payUnit: 'day',
      shiftStart: '08:00',
      shiftEnd: '16:00',
      sourceChannel: 'booth_terminal',
      employmentForm: 'temporary',
      insurance: 'none',
      welfare: { mealsPerDay: 2, lodging: true, transport: false, gear: false },
      realEmployerName: null,
      phonePublic: false,
    },
  });
  const { postingId, version } = sent;
  const { reviewer } = bench.people;
  const approval = { postingId, version, decisions: [], fastLane: false };
  await bench.does(reviewer, 'posting.approve', approval);
  expect(bench.watched.board().get(postingId)).toMatchObject({ remaining: 3 });
});

test('his own last posting of the kind is what the next one starts from', async () => {
  await hall.posting({
    occupationId: 'loader',
    workContent: '冷库货物装卸码垛',
    insurance: 'platform',
    workAddress: '测试冷库三号门',
  });
  expect(await template('loader')).toMatchObject({
    workContent: '冷库货物装卸码垛',
    insurance: 'platform',
    addresses: ['测试冷库三号门', '示例县测试路2号'],
  });
  expect(await template('mover')).toMatchObject({ insurance: null });
});

test('with twenty postings of the kind the range is what this market pays', async () => {
  for (let n = 0; n < 20; n += 1) {
    const payFen = 18_000 + n * 100;
    await hall.posting({ occupationId: 'loader', payMinFen: payFen, payMaxFen: payFen });
  }
  expect((await template('loader')).pay).toEqual({
    minFen: 18_100,
    maxFen: 19_700,
    from: 'market',
  });
});

test('a place that is not his, an unknown 工种 and another booth are refused', async () => {
  const post = (changes: Partial<CommandInput<'booth.post'>>) =>
    booth.booth.refused('booth.post', posting(changes));
  expect(await post({ workAddress: '别人的工地' })).toBe('invalid_fields');
  expect(await post({ occupationId: 'a-trade-of-tomorrow' })).toBe('invalid_fields');
  expect(await post({ boothToken: 'x'.repeat(43) })).toBe('booth_closed');
  const other = await hall.booth();
  const { boothToken } = booth;
  const occupationId = 'loader';
  expect(await other.booth.askRefused('booth.template', { boothToken, occupationId })).toBe(
    'booth_closed',
  );
  expect(
    await booth.booth.askRefused('booth.template', { boothToken, occupationId: 'unknown-trade' }),
  ).toBe('not_found');
});

test('two employers with the usual wording are no copies of each other', async () => {
  const { bench } = hall;
  const { postingId, version } = await booth.booth.does('booth.post', posting());
  const approval = { postingId, version, decisions: [], fastLane: false };
  await bench.does(bench.people.reviewer, 'posting.approve', approval);
  const otherId = await bench.employer({
    type: 'household',
    creditCode: null,
    address: '测试路8号',
  });
  const other = await hall.booth(otherId);
  const { addresses } = await other.booth.asks('booth.template', {
    boothToken: other.boothToken,
    occupationId: 'loader',
  });
  const second = await other.booth.does('booth.post', {
    ...posting({ workAddress: addresses[0] ?? '' }),
    boothToken: other.boothToken,
  });
  const { scan } = bench.stores.postings.get(second.postingId) ?? { scan: null };
  expect(scan?.hits.map(({ ruleId }) => ruleId)).not.toContain('C-TEXT');
});

test('a gang-master names one of those he recruits for, and nobody else does (A-25, C-09)', async () => {
  const { bench } = hall;
  const { manager, reviewer } = bench.people;
  const employerId = await bench.employer({
    type: 'gangmaster',
    legalName: '王某(测试揽头)',
    displayName: '测试揽头',
    creditCode: null,
  });
  const at = await hall.booth(employerId);
  const { boothToken } = at;
  const occupationId = 'loader';
  const known = async () => at.booth.asks('booth.template', { boothToken, occupationId });
  expect((await at.desk()).employer.gangmaster).toEqual({ nameVerified: false });
  expect((await known()).realEmployers).toEqual([]);
  expect((await booth.desk()).employer.gangmaster).toBeNull();
  expect((await template(occupationId)).realEmployers).toBeNull();

  const represents = ['示例建设项目部(测试)', '示例冷链(测试)'];
  const details = { nameVerified: true, represents, leadsFrom: 8, leadsTo: 15, note: null };
  await bench.does(manager, 'gangmaster.save', { employerId, details });
  expect((await at.desk()).employer.gangmaster).toEqual({ nameVerified: true });
  const { realEmployers, addresses } = await known();
  expect(realEmployers).toEqual(represents);

  const send = (realEmployerName: string | null) => ({
    ...posting({ workAddress: addresses[0] ?? '', realEmployerName }),
    boothToken,
  });
  expect(await at.booth.refused('booth.post', send(null))).toBe('invalid_fields');
  expect(await at.booth.refused('booth.post', send('别的单位'))).toBe('invalid_fields');
  expect(await booth.booth.refused('booth.post', posting({ realEmployerName: '示例冷链' }))).toBe(
    'invalid_fields',
  );
  const { postingId, version } = await at.booth.does('booth.post', send('示例冷链(测试)'));
  const approval = { postingId, version, decisions: [], fastLane: false };
  await bench.does(reviewer, 'posting.approve', approval);
  expect(bench.watched.board().get(postingId)).toMatchObject({
    onBehalf: true,
    employer: '示例冷链(测试)',
  });
  // Whom he named last stands first.
  expect((await known()).realEmployers).toEqual(['示例冷链(测试)', '示例建设项目部(测试)']);
});
