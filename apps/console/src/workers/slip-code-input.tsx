import { useSay } from '../app/language.tsx';
import { TextInput } from '../widgets/inputs.tsx';

/** The digits of what was typed, also those of a Chinese input method. */
export function digitsOf(value: string): string {
  return value.normalize('NFKC').replace(/\D/g, '');
}

/** Whether this is a whole code of a slip. */
export function isSlipCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}

/** The six digits on a slip of today. */
export function SlipCodeInput({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const say = useSay();
  return (
    <TextInput
      label={say('slip.code')}
      hint={say('slip.codeHint')}
      required
      inputMode="numeric"
      maxLength={6}
      value={value}
      onChange={(typed) => {
        onChange(digitsOf(typed));
      }}
    />
  );
}
