import { protocolVersion, type Answer, type Hello } from '@hall/core/contract/wire';
import { WebSocket } from 'ws';
import { systemClock, uuidV7Source } from '../../src/system-ports.ts';

const parsedMaxChars = 20_000;
/** As the product's clients number their commands. */
const ids = uuidV7Source(systemClock);
const deltaStart = '42["delta"';

/**
 * The least a screen can be: Socket.IO's text protocol over `ws`, nothing parsed that need not be.
 * The bare baseline uses the same client, so its cost is on both sides.
 */
export class ThinClient {
  /** Called with the performance clock whenever a delta (or a bare frame) has come. */
  onDelta: (atMs: number, text: string) => void = () => undefined;
  bytesReceived = 0;
  readonly #ws: WebSocket;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  readonly #opened: Promise<void>;
  #lastId = 0;
  /** The answer whose attachments are still on their way. */
  #partial: { readonly id: number; readonly text: string; readonly buffers: Buffer[] } | null =
    null;

  private constructor(ws: WebSocket, bare: boolean) {
    this.#ws = ws;
    this.#opened = new Promise((resolve, reject) => {
      ws.on('error', reject);
      ws.on('close', () => {
        reject(new Error('closed'));
        // Whoever waits for an answer learns that none will come.
        for (const [id] of this.#waiting) this.#settle(id, null);
      });
      ws.on('open', () => {
        if (bare) resolve();
      });
      ws.on('message', (data: Buffer, isBinary) => {
        this.bytesReceived += data.length;
        this.#take(data, isBinary, resolve);
      });
    });
  }

  /** Connects to a hub and waits until its namespace is open. */
  static async hub(port: number): Promise<ThinClient> {
    const url = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
    const client = new ThinClient(new WebSocket(url, { perMessageDeflate: false }), false);
    await client.#opened;
    return client;
  }

  /** Connects to a bare WebSocket server. */
  static async bare(port: number, role: 'caller' | 'screen'): Promise<ThinClient> {
    const url = `ws://127.0.0.1:${port}/${role}`;
    const client = new ThinClient(new WebSocket(url, { perMessageDeflate: false }), true);
    await client.#opened;
    return client;
  }

  /** A request with an acknowledgement, as Socket.IO numbers them. */
  ask(event: string, message: unknown): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#ws.send(`42${id}${JSON.stringify([event, message])}`);
    });
  }

  /** A bare text; the answer is the next frame that begins with its number. */
  askBare(text: string): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#ws.send(`43${id}${text}`);
    });
  }

  async hello(credential: Hello['credential'], topics: Hello['topics']): Promise<unknown> {
    return this.ask('hello', { protocolVersion, credential, topics });
  }

  command(name: string, input: unknown): Promise<Answer> {
    return this.ask('command', { commandId: ids.next(), name, input }) as Promise<Answer>;
  }

  /** Stops reading, as a frozen screen does. */
  freeze(): void {
    this.#ws.pause();
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN;
  }

  onClose(listener: () => void): void {
    this.#ws.on('close', listener);
  }

  close(): void {
    this.#ws.terminate();
  }

  #take(data: Buffer, isBinary: boolean, opened: () => void): void {
    if (isBinary) {
      this.#attach(data);
      return;
    }
    const text = data.toString();
    if (text.startsWith(deltaStart)) {
      this.onDelta(performance.now(), text);
    } else if (text === '2') {
      this.#ws.send('3');
    } else if (text.startsWith('0{')) {
      this.#ws.send('40');
    } else if (text.startsWith('40')) {
      opened();
    } else {
      this.#answer(text);
    }
  }

  #answer(text: string): void {
    const match = /^4(?:3|6(\d+)-)(\d+)/.exec(text);
    if (match === null) return;
    const id = Number(match[2]);
    const body = text.slice(match[0].length);
    if (match[1] === undefined) {
      // A screen's own parsing is not what is measured, and large answers are only waited for.
      this.#settle(id, body.length > parsedMaxChars ? body : JSON.parse(body));
    } else {
      this.#partial = { id, text: body, buffers: [] };
    }
  }

  /** The bench's hellos ask for one topic, so one attachment makes an answer whole. */
  #attach(data: Buffer): void {
    const partial = this.#partial;
    this.#partial = null;
    if (partial !== null) {
      this.#settle(partial.id, [{ text: partial.text, gzip: data }]);
    }
  }

  #settle(id: number, args: unknown): void {
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(Array.isArray(args) ? (args as unknown[])[0] : args);
  }
}
