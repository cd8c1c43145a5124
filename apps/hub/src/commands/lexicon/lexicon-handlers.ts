import type { AuditDetail, AuditType } from '@hall/core/audit/catalogue';
import { ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import {
  addWord,
  downgradeRule,
  reinstateRule,
  removeWord,
  type HallLexicon,
} from '@hall/core/domain/lexicon/hall-lexicon';
import { lexiconInForce } from '@hall/core/rules/scanner/local-lexicon';
import type { Handlers, Tx } from '../handler.ts';

type Changed = Result<{ readonly ruleId: string; readonly lexiconVersion: string }, HallError>;

/** The four changes a market may make to the lexicon; each is in the ledger with its reason. */
export const lexiconHandlers = {
  'lexicon.addWord': (tx, word): Changed => {
    // A number taken by a refused command is not lost: its savepoint goes with it.
    const number = tx.nextNumber('lexicon', 'local');
    const added = addWord(tx.stores.lexicon.get(), { number, word });
    if (!added.ok) return added;
    const { lexicon, ruleId } = added.value;
    const { severity } = word;
    return written(tx, lexicon, {
      ruleId,
      type: 'lexicon.word_added',
      detail: (version) => ({ ruleId, severity, version }),
    });
  },
  'lexicon.removeWord': (tx, { ruleId, reason }): Changed => {
    const next = removeWord(tx.stores.lexicon.get(), ruleId);
    if (!next.ok) return next;
    return written(tx, next.value, {
      ruleId,
      type: 'lexicon.word_removed',
      detail: (version) => ({ ruleId, reason, version }),
    });
  },
  'lexicon.downgrade': (tx, { ruleId, reason }): Changed => {
    const next = downgradeRule(tx.stores.lexicon.get(), { ruleId, reason });
    if (!next.ok) return next;
    return written(tx, next.value, {
      ruleId,
      type: 'lexicon.downgraded',
      detail: (version) => ({ ruleId, reason, version }),
    });
  },
  'lexicon.reinstate': (tx, { ruleId, reason }): Changed => {
    const next = reinstateRule(tx.stores.lexicon.get(), ruleId);
    if (!next.ok) return next;
    return written(tx, next.value, {
      ruleId,
      type: 'lexicon.reinstated',
      detail: (version) => ({ ruleId, reason, version }),
    });
  },
} satisfies Partial<Handlers>;

type LexiconEvent = Exclude<Extract<AuditType, `lexicon.${string}`>, 'lexicon.swept'>;

function written<T extends LexiconEvent>(
  tx: Tx,
  state: HallLexicon,
  change: {
    readonly ruleId: string;
    readonly type: T;
    readonly detail: (version: string) => AuditDetail<T>;
  },
): Changed {
  const lexiconVersion = lexiconInForce(state.local).version;
  const detail = change.detail(lexiconVersion);
  tx.record({ type: change.type, entityId: 'lexicon', state, detail });
  return ok({ ruleId: change.ruleId, lexiconVersion });
}
