import type { BoothPosting } from '@hall/core/contract/commands/booth-parts';
import { Button } from '@hall/ui/components/button';
import { Icon, type IconName } from '@hall/ui/components/icon';
import { wholeContent } from '../machine/again-form.ts';
import type { Page } from '../machine/state.ts';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Empty, Pane } from '../parts/booth-page.tsx';
import { postingLine } from '../words/views.ts';
import styles from './again-pages.module.css';

/** Which job is posted again; each wording stands here once, newest first. */
export function AgainPage() {
  const { send, say } = useBooth();
  const { desk } = useSession();
  const earlier = (desk?.earlier ?? []).filter((posting) => wholeContent(posting) !== null);
  return (
    <BoothPage
      title={say('booth.again.title')}
      lead={say('booth.again.lead')}
      aside={
        <Button
          icon="plus"
          onClick={() => {
            send({ type: 'see-kinds' });
          }}
        >
          {say('booth.form.new')}
        </Button>
      }
    >
      <Pane>
        {earlier.length === 0 ? (
          <Empty title={say('booth.again.none')} how={say('booth.again.none.how')} />
        ) : (
          <ul className={styles['earlier']}>
            {earlier.map((posting) => (
              <Earlier key={posting.id} posting={posting} />
            ))}
          </ul>
        )}
      </Pane>
    </BoothPage>
  );
}

function Earlier({ posting }: { readonly posting: BoothPosting }) {
  const { state, send, say, nowMs } = useBooth();
  const line = postingLine(posting, { nowMs, say, language: state.language });
  return (
    <li>
      <button
        type="button"
        className={styles['card']}
        onClick={() => {
          send({ type: 'choose-earlier', postingId: posting.id });
        }}
      >
        <span className={styles['work']}>{line.work}</span>
        <span className={styles['facts']}>
          <strong>{say('booth.form.people', { count: line.headcount })}</strong>
          <strong>{line.pay}</strong>
        </span>
        <span className={styles['place']}>{posting.content.workAddress}</span>
        <span className={styles['content']}>{posting.content.workContent}</span>
      </button>
    </li>
  );
}

type Stage = 'review' | 'live' | 'rejected';

const looks: Readonly<Record<Stage, IconName>> = {
  review: 'clock',
  live: 'circle-check',
  rejected: 'circle-alert',
};

/** What came of it, and it goes on saying so: in review, live, or not approved. */
export function AgainDonePage({ page }: { readonly page: Extract<Page, { name: 'again-done' }> }) {
  const { send, say } = useBooth();
  const { desk } = useSession();
  const stage = stageOf(desk?.postings.find(({ id }) => id === page.postingId));
  return (
    <BoothPage
      title={say(`booth.done.${stage}`)}
      lead={say('booth.done.no', { no: page.postingNo })}
      leaves={false}
      actions={
        <>
          <Button
            icon="house"
            variant={stage === 'live' ? 'secondary' : 'primary'}
            onClick={() => {
              send({ type: 'go-desk' });
            }}
          >
            {say('booth.desk')}
          </Button>
          {stage === 'live' ? (
            <Button
              icon="users"
              variant="primary"
              onClick={() => {
                send({ type: 'open-posting', postingId: page.postingId });
              }}
            >
              {say('booth.posting.candidates')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles['done']} data-stage={stage} role="status">
        <Icon name={looks[stage]} size="5rem" />
        <p>{say(`booth.done.${stage}.lead`)}</p>
      </div>
    </BoothPage>
  );
}

function stageOf(posting: BoothPosting | undefined): Stage {
  if (posting?.status === 'published' || posting?.status === 'filled') return 'live';
  return posting?.status === 'rejected' ? 'rejected' : 'review';
}
