import type { CampaignDetails } from '@hall/core/domain/campaign/campaign';
import type { ConsentPurpose } from '@hall/core/domain/worker/worker';
import { testCards, wishesOf } from '@hall/core/testing/hall-builders';
import { expect, vi } from 'vitest';
import { eventsAbout } from './events-about.ts';
import {
  Asker,
  consentsOf,
  openMeetings,
  type AtKiosk,
  type MeetingBench,
} from './meeting-bench.ts';

const visitId = '00000000-0000-4000-8000-0000000000b1';

/** The hall opens at five on the first of its days. */
export const campaignDetails: CampaignDetails = {
  title: '物流园搬运专场',
  occupationIds: ['loader', 'mason'],
  street: '城东街道',
  hardshipOnly: false,
  fromDay: '2026-11-23',
  toDay: '2026-11-25',
  from: '08:30',
  to: '11:30',
  place: '一楼3号窗口',
  postingIds: [],
};

/** A hall in which a campaign is called for: its desk, and the people who come. */
export class CampaignBench {
  readonly #hall: MeetingBench;
  #desk: Asker;

  private constructor(hall: MeetingBench, desk: Asker) {
    this.#hall = hall;
    this.#desk = desk;
  }

  static async open(): Promise<CampaignBench> {
    const hall = await openMeetings();
    return new CampaignBench(hall, new Asker((await hall.bench.hall.staff('staff')).socket));
  }

  get bench(): MeetingBench['bench'] {
    return this.#hall.bench;
  }

  /** Somebody of the staff. */
  get desk(): Asker {
    return this.#desk;
  }

  /** Whoever sat there goes home, and his session ends; somebody signs in again. */
  async later(ms: number): Promise<void> {
    this.bench.time.advance(ms);
    this.#desk = new Asker((await this.bench.hall.staff('staff')).socket);
  }

  async opened(changes: Partial<CampaignDetails> = {}): Promise<string> {
    const { campaignId } = await this.desk.does('campaign.save', {
      campaignId: null,
      details: { ...campaignDetails, ...changes },
    });
    return campaignId;
  }

  /** Seconds of the hall until a campaign has ended by the clock. */
  async ended(campaignId: string): Promise<void> {
    await vi.waitFor(() => {
      this.bench.time.advance(1_000);
      expect(this.bench.stores.campaigns.get(campaignId)).toMatchObject({ status: 'closed' });
    });
  }

  /** Somebody without a card who wants this work; each comes a second after the one before. */
  async worker(
    occupationIds: string[],
    consents: readonly ConsentPurpose[] = ['contact'],
  ): Promise<AtKiosk> {
    this.bench.time.advance(1_000);
    return this.#hall.worker({ wishes: { occupationIds }, consents });
  }

  /** The man of the card registers, or says anew what he wants. */
  async withCard(occupationId = 'loader', phone: string | null = '19900001234'): Promise<string> {
    const kiosk = await this.#aKiosk();
    const { greeting } = await kiosk.does('worker.register', {
      visitId,
      identity: { by: 'card', card: testCards.man, phone },
      consents: consentsOf(['registration', 'keep_id_number', 'contact']),
      wishes: wishesOf({ occupationIds: [occupationId] }),
      elderMode: false,
      language: 'zh-CN',
    });
    return greeting.workerId;
  }

  /** He comes another day. */
  async checkIn(): Promise<void> {
    const kiosk = await this.#aKiosk();
    const card = testCards.man;
    const { outcome } = await kiosk.does('worker.checkIn', { visitId, card, language: 'zh-CN' });
    expect(outcome).toBe('checked_in');
  }

  async listed(campaignId: string): Promise<string[]> {
    const { people } = await this.desk.asks('campaign.people', { campaignId, cursor: null });
    return people.map(({ workerId }) => workerId);
  }

  eventsOf(entityId: string): readonly (readonly [string, unknown])[] {
    return this.bench.hall.read((db) =>
      eventsAbout(db, entityId).map(
        ({ type, detailJson }) => [type, JSON.parse(detailJson)] as const,
      ),
    );
  }

  /** Under which id it is known that he was shown to somebody who calls. */
  callId(campaignId: string, { workerId }: AtKiosk): string {
    const call = this.bench.stores.campaignCalls.of(campaignId, workerId);
    if (call === null) throw new Error('Nobody was shown his number');
    return call.id;
  }

  close(): Promise<void> {
    return this.bench.hall.close();
  }

  async #aKiosk(): Promise<Asker> {
    return new Asker((await this.bench.hall.terminal('kiosk')).socket);
  }
}
