import { Pencil, PowerOff } from 'lucide-react';
import type { QueueCounter, QueueService } from '@hall/core/contract/topics/queue-topic';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Actions, Dialog } from '../widgets/dialog.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import { counterWords, nameIn, serviceWords, unservedWords } from './names.ts';
import type { Asked } from './overview.tsx';
import { leftUnserved, type QueueView } from './queue-view.ts';
import { useServing, type Serving } from './use-serving.ts';
import styles from './setup.module.css';

/** Which window serves what; a click changes it at once. */
export function WindowMatrix({
  queue,
  ask,
}: {
  readonly queue: QueueView;
  readonly ask: (asked: Asked) => void;
}) {
  const { say, language } = useLanguage();
  const serving = useServing(queue);
  const { hindrance } = serving;
  return (
    <Stack>
      <p className={styles.hint}>{say('queueSetup.matrixHint')}</p>
      <div
        className={styles.matrix}
        role="region"
        aria-label={say('queueSetup.windows')}
        tabIndex={0}
      >
        <table>
          <MatrixHead services={queue.services} />
          <tbody>
            {queue.counters.map((counter) => (
              <WindowRow
                key={counter.id}
                counter={counter}
                services={queue.services}
                serving={serving}
                ask={ask}
              />
            ))}
          </tbody>
        </table>
      </div>
      {hindrance?.what === 'last' && (
        <Message tone="warn">
          {say('queueSetup.lastService', { window: counterWords(hindrance.of, language, say) })}
        </Message>
      )}
      <Refused error={serving.error} />
      {hindrance?.what === 'sure' && (
        <SureDialog
          queue={queue}
          counter={hindrance.of}
          serviceIds={hindrance.serviceIds}
          onClose={serving.forget}
          onSure={() => void serving.put(hindrance.of, hindrance.serviceIds)}
        />
      )}
    </Stack>
  );
}

function MatrixHead({ services }: { readonly services: readonly QueueService[] }) {
  const { say, language } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{say('queueSetup.windowHeading')}</th>
        {services.map(({ id, details }) => (
          <th key={id} scope="col" data-service>
            <b>{details.letter}</b>
            <span>{nameIn(details.name, language)}</span>
          </th>
        ))}
        <th scope="col">{say('terminal.acts')}</th>
      </tr>
    </thead>
  );
}

function WindowRow({
  counter,
  services,
  serving,
  ask,
}: {
  readonly counter: QueueCounter;
  readonly services: readonly QueueService[];
  readonly serving: Serving;
  readonly ask: (asked: Asked) => void;
}) {
  const { say, language } = useLanguage();
  const window = counterWords(counter, language, say);
  return (
    <tr>
      <th scope="row">{window}</th>
      {services.map((service) => (
        <td key={service.id}>
          <input
            type="checkbox"
            aria-label={say('queueSetup.cell', {
              window,
              service: serviceWords(service.details, language),
            })}
            checked={serving.serves(counter, service)}
            onChange={() => {
              serving.toggle(counter, service);
            }}
          />
        </td>
      ))}
      <td data-acts>
        <WindowActs counter={counter} ask={ask} />
      </td>
    </tr>
  );
}

function WindowActs({
  counter,
  ask,
}: {
  readonly counter: QueueCounter;
  readonly ask: (asked: Asked) => void;
}) {
  const { say } = useLanguage();
  return (
    <span className={styles.acts}>
      <Button
        size="small"
        icon={Pencil}
        onClick={() => {
          ask({ what: 'counter', of: counter });
        }}
      >
        {say('queueSetup.edit')}
      </Button>
      <Button
        size="small"
        look="danger"
        icon={PowerOff}
        onClick={() => {
          ask({ what: 'retireCounter', of: counter });
        }}
      >
        {say('queueSetup.retire')}
      </Button>
    </span>
  );
}

/** Asked before a service loses its last window. */
function SureDialog({
  queue,
  counter,
  serviceIds,
  onClose,
  onSure,
}: {
  readonly queue: QueueView;
  readonly counter: QueueCounter;
  readonly serviceIds: readonly string[];
  readonly onClose: () => void;
  readonly onSure: () => void;
}) {
  const { say, language } = useLanguage();
  const lost = leftUnserved(queue, counter.id, serviceIds);
  return (
    <Dialog title={say('queueSetup.sure.title')} onClose={onClose}>
      {lost.map(({ id, details, waiting }) => (
        <Message key={id} tone="alarm">
          {unservedWords({ details, waiting }, language, say)}
        </Message>
      ))}
      <Actions>
        <Button onClick={onClose}>{say('form.cancel')}</Button>
        <Button look="danger" onClick={onSure}>
          {say('queueSetup.sure.yes')}
        </Button>
      </Actions>
    </Dialog>
  );
}
