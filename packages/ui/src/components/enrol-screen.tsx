import { useState } from 'react';
import type { TerminalKind } from '@hall/core/domain/device/terminal';
import { enEnrol } from '@hall/core/i18n/en/enrol';
import { translate, type Language } from '@hall/core/i18n/translate';
import { zhEnrol } from '@hall/core/i18n/zh-cn/enrol';
import { keepToken, pairTerminal } from '../hall/enrolment.ts';
import { Button } from './button.tsx';
import styles from './enrol-screen.module.css';
import { Icon } from './icon.tsx';
import { NumberPad } from './number-pad.tsx';

const codeLength = 8;

export interface EnrolScreenProps {
  readonly hubUrl: string;
  readonly kind: TerminalKind;
  readonly language: Language;
  /** Called with the token once the hub took the code; it is kept in this browser already. */
  readonly onEnrolled: (token: string) => void;
}

type Phase =
  | { readonly at: 'typing' }
  | { readonly at: 'asking' }
  | {
      readonly at: 'refused';
      readonly why: 'wrong_pairing_code' | 'wrong_kind' | 'unreachable' | 'other';
    };

/** Pairs this screen with the hall: a manager's code of eight digits, typed by touch or keyboard. */
export function EnrolScreen({ hubUrl, kind, language, onEnrolled }: EnrolScreenProps) {
  const texts = language === 'en' ? enEnrol : zhEnrol;
  const [code, setCode] = useState('');
  const [phase, setPhase] = useState<Phase>({ at: 'typing' });
  const asking = phase.at === 'asking';
  const type = (next: string): void => {
    if (!asking) {
      setCode(next.replace(/\D/g, '').slice(0, codeLength));
      setPhase({ at: 'typing' });
    }
  };
  const pair = async (): Promise<void> => {
    setPhase({ at: 'asking' });
    const answer = await pairTerminal(hubUrl, code);
    if (answer.ok && answer.value.kind === kind) {
      keepToken(kind, answer.value.token);
      onEnrolled(answer.value.token);
      return;
    }
    setCode('');
    setPhase({ at: 'refused', why: answer.ok ? 'wrong_kind' : reasonOf(answer.error.code) });
  };
  return (
    <main className={styles['page']}>
      <form
        className={styles['panel']}
        onSubmit={(event) => {
          event.preventDefault();
          if (code.length === codeLength && !asking) {
            void pair();
          }
        }}
      >
        <Icon name="shield-check" size="3em" />
        <h1>{translate(texts, `enrol.title.${kind}`)}</h1>
        <p>{translate(texts, 'enrol.how')}</p>
        <input
          className={styles['code']}
          aria-label={translate(texts, 'enrol.code')}
          inputMode="numeric"
          autoComplete="off"
          value={code}
          placeholder="········"
          onChange={(event) => {
            type(event.target.value);
          }}
        />
        <p className={styles['answer']} role="status" data-phase={phase.at}>
          {phase.at === 'refused' ? translate(texts, `enrol.refused.${phase.why}`) : ''}
          {asking ? translate(texts, 'enrol.asking') : ''}
        </p>
        <NumberPad
          label={translate(texts, 'enrol.pad')}
          deleteLabel={translate(texts, 'enrol.delete')}
          clearLabel={translate(texts, 'enrol.clear')}
          onDigit={(digit) => {
            type(code + digit);
          }}
          onDelete={() => {
            type(code.slice(0, -1));
          }}
          onClear={() => {
            type('');
          }}
        />
        <Button type="submit" variant="primary" wide disabled={code.length < codeLength || asking}>
          {translate(texts, 'enrol.pair')}
        </Button>
      </form>
    </main>
  );
}

function reasonOf(code: string): 'wrong_pairing_code' | 'unreachable' | 'other' {
  return code === 'wrong_pairing_code' || code === 'unreachable' ? code : 'other';
}
