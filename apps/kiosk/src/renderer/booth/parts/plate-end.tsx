import { Button } from '@hall/ui/components/button';
import { useState } from 'react';
import { useBooth } from './booth-context.tsx';
import styles from './plate-end.module.css';

const places = [0, 1, 2] as const;
/** As on a plate: without I and O, which look like 1 and 0. */
const signs = Array.from('0123456789ABCDEFGHJKLMNPQRSTUVWXYZ');

/** The last three signs of the plate, for who wants to be found; nobody has to write them (G-08). */
export function PlateEnd({ plate }: { readonly plate: string }) {
  const { send, say } = useBooth();
  const [isOpen, setOpen] = useState(false);
  const write = (written: string): void => {
    send({ type: 'bay-plate', plate: written });
    if (written.length === places.length) setOpen(false);
  };
  return (
    <section className={styles['plate']} aria-label={say('booth.bays.plate')}>
      <div className={styles['row']}>
        <p className={styles['label']}>
          <strong>{say('booth.bays.plate')}</strong>
          <span>{say('booth.bays.plate.how')}</span>
        </p>
        <Button
          icon={isOpen ? 'check' : 'pencil-line'}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {say(isOpen ? 'booth.bays.plate.done' : 'booth.bays.plate.write')}
        </Button>
        {plate === '' ? null : (
          <Button
            icon="delete"
            onClick={() => {
              write(plate.slice(0, -1));
            }}
          >
            {say('booth.pad.delete')}
          </Button>
        )}
        <p className={styles['places']} role="status" aria-label={plate}>
          {places.map((place) => (
            <span key={place} data-filled={plate[place] !== undefined || undefined}>
              {plate[place] ?? ''}
            </span>
          ))}
        </p>
      </div>
      {isOpen ? (
        <div className={styles['signs']}>
          {signs.map((sign) => (
            <button
              key={sign}
              type="button"
              disabled={plate.length === places.length}
              onClick={() => {
                write(plate + sign);
              }}
            >
              {sign}
            </button>
          ))}
        </div>
      ) : null}
    </section>
  );
}
