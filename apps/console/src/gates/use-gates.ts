import { useMemo } from 'react';
import { useTopic } from '@hall/ui/hall/use-hall';
import { gatesView, type GatesView } from './gates-view.ts';

/** The entrance, live. */
export function useGates(): GatesView {
  const entrance = useTopic('entrance');
  const gates = useTopic('gates');
  return useMemo(
    () => gatesView(entrance.records.values(), gates.records.values()),
    // The maps are changed in place; the view objects are new after every change.
    [entrance, gates],
  );
}
