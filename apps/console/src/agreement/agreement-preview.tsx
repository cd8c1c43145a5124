import { dayOf } from '@hall/core/basics/market-day';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { AgreementSheet } from './agreement-sheet.tsx';
import { sampleAgreement } from './sample-agreement.ts';
import styles from './agreement.module.css';

/** A text as it comes out, with a job nobody has. */
export function AgreementPreview(text: {
  readonly clauses: readonly string[];
  readonly version: number;
  readonly sinceMs: number | null;
  /** It has no version yet. */
  readonly isDraft?: boolean;
}) {
  const say = useSay();
  const nowMs = useNow(60_000);
  const { market } = useStaff();
  if (market === null) return <p role="status">{say('list.loading')}</p>;
  const { isDraft = false, ...printed } = text;
  const sample = sampleAgreement({ ...printed, market, nowMs, day: dayOf(nowMs) });
  const paper = isDraft ? { ...sample, version: say('agreement.unsaved') } : sample;
  return (
    <div className={styles.preview}>
      <h2>{say('agreement.preview')}</h2>
      <AgreementSheet paper={paper} />
    </div>
  );
}
