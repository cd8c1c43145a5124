import type { ReactNode } from 'react';
import type { HallError } from '@hall/core/contract/errors';
import type { QueueCounter, QueueService } from '@hall/core/contract/topics/queue-topic';
import { useAnnounce } from '../app/announce.tsx';
import { useLanguage, useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { counterWords, serviceWords, unservedWords } from './names.ts';
import type { QueueView } from './queue-view.ts';
import { counterRetirement, serviceRetirement } from './retiring.ts';

/** Takes a service out of the queue, after telling what that does; not while somebody waits for it. */
export function RetireServiceDialog({
  of,
  queue,
  onClose,
}: {
  readonly of: QueueService;
  readonly queue: QueueView;
  readonly onClose: () => void;
}) {
  const { say, language } = useLanguage();
  const announce = useAnnounce();
  const retire = useCommand('queue.retireService');
  const { waiting, underWay, idleWindows } = serviceRetirement(of, queue);
  const service = serviceWords(of.details, language);
  const windows = idleWindows.map((one) => counterWords(one, language, say));
  return (
    <RetireDialog
      title={say('queueSetup.retireTitle', { name: service })}
      hindered={waiting > 0}
      busy={retire.busy}
      error={retire.error}
      onClose={onClose}
      onRetire={() => {
        void retire.run({ serviceId: of.id }).then((done) => {
          if (done === null) return;
          announce(say('queueSetup.retired', { name: service }));
          onClose();
        });
      }}
    >
      {waiting > 0 && (
        <Message tone="alarm">{say('queueSetup.retireWaiting', { count: waiting })}</Message>
      )}
      <p>{say('queueSetup.retireService')}</p>
      {underWay > 0 && <p>{say('queueSetup.retireUnderWay', { count: underWay })}</p>}
      {windows.length > 0 && (
        <Message tone="warn">
          {say('queueSetup.retireIdle', { windows: windows.join(say('list.comma')) })}
        </Message>
      )}
    </RetireDialog>
  );
}

/** Takes a window out of the queue; not while somebody is at it or was sent to it. */
export function RetireCounterDialog({
  of,
  queue,
  onClose,
}: {
  readonly of: QueueCounter;
  readonly queue: QueueView;
  readonly onClose: () => void;
}) {
  const { say, language } = useLanguage();
  const announce = useAnnounce();
  const retire = useCommand('queue.retireCounter');
  // The newest state: whoever is at the window may leave it while this is read.
  const now = queue.counters.find(({ id }) => id === of.id) ?? of;
  const { busyWith, sentHere, unserved } = counterRetirement(now, queue);
  const window = counterWords(of, language, say);
  return (
    <RetireDialog
      title={say('queueSetup.retireTitle', { name: window })}
      hindered={busyWith !== null || sentHere > 0}
      busy={retire.busy}
      error={retire.error}
      onClose={onClose}
      onRetire={() => {
        void retire.run({ counterId: of.id }).then((done) => {
          if (done === null) return;
          announce(say('queueSetup.retired', { name: window }));
          onClose();
        });
      }}
    >
      {busyWith !== null && (
        <Message tone="alarm">{say('queueSetup.retireBusy', { ticket: busyWith })}</Message>
      )}
      {sentHere > 0 && (
        <Message tone="alarm">{say('queueSetup.retireSent', { count: sentHere })}</Message>
      )}
      <p>{say('queueSetup.retireWindow')}</p>
      {unserved.map(({ id, details, waiting }) => (
        <Message key={id} tone="warn">
          {unservedWords({ details, waiting }, language, say)}
        </Message>
      ))}
    </RetireDialog>
  );
}

function RetireDialog(props: {
  readonly title: string;
  readonly hindered: boolean;
  readonly busy: boolean;
  readonly error: HallError | null;
  readonly onClose: () => void;
  readonly onRetire: () => void;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.children}
      <Refused error={props.error} />
      <Actions>
        <Button onClick={props.onClose}>{say('form.cancel')}</Button>
        <Button look="danger" disabled={props.hindered} busy={props.busy} onClick={props.onRetire}>
          {say('queueSetup.retire')}
        </Button>
      </Actions>
    </Dialog>
  );
}
