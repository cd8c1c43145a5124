import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './page.module.css';

/** The head of a page: what it is, and the one or two things that are done there most. */
export function PageHead({
  title,
  back,
  note,
  children,
}: {
  readonly title: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <div className={styles.heading}>
        {back !== undefined && (
          <a className={styles.back} href={back.href}>
            <ArrowLeft aria-hidden size={18} strokeWidth={2} />
            {back.label}
          </a>
        )}
        <h1>{title}</h1>
        {note !== undefined && <p className={styles.note}>{note}</p>}
      </div>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </header>
  );
}

/** A sheet of paper on the desk. */
export function Card({
  title,
  aside,
  children,
}: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.card}>
      {title !== undefined && (
        <div className={styles.cardHead}>
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** Two columns: the work, and what helps with it. */
export function Columns({
  main,
  side,
  even = false,
  follow = false,
}: {
  readonly main: ReactNode;
  readonly side: ReactNode;
  /** Both halves matter alike. */
  readonly even?: boolean;
  /** The side stays in sight while the main part is scrolled. */
  readonly follow?: boolean;
}) {
  return (
    <div className={styles.columns} data-even={even || undefined} data-follow={follow || undefined}>
      <div className={styles.column}>{main}</div>
      <div className={styles.column}>{side}</div>
    </div>
  );
}

/** Names and what they are, aligned. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A word in a coloured field; the word says it, the colour only helps. */
export function Pill({
  tone,
  children,
}: {
  readonly tone: 'plain' | 'accent' | 'good' | 'warn' | 'alarm';
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.pill} data-tone={tone}>
      {children}
    </span>
  );
}

/** Children under each other with air between. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={styles.stack}>{children}</div>;
}

/** Children beside each other, wrapping. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Something that takes the whole width of a form's grid. */
export function Wide({ children }: { readonly children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}
