import { VoiceNotice } from '@hall/ui/components/voice-notice';
import { CalendarDays, CloudOff, LayoutGrid, TriangleAlert } from 'lucide-react';
import { dayOf, formatTime, msPerDay, weekdayOf } from '@hall/core/basics/market-day';
import type { LayoutFinding } from '@hall/core/rules/board-layout';
import { useBoard, useFrame } from '../hall/use-board.ts';
import type { ProgrammeFinding } from '../model/programme-lint.ts';
import { scopeText } from '../model/scope-text.ts';
import type { Words } from '../model/words.ts';
import styles from './header-zone.module.css';

/** Day and month of the market's calendar, as its words want them. */
export function dateParams(atMs: number): { month: number; day: number } {
  const [, month = '', day = ''] = dayOf(atMs).split('-');
  return { month: Number(month), day: Number(day) };
}

/** 离线 hh:mm 更新, with the day when that was another one (F-09). */
export function offlineText(sinceMs: number, nowMs: number, words: Words): string {
  const time = formatTime(sinceMs);
  return dayOf(sinceMs) === dayOf(nowMs) || nowMs - sinceMs < msPerDay / 2
    ? words.t('board.offline', { time })
    : words.t('board.offline.days', { time, ...dateParams(sinceMs) });
}

export function OfflineMark() {
  const { words } = useFrame();
  const sinceMs = useBoard((view) => view.offlineSinceMs);
  const refusal = useBoard((view) => view.refusal);
  const minuteMs = useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
  return sinceMs === null ? null : (
    <p className={styles.offline} role="status">
      <CloudOff aria-hidden />
      {offlineText(sinceMs, minuteMs, words)}
      {refusal !== null && <small>{words.t(`connection.refused.${refusal}`)}</small>}
    </p>
  );
}

function loadText(
  { postings, minutes, boards }: Extract<ProgrammeFinding, { code: 'posting_too_rare' }>,
  words: Words,
): string {
  return boards === null
    ? words.t('board.lint.posting_too_rare.alone', { postings, minutes })
    : words.t('board.lint.posting_too_rare', { postings, minutes, boards });
}

function findingText(finding: LayoutFinding | ProgrammeFinding, words: Words): string {
  switch (finding.code) {
    case 'rows_too_small':
    case 'hotline_too_small':
    case 'calls_too_small':
      return words.t(`board.lint.${finding.code}`, { distance: finding.legibleToM });
    case 'topic_missing':
    case 'topic_too_rare':
      return words.t(`board.lint.${finding.code}`, {
        topic: words.t(`board.info.${finding.topic}`),
      });
    case 'posting_too_rare':
      return loadText(finding, words);
    case 'hardship_too_rare':
      return words.t('board.lint.hardship_too_rare');
  }
}

/** For staff: type too small for where people stand (F-05), or a rotation that is too long. */
export function LintNote() {
  const { layout, words } = useFrame();
  const rotation = useBoard((view) => view.stage.findings);
  // A strip has its index in the second line at all times; the halls' boards carry every posting.
  const rotates =
    layout.kind !== 'strip' && layout.calls?.place !== 'alone' && layout.page === null;
  const shown = rotates ? rotation : [];
  const all = [...layout.findings, ...shown].map((finding) => findingText(finding, words));
  const texts = layout.kind === 'strip' ? all.slice(0, 1) : all;
  return texts.length === 0 ? null : (
    <ul className={styles.lint}>
      {texts.map((text) => (
        <li key={text}>
          <TriangleAlert aria-hidden />
          {text}
        </li>
      ))}
    </ul>
  );
}

/** On a board that speaks: the touch a browser wants first, or that it cannot. */
export function SoundMark({ brief = false }: { readonly brief?: boolean }) {
  const { sound, words } = useFrame();
  if (sound !== 'needs_touch' && sound !== 'unsupported') return null;
  const usual = `voice.${sound}` as const;
  const key = sound === 'needs_touch' && brief ? 'board.voice.touch' : usual;
  return (
    <div className={styles.sound}>
      <VoiceNotice sound={sound} text={words.t(key)} />
    </div>
  );
}

/** Which 工种 this board shows, where the hall's boards share the postings. */
function ScopeMark() {
  const { occupationIds, words } = useFrame();
  return occupationIds === null ? null : (
    <p className={styles.scope}>
      <LayoutGrid aria-hidden />
      {words.t('board.scope', { names: scopeText(occupationIds, words) })}
    </p>
  );
}

/** The fair whose postings this board shows, while it is held. */
function FairMark() {
  const { fairsOnly, words } = useFrame();
  const fairs = useBoard((view) => view.stage.data.fairs);
  const [first] = fairs;
  return !fairsOnly || first === undefined ? null : (
    <p className={styles.scope}>
      <CalendarDays aria-hidden />
      {words.t(fairs.length > 1 ? 'board.fairs' : 'board.fair', {
        title: first.title,
        count: fairs.length,
      })}
    </p>
  );
}

export function ClockFace() {
  const { words } = useFrame();
  const minuteMs = useBoard((view) => Math.floor(view.nowMs / 60_000) * 60_000);
  return (
    <div className={styles.when}>
      <p className={styles.date}>
        <span>{words.t('board.date', dateParams(minuteMs))}</span>
        <span>{words.t(`board.weekday.${weekdayOf(minuteMs)}`)}</span>
      </p>
      <time className={styles.clock}>{formatTime(minuteMs)}</time>
    </div>
  );
}

/** What the hall is for and, where that changes, until when; of a hall that never told, nothing. */
function OpenMark() {
  const { day, words } = useFrame();
  if (day === null || day.mode === 'closed') return null;
  const mode = words.t(`day.mode.${day.mode}`);
  if (day.untilMs === null) return <p className={styles.open}>{mode}</p>;
  const time = formatTime(day.untilMs);
  return <p className={styles.open}>{words.t('day.until', { mode, time })}</p>;
}

/** Market, opening hours, how fresh the data is, date and clock. */
export function HeaderZone() {
  const market = useBoard((view) => view.stage.data.market);
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        <h1 className={styles.name}>{market?.name ?? ''}</h1>
        <div className={styles.marks}>
          <OpenMark />
          <ScopeMark />
          <FairMark />
          <OfflineMark />
          <SoundMark />
          <LintNote />
        </div>
      </div>
      <ClockFace />
    </header>
  );
}
