import { useState } from 'react';
import type { HallError } from '@hall/core/contract/errors';
import type { QueueCounter, QueueService } from '@hall/core/contract/topics/queue-topic';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { counterWords } from './names.ts';
import { leftUnserved, type QueueView } from './queue-view.ts';

/** A change of one window that is under way, over the record it was made from. */
interface Wish {
  readonly over: QueueCounter;
  readonly serviceIds: readonly string[];
}

/** What stands in the way of a click: a window keeps one service; a service may lose its last window. */
export type Hindrance =
  | { readonly what: 'last'; readonly of: QueueCounter }
  | { readonly what: 'sure'; readonly of: QueueCounter; readonly serviceIds: readonly string[] };

/** Which window serves what, and changing it with a click. */
export interface Serving {
  readonly serves: (counter: QueueCounter, service: QueueService) => boolean;
  readonly toggle: (counter: QueueCounter, service: QueueService) => void;
  /** Changes it whatever stands in the way. */
  readonly put: (counter: QueueCounter, serviceIds: readonly string[]) => Promise<void>;
  readonly hindrance: Hindrance | null;
  readonly forget: () => void;
  readonly error: HallError | null;
}

/** The services of the windows as they are clicked; a click shows at once and is taken back if refused. */
export function useServing(queue: QueueView): Serving {
  const save = useCommand('queue.saveCounter');
  const tell = useTelling(queue);
  const [wish, setWish] = useState<Wish | null>(null);
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const idsOf = (counter: QueueCounter): readonly string[] =>
    wish?.over === counter
      ? wish.serviceIds
      : counter.serviceIds.filter((id) => queue.serviceById.has(id));

  async function put(counter: QueueCounter, serviceIds: readonly string[]): Promise<void> {
    setHindrance(null);
    setWish({ over: counter, serviceIds });
    const { id, number, name } = counter;
    const details = { number, name, serviceIds: [...serviceIds] };
    const done = await save.run({ counterId: id, details });
    if (done === null) setWish(null);
    else tell(counter, serviceIds);
  }

  function toggle(counter: QueueCounter, service: QueueService): void {
    if (save.busy) return;
    const now = idsOf(counter);
    const next = now.includes(service.id)
      ? now.filter((id) => id !== service.id)
      : [...now, service.id];
    if (next.length === 0) setHindrance({ what: 'last', of: counter });
    else if (leftUnserved(queue, counter.id, next).length > 0) {
      setHindrance({ what: 'sure', of: counter, serviceIds: next });
    } else void put(counter, next);
  }

  return {
    serves: (counter, service) => idsOf(counter).includes(service.id),
    toggle,
    put,
    hindrance,
    forget: () => {
      setHindrance(null);
    },
    error: save.error,
  };
}

/** Says what a window serves now. */
function useTelling({
  services,
}: QueueView): (counter: QueueCounter, serviceIds: readonly string[]) => void {
  const { say, language } = useLanguage();
  const announce = useAnnounce();
  return (counter, serviceIds) => {
    const letters = services
      .filter(({ id }) => serviceIds.includes(id))
      .map(({ details: { letter } }) => letter);
    announce(
      say('queueSetup.serves', {
        window: counterWords(counter, language, say),
        services: letters.join(say('list.comma')),
      }),
    );
  };
}
