interface Serving {
  readonly subjectId: string;
  readonly holder: string;
  /** It ends then, however busy it is. */
  readonly untilMs: number;
  readonly lastUsedMs: number;
}

/** How long and how many; see `TokenRegistry`. */
export interface TokenOptions {
  /** A new secret; at least 20 characters. */
  readonly newToken: () => string;
  readonly idleMs?: number;
  readonly most?: number;
}

const usualIdleMs = 10 * 60_000;
const usualMost = 1_000;

/**
 * Who is being served where: a token that a screen or a person shows until the serving is over. Lives
 * in memory only, so that nothing outside it can act for whom it stands for.
 */
export class TokenRegistry {
  readonly #newToken: () => string;
  readonly #idleMs: number;
  readonly #most: number;
  /** In the order of last use, so that the oldest is first. */
  readonly #servings = new Map<string, Serving>();

  constructor({ newToken, idleMs = usualIdleMs, most = usualMost }: TokenOptions) {
    this.#newToken = newToken;
    this.#idleMs = idleMs;
    this.#most = most;
  }

  /** Begins to serve; one holder serves one at a time. */
  open(serving: Pick<Serving, 'holder' | 'subjectId' | 'untilMs'> & { nowMs: number }): string {
    this.#endWhere(({ holder }) => holder === serving.holder);
    const oldest = this.#servings.keys().next();
    if (this.#servings.size >= this.#most && oldest.done !== true) {
      this.#servings.delete(oldest.value);
    }
    const token = this.#newToken();
    const { nowMs, ...rest } = serving;
    this.#servings.set(token, { ...rest, lastUsedMs: nowMs });
    return token;
  }

  /** Whom a token stands for, shown by the holder it was given to; null when it is over. */
  find(shown: {
    readonly token: string;
    readonly holder: string;
    readonly nowMs: number;
  }): string | null {
    const { token, holder, nowMs } = shown;
    const serving = this.#servings.get(token);
    if (serving === undefined || serving.holder !== holder) return null;
    this.#servings.delete(token);
    const isOver = nowMs - serving.lastUsedMs >= this.#idleMs || nowMs >= serving.untilMs;
    if (isOver) return null;
    this.#servings.set(token, { ...serving, lastUsedMs: nowMs });
    return serving.subjectId;
  }

  /** Ends all that stands for somebody. */
  endOf(subjectId: string): void {
    this.#endWhere((serving) => serving.subjectId === subjectId);
  }

  /** Ends what a holder serves. */
  endAt(holder: string): void {
    this.#endWhere((serving) => serving.holder === holder);
  }

  #endWhere(isMeant: (serving: Serving) => boolean): void {
    for (const [token, serving] of this.#servings) {
      if (isMeant(serving)) this.#servings.delete(token);
    }
  }
}
