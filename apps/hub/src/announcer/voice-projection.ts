import type { Clock } from '@hall/core/basics/ports';
import type { TopicRecord } from '@hall/core/contract/topics/registry';
import type { VoiceRecord, VoiceSaying } from '@hall/core/contract/topics/voice-topic';
import type { Call } from '@hall/core/domain/ticket/call';
import {
  announceCall,
  announceEmergency,
  type AnnouncementKind,
  type EmergencyKind,
} from '@hall/core/rules/announcement';
import {
  emptySchedule,
  scheduleVoice,
  type Saying,
  type Schedule,
  type ScheduleEvent,
} from '@hall/core/rules/announcement-schedule';
import type { CommittedEvent, Projection, TopicChange } from '../gateway/projection.ts';
import { Told } from '../gateway/projections/told.ts';
import type { Stores } from '../store/stores.ts';
import { timeSentence, type VoicePack } from './pack.ts';
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
    for (const call of stores.calls.last(lastCalls)) {
      const ageMs = nowMs - call.atMs;
      if (!call.cancelled && ageMs >= 0 && ageMs <= stillSaidMs) this.#say(call, stores);
    }
    return this.#told.news(this.#records(stores));
  }

  apply(event: CommittedEvent, stores: Stores): TopicChange<'voice'> {
    if (event.state === null) return none;
    if (event.entity === 'queue') return this.tick(this.#clock.now(), stores);
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

  /** Raises a danger, or with null gives the all-clear. Without a pack nothing can be said. */
  emergency(kind: EmergencyKind | null, stores: Stores): TopicChange<'voice'> {
    this.#follow(stores);
    if (kind === null) this.#change({ type: 'all_clear' }, stores);
    else this.#raise(kind, stores);
    return this.#news(stores);
  }

  #raise(emergency: EmergencyKind, stores: Stores): void {
    if (this.#pack === null) return;
    const sentence = timeSentence(this.#pack, announceEmergency(emergency));
    this.#change({ type: 'emergency', emergency, sentence }, stores);
  }

  #say(call: Call, stores: Stores): void {
    const pack = this.#pack;
    if (pack === null) return;
    const { id: callId, seq, ticketId, counterId, counterNumber, number, atMs } = call;
    const kind = announcementKind(call, stores);
    const announcement = announceCall(
      { kind, ticket: number, counterNumber },
      {
        numerals: pack.manifest.numerals,
        has: (clip) => pack.manifest.clips[clip] !== undefined,
      },
    );
    const sentence = timeSentence(pack, announcement);
    const said = { callId, seq, ticketId, counterId, madeAtMs: atMs, sentence };
    this.#change({ type: 'called', call: said }, stores);
  }

  #change(event: ScheduleEvent, stores: Stores): void {
    const at = { nowMs: this.#clock.now(), settings: stores.queue.get().voice };
    this.#schedule = scheduleVoice(this.#schedule, event, at);
  }

  /** With another pack the old times are wrong: what is unsaid is dropped, a danger begins anew. */
  #follow(stores: Stores): void {
    if (this.#view.pack?.id === this.#pack?.id) return;
    this.#pack = this.#view.pack;
    const emergency = this.#schedule.emergency?.emergency ?? null;
    this.#schedule = emptySchedule;
    if (emergency !== null) this.#raise(emergency, stores);
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
    startMs,
    endMs,
    clips: [...call.sentence.clips],
    text: call.sentence.text,
  };
}
