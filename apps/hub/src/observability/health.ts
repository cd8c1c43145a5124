import type { Clock } from '@hall/core/basics/ports';
import type { WindowDeviceRecord } from '@hall/core/contract/topics/window-records';
import { protocolVersion } from '@hall/core/contract/wire';
import type { VoiceKeeper } from '../announcer/voice-keeper.ts';
import { backupMetrics, backupReport } from '../backup/backup-health.ts';
import type { BackupView } from '../backup/backup-keeper.ts';
import type { Counters } from '../gateway/counters.ts';
import type { TopicHub } from '../gateway/topic-hub.ts';
import { EventReader } from '../store/event-store.ts';
import type { ReaderProcess } from '../store/reader/reader-process.ts';
import type { WindowsView } from '../windows/window-desk.ts';
import { windowMetrics, windowReport } from '../windows/window-health.ts';
import type { Storage } from '../store/storage.ts';

const productVersion = '0.1.0';

/** How the hub is, in numbers; nothing here is about a person. */
export class Health {
  readonly #parts: {
    readonly storage: Storage;
    readonly counters: Counters;
    readonly topics: TopicHub;
    readonly reader: ReaderProcess;
    readonly voice: Pick<VoiceKeeper, 'report'>;
    readonly windows: WindowsView;
    readonly backups: BackupView;
    readonly clock: Clock;
    readonly startedMs: number;
  };
  readonly #events: EventReader;
  #integrity: 'ok' | 'checking' | 'damaged';

  constructor(parts: {
    readonly storage: Storage;
    readonly counters: Counters;
    readonly topics: TopicHub;
    readonly reader: ReaderProcess;
    readonly voice: Pick<VoiceKeeper, 'report'>;
    readonly windows: WindowsView;
    readonly backups: BackupView;
    readonly clock: Clock;
    readonly startedMs: number;
  }) {
    this.#parts = parts;
    this.#events = new EventReader(parts.storage.db);
    this.#integrity = parts.storage.checked ? 'ok' : 'checking';
  }

  /** Checks a file that was too large to be checked before the start. */
  async checkLater(): Promise<void> {
    this.#integrity = (await this.#parts.reader.integrity()) === null ? 'ok' : 'damaged';
  }

  report(sockets: Record<string, number>): { readonly healthy: boolean; readonly report: object } {
    const { counters, topics, clock, startedMs, voice, windows } = this.#parts;
    const healthy = this.#integrity !== 'damaged';
    return {
      healthy,
      report: {
        status: healthy ? 'ok' : 'damaged',
        version: productVersion,
        protocolVersion,
        database: this.#integrity,
        ledgerSeq: this.#events.head().seq,
        uptimeMs: clock.now() - startedMs,
        topics: topics.report(),
        voice: voice.report(),
        windows: { setup: windows.setup.state, devices: windowReport(this.#windowDevices()) },
        backup: backupReport(this.#parts.backups),
        sockets,
        refused: counters.report(),
      },
    };
  }

  /** The same as Prometheus text. */
  metrics(sockets: Record<string, number>): string {
    const { counters, topics, clock, startedMs } = this.#parts;
    const lines = [
      `hall_up ${this.#integrity === 'damaged' ? 0 : 1}`,
      `hall_uptime_seconds ${(clock.now() - startedMs) / 1_000}`,
      `hall_ledger_seq ${this.#events.head().seq}`,
      `hall_resident_memory_bytes ${process.memoryUsage.rss()}`,
    ];
    for (const [kind, count] of Object.entries(sockets)) {
      lines.push(`hall_sockets{kind="${kind}"} ${count}`);
    }
    for (const [topic, { records }] of Object.entries(topics.report())) {
      lines.push(`hall_topic_records{topic="${topic}"} ${records}`);
    }
    for (const [name, count] of Object.entries(counters.report())) {
      lines.push(`hall_refused_total{reason="${name}"} ${count}`);
    }
    lines.push(
      ...backupMetrics(this.#parts.backups, clock.now()),
      ...windowMetrics(this.#windowDevices()),
    );
    return `${lines.join('\n')}\n`;
  }

  #windowDevices(): WindowDeviceRecord[] {
    const { windows, storage } = this.#parts;
    return windows.devices(storage.stores);
  }
}
