import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoardProfile, Terminal } from '@hall/core/domain/device/terminal';
import type { Hub } from '@hall/hub/hub-options';

/**
 * A LED wall read from ten metres with the calls at its side, a panel of 75 inches over the windows that
 * calls and speaks, a standing 55-inch panel read from three and a half, and a text strip of LEDs over the
 * entrance.
 */
const boards: Readonly<Record<string, BoardProfile>> = {
  landscape: {
    layout: 'landscape',
    widthPx: 1920,
    heightPx: 1080,
    pixelPitchMm: 2,
    farthestViewerM: 10,
    calls: 'zone',
  },
  calls: {
    layout: 'landscape',
    widthPx: 1920,
    heightPx: 1080,
    pixelPitchMm: 0.87,
    farthestViewerM: 4.5,
    calls: 'only',
  },
  portrait: {
    layout: 'portrait',
    widthPx: 1080,
    heightPx: 1920,
    pixelPitchMm: 0.63,
    farthestViewerM: 3.5,
  },
  strip: {
    layout: 'strip',
    widthPx: 1920,
    heightPx: 160,
    pixelPitchMm: 2.5,
    farthestViewerM: 9,
  },
  bays: {
    layout: 'landscape',
    widthPx: 1920,
    heightPx: 1080,
    pixelPitchMm: 0.63,
    farthestViewerM: 3.5,
    page: 'bays',
  },
  entrance: {
    layout: 'portrait',
    widthPx: 1080,
    heightPx: 1920,
    pixelPitchMm: 0.63,
    farthestViewerM: 5,
    page: 'entrance',
    arrows: { people: 'right', vehicles: 'left', bays: 'up' },
    exit: 'left',
  },
};

const kioskName = '自助机';
const boothName = '1号展位';
const boardNames: Readonly<Record<string, string>> = {
  landscape: '大厅大屏',
  calls: '窗口叫号屏',
  portrait: '竖屏',
  strip: '字幕屏',
  bays: '车位屏',
  entrance: '入口屏',
};

/** Enrols the screens of a demonstration; each keeps its token over restarts. */
export class DemonstrationEnrolment {
  readonly #hub: Hub;
  readonly #file: string;
  readonly #tokens: Map<string, string>;

  private constructor(hub: Hub, file: string, tokens: Map<string, string>) {
    this.#hub = hub;
    this.#file = file;
    this.#tokens = tokens;
  }

  /** Reads the tokens of an earlier start on the same data. */
  static async open(hub: Hub, dataDir: string): Promise<DemonstrationEnrolment> {
    const file = join(dataDir, 'demonstration-tokens.json');
    const text = await readFile(file, 'utf8').catch(() => '{}');
    const tokens = new Map(Object.entries(JSON.parse(text) as Record<string, string>));
    return new DemonstrationEnrolment(hub, file, tokens);
  }

  /** The token of a kiosk, of a booth or of a board of that layout; null for anything else. */
  token(kind: string, layout: string): Promise<string | null> {
    if (kind === 'kiosk') {
      return this.#enrol('kiosk', { kind: 'kiosk', name: kioskName, board: null });
    }
    if (kind === 'booth') {
      return this.#enrol('booth', { kind: 'booth', name: boothName, board: null });
    }
    const board = boards[layout];
    if (kind !== 'board' || board === undefined) {
      return Promise.resolve(null);
    }
    const name = boardNames[layout] ?? layout;
    return this.#enrol(`board-${layout}`, { kind: 'board', name, board });
  }

  /** The token of the Electron kiosk, which is a place of its own. */
  electronKiosk(): Promise<string | null> {
    return this.#enrol('kiosk-window', { kind: 'kiosk', name: `${kioskName} 2`, board: null });
  }

  async #enrol(
    key: string,
    wanted: Pick<Terminal, 'kind' | 'name' | 'board'>,
  ): Promise<string | null> {
    const kept = this.#tokens.get(key);
    if (kept !== undefined) {
      return kept;
    }
    const enrolled = await this.#hub.system.enrol(wanted);
    if (!enrolled.ok) {
      return null;
    }
    this.#tokens.set(key, enrolled.value.token);
    const text = JSON.stringify(Object.fromEntries(this.#tokens));
    await writeFile(this.#file, text, { mode: 0o600 });
    return enrolled.value.token;
  }
}
