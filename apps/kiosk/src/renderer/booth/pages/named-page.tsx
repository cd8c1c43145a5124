import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Empty, Pane } from '../parts/booth-page.tsx';
import { MatchRow } from '../parts/rows.tsx';
import styles from './named-page.module.css';

/** The employer's copy lies on the scanner and names several: which of them? (D-14) */
export function NamedPage() {
  const { say } = useBooth();
  const { laid } = useSession();
  const view = laid?.view ?? null;
  const people = view === null ? [] : [view, ...view.together];
  return (
    <BoothPage
      title={say('booth.named.title', { count: people.length })}
      lead={say('booth.named.lead')}
    >
      <Pane>
        {people.length === 0 ? (
          <Empty title={say('booth.match.gone')} />
        ) : (
          <ul className={styles['people']} aria-label={say('booth.named.list')}>
            {people.map((match) => (
              <MatchRow key={match.matchId} match={match} />
            ))}
          </ul>
        )}
      </Pane>
    </BoothPage>
  );
}
