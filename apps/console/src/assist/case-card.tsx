import { BookOpen, GraduationCap, MessagesSquare, X } from 'lucide-react';
import { useState } from 'react';
import { formatDayTime } from '@hall/core/basics/market-day';
import { useSay } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Card, Pill, Row, Stack } from '../widgets/page.tsx';
import type { Proposal, WholeCase } from './assist-types.ts';
import { CaseState } from './case-state.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { GuidanceDialog, TrainingDialog } from './note-dialogs.tsx';
import { PostingLine } from './posting-line.tsx';
import { Progress } from './progress.tsx';
import { RecommendDialog } from './recommend-dialog.tsx';
import styles from './assist.module.css';

/** One case: how far it is, what may be written down now, and everything that was done. */
export function CaseCard(props: {
  readonly plan: WholeCase;
  readonly proposals: readonly Proposal[];
  readonly mayRecord: boolean;
  readonly onChanged: () => void;
}) {
  const { plan, proposals, mayRecord, onChanged } = props;
  const say = useSay();
  const title = say('assist.caseOf', { opened: plan.openedDay, due: plan.dueDay });
  return (
    <Card title={title} aside={<CaseState plan={plan} />}>
      <Stack>
        <Progress progress={plan.progress} />
        {plan.closed === null && mayRecord && (
          <Acts planId={plan.planId} proposals={proposals} onChanged={onChanged} />
        )}
        <Deeds plan={plan} />
      </Stack>
    </Card>
  );
}

const acts = ['guidance', 'recommend', 'training', 'close'] as const;
type Act = (typeof acts)[number];

const looks = {
  guidance: { icon: MessagesSquare, text: 'assist.recordGuidance' },
  recommend: { icon: BookOpen, text: 'assist.recordRecommendation' },
  training: { icon: GraduationCap, text: 'assist.recordTraining' },
  close: { icon: X, text: 'assist.closeCase' },
} as const;

function Acts(props: {
  readonly planId: string;
  readonly proposals: readonly Proposal[];
  readonly onChanged: () => void;
}) {
  const { planId, proposals, onChanged } = props;
  const say = useSay();
  const [act, setAct] = useState<Act | null>(null);
  const dialog = {
    planId,
    onChanged,
    onClose: () => {
      setAct(null);
    },
  };
  return (
    <>
      <Row>
        {acts.map((name) => (
          <Button
            key={name}
            size="small"
            icon={looks[name].icon}
            look={name === 'close' ? 'quiet' : 'secondary'}
            onClick={() => {
              setAct(name);
            }}
          >
            {say(looks[name].text)}
          </Button>
        ))}
      </Row>
      {act === 'guidance' && <GuidanceDialog {...dialog} />}
      {act === 'training' && <TrainingDialog {...dialog} />}
      {act === 'recommend' && <RecommendDialog {...dialog} proposals={proposals} />}
      {act === 'close' && <CloseDialog {...dialog} />}
    </>
  );
}

function Deeds({ plan }: { readonly plan: WholeCase }) {
  const say = useSay();
  if (plan.deeds.length === 0) return <p className={styles.soft}>{say('assist.noDeeds')}</p>;
  return (
    <ol className={styles.deeds} aria-label={say('assist.deeds')}>
      {[...plan.deeds].reverse().map((deed) => (
        <li key={`${deed.kind} ${String(deed.atMs)} ${keyOf(deed)}`}>
          <span className={styles.when}>{formatDayTime(deed.atMs)}</span>
          <Row>
            <Pill tone="accent">{say(`assist.deed.${deed.kind}`)}</Pill>
            {deed.kind === 'recommendation' && (
              <span className={styles.soft}>{say(`assist.handed.${deed.handedOver}`)}</span>
            )}
            <span className={styles.soft}>{deed.staff}</span>
          </Row>
          <Words deed={deed} />
        </li>
      ))}
    </ol>
  );
}

type Deed = WholeCase['deeds'][number];

/** A slip hands several postings over in one moment. */
function keyOf(deed: Deed): string {
  return deed.kind === 'recommendation' ? (deed.posting?.postingNo ?? '') : '';
}

function Words({ deed }: { readonly deed: Deed }) {
  const say = useSay();
  const erased = <span className={styles.soft}>{say('assist.noteErased')}</span>;
  switch (deed.kind) {
    case 'recommendation':
      return deed.posting === null ? null : <PostingLine posting={deed.posting} />;
    case 'training':
      return deed.note === null ? erased : <p>{deed.note.course}</p>;
    case 'guidance':
      return deed.note === null ? (
        erased
      ) : (
        <div>
          <p className={styles.topic}>{deed.note.topic}</p>
          <p>{deed.note.advice}</p>
        </div>
      );
  }
}
