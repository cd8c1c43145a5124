import type { EmergencyRecord } from '@hall/core/contract/topics/emergency-topic';
import type { Emergency } from '@hall/core/domain/emergency/emergency';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';

const none: TopicChange<'emergency'> = { puts: [], removes: [] };

/** The danger that runs. A hub that starts again in the middle of one shows it again. */
export class EmergencyProjection implements Projection<'emergency'> {
  readonly topic = 'emergency';

  load(stores: Stores): EmergencyRecord[] {
    const emergency = stores.emergency.get();
    return emergency === null ? [] : [recordOf(emergency)];
  }

  apply(event: CommittedEvent): TopicChange<'emergency'> {
    if (event.entity !== 'emergency' || event.state === null) return none;
    const { emergency } = event.state as { readonly emergency: Emergency | null };
    return emergency === null
      ? { puts: [], removes: ['emergency'] }
      : { puts: [recordOf(emergency)], removes: [] };
  }

  tick(): TopicChange<'emergency'> {
    return none;
  }
}

function recordOf(emergency: Emergency): EmergencyRecord {
  return { kind: 'emergency', id: 'emergency', ...emergency };
}
