import type { PassReader } from '../domain/gate/pass.ts';
import type { zhGatePass } from '../i18n/zh-cn/gate-pass.ts';

type NoticeKey = Extract<keyof typeof zhGatePass, `gate.notice.${string}`>;

/** The notice beside the readers at the lanes: its heading, and a line for each thing to know. */
export interface GateNotice {
  readonly title: NoticeKey;
  readonly lines: readonly NoticeKey[];
}

/**
 * What everybody is told before anything is read (G-02; 个人信息保护法 14 and 17: freely, and knowing
 * what is kept and for how long). Null where no lane has a reader: then there is nothing to tell.
 */
export function gateNotice(readers: readonly PassReader[]): GateNotice | null {
  if (readers.length === 0) return null;
  return {
    title: 'gate.notice.title',
    lines: [
      'gate.notice.button',
      ...(readers.includes('slip') ? (['gate.notice.slip'] as const) : []),
      ...(readers.includes('card') ? (['gate.notice.card'] as const) : []),
      'gate.notice.face',
    ],
  };
}
