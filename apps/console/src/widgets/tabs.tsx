import styles from './tabs.module.css';

/** A filter as a row of buttons, each with how many there are. */
export function Tabs<V extends string>({
  label,
  tabs,
  value,
  onChange,
}: {
  readonly label: string;
  readonly tabs: readonly { readonly value: V; readonly label: string; readonly count: number }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}) {
  return (
    <div className={styles.tabs} role="group" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          aria-pressed={tab.value === value}
          className={styles.tab}
          onClick={() => {
            onChange(tab.value);
          }}
        >
          {tab.label}
          <span className={styles.count}>{tab.count}</span>
        </button>
      ))}
    </div>
  );
}
