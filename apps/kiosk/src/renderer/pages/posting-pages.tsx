import { payText } from '@hall/core/documents/pay-text';
import { postingSlip } from '@hall/core/documents/posting-slip';
import { Button } from '@hall/ui/components/button';
import { Icon, type IconName } from '@hall/ui/components/icon';
import { Tile } from '@hall/ui/components/tile';
import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import type { Translate } from '../hall/texts.ts';
import { occupationName } from '@hall/core/rules/occupations';
import { occupationIcon } from '../hall/occupations.ts';
import { spanText, whenText } from '../hall/posting-words.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { Facts, type Fact } from '../parts/facts.tsx';
import { PageBody } from '../parts/page-body.tsx';
import { PaperState } from '../parts/paper-state.tsx';
import { WayToStand } from '../parts/way-to-stand.tsx';
import { aboutOf } from './tell-about-pages.tsx';
import styles from './posting-pages.module.css';

function welfareText(posting: KioskPosting, t: Translate): string {
  const { mealsPerDay, lodging, transport, gear } = posting.welfare;
  const offered = [
    mealsPerDay > 0 ? t('welfare.meals', { meals: mealsPerDay }) : null,
    lodging ? t('welfare.lodging') : null,
    transport ? t('welfare.transport') : null,
    gear ? t('welfare.gear') : null,
  ].filter((text) => text !== null);
  return offered.length === 0 ? t('welfare.none') : offered.join(' · ');
}

function factsOf(posting: KioskPosting, t: Translate, nowMs: number): readonly Fact[] {
  const span = spanText(posting);
  const hours = t('job.hours', { hours: posting.hoursPerDay });
  const facts: readonly (readonly [string, string | null])[] = [
    [t('job.when'), [whenText(posting, nowMs, t), span, hours].filter(Boolean).join(' · ')],
    [t('job.place'), posting.place],
    [t('job.meet'), posting.meetingPoint],
    [t('job.work'), posting.workContent],
    [t('job.skills'), posting.skillRequirements],
    [t('job.licences'), posting.licences.length === 0 ? null : posting.licences.join(' · ')],
    [t('job.welfare'), welfareText(posting, t)],
    [t('job.insurance'), t(`insurance.${posting.insurance}`)],
    [
      t('job.employer'),
      posting.onBehalf ? `${posting.employer} (${t('job.onBehalf')})` : posting.employer,
    ],
    [t('job.phone'), posting.phone ?? t('job.phone.none')],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

/** Everything about one posting; to print or to report it nobody has to register (B-03, A-28). */
export function PostingPage({ postingId }: { readonly postingId: string }) {
  const { hall, state, send, t, nowMs } = useKiosk();
  const posting = hall.postings.find(({ id }) => id === postingId);
  if (posting === undefined) {
    return <PageBody title={t('job.gone')} layout="message" />;
  }
  const print = (wanted: KioskPosting): void => {
    if (hall.market !== null) {
      const slip = { market: hall.market, posting: wanted, atMs: nowMs, language: state.language };
      send({ type: 'print-paper', document: postingSlip(slip) });
    }
  };
  const tags = [
    posting.origin === null ? null : t('job.origin', { name: posting.origin }),
    ...posting.hardshipFriendly.map((tag) => t(`job.${tag}`)),
  ].filter((tag) => tag !== null);
  return (
    <PageBody
      title={occupationName(posting.occupationId, state.language)}
      lead={`${t('job.no')} ${posting.postingNo}`}
      actions={
        <>
          <Button
            icon="flag"
            onClick={() => {
              send({ type: 'report-posting' });
            }}
          >
            {t('job.report')}
          </Button>
          {state.isLookingOnly ? null : (
            <>
              <Button
                icon="printer"
                disabled={hall.market === null || state.paper?.stage === 'printing'}
                onClick={() => {
                  print(posting);
                }}
              >
                {t('job.print')}
              </Button>
              <Button
                variant="primary"
                icon="handshake"
                onClick={() => {
                  send({ type: 'want-to-meet' });
                }}
              >
                {t('job.meetEmployer')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={styles['summary']}>
        <Icon name={occupationIcon(posting.occupationId)} size="3em" />
        <p className={styles['pay']}>
          {payText(posting, t)} <small>{t(`settlement.${posting.settlement}`)}</small>
        </p>
        <p className={styles['remaining']}>
          {t('job.remaining', { count: posting.remaining })}
          {posting.zone === null || posting.standName !== null
            ? null
            : ` · ${t('job.zone')} ${posting.zone}`}
        </p>
      </div>
      <WayToStand standName={posting.standName} />
      <PaperState texts={paperTexts} />
      <Facts facts={factsOf(posting, t, nowMs)} />
      {tags.length === 0 ? null : (
        <ul className={styles['tags']}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </PageBody>
  );
}

/** What became of the sheet, in words that are true. */
const paperTexts = {
  printing: 'job.printing',
  confirmed: 'job.printed',
  unknown: 'job.unknown',
  failed: 'job.notPrinted',
} as const;

const reasons = [
  ['fee_or_deposit', 'banknote'],
  ['false_content', 'circle-alert'],
  ['discrimination', 'scale'],
  ['wage', 'wallet'],
  ['other', 'flag'],
] as const satisfies readonly (readonly [string, IconName])[];

/** On from a report to a complaint that is answered; nothing for a posting that is gone. */
function TellButton({ postingId }: { readonly postingId: string }) {
  const { hall, send, t } = useKiosk();
  const posting = hall.postings.find(({ id }) => id === postingId);
  return posting === undefined ? null : (
    <Button
      icon="megaphone"
      wide
      onClick={() => {
        send({ type: 'tell-of', about: aboutOf(posting) });
      }}
    >
      {t('reported.tell')}
    </Button>
  );
}

/** one touch, no name. */
export function ReportPage({ postingId }: { readonly postingId: string }) {
  const { state, send, t } = useKiosk();
  return (
    <PageBody
      title={t('report.title')}
      lead={t('report.lead')}
      layout="choice"
      actions={state.isLookingOnly ? undefined : <TellButton postingId={postingId} />}
    >
      <div className={styles['reasons']}>
        {reasons.map(([reason, icon]) => (
          <Tile
            key={reason}
            icon={icon}
            label={t(`report.${reason}`)}
            onPress={() => {
              send({ type: 'choose-reason', reason });
            }}
          />
        ))}
      </div>
    </PageBody>
  );
}

/** Who wants an answer goes on from here; everybody else is done. */
export function ReportedPage({ postingId }: { readonly postingId: string }) {
  const { hall, state, t } = useKiosk();
  const phone = hall.market?.complaintPhones[0]?.phone ?? '12333';
  return (
    <PageBody
      title={t('reported.title')}
      lead={t('reported.lead', { phone })}
      layout="message"
      actions={state.isLookingOnly ? undefined : <TellButton postingId={postingId} />}
    >
      <Icon name="circle-check" size="5em" />
    </PageBody>
  );
}
