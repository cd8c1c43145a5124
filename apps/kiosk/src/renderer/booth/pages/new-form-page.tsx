import { insurance as insurances } from '@hall/core/domain/posting/posting';
import { yuan } from '@hall/core/documents/pay-text';
import { occupationName } from '@hall/core/rules/occupations';
import { Button } from '@hall/ui/components/button';
import {
  customarySums,
  missingIn,
  type Extra,
  type NewForm,
  type NewFormStep,
} from '../machine/new-form.ts';
import type { Page } from '../machine/state.ts';
import { useBooth } from '../parts/booth-context.tsx';
import { BoothPage, Pane } from '../parts/booth-page.tsx';
import { Field, HeadcountField, StartField } from '../parts/form-fields.tsx';
import { Stepper } from '../parts/stepper.tsx';
import styles from './new-form-page.module.css';

/** A posting of a 工种: what is usual stands there, what only he can say is one press each. */
export function NewFormPage({ page }: { readonly page: Extract<Page, { name: 'new-form' }> }) {
  const { state, say } = useBooth();
  const { form, occupationId } = page;
  const title = occupationName(occupationId, state.language);
  if (form === null) {
    return (
      <BoothPage title={title}>
        <p className={styles['loading']} role="status">
          {say('booth.new.loading')}
        </p>
      </BoothPage>
    );
  }
  return <Filled form={form} title={title} />;
}

function Filled({ form, title }: { readonly form: NewForm; readonly title: string }) {
  const { send } = useBooth();
  const { template, headcount } = form;
  const step = (what: NewFormStep) => (by: 1 | -1) => {
    send({ type: 'step-new', what, by });
  };
  return (
    <BoothPage title={title} lead={template.workContent} actions={<Submit form={form} />}>
      <Pane>
        <div className={styles['form']}>
          <RealEmployerField form={form} />
          <HeadcountField headcount={headcount} onStep={step('headcount')} />
          <StartField begin={form} usual={template.startMinute} onStep={step('time')} />
          <PayField form={form} />
          <InsuranceField form={form} />
          <PlaceField form={form} />
          <HoursField form={form} />
          <WelfareField form={form} />
        </div>
      </Pane>
    </BoothPage>
  );
}

/** What is missing stands beside the button: nobody has to guess why it cannot be pressed. */
function Submit({ form }: { readonly form: NewForm }) {
  const { state, send, say, nowMs } = useBooth();
  const missing = missingIn(form, nowMs);
  const isSending = state.running !== null;
  return (
    <>
      <p className={styles['missing']} role="status">
        {missing.length === 0
          ? say('booth.new.rest', {
              settlement: say(`settlement.${form.template.settlement}`),
            })
          : say('booth.new.missing', {
              fields: missing
                .map((field) => say(`booth.new.missing.${field}`))
                .join(say('booth.and')),
            })}
      </p>
      <Button
        variant="primary"
        icon="megaphone"
        disabled={isSending || missing.length > 0}
        onClick={() => {
          send({ type: 'submit-new' });
        }}
      >
        {say(isSending ? 'booth.form.sending' : 'booth.form.submit')}
      </Button>
    </>
  );
}

/** The sum is his to name: what is customary is written beside it, and nothing is chosen for him. */
function PayField({ form }: { readonly form: NewForm }) {
  const { send, say } = useBooth();
  const { template, payFen } = form;
  const { pay, payUnit, pieceName } = template;
  const unit = pieceName ?? say(`pay.unit.${payUnit}`);
  const sum = (fen: number): string => say('pay.fixed', { min: yuan(fen), unit });
  const range = say('pay.range', { min: yuan(pay.minFen), max: yuan(pay.maxFen), unit });
  return (
    <Field title={say('booth.form.pay')}>
      <Stepper
        name={say('booth.form.pay')}
        onStep={(by) => {
          send({ type: 'step-new', what: 'pay', by });
        }}
      >
        {payFen === null ? say('booth.new.pay.none') : sum(payFen)}
      </Stepper>
      <div className={styles['sums']}>
        {customarySums(template).map((fen) => (
          <Button
            key={fen}
            aria-pressed={payFen === fen}
            aria-label={sum(fen)}
            onClick={() => {
              send({ type: 'choose-new', change: { what: 'pay', fen } });
            }}
          >
            {yuan(fen)}
          </Button>
        ))}
      </div>
      <p className={styles['note']}>{say(`booth.new.pay.${pay.from}`, { range })}</p>
    </Field>
  );
}

/** Whom a gang-master recruits for: the boards and the papers name both. */
function RealEmployerField({ form }: { readonly form: NewForm }) {
  const { send, say } = useBooth();
  const { realEmployers } = form.template;
  if (realEmployers === null) return null;
  return (
    <div className={styles['wide']}>
      <Field title={say('booth.new.employer')}>
        <div className={styles['employers']}>
          {realEmployers.map((realEmployerName) => (
            <Button
              key={realEmployerName}
              wide
              aria-pressed={form.realEmployerName === realEmployerName}
              onClick={() => {
                send({ type: 'choose-new', change: { what: 'real-employer', realEmployerName } });
              }}
            >
              {realEmployerName}
            </Button>
          ))}
        </div>
        <p className={styles['note']}>
          {say(realEmployers.length === 0 ? 'booth.new.employer.none' : 'booth.new.employer.note')}
        </p>
      </Field>
    </div>
  );
}

const meals = [1, 2, 3] as const;
const extras: readonly Extra[] = ['lodging', 'transport', 'gear'];

/** What comes with the work: one press gives it, another one takes it back. */
function WelfareField({ form }: { readonly form: NewForm }) {
  const { send, say } = useBooth();
  const { welfare } = form;
  return (
    <Field title={say('booth.new.welfare')}>
      <div className={styles['sums']}>
        {meals.map((mealsPerDay) => (
          <Button
            key={mealsPerDay}
            aria-pressed={welfare.mealsPerDay === mealsPerDay}
            onClick={() => {
              send({ type: 'choose-new', change: { what: 'meals', mealsPerDay } });
            }}
          >
            {say('welfare.meals', { meals: mealsPerDay })}
          </Button>
        ))}
        {extras.map((extra) => (
          <Button
            key={extra}
            aria-pressed={welfare[extra]}
            onClick={() => {
              send({ type: 'choose-new', change: { what: 'extra', extra } });
            }}
          >
            {say(`booth.new.welfare.${extra}`)}
          </Button>
        ))}
      </div>
    </Field>
  );
}

function InsuranceField({ form }: { readonly form: NewForm }) {
  const { send, say } = useBooth();
  return (
    <Field title={say('booth.new.insurance')}>
      <div className={styles['stack']}>
        {insurances.options.map((insurance) => (
          <Button
            key={insurance}
            wide
            aria-pressed={form.insurance === insurance}
            onClick={() => {
              send({ type: 'choose-new', change: { what: 'insurance', insurance } });
            }}
          >
            {say(`booth.new.insurance.${insurance}`)}
          </Button>
        ))}
      </div>
    </Field>
  );
}

/** Places he has named before, and the registered one: at a booth nothing is written. */
function PlaceField({ form }: { readonly form: NewForm }) {
  const { send, say } = useBooth();
  const { addresses } = form.template;
  return (
    <Field title={say('booth.new.place')}>
      <div className={styles['places']}>
        {addresses.map((workAddress) => (
          <Button
            key={workAddress}
            wide
            aria-pressed={form.workAddress === workAddress}
            onClick={() => {
              send({ type: 'choose-new', change: { what: 'address', workAddress } });
            }}
          >
            {workAddress}
          </Button>
        ))}
      </div>
      <p className={styles['note']}>
        {say(addresses.length === 0 ? 'booth.new.place.none' : 'booth.new.place.other')}
      </p>
    </Field>
  );
}

function HoursField({ form }: { readonly form: NewForm }) {
  const { send, say } = useBooth();
  const { hoursPerDay, days } = form;
  const figures = [
    { what: 'hours', text: say('booth.new.hours.figure', { count: hoursPerDay }) },
    { what: 'days', text: say('booth.new.days.figure', { count: days }) },
  ] as const;
  return (
    <Field title={say('booth.new.hours')}>
      <div className={styles['figures']}>
        {figures.map(({ what, text }) => (
          <Stepper
            key={what}
            name={say(`booth.new.${what}.name`)}
            onStep={(by) => {
              send({ type: 'step-new', what, by });
            }}
          >
            {text}
          </Stepper>
        ))}
      </div>
    </Field>
  );
}
