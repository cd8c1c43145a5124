import { parseReceiptQr } from '@hall/core/documents/complaint-receipt';
import type { ReceiptKey } from '@hall/core/contract/commands/complaint-kiosk-commands';
import type { PaperDocument } from '@hall/core/documents/paper';
import type { EventOf } from './events.ts';
import { askAndWait, go, goForGood, returnTo, stay, visitOf, withVisit } from './moves.ts';
import type { KioskState, Page, Reply, Step } from './state.ts';
import { nothingTold, type Receipt } from './tell-state.ts';
import { onPostingFound, tellingOf, tellTrouble, withTelling } from './telling.ts';

/** An answer about a complaint. */
export type TellReply = Extract<Reply, { readonly name: `complaint.${string}` }>;

/** Tells the answers about complaints from all others. */
export function isAboutComplaint(reply: Reply): reply is TellReply {
  return reply.name.startsWith('complaint.');
}

/** The answer somebody waits for. */
export function onTellAnswered(state: KioskState, reply: TellReply): Step {
  if (!reply.result.ok) {
    return tellTrouble(state, reply.result.error.code);
  }
  const answered = withVisit(state, { pending: null });
  switch (reply.name) {
    case 'complaint.tell':
      return onTold(answered, reply.result.value);
    case 'complaint.posting':
      return onPostingFound(answered, reply.result.value.posting);
    case 'complaint.progress': {
      const { progress } = reply.result.value;
      return progress === null
        ? tellTrouble(answered, 'not_found')
        : stay(go(withTelling(answered, { progress }), { name: 'progress' }));
    }
    case 'complaint.reprintReceipt': {
      const { complaintId, document } = reply.result.value;
      const back = returnTo(answered, { name: 'progress' });
      return printReceipt({ ...back, paper: { stage: 'printing' } }, complaintId, document);
    }
  }
}

/** It is told: nothing of it stays here but the receipt. */
function onTold(state: KioskState, receipt: Receipt): Step {
  const left = withVisit(state, { digits: '', telling: { ...nothingTold, receipt } });
  const printing = goForGood(left, { name: 'tell-printing' });
  return printReceipt(printing, receipt.complaintId, receipt.document);
}

function printReceipt(state: KioskState, complaintId: string, document: PaperDocument): Step {
  return {
    state,
    effects: [{ type: 'print-receipt', visitNo: state.visitNo, complaintId, document }],
  };
}

/** Only a person prints it again. */
export function printReceiptAgain(state: KioskState): Step {
  const { receipt } = tellingOf(state);
  if (receipt === null) return stay(state);
  const printing = goForGood(state, { name: 'tell-printing' });
  return printReceipt(printing, receipt.complaintId, receipt.document);
}

const mayAskFrom: ReadonlySet<Page['name']> = new Set(['tell-kind', 'tell-trouble']);

/** 查进度: on to the number pad. */
export function onSeeProgress(state: KioskState): Step {
  if (!mayAskFrom.has(state.page.name)) return stay(state);
  const empty = withVisit(state, { digits: '', pending: null });
  return stay(go(withTelling(empty, { key: null, progress: null }), { name: 'progress-no' }));
}

/** The number of the receipt is typed; its code is next. */
export function onReceiptNumber(state: KioskState): Step {
  const { digits } = visitOf(state);
  const keyed = withTelling(state, { key: { market: null, digits, code: '' } });
  return stay(go(withVisit(keyed, { digits: '' }), { name: 'progress-code' }));
}

/** Both are there. */
export function onReceiptCode(state: KioskState): Step {
  const { key } = tellingOf(state);
  const { digits: code } = visitOf(state);
  return key === null ? stay(state) : lookUp(withVisit(state, { digits: '' }), { ...key, code });
}

function lookUp(state: KioskState, key: ReceiptKey): Step {
  if (state.connection !== 'live') return tellTrouble(state, 'unreachable');
  const asked = withTelling(state, { key, progress: null });
  return askAndWait(asked, { name: 'complaint.progress', input: key }, 'looking-up');
}

const takesReceipts: ReadonlySet<Page['name']> = new Set([
  'attract',
  'tell-kind',
  'progress-no',
  'progress-code',
]);

/** A receipt before the scanner asks by itself; every other paper changes nothing here. */
export function onScanned(state: KioskState, { text }: EventOf<'slip'>): Step {
  const receipt = parseReceiptQr(text.trim());
  if (!receipt.ok || !takesReceipts.has(state.page.name)) return stay(state);
  return lookUp(withVisit(state, { digits: '' }), receipt.value);
}

/** The same receipt once more, only because a person asks for it. */
export function onReprintReceipt(state: KioskState): Step {
  const { key } = tellingOf(state);
  if (state.page.name !== 'progress' || key === null || state.paper?.stage === 'printing') {
    return stay(state);
  }
  const input = { receipt: key, language: state.language };
  return askAndWait(state, { name: 'complaint.reprintReceipt', input }, 'saving');
}
