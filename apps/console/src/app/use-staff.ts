import { useMemo } from 'react';
import { useTopic } from '@hall/ui/hall/use-hall';
import { staffView, type StaffView } from './staff-view.ts';

/** Everything the desk knows, live. */
export function useStaff(): StaffView & { readonly ready: boolean } {
  const topic = useTopic('staff');
  return useMemo(
    () => ({ ...staffView(topic.records.values()), ready: topic.ready }),
    // The map is changed in place; the view object is new after every change.
    [topic],
  );
}
