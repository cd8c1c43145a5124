import { Button } from '@hall/ui/components/button';
import type { Page } from '../machine/state.ts';
import { postingsThatHire } from '../machine/scanning.ts';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Empty, Pane } from '../parts/booth-page.tsx';
import { PostingChoice } from '../parts/rows.tsx';
import styles from './which-page.module.css';

/** A worker's slip lies on the scanner: for which of his postings? */
export function WhichPage({ page }: { readonly page: Extract<Page, { name: 'which' }> }) {
  const { state, send, say } = useBooth();
  const { desk } = useSession();
  const hiring = new Set(postingsThatHire(state));
  const postings = (desk?.postings ?? []).filter(({ id }) => hiring.has(id));
  return (
    <BoothPage
      title={say('booth.which.title')}
      lead={say('booth.which.lead', { code: page.slipCode })}
      actions={
        <Button
          onClick={() => {
            send({ type: 'go-desk' });
          }}
        >
          {say('booth.which.none')}
        </Button>
      }
    >
      <Pane>
        {postings.length === 0 ? (
          <Empty title={say('booth.said.no-posting')} />
        ) : (
          <ul className={styles['list']}>
            {postings.map((posting) => (
              <PostingChoice
                key={posting.id}
                posting={posting}
                onChoose={() => {
                  send({ type: 'slip-is-for', postingId: posting.id });
                }}
              />
            ))}
          </ul>
        )}
      </Pane>
    </BoothPage>
  );
}
