import { Button } from '@hall/ui/components/button';
import { occupationName } from '@hall/core/rules/occupations';
import { yuan } from '@hall/core/documents/pay-text';
import { minuteOfDay } from '@hall/core/basics/market-day';
import type { ReactNode } from 'react';
import {
  beginsInTime,
  isOnePay,
  wholeContent,
  type AgainForm,
  type FormStep,
} from '../machine/again-form.ts';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Pane } from '../parts/booth-page.tsx';
import { Field, HeadcountField, StartField } from '../parts/form-fields.tsx';
import { Stepper } from '../parts/stepper.tsx';
import type { Say } from '../words/texts.ts';
import { postingLine, welfareWords } from '../words/views.ts';
import styles from './again-form-page.module.css';

/** What changes from day to day, as it was the last time; one press sends it. */
export function AgainFormPage({ form }: { readonly form: AgainForm }) {
  const { state, send, say, nowMs } = useBooth();
  const { content } = form;
  const isSending = state.running !== null;
  const isInTime = beginsInTime(form, nowMs);
  return (
    <BoothPage
      title={occupationName(content.occupationId, state.language)}
      lead={say('booth.form.same', { what: unchanged(content, say) })}
      actions={
        <Button
          variant="primary"
          icon="megaphone"
          disabled={isSending || !isInTime}
          onClick={() => {
            send({ type: 'submit-again' });
          }}
        >
          {say(isSending ? 'booth.form.sending' : 'booth.form.submit')}
        </Button>
      }
    >
      <Pane>
        <Choices form={form} />
        <div className={styles['form']}>
          <HeadcountField
            headcount={form.headcount}
            onStep={(by) => {
              send({ type: 'step', what: 'headcount', by });
            }}
          />
          <StartField
            begin={form}
            usual={minuteOfDay(content.workStartMs)}
            onStep={(by) => {
              send({ type: 'step', what: 'time', by });
            }}
          />
          <Pay form={form} />
        </div>
      </Pane>
    </BoothPage>
  );
}

/** What the posting says beside what changes from day to day. */
function unchanged(content: AgainForm['content'], say: Say): string {
  const { realEmployerName, workAddress, settlement, insurance } = content;
  return [
    ...(realEmployerName === null
      ? []
      : [say('booth.posting.onBehalf', { employer: realEmployerName })]),
    workAddress,
    say(`settlement.${settlement}`),
    say(`booth.form.insurance.${insurance}`),
    ...welfareWords(content.welfare, say),
  ].join(' · ');
}

/** As many as stand in one row; the others are behind one more touch. */
const mostChoices = 3;

/** The jobs of the last days, the chosen one among them: another one is one touch. */
function Choices({ form }: { readonly form: AgainForm }) {
  const { state, send, say, nowMs } = useBooth();
  const { desk } = useSession();
  const all = [...(desk?.earlier ?? []), ...(desk?.postings ?? [])];
  const whole = (desk?.earlier ?? []).filter((posting) => wholeContent(posting) !== null);
  const newest = whole.slice(0, mostChoices);
  const isAmong = newest.some(({ id }) => id === form.fromPostingId);
  const chosen = all.filter(({ id }) => id === form.fromPostingId).slice(0, 1);
  const shown = isAmong ? newest : [...chosen, ...newest.slice(0, mostChoices - 1)];
  return (
    <div className={styles['choices']} role="group" aria-label={say('booth.form.which')}>
      {shown.map((posting) => {
        const line = postingLine(posting, { nowMs, say, language: state.language });
        return (
          <button
            key={posting.id}
            type="button"
            className={styles['choice']}
            aria-pressed={posting.id === form.fromPostingId}
            onClick={() => {
              send({ type: 'choose-earlier', postingId: posting.id });
            }}
          >
            <strong>{line.work}</strong>
            <span>
              {[say('booth.form.people', { count: line.headcount }), line.pay].join(' · ')}
            </span>
          </button>
        );
      })}
      {whole.length > mostChoices ? (
        <Button
          icon="layout-grid"
          onClick={() => {
            send({ type: 'see-earlier' });
          }}
        >
          {say('booth.form.others')}
        </Button>
      ) : null}
      <Button
        icon="plus"
        onClick={() => {
          send({ type: 'see-kinds' });
        }}
      >
        {say('booth.form.new')}
      </Button>
    </div>
  );
}

function Pay({ form }: { readonly form: AgainForm }) {
  const { say } = useBooth();
  const { content, payMinFen, payMaxFen } = form;
  const unit = content.pieceName ?? say(`pay.unit.${content.payUnit}`);
  const sum = (fen: number): string => say('pay.fixed', { min: yuan(fen), unit });
  if (isOnePay(form)) {
    return (
      <Field title={say('booth.form.pay')}>
        <Step what="pay-min" name={say('booth.form.pay')}>
          {sum(payMinFen)}
        </Step>
      </Field>
    );
  }
  return (
    <Field title={say('booth.form.pay')}>
      <p className={styles['of']}>{say('booth.form.pay.min')}</p>
      <Step what="pay-min" name={say('booth.form.pay.min')}>
        {sum(payMinFen)}
      </Step>
      <p className={styles['of']}>{say('booth.form.pay.max')}</p>
      <Step what="pay-max" name={say('booth.form.pay.max')}>
        {sum(payMaxFen)}
      </Step>
    </Field>
  );
}

/** A figure of the form with its minus and plus. */
function Step({
  what,
  name,
  children,
}: {
  readonly what: FormStep;
  readonly name: string;
  readonly children: ReactNode;
}) {
  const { send } = useBooth();
  return (
    <Stepper
      name={name}
      onStep={(by) => {
        send({ type: 'step', what, by });
      }}
    >
      {children}
    </Stepper>
  );
}
