import { planBoardLayout } from '@hall/core/rules/board-layout';
import { boardLoad, type BoardLoad } from '@hall/core/rules/board-load';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Message } from '../widgets/message.tsx';
import { showsPostings, toBoardProfile, type BoardForm } from './board-form.ts';
import { liveRows, rowsFor } from './live-load.ts';

/** The promise of every board: each posting within so many minutes (F-07). */
const promisedMinutes = 5;

/** Whether people at the back can read the board that is described (F-05), and how long it takes. */
export function BoardLint({ form }: { readonly form: BoardForm }) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const { postings } = useStaff();
  if (form.occupationIds?.length === 0 && showsPostings(form)) {
    return <Message tone="warn">{say('boardForm.occupations.none')}</Message>;
  }
  const board = toBoardProfile(form);
  if (board === null) return <Message tone="warn">{say('boardForm.incomplete')}</Message>;
  const { findings, rowCount, legibleToM } = planBoardLayout(board);
  const alone = board.calls === 'only';
  const { page } = form;
  const load = boardLoad(rowsFor(liveRows(postings, nowMs), form.occupationIds), rowCount);
  return (
    <>
      {findings.length === 0 ? (
        <Message tone="good">
          {page !== 'postings'
            ? say('boardForm.legible.page', { distance: board.farthestViewerM })
            : alone
              ? say('boardForm.legible.calls', { distance: board.farthestViewerM })
              : say('boardForm.legible', { rows: rowCount, distance: legibleToM })}
        </Message>
      ) : (
        <Message tone="alarm">
          {findings.map((finding) => (
            <p key={finding.code}>
              {say(`board.lint.${finding.code}`, { distance: finding.legibleToM })}
            </p>
          ))}
        </Message>
      )}
      {/* A strip is read beside the boards, and has its index in sight at all times. */}
      {board.layout !== 'strip' && showsPostings(form) && <LoadLine load={load} />}
    </>
  );
}

function LoadLine({ load }: { readonly load: BoardLoad }) {
  const say = useSay();
  const { postings, minutes, boards } = load;
  if (postings === 0) return <Message tone="info">{say('boardForm.load.empty')}</Message>;
  if (minutes <= promisedMinutes) {
    return <Message tone="good">{say('boardForm.load.kept', { postings, minutes })}</Message>;
  }
  return (
    <Message tone="warn">
      {boards === null
        ? say('boardForm.load.alone', { postings, minutes })
        : say('boardForm.load.split', { postings, minutes, boards })}
    </Message>
  );
}
