import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Field, type FieldProps } from './field.tsx';
import fieldStyles from './field.module.css';
import styles from './picker.module.css';

/** More than this is not looked through; another letter narrows it down. */
export const mostFound = 6;

/** Finds one of many by a few letters; Enter takes the first one. */
export function Picker<T extends { readonly id: string }>({
  search,
  onSearch,
  found,
  none,
  onPick,
  describe,
  ...field
}: Omit<FieldProps, 'span'> & {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly found: readonly T[];
  /** What is said where nothing was found; null while nothing was looked for. */
  readonly none: string | null;
  readonly onPick: (one: T) => void;
  readonly describe: (one: T) => ReactNode;
}) {
  return (
    <>
      <Field {...field}>
        {(control) => (
          <input
            {...control}
            className={fieldStyles.control}
            autoComplete="off"
            value={search}
            onChange={(event) => {
              onSearch(event.target.value);
            }}
            onKeyDown={(event) => {
              const first = found[0];
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              if (first !== undefined) onPick(first);
            }}
          />
        )}
      </Field>
      <ul className={styles.results}>
        {found.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles.result}
              onClick={() => {
                onPick(one);
              }}
            >
              {describe(one)}
            </button>
          </li>
        ))}
        {found.length === 0 && none !== null && <li className={styles.more}>{none}</li>}
      </ul>
    </>
  );
}

/** What was picked, and the way back to the others. */
export function Picked({
  icon: Icon,
  aside,
  other,
  onOther,
  children,
}: {
  readonly icon: LucideIcon;
  readonly aside?: ReactNode;
  /** What the button says. */
  readonly other: string;
  readonly onOther: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.chosen}>
      <Icon aria-hidden size={20} strokeWidth={2} />
      <span className={styles.name}>{children}</span>
      {aside}
      <Button size="small" onClick={onOther}>
        {other}
      </Button>
    </div>
  );
}

/** A second line of what can be picked. */
export function PickMore({ children }: { readonly children: ReactNode }) {
  return <span className={styles.more}>{children}</span>;
}
