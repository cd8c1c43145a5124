import type { AgreementFact, AgreementPaper } from '@hall/core/contract/agreement-paper';
import styles from './agreement-sheet.module.css';

/** 用工协议 on one page of A4; what is not known stands open for a pen. */
export function AgreementSheet({ paper }: { readonly paper: AgreementPaper }) {
  return (
    <article className={styles.sheet} lang="zh-CN" data-size={paper.size}>
      <header className={styles.head}>
        <p>{paper.market}</p>
        <h2>{paper.title}</h2>
        <p className={styles.numbers}>
          <span>{paper.no}</span>
          <span>{paper.version}</span>
        </p>
      </header>
      <div className={styles.parties}>
        {[paper.employer, paper.worker].map(({ title, facts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <Facts facts={facts} />
          </section>
        ))}
      </div>
      <div className={styles.terms}>
        <Facts facts={paper.terms} />
      </div>
      <ol className={styles.clauses}>
        {paper.clauses.map((clause, at) => (
          <li key={at}>{clause}</li>
        ))}
      </ol>
      <p className={styles.besides}>{paper.besides}</p>
      <div className={styles.signatures}>
        {paper.signatures.map((who) => (
          <div key={who}>
            <p>{who}</p>
            <p className={styles.date}>
              <span>年</span>
              <span>月</span>
              <span>日</span>
            </p>
          </div>
        ))}
      </div>
      <footer className={styles.foot}>
        {paper.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

function Facts({ facts }: { readonly facts: readonly AgreementFact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-open={value === null || undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
