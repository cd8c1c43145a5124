import { Button } from '@hall/ui/components/button';
import { Icon, type IconName } from '@hall/ui/components/icon';
import { Tile } from '@hall/ui/components/tile';
import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import type { Translate } from '../hall/texts.ts';
import { occupationIcon, occupationName } from '../hall/occupations.ts';
import { payText, spanText, whenText } from '../hall/posting-words.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import styles from './posting-pages.module.css';

function welfareText(posting: KioskPosting, t: Translate): string {
  const { mealsPerDay, lodging, transport, gear } = posting.welfare;
  const offered = [
    mealsPerDay > 0 ? t('welfare.meals', { count: mealsPerDay }) : null,
    lodging ? t('welfare.lodging') : null,
    transport ? t('welfare.transport') : null,
    gear ? t('welfare.gear') : null,
  ].filter((text) => text !== null);
  return offered.length === 0 ? t('welfare.none') : offered.join(' · ');
}

function factsOf(posting: KioskPosting, t: Translate, nowMs: number): [string, string | null][] {
  const span = spanText(posting);
  const hours = t('posting.hours', { hours: posting.hoursPerDay });
  return [
    [t('posting.when'), [whenText(posting, nowMs, t), span, hours].filter(Boolean).join(' · ')],
    [t('posting.place'), posting.place],
    [t('posting.meet'), posting.meetingPoint],
    [t('posting.work'), posting.workContent],
    [t('posting.skills'), posting.skillRequirements],
    [t('posting.licences'), posting.licences.length === 0 ? null : posting.licences.join(' · ')],
    [t('posting.welfare'), welfareText(posting, t)],
    [t('posting.insurance'), t(`insurance.${posting.insurance}`)],
    [
      t('posting.employer'),
      posting.onBehalf ? `${posting.employer} (${t('posting.onBehalf')})` : posting.employer,
    ],
    [t('posting.phone'), posting.phone ?? t('posting.phone.none')],
  ];
}

/** Everything about one posting; to print or to report it nobody has to register (B-03, A-28). */
export function PostingPage({ postingId }: { readonly postingId: string }) {
  const { hall, state, send, t, nowMs } = useKiosk();
  const posting = hall.postings.find(({ id }) => id === postingId);
  if (posting === undefined) {
    return <PageBody title={t('posting.gone')} layout="centred" />;
  }
  const tags = [
    posting.origin === null ? null : t('posting.origin', { name: posting.origin }),
    ...posting.hardshipFriendly.map((tag) => t(`posting.${tag}`)),
  ].filter((tag) => tag !== null);
  return (
    <PageBody
      title={occupationName(posting.occupationId, state.language)}
      lead={`${t('posting.no')} ${posting.postingNo}`}
      actions={
        <>
          <Button
            icon="flag"
            onClick={() => {
              send({ type: 'report-posting' });
            }}
          >
            {t('posting.report')}
          </Button>
        </>
      }
    >
      <div className={styles['summary']}>
        <Icon name={occupationIcon(posting.occupationId)} size="3em" />
        <p className={styles['pay']}>
          {payText(posting, t, state.language)}{' '}
          <small>{t(`settlement.${posting.settlement}`)}</small>
        </p>
        <p className={styles['remaining']}>
          {t('posting.remaining', { count: posting.remaining })}
          {posting.zone === null ? null : ` · ${t('posting.zone')} ${posting.zone}`}
        </p>
      </div>
      <PaperState />
      <dl className={styles['facts']}>
        {factsOf(posting, t, nowMs).map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
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
function PaperState() {
  const { state, t } = useKiosk();
  const { paper } = state;
  if (paper === null) {
    return null;
  }
  const text =
    paper.stage === 'printing'
      ? t('posting.printing')
      : paper.result.outcome === 'confirmed'
        ? t('posting.printed')
        : paper.result.outcome === 'unknown'
          ? t('posting.unknown')
          : t('posting.notPrinted', { fault: t(`device.fault.${paper.result.fault}`) });
  return (
    <p className={styles['paper']} role="status">
      <Icon name="printer" />
      <span>{text}</span>
    </p>
  );
}

const reasons = [
  ['fee_or_deposit', 'banknote'],
  ['false_content', 'circle-alert'],
  ['discrimination', 'scale'],
  ['wage', 'wallet'],
  ['other', 'flag'],
] as const satisfies readonly (readonly [string, IconName])[];

/** one touch, no name. */
export function ReportPage() {
  const { send, t } = useKiosk();
  return (
    <PageBody title={t('report.title')} lead={t('report.lead')}>
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

export function ReportedPage() {
  const { hall, t } = useKiosk();
  const phone = hall.market?.complaintPhones[0]?.phone ?? '12333';
  return (
    <PageBody title={t('reported.title')} lead={t('reported.lead', { phone })} layout="centred">
      <Icon name="circle-check" size="5em" />
    </PageBody>
  );
}
