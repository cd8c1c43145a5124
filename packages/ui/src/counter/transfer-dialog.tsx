import type { CommandInput } from '@hall/core/contract/commands/registry';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useDesk } from './desk-context.ts';
import { refusalAt } from './press-words.ts';
import styles from './dialogs.module.css';
import { transferWish } from './wishes.ts';

type To = CommandInput<'counter.transfer'>['to'];

/** 转移: one press on the service or window somebody is sent to. */
export function TransferDialog({ onClose }: { readonly onClose: () => void }) {
  const frame = useDesk();
  const { now, words, runner, machine, presses } = frame;
  const { current } = now;
  const refused = refusalAt('transfer', frame);
  const usable = presses.transfer.can && machine.running === null;
  const go = (to: To): void => {
    void runner.press(transferWish(now, to)).then((done) => {
      if (done) onClose();
    });
  };
  const services = now.services.filter(
    ({ id }) => id !== current?.serviceId || current.boundTo !== null,
  );
  return (
    <Dialog
      title={words.say('counter.transfer.title', { number: current?.ticket ?? '' })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.say('counter.cancel')}</Button>}
    >
      <p className={styles['note']}>{words.say('counter.transfer.note')}</p>
      {refused !== null && (
        <p className={styles['refused']} role="alert">
          {refused}
        </p>
      )}
      {services.length > 0 && (
        <Targets
          heading={words.say('counter.transfer.services')}
          targets={services.map((service) => ({
            id: service.id,
            mark: service.details.letter,
            name: words.name(service.details.name),
            detail: words.say('counter.transfer.waiting', { count: service.waiting }),
          }))}
          usable={usable}
          onGo={(serviceId) => {
            go({ to: 'service', serviceId });
          }}
        />
      )}
      {now.others.length > 0 && (
        <Targets
          heading={words.say('counter.transfer.counters')}
          targets={now.others.map((counter) => ({
            id: counter.id,
            mark: String(counter.number),
            name: words.window(counter),
            detail: counter.shows === 'paused' ? words.say('counter.transfer.paused') : '',
          }))}
          usable={usable}
          onGo={(counterId) => {
            go({ to: 'counter', counterId });
          }}
        />
      )}
      {services.length + now.others.length === 0 && <p>{words.say('counter.transfer.only')}</p>}
    </Dialog>
  );
}

interface Target {
  readonly id: string;
  readonly mark: string;
  readonly name: string;
  readonly detail: string;
}

function Targets({
  heading,
  targets,
  usable,
  onGo,
}: {
  readonly heading: string;
  readonly targets: readonly Target[];
  readonly usable: boolean;
  readonly onGo: (id: string) => void;
}) {
  return (
    <>
      <h3 className={styles['heading']}>{heading}</h3>
      <div className={styles['targets']}>
        {targets.map(({ id, mark, name, detail }) => (
          <button
            key={id}
            type="button"
            className={styles['target']}
            aria-disabled={!usable}
            onClick={() => {
              if (usable) onGo(id);
            }}
          >
            <span className={styles['mark']}>{mark}</span>
            <span className={styles['name']}>{name}</span>
            <span className={styles['detail']}>{detail}</span>
          </button>
        ))}
      </div>
    </>
  );
}
