import { Plus, X } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { addSlip, mostSlips, removeSlip, type SlipProblem, type TakeForm } from './take-form.ts';
import styles from './match.module.css';

/** The slips of the workers: scanned by a scanner that types, or typed by hand; Enter adds one. */
export function SlipEntry(props: {
  readonly form: TakeForm;
  readonly onChange: (form: TakeForm) => void;
  /** Said where nothing was added and somebody wanted to go on. */
  readonly missing: boolean;
}) {
  const { form, onChange, missing } = props;
  const say = useSay();
  const { market } = useStaff();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<SlipProblem | null>(null);
  const shown = problem ?? (missing ? 'none' : null);

  function add(event: SyntheticEvent): void {
    event.preventDefault();
    if (market === null || text.trim() === '') return;
    const added = addSlip(form, text, market.code);
    setProblem(added.problem);
    onChange(added.form);
    // A wrong text is gone too: a scanner types the next code behind it.
    setText('');
  }

  return (
    <>
      <form className={styles.entry} onSubmit={add}>
        <TextInput
          label={say('matches.slip')}
          hint={say('matches.slipHint')}
          error={shown === null ? null : say(`matches.slip.${shown}`, { most: mostSlips })}
          required
          maxLength={64}
          value={text}
          onChange={setText}
        />
        <Button type="submit" icon={Plus}>
          {say('matches.addSlip')}
        </Button>
      </form>
      {form.codes.length > 0 && (
        <ol className={styles.codes}>
          {form.codes.map((code) => (
            <li key={code}>
              <Button
                size="small"
                icon={X}
                aria-label={say('matches.removeSlip', { code })}
                onClick={() => {
                  onChange(removeSlip(form, code));
                }}
              >
                {code}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
