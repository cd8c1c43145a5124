import { Check, Pencil, Trash2 } from 'lucide-react';
import { dayOf } from '@hall/core/basics/market-day';
import type { ContentItem } from '@hall/core/domain/content/content';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useMay, useMe } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useCommand, type CommandHandle } from '../app/use-command.ts';
import { useStaff } from '../app/use-staff.ts';
import { History } from '../ledger/history.tsx';
import { employerWords } from '../postings/posting-words.ts';
import { Button } from '../widgets/button.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, Facts, PageHead, Pill } from '../widgets/page.tsx';
import { contentTone } from './content-form.ts';
import { ShowcaseNow } from './showcase-now.tsx';
import styles from './content-sheet.module.css';

/** One page as it stands on the boards, and who may release it or take it down. */
export function ContentSheet({ contentId }: { readonly contentId: string }) {
  const say = useSay();
  const may = useMay();
  const me = useMe();
  const staff = useStaff();
  const approve = useCommand('content.approve');
  const withdraw = useCommand('content.withdraw');
  const item = staff.content.find((one) => one.id === contentId);
  if (item === undefined) {
    return staff.ready ? (
      <Message tone="warn">{say('content.notFound')}</Message>
    ) : (
      <p>{say('list.loading')}</p>
    );
  }
  const { details, status } = item;
  const own = item.author === me.staffId && staff.market?.singleStaff !== true;
  const name = (id: string | null): string =>
    id === null
      ? say('value.nobodyYet')
      : (staff.members.get(id)?.displayName ?? say('value.unknown'));
  return (
    <>
      <PageHead
        back={{ href: hashTo('content'), label: say('page.content') }}
        title={
          <>
            {details.title}{' '}
            <Pill tone={contentTone(status)}>{say(`content.status.${status}`)}</Pill>
          </>
        }
      >
        <PageActions item={item} own={own} approve={approve} withdraw={withdraw} />
      </PageHead>
      <Columns
        main={
          <>
            <Refused error={approve.error ?? withdraw.error} />
            {status === 'pending_review' && own && may('content.approve') && (
              <Message tone="warn">{say('content.own')}</Message>
            )}
            <article className={styles.board}>
              {details.kind === 'showcase' && (
                <p className={styles.source}>
                  {employerWords(staff.employerById.get(details.employerId), say)}
                </p>
              )}
              <h2>{details.title}</h2>
              {details.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {details.kind !== 'showcase' && <p className={styles.source}>{details.source}</p>}
            </article>
            {details.kind === 'showcase' && <ShowcaseNow details={details} />}
            {may('ledger.of') && <History entityId={item.id} />}
          </>
        }
        side={
          <Card title={say('posting.people.title')}>
            <Facts
              facts={[
                { name: say('content.kindHeading'), value: say(`content.kind.${details.kind}`) },
                { name: say('content.author'), value: name(item.author) },
                { name: say('posting.reviewedBy'), value: name(item.reviewer) },
                { name: say('field.validFromMs'), value: dayOf(details.validFromMs) },
                { name: say('field.validToMs'), value: dayOf(details.validToMs - 1) },
              ]}
            />
          </Card>
        }
      />
    </>
  );
}

function PageActions({
  item,
  own,
  approve,
  withdraw,
}: {
  readonly item: ContentItem;
  /** Written by whoever is at the desk, and somebody else has to release it. */
  readonly own: boolean;
  readonly approve: CommandHandle<'content.approve'>;
  readonly withdraw: CommandHandle<'content.withdraw'>;
}) {
  const say = useSay();
  const may = useMay();
  const announce = useAnnounce();
  const { id: contentId, status } = item;
  return (
    <>
      {may('content.save') && (
        <LinkButton icon={Pencil} href={hashTo('content', item.id, 'edit')}>
          {say('posting.action.edit')}
        </LinkButton>
      )}
      {may('content.withdraw') && status !== 'withdrawn' && (
        <Button
          look="danger"
          icon={Trash2}
          busy={withdraw.busy}
          onClick={() => {
            void withdraw.run({ contentId }).then((done) => {
              if (done !== null) announce(say('content.withdrawn'));
            });
          }}
        >
          {say('posting.action.withdraw')}
        </Button>
      )}
      {may('content.approve') && status === 'pending_review' && (
        <Button
          look="primary"
          icon={Check}
          disabled={own}
          busy={approve.busy}
          onClick={() => {
            void approve.run({ contentId }).then((done) => {
              if (done !== null) announce(say('content.approved'));
            });
          }}
        >
          {say('review.approve')}
        </Button>
      )}
    </>
  );
}
