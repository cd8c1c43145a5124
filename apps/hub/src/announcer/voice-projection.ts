import type { Clock } from '@hall/core/basics/ports';
import type { TopicRecord } from '@hall/core/contract/topics/registry';
import type { VoiceRecord, VoiceSaying } from '@hall/core/contract/topics/voice-topic';
import type { Bay } from '@hall/core/domain/bay/bay';
import type { HallWords } from '@hall/core/domain/hall-day/hall-word';
import type { PowerState } from '@hall/core/domain/power/power';
import type { Call } from '@hall/core/domain/ticket/call';
import {
  announceBayOver,
  announceCall,
  announceEmergency,
  type Announcement,
  type AnnouncementKind,
} from '@hall/core/rules/announcement';
import { announceHall } from '@hall/core/rules/hall-announcement';
import { announcePower } from '@hall/core/rules/power-announcement';
import {
  emptySchedule,
  scheduleVoice,
  type Saying,
  type Schedule,
  type ScheduleEvent,
} from '@hall/core/rules/announcement-schedule';
import { timeSentence } from '@hall/core/rules/announcement-timing';
import { countersFrom } from '../hall-words.ts';
import type { CommittedEvent, Projection, TopicChange } from '../gateway/projection.ts';
import { Told } from '../gateway/projections/told.ts';
import type { Stores } from '../store/stores.ts';
import type { VoicePack } from './pack.ts';
import type { VoiceView } from './voice-keeper.ts';

/** Calls a restarted hub still says; whoever was called before has heard it or is called again. */
const stillSaidMs = 15_000;
const lastCalls = 30;

/**
 * The hall's voice: turns calls into sayings with times, which every player follows. The times are
 * decided here and nowhere else, so all screens speak as one.
 */
export class VoiceProjection implements Projection<'voice'> {
  readonly topic = 'voice';
  readonly #view: VoiceView;
  readonly #clock: Clock;
  readonly #told = new Told<VoiceRecord>();
  #schedule: Schedule = emptySchedule;
  /** What was last said of a bay, to be taken back if its vehicle drives off before. */
  readonly #ofBays = new Map<string, string>();
  /** The pack the schedule's times were made with. */
  #pack: VoicePack | null = null;

  constructor(view: VoiceView, clock: Clock) {
    this.#view = view;
    this.#clock = clock;
  }

  load(stores: Stores, nowMs: number): TopicRecord<'voice'>[] {
    this.#told.clear();
    this.#schedule = emptySchedule;
    this.#pack = this.#view.pack;
    this.#raise(stores);
    for (const call of stores.calls.last(lastCalls)) {
      const ageMs = nowMs - call.atMs;
      if (!call.cancelled && ageMs >= 0 && ageMs <= stillSaidMs) this.#say(call, stores);
    }
    return this.#told.news(this.#records(stores));
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'voice'> {
    if (event.state === null) return none;
    if (event.entity === 'queue') return this.tick(this.#clock.now(), stores);
    if (event.entity === 'emergency') return this.#danger(stores);
    if (event.entity === 'bay') return this.#bay(event, stores);
    if (event.entity === 'hall_word') return this.#hall(event, stores);
    if (event.entity === 'power') return this.#power(event.state as PowerState, event.seq, stores);
    if (event.entity !== 'call') return none;
    this.#follow(stores);
    const call = event.state as Call;
    if (call.cancelled) this.#change({ type: 'cancelled', callId: call.id }, stores);
    else this.#say(call, stores);
    return this.#news(stores);
  }

  tick(_nowMs: number, stores: Stores): TopicChange<'voice'> {
    this.#follow(stores);
    this.#change({ type: 'tick' }, stores);
    return this.#news(stores);
  }

  #danger(stores: Stores): TopicChange<'voice'> {
    this.#follow(stores);
    if (stores.emergency.get() === null) this.#change({ type: 'all_clear' }, stores);
    this.#raise(stores);
    return this.#news(stores);
  }

  /** Says what danger there is, if there is one. Without a pack nothing can be said. */
  #raise(stores: Stores): void {
    const emergency = stores.emergency.get()?.danger;
    if (this.#pack === null || emergency === undefined) return;
    const sentence = timeSentence(this.#pack, announceEmergency(emergency));
    this.#change({ type: 'emergency', emergency, sentence }, stores);
  }

  /** Once, before the calls that wait; a newer word about the power takes back an unsaid one. */
  #power(state: PowerState, seq: number, stores: Stores): TopicChange<'voice'> {
    this.#follow(stores);
    const pack = this.#pack;
    if (pack === null) return none;
    const announcement = announcePower(state, packVoice(pack));
    const [callId, madeAtMs] = [ledgerSayingId(seq), this.#clock.now()];
    this.#sayOnce({ callId, about: 'power', seq: 0, madeAtMs, announcement }, stores);
    return this.#news(stores);
  }

  /** Once, after the calls that were made before; a hub that starts again does not repeat it. */
  #hall({ type, seq, state }: CommittedEvent, stores: Stores): TopicChange<'voice'> {
    this.#follow(stores);
    const pack = this.#pack;
    const word = (state as HallWords).told.at(-1);
    if (pack === null || word === undefined || type !== 'hallDay.told') return none;
    const countersFromMs = countersFrom(stores, word.atMs);
    const announcement = announceHall(word, countersFromMs, packVoice(pack));
    this.#sayOnce(
      {
        callId: ledgerSayingId(seq),
        // The hall says one thing of the crowd and one of its doors; a newer one takes back the older.
        about: word.kind === 'crowded' ? 'crowd' : 'doors',
        seq: lastCallSeq(stores),
        madeAtMs: word.atMs,
        announcement,
        isSaidClosed: true,
      },
      stores,
    );
    return this.#news(stores);
  }

  /** A sentence that concerns everybody; without words for it in the pack it is left out. */
  #sayOnce(one: SaidOnce, stores: Stores): void {
    const pack = this.#pack;
    const { callId, about, seq, madeAtMs, announcement, isSaidClosed } = one;
    if (pack === null || announcement === null) return;
    const sentence = timeSentence(pack, announcement);
    const places = { ticketId: about, counterId: about };
    const closed = isSaidClosed === true ? { isSaidClosed } : {};
    const call = {
      callId,
      seq,
      ...places,
      madeAtMs,
      sentence,
      isSaidOnce: true,
      ...closed,
    } as const;
    this.#change({ type: 'called', call }, stores);
  }

  #say(call: Call, stores: Stores): void {
    const pack = this.#pack;
    if (pack === null) return;
    const { id: callId, seq, ticketId, counterId, counterNumber, number, atMs } = call;
    const kind = announcementKind(call, stores);
    const announcement = announceCall({ kind, ticket: number, counterNumber }, packVoice(pack));
    const sentence = timeSentence(pack, announcement);
    const said = { callId, seq, ticketId, counterId, madeAtMs: atMs, sentence };
    this.#change({ type: 'called', call: said }, stores);
  }

  /** Once, when the time of a vehicle is over; not at all when it drives off before that is said. */
  #bay({ type, state, entityId }: CommittedEvent, stores: Stores): TopicChange<'voice'> {
    this.#follow(stores);
    const before = this.#ofBays.get(entityId);
    this.#ofBays.delete(entityId);
    if (before !== undefined) this.#change({ type: 'cancelled', callId: before }, stores);
    if (type === 'bay.overdue') this.#sayOver(state as Bay, stores);
    return this.#news(stores);
  }

  #sayOver({ id, details, stay }: Bay, stores: Stores): void {
    const pack = this.#pack;
    if (pack === null || stay === null) return;
    const announcement = announceBayOver(details.number, packVoice(pack));
    const callId = `${stay.id}-${stay.untilMs.toString(36)}`;
    this.#ofBays.set(id, callId);
    const seq = lastCallSeq(stores);
    this.#sayOnce({ callId, about: id, seq, madeAtMs: stay.untilMs, announcement }, stores);
  }

  #change(event: ScheduleEvent, stores: Stores): void {
    const at = { nowMs: this.#clock.now(), settings: stores.queue.get().voice };
    this.#schedule = scheduleVoice(this.#schedule, event, at);
  }

  /** With another pack the old times are wrong: what is unsaid is dropped, a danger begins anew. */
  #follow(stores: Stores): void {
    if (this.#view.pack?.id === this.#pack?.id) return;
    this.#pack = this.#view.pack;
    this.#schedule = emptySchedule;
    this.#raise(stores);
  }

  #news(stores: Stores): TopicChange<'voice'> {
    const records = this.#records(stores);
    const now = new Set(records.map(({ id }) => id));
    const removes = this.#told.ids().filter((id) => !now.has(id) && this.#told.drop(id));
    return { puts: this.#told.news(records), removes };
  }

  #records(stores: Stores): VoiceRecord[] {
    const { volume, zones } = stores.queue.get().voice;
    const { emergency, sayings } = this.#schedule;
    const pack = this.#pack;
    const records: VoiceRecord[] = [
      {
        kind: 'state',
        id: 'state',
        pack: pack === null ? null : { id: pack.id, language: pack.manifest.language },
        trouble: this.#view.trouble?.code ?? null,
        volume,
        zones,
      },
      ...sayings.map(sayingRecord),
    ];
    if (emergency === null) return records;
    const { sentence, startMs, everyMs } = emergency;
    return [
      ...records,
      {
        kind: 'emergency',
        id: 'emergency',
        emergency: emergency.emergency,
        startMs,
        durationMs: sentence.durationMs,
        everyMs,
        clips: [...sentence.clips],
        text: sentence.text,
      },
    ];
  }
}

/** What a sentence has to know of the pack. */
function packVoice({ manifest }: VoicePack) {
  const has = (clip: string): boolean => manifest.clips[clip] !== undefined;
  return { numerals: manifest.numerals, has };
}

/** A sentence that is said once. */
interface SaidOnce {
  readonly callId: string;
  /** A newer sentence about the same takes back an unsaid one. */
  readonly about: string;
  /** The call after which it has its turn. */
  readonly seq: number;
  readonly madeAtMs: number;
  readonly announcement: Announcement | null;
  readonly isSaidClosed?: true;
}

function lastCallSeq(stores: Stores): number {
  return stores.calls.last(1)[0]?.seq ?? 0;
}

/** An id like that of a call, made of the place in the ledger: the same for every start of the hub. */
function ledgerSayingId(seq: number): string {
  return `00000000-0000-8000-8000-${seq.toString(16).padStart(12, '0')}`;
}

const none: TopicChange<'voice'> = { puts: [], removes: [] };

function announcementKind(call: Call, stores: Stores): AnnouncementKind {
  if (call.kind === 'recall') return 'recall';
  const moved = (stores.tickets.get(call.ticketId)?.transfers ?? 0) > 0;
  return moved ? 'transfer' : 'call';
}

function sayingRecord({ call, round, startMs, endMs }: Saying): VoiceSaying {
  return {
    kind: 'saying',
    id: `${call.callId}:${round}`,
    callId: call.callId,
    seq: call.seq,
    round,
    isSaidClosed: call.isSaidClosed === true,
    startMs,
    endMs,
    clips: [...call.sentence.clips],
    text: call.sentence.text,
  };
}
