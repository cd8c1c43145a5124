import type { HallError } from '@hall/core/contract/errors';
import type { QueueCounter } from '@hall/core/contract/topics/queue-topic';
import type { BothNames } from '@hall/core/domain/service/service';
import { enCommon } from '@hall/core/i18n/en/common';
import { enCounter } from '@hall/core/i18n/en/counter';
import { enErrors } from '@hall/core/i18n/en/errors';
import { enQueue } from '@hall/core/i18n/en/queue';
import { translate, type Language, type TextParams } from '@hall/core/i18n/translate';
import { zhCommon } from '@hall/core/i18n/zh-cn/common';
import { zhCounter } from '@hall/core/i18n/zh-cn/counter';
import { zhErrors } from '@hall/core/i18n/zh-cn/errors';
import { zhQueue } from '@hall/core/i18n/zh-cn/queue';

const chinese = { ...zhCommon, ...zhErrors, ...zhQueue, ...zhCounter };
const english: Record<keyof typeof chinese, string> = {
  ...enCommon,
  ...enErrors,
  ...enQueue,
  ...enCounter,
};

/** Every text of the desk by name. */
export type DeskKey = keyof typeof chinese;

/** The words of the desk in one language. */
export interface DeskWords {
  readonly language: Language;
  readonly say: (key: DeskKey, params?: TextParams) => string;
  readonly name: (names: BothNames) => string;
  readonly window: (counter: Pick<QueueCounter, 'number' | 'name'>) => string;
  readonly refusal: (error: HallError) => string;
}

const chineseWords = wordsOf('zh-CN');
const englishWords = wordsOf('en');

/** The words of the desk; the same object for the same language. */
export function deskWords(language: Language): DeskWords {
  return language === 'en' ? englishWords : chineseWords;
}

function wordsOf(language: Language): DeskWords {
  const catalogue = language === 'en' ? english : chinese;
  const say: DeskWords['say'] = (key, params) => translate(catalogue, key, params);
  const name = ({ zh, en }: BothNames): string => (language === 'en' ? en : zh);
  return {
    language,
    say,
    name,
    window: (counter) =>
      counter.name === null
        ? say('counter.window', { number: counter.number })
        : say('counter.windowNamed', { number: counter.number, name: name(counter.name) }),
    refusal: ({ code, ref = '', fields = [] }) => {
      // The desk has its own words where the general ones would not help at a window.
      const own = `counter.error.${code}`;
      const key = Object.hasOwn(catalogue, own) ? (own as DeskKey) : (`error.${code}` as const);
      return say(key, { ref, fields: fields.join(', ') });
    },
  };
}

/** Minutes and seconds; hours only when there are some. */
export function clockText(durationMs: number): string {
  const seconds = Math.floor(durationMs / 1_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}
