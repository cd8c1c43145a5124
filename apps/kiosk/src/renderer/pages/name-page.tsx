import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { LetterPad } from '@hall/ui/components/letter-pad';
import { StrokePad } from '@hall/ui/components/stroke-pad';
import { anyStroke, strokes, strokeShapes } from '@hall/core/rules/names/stroke-candidates';
import { useState } from 'react';
import { visitOf } from '../machine/moves.ts';
import { aliveAfter, offeredFor } from '../machine/naming.ts';
import { hasRoom, isWholeName, mayDot, middleDot } from '../machine/naming-state.ts';
import type { NameInHand } from '../machine/naming-state.ts';
import { isDrawn, pictureInBrowser } from '../parts/glyphs.ts';
import { useKiosk } from '../parts/kiosk-context.tsx';
import { PageBody } from '../parts/page-body.tsx';
import styles from './name-page.module.css';

/**
 * A name in pinyin or, for who knows none, stroke by stroke: one character after the other. Everybody
 * may go on without (B-03, B-19).
 */
export function NamePage() {
  const { state, send, t, portrait } = useKiosk();
  const { nameInHand: name, purpose } = visitOf(state);
  const other = name.by === 'letters' ? 'strokes' : 'letters';
  const status = t(statusOf(name));
  const isFlat = !portrait || (state.elder && state.lowReach);
  const whole = isWholeName(name);
  return (
    <PageBody
      title={t('name.title')}
      lead={isFlat ? status : t(`name.lead.${name.by}`)}
      layout="pad"
      actions={
        <>
          <Button
            onClick={() => {
              send({ type: 'name-by', by: other });
            }}
          >
            {t(`name.by.${other}`)}
          </Button>
          <Button
            onClick={() => {
              send({ type: 'no-name' });
            }}
          >
            {t(purpose === 'correct' ? 'name.keep' : 'name.skip')}
          </Button>
          <Button
            variant="primary"
            disabled={!whole}
            onClick={() => {
              send({ type: 'name-done' });
            }}
          >
            {t(purpose === 'correct' ? 'name.save' : 'name.done')}
          </Button>
        </>
      }
    >
      <div className={styles['name']}>
        <p className={styles['status']} role="status">
          {status}
        </p>
        <Slots name={name} />
        <Candidates key={`${name.chosen.join('')} ${name.typed}`} name={name} />
        {name.by === 'letters' ? <Letters name={name} /> : <Strokes name={name} />}
      </div>
    </PageBody>
  );
}

/** The one thing to do next. */
function statusOf(name: NameInHand) {
  const { chosen, typed, by } = name;
  if (typed === 'lu' || typed === 'nu') return 'name.umlaut';
  if (typed !== '') return by === 'letters' ? 'name.choose' : 'name.choose.strokes';
  if (!hasRoom(name)) return 'name.full';
  if (isWholeName(name)) return 'name.check';
  if (by === 'strokes') return chosen.length === 0 ? 'name.surname.strokes' : 'name.given.strokes';
  return chosen.length === 0 ? 'name.surname' : 'name.given';
}

function shapeOf(stroke: string): string {
  return strokeShapes[stroke] ?? stroke;
}

/** What is chosen, and the letters or strokes of what comes next. */
function Slots({ name: { chosen, typed, by } }: { readonly name: NameInHand }) {
  return (
    <p className={styles['slots']}>
      {chosen.length === 0 ? null : <span className={styles['chosen']}>{chosen.join('')}</span>}
      <span className={styles['typed']} data-empty={typed === '' ? '' : undefined}>
        {by === 'letters' ? typed.toUpperCase() : Array.from(typed, shapeOf).join('')}
      </span>
    </p>
  );
}

/** As many at a time as a glance takes in (B-15); twice as many where a tall page has room. */
const perRow = 6;

/** The first characters beyond those every Chinese font has. */
const isRare = /[\u3400-\u4dbf\u{20000}-\u{3ffff}]/u;

/** What may be meant, with a big key on each side to see others. */
function Candidates({ name }: { readonly name: NameInHand }) {
  const { state, send, t, portrait } = useKiosk();
  const perPage = portrait && !state.elder && !state.lowReach ? 2 * perRow : perRow;
  const [page, setPage] = useState(0);
  const offered = drawnOf(name);
  const pages = Math.max(1, Math.ceil(offered.length / perPage));
  const shown = offered.slice(page * perPage, (page + 1) * perPage);
  return (
    <div className={styles['candidates']} role="group" aria-label={t('name.candidates')}>
      <Turn
        to="previous"
        off={page === 0}
        onPress={() => {
          setPage(page - 1);
        }}
      />
      {Array.from({ length: perPage }, (_, place) => {
        const text = shown[place];
        return text === undefined ? (
          <span key={place} className={styles['nobody']} />
        ) : (
          <button
            key={place}
            type="button"
            className={styles['candidate']}
            onClick={() => {
              send({ type: 'choose-character', text });
            }}
          >
            {text}
          </button>
        );
      })}
      <Turn
        to="next"
        off={page === pages - 1}
        onPress={() => {
          setPage(page + 1);
        }}
      />
    </div>
  );
}

function drawnOf(name: NameInHand): readonly string[] {
  const candidates = offeredFor(name);
  // A box for a missing character is nothing anybody would choose.
  const drawn = candidates.filter((text) => !isRare.test(text) || isDrawn(text, pictureInBrowser));
  return mayDot(name) ? [middleDot, ...drawn] : drawn;
}

interface TurnProps {
  readonly to: 'previous' | 'next';
  readonly off: boolean;
  readonly onPress: () => void;
}

function Turn({ to, off, onPress }: TurnProps) {
  const { t } = useKiosk();
  return (
    <button
      type="button"
      className={styles['turn']}
      aria-label={t(`name.${to}`)}
      disabled={off}
      onClick={onPress}
    >
      <Icon name={to === 'previous' ? 'arrow-left' : 'arrow-right'} />
    </button>
  );
}

const marks = { v: 'ü' } as const;

/** Keys that lead nowhere are off: it is hard to spell anybody wrong. */
function Letters({ name }: { readonly name: NameInHand }) {
  const { send, t } = useKiosk();
  return (
    <LetterPad
      label={t('name.pad')}
      deleteLabel={t('name.delete')}
      clearLabel={t('phone.clear')}
      alive={aliveAfter(name)}
      marks={marks}
      onLetter={(letter) => {
        send({ type: 'letter', letter });
      }}
      onDelete={() => {
        send({ type: 'delete-last' });
      }}
      onClear={() => {
        send({ type: 'clear-typed' });
      }}
    />
  );
}

/** Five kinds of strokes, and one for who is not sure. */
function Strokes({ name }: { readonly name: NameInHand }) {
  const { send, t } = useKiosk();
  const keys = [...strokes, anyStroke] as const;
  return (
    <StrokePad
      label={t('name.pad.strokes')}
      deleteLabel={t('name.delete')}
      clearLabel={t('phone.clear')}
      keys={keys.map((stroke) => ({
        stroke,
        shape: shapeOf(stroke),
        name: t(`name.stroke.${stroke === anyStroke ? 'any' : stroke}`),
      }))}
      alive={aliveAfter(name)}
      onStroke={(stroke) => {
        send({ type: 'stroke', stroke });
      }}
      onDelete={() => {
        send({ type: 'delete-last' });
      }}
      onClear={() => {
        send({ type: 'clear-typed' });
      }}
    />
  );
}
