import { reasons, type Reason } from './choice.ts';
import { useDesk } from './desk-context.ts';
import styles from './dialogs.module.css';

const mostOwn = 60;

/** The usual reasons, one press each; where there is a keyboard also one's own words. */
export function ReasonChoice({
  reason,
  onReason,
}: {
  readonly reason: Reason;
  readonly onReason: (reason: Reason) => void;
}) {
  const { words, touch } = useDesk();
  const { say } = words;
  const offered = touch ? reasons.filter((code) => code !== 'other') : reasons;
  return (
    <fieldset className={styles['reasons']}>
      <legend>{say('counter.chosen.reason')}</legend>
      <div className={styles['chips']}>
        {offered.map((code) => (
          <label key={code} className={styles['chip']}>
            <input
              type="radio"
              name="reason"
              checked={reason.code === code}
              onChange={() => {
                onReason({ ...reason, code });
              }}
            />
            <span>{say(`counter.chosen.reason.${code}`)}</span>
          </label>
        ))}
      </div>
      {reason.code === 'other' && (
        <input
          className={styles['input']}
          aria-label={say('counter.chosen.reasonText')}
          placeholder={say('counter.chosen.reasonText')}
          maxLength={mostOwn}
          value={reason.own}
          onChange={(event) => {
            onReason({ ...reason, own: event.target.value });
          }}
        />
      )}
    </fieldset>
  );
}
