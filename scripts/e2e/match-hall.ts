// A hall at six in the morning with an employer who was here yesterday, and people who look for work.
import { randomUUID } from 'node:crypto';
import type { Actor } from '@hall/core/contract/roles';
import { dayOf, startOfDay } from '@hall/core/basics/market-day';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import { materialsNeeded } from '@hall/core/domain/employer/verification';
import { consentPurpose } from '@hall/core/domain/worker/worker';
import { detailsOf, marketOf, wishesOf } from '@hall/core/testing/hall-builders';
import { contentOf } from '@hall/core/testing/posting-builders';
import { consentRecords } from '@hall/hub/commands/worker/consents-in-force';
import { storyKiosk, StoryHub, storyManager } from './story-hub.ts';

const hourMs = 60 * 60_000;
const market = marketOf({ opensAt: '00:00', closesAt: '23:59' });

const reviewer: Actor = {
  kind: 'staff',
  staffId: randomUUID(),
  displayName: '审核员',
  roles: ['reviewer'],
};

/** Somebody with a slip of today. */
export interface Visitor {
  readonly name: string;
  readonly phone: string;
  readonly slipCode: string;
}

export class MatchHall {
  readonly story: StoryHub;
  readonly employerId: string;
  #visitors = 0;

  constructor(story: StoryHub, employerId: string) {
    this.story = story;
    this.employerId = employerId;
  }

  /** Six digits for today's booths, from the window. */
  async boothCode(): Promise<string> {
    const { employerId } = this;
    return (await this.story.does(storyManager, 'booth.issueCode', { employerId, agentId: null }))
      .code;
  }

  boothToken(): Promise<string> {
    return this.story.screenToken({ kind: 'booth', name: '1号展位' });
  }

  /** A worker registers without a card; what he is called ends in `mark`. */
  async visitor(mark: string): Promise<Visitor> {
    this.#visitors += 1;
    const name = `张测${mark}`;
    const phone = `1990000${String(this.#visitors).padStart(4, '0')}`;
    const texts = consentRecords(market);
    const { slip } = await this.story.does(storyKiosk, 'worker.register', {
      visitId: randomUUID(),
      identity: { by: 'phone', phone, name, ageBand: '40-49' },
      consents: consentPurpose.options.map((purpose) => {
        const text = texts.find(({ id }) => id === `${purpose}:zh-CN`);
        if (text === undefined) throw new Error(`no text of ${purpose}`);
        const { version: textVersion, hash: textHash } = text;
        return { purpose, given: purpose === 'registration', textVersion, textHash };
      }),
      wishes: wishesOf(),
      elderMode: false,
      language: 'zh-CN',
    });
    return { name, phone, slipCode: slip.code };
  }

  /** The reviewer's one press for what waits. */
  async approveNext(): Promise<string> {
    const [posting] = this.story.hub.system.stores.postings.inStatus('pending_review', 10);
    if (posting === undefined) throw new Error('nothing waits for review');
    await this.approve(posting.id, posting.version);
    return posting.id;
  }

  async approve(postingId: string, version: number): Promise<void> {
    const input = { postingId, version, decisions: [], fastLane: false };
    await this.story.does(reviewer, 'posting.approve', input);
  }

  /** A posting of the employer on the boards, written at the window. */
  async live(changes: Partial<PostingContent> = {}): Promise<string> {
    const dayMs = startOfDay(this.story.nowMs);
    const { employerId } = this;
    const content = contentOf({
      workStartMs: dayMs + 8 * hourMs,
      workEndMs: dayMs + 18 * hourMs,
      shiftStart: '08:00',
      shiftEnd: '18:00',
      ...changes,
    });
    const input = { postingId: null, employerId, content };
    const { postingId, version } = await this.story.does(storyManager, 'posting.submit', input);
    await this.approve(postingId, version);
    return postingId;
  }

  /** Matches of today that were confirmed for a posting. */
  confirmed(postingId: string): number {
    const day = dayOf(this.story.nowMs);
    return this.story.hub.system.stores.matches
      .byDay(day, { beforeId: null, limit: 100 })
      .filter((match) => match.postingId === postingId && match.status === 'confirmed').length;
  }

  close(): Promise<void> {
    return this.story.close();
  }
}

/** Opens the hall on the day after the employer's first posting. */
export async function openMatchHall(
  environment: Readonly<Record<string, string>> = {},
): Promise<MatchHall> {
  const story = await StoryHub.open({
    hour: 6,
    environment: { HALL_VOICE_ENGINE: 'none', ...environment },
  });
  await story.hub.system.setMarket(market);
  const details = detailsOf();
  const { employerId } = await story.does(storyManager, 'employer.register', { details });
  await story.does(storyManager, 'employer.verify', {
    employerId,
    materials: [...materialsNeeded(details.type)],
    hrLicenceNo: null,
    hrLicenceValidToMs: null,
  });
  const hall = new MatchHall(story, employerId);
  await hall.live();
  story.pass(24 * hourMs);
  return hall;
}
