import { err, ok } from '@hall/core/basics/result';
import type { Handler } from '../handler.ts';

/** The rules of the whole queue; the next press goes by them. */
export const saveQueueSettings: Handler<'queue.saveSettings'> = (tx, { settings }) => {
  if (settings.voice.quiet.some(({ from, to }) => from === to)) {
    return err({ code: 'invalid_fields', fields: ['voice.quiet'] });
  }
  tx.record({ type: 'queue.settings_saved', entityId: 'queue', state: settings, detail: {} });
  return ok({});
};
