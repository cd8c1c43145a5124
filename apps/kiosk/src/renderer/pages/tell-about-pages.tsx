import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import { occupationName } from '@hall/core/rules/occupations';
import { Button } from '@hall/ui/components/button';
import { Icon, type IconName } from '@hall/ui/components/icon';
import { Tile } from '@hall/ui/components/tile';
import { kindsOfWork } from '../hall/find.ts';
import { occupationIcon } from '../hall/occupations.ts';
import { digitsWanted } from '../machine/mine.ts';
import { visitOf } from '../machine/moves.ts';
import type { ToldAbout } from '../machine/tell-state.ts';
import { Digits } from '../parts/digits.tsx';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { Paged } from '../parts/paged.tsx';
import { PostingCard } from '../parts/posting-card.tsx';
import styles from './tell-pages.module.css';

/** As much of a posting as a complaint says of it. */
export function aboutOf({ id, postingNo, occupationId, employer }: KioskPosting): ToldAbout {
  return { postingId: id, postingNo, occupationId, employer };
}

/** Which job it was, if anybody knows. */
export function TellAboutPage() {
  const { hall, send, t } = useKiosk();
  const count = hall.postings.length;
  return (
    <PageBody
      title={t('tell.about.title')}
      lead={t('tell.about.lead')}
      layout="choice"
      actions={
        <Button
          variant="primary"
          iconAfter="arrow-right"
          wide
          onClick={() => {
            send({ type: 'tell-about', about: null });
          }}
        >
          {t('tell.about.none')}
        </Button>
      }
    >
      <div className={styles['ways']}>
        <Way
          icon="list-checks"
          title={t('tell.about.list')}
          how={t('tell.about.list.how', { count })}
          disabled={count === 0}
          onPress={() => {
            send({ type: 'tell-by', by: 'list' });
          }}
        />
        <Way
          icon="hash"
          title={t('tell.about.number')}
          how={t('tell.about.number.how')}
          onPress={() => {
            send({ type: 'tell-by', by: 'number' });
          }}
        />
      </div>
    </PageBody>
  );
}

interface WayProps {
  readonly icon: IconName;
  readonly title: string;
  readonly how: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** One way on: a picture, what it is, and what to know of it. */
export function Way({ icon, title, how, disabled = false, onPress }: WayProps) {
  return (
    <button type="button" className={styles['way']} disabled={disabled} onClick={onPress}>
      <Icon name={icon} size="2.4em" />
      <span className={styles['wayText']}>
        <span className={styles['wayTitle']}>{title}</span>
        <span className={styles['wayHow']}>{how}</span>
      </span>
    </button>
  );
}

/** First the kind of work, then the posting, with whose it is. */
export function TellPickPage({ occupationId }: { readonly occupationId: string | null }) {
  return occupationId === null ? <Kinds /> : <Postings occupationId={occupationId} />;
}

function Kinds() {
  const { hall, state, send, t, portrait } = useKiosk();
  const columns = state.elder ? (portrait ? 2 : 3) : portrait ? 4 : 6;
  return (
    <PageBody title={t('tell.pick.title')} lead={t('tell.pick.lead')} layout="list">
      <Paged
        items={kindsOfWork(hall.postings)}
        perPage={state.elder ? 6 : 24}
        columns={columns}
        keyOf={({ occupationId }) => occupationId}
      >
        {({ occupationId, count }) => (
          <Tile
            icon={occupationIcon(occupationId)}
            label={occupationName(occupationId, state.language)}
            note={t('browse.count', { count })}
            onPress={() => {
              send({ type: 'tell-pick', occupationId });
            }}
          />
        )}
      </Paged>
    </PageBody>
  );
}

function Postings({ occupationId }: { readonly occupationId: string }) {
  const { hall, state, send, t, portrait } = useKiosk();
  const own = hall.postings.filter((posting) => posting.occupationId === occupationId);
  return (
    <PageBody
      title={t('tell.pick.postings')}
      lead={t(own.length === 0 ? 'tell.pick.none' : 'tell.pick.lead')}
      layout="list"
    >
      <Paged
        items={own}
        perPage={state.elder ? (portrait ? 3 : 2) : portrait ? 8 : 4}
        columns={1}
        keyOf={({ id }) => id}
      >
        {(posting) => (
          <PostingCard
            posting={posting}
            withEmployer
            onOpen={() => {
              send({ type: 'tell-about', about: aboutOf(posting) });
            }}
          />
        )}
      </Paged>
    </PageBody>
  );
}

/** By the number on paper, also of a day that is long over. */
export function TellNumberPage({ isUnknown }: { readonly isUnknown: boolean }) {
  const { state, send, t } = useKiosk();
  const { digits } = visitOf(state);
  const total = digitsWanted(state);
  const isWhole = digits.length === total;
  const isWrong = isUnknown && isWhole;
  return (
    <PageBody
      title={t('tell.number.title')}
      lead={t('tell.number.lead')}
      layout="choice"
      actions={
        <Button
          variant="primary"
          icon="search"
          wide
          disabled={!isWhole}
          onClick={() => {
            send({ type: 'confirm-digits' });
          }}
        >
          {t('tell.number.find')}
        </Button>
      }
    >
      <Digits
        digits={digits}
        groups={[6, 4]}
        status={
          isWrong ? t('tell.number.unknown') : t('code.entered', { count: digits.length, total })
        }
        isWrong={isWrong}
      />
    </PageBody>
  );
}
