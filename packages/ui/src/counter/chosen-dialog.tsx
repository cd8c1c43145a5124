import { useEffect, useRef, useState } from 'react';
import type { CounterTicket } from '@hall/core/contract/topics/queue-topic';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { NumberPad } from '../components/number-pad.tsx';
import { choiceOf, draftFor, type Choice } from './choice.ts';
import { useDesk } from './desk-context.ts';
import styles from './dialogs.module.css';
import { refusalAt } from './press-words.ts';
import { minutesSince } from './queue-now.ts';
import { ReasonChoice } from './reason-choice.tsx';
import { chosenWish, confirmWish } from './wishes.ts';

/** 呼叫指定号: a number from the list or typed, and the reason that stays in the ledger. */
export function ChosenDialog({
  preset,
  onClose,
}: {
  /** The number whose row was pressed. */
  readonly preset: CounterTicket | null;
  readonly onClose: () => void;
}) {
  const { now, words, runner, machine, presses } = useDesk();
  const { say } = words;
  const [draft, setDraft] = useState(() => draftFor(preset));
  const choice = choiceOf(draft, now, words);
  const { order, picked } = choice;
  const ready = order !== null && presses.chosen.can && machine.running === null;
  const call = (): void => {
    if (!ready) return;
    void runner.press(chosenWish(now, order.ticketId, order.reason)).then((done) => {
      if (done) onClose();
    });
  };
  return (
    <Dialog
      title={say('counter.chosen.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('counter.cancel')}</Button>
          <Button variant="primary" disabled={!ready} onClick={call}>
            {picked === null
              ? say('counter.chosen.callNone')
              : say('counter.chosen.call', { number: picked.ticket })}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          call();
        }}
      >
        <Typed
          typed={draft.typed}
          onTyped={(typed) => {
            setDraft({ ...draft, typed });
          }}
        />
        <Numbers
          found={choice.found}
          picked={picked}
          onPick={(pickedId) => {
            setDraft({ ...draft, pickedId });
          }}
        />
        {picked !== null && choice.unproven && <Unproven ticket={picked} />}
        <ReasonChoice
          reason={draft.reason}
          onReason={(reason) => {
            setDraft({ ...draft, reason });
          }}
        />
        <Answer choice={choice} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** What is still missing, what the call brings with it, or why the hub refused it. */
function Answer({ choice }: { readonly choice: Choice }) {
  const frame = useDesk();
  const { now, words } = frame;
  const refused = refusalAt('chosen', frame);
  const ends = choice.order !== null && now.current !== null;
  return (
    <p className={styles['answer']} role="status" data-refused={refused === null ? undefined : ''}>
      {refused ?? (choice.missing === null ? '' : words.say(choice.missing))}
      {refused === null &&
        ends &&
        words.say('counter.chosen.finishes', { number: now.current.ticket })}
    </p>
  );
}

/** Somebody stands there with the paper of a number nobody was sure about. */
function Unproven({ ticket }: { readonly ticket: CounterTicket }) {
  const { now, words, runner, machine } = useDesk();
  return (
    <div className={styles['unproven']}>
      <p>{words.say('counter.chosen.unproven', { number: ticket.ticket })}</p>
      <Button
        disabled={machine.running !== null}
        onClick={() => {
          void runner.press(confirmWish(now, ticket.id));
        }}
      >
        {words.say('counter.press.confirm')}
      </Button>
    </div>
  );
}

function Typed({
  typed,
  onTyped,
}: {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}) {
  const { words, touch } = useDesk();
  const { say } = words;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // On a touch screen the pad below types; a focus would call up a keyboard that is not there.
    if (!touch) input.current?.focus();
  }, [touch]);
  return (
    <>
      <label className={styles['field']}>
        <span>{say('counter.chosen.number')}</span>
        <input
          className={styles['input']}
          value={typed}
          maxLength={6}
          autoComplete="off"
          inputMode={touch ? 'none' : 'text'}
          placeholder={say('counter.chosen.numberHint')}
          ref={input}
          onChange={(event) => {
            onTyped(event.target.value);
          }}
        />
      </label>
      {touch && (
        <NumberPad
          label={say('counter.chosen.number')}
          deleteLabel={say('counter.pad.delete')}
          clearLabel={say('counter.pad.clear')}
          onDigit={(digit) => {
            onTyped(typed + digit);
          }}
          onDelete={() => {
            onTyped(typed.slice(0, -1));
          }}
          onClear={() => {
            onTyped('');
          }}
        />
      )}
    </>
  );
}

function Numbers({
  found,
  picked,
  onPick,
}: {
  readonly found: readonly CounterTicket[];
  readonly picked: CounterTicket | null;
  readonly onPick: (id: string) => void;
}) {
  const { nowMs, words } = useDesk();
  if (found.length === 0)
    return <p className={styles['note']}>{words.say('counter.chosen.none')}</p>;
  return (
    <div className={styles['numbers']} role="group" aria-label={words.say('counter.chosen.number')}>
      {found.map((ticket) => (
        <button
          key={ticket.id}
          type="button"
          className={styles['number']}
          aria-pressed={picked?.id === ticket.id}
          onClick={() => {
            onPick(ticket.id);
          }}
        >
          <strong>{ticket.ticket}</strong>
          <span>
            {words.say(`queue.status.${ticket.status}`)}{' '}
            {words.say('counter.list.wait', { minutes: minutesSince(ticket.reservedAtMs, nowMs) })}
          </span>
        </button>
      ))}
    </div>
  );
}
