import { NumberPad } from '@hall/ui/components/number-pad';
import { useBooth } from './booth-context.tsx';
import styles from './code-pad.module.css';

const usualPlaces = 6;

/** Places that are filled one by one, six where nothing else is said, and the pad to fill them with. */
export function CodePad({
  digits,
  status,
  count = usualPlaces,
}: {
  readonly digits: string;
  readonly status: string;
  readonly count?: number;
}) {
  const { send, say } = useBooth();
  const places = Array.from({ length: count }, (_, place) => place);
  return (
    <div className={styles['code']}>
      <p className={styles['status']} role="status">
        {status}
      </p>
      <div className={styles['places']} data-count={count} aria-hidden>
        {places.map((place) => (
          <span key={place} className={styles['place']} data-filled={digits[place] !== undefined}>
            {digits[place] ?? ''}
          </span>
        ))}
      </div>
      <NumberPad
        label={say('booth.pad')}
        deleteLabel={say('booth.pad.delete')}
        clearLabel={say('booth.pad.clear')}
        onDigit={(digit) => {
          send({ type: 'digit', digit });
        }}
        onDelete={() => {
          send({ type: 'delete-last' });
        }}
        onClear={() => {
          send({ type: 'clear-typed' });
        }}
      />
    </div>
  );
}
