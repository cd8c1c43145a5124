import { useFrame } from '../hall/use-board.ts';
import type { InfoPage } from '../model/info-pages.ts';
import { infoFontPx } from '../model/info-size.ts';
import styles from './info-page.module.css';

/** A page of text: few lines, as large as the space allows. */
export function InfoPageView({ page }: { readonly page: InfoPage }) {
  const { layout, words } = useFrame();
  const sameTitle = page.title === words.t(page.heading);
  return (
    <article className={styles.page} style={{ fontSize: infoFontPx(page, layout) }}>
      {!sameTitle && <h3 className={styles.title}>{page.title}</h3>}
      {page.phones.length > 0 && (
        <dl className={styles.phones}>
          {page.phones.map(({ label, phone }) => (
            <div key={`${label} ${phone}`}>
              <dt>{label}</dt>
              <dd>{phone}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul className={styles[lookOf(page)]}>
        {page.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {page.source !== null && (
        <p className={styles.source}>{words.t('board.info.source', { source: page.source })}</p>
      )}
    </article>
  );
}

/** Points are numbered; when and where a campaign is are no points of a list. */
function lookOf({ phones, topic }: InfoPage): 'plain' | 'facts' | 'lines' {
  if (phones.length > 0) return 'plain';
  return topic === null ? 'facts' : 'lines';
}
