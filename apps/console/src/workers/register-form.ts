import type { CommandInput } from '@hall/core/contract/commands/registry';
import { mobilePhone } from '@hall/core/contract/commands/worker-commands';
import type { KioskConsent } from '@hall/core/contract/topics/board-topic';
import type { Language } from '@hall/core/i18n/translate';
import type { AgeBand, ConsentPurpose } from '@hall/core/domain/worker/worker';

/** Consents somebody without a card is asked for at the window; there is no id number to keep. */
export const windowPurposes = [
  'registration',
  'contact',
  'hardship',
] as const satisfies readonly ConsentPurpose[];

/** Who comes to a window is spoken to in Chinese, whatever language the clerk's own pages have. */
export const paperLanguage: Language = 'zh-CN';

/** The most trades a worker may name. */
export const mostTrades = 5;

/** The registration at the window as it is typed. */
export interface WorkerForm {
  readonly phone: string;
  readonly name: string;
  readonly ageBand: AgeBand | '';
  readonly trades: readonly string[];
  readonly when: 'today' | 'tomorrow' | 'this_week' | 'any';
  readonly given: readonly ConsentPurpose[];
}

/** A fresh form: nothing is agreed to until somebody says yes. */
export const emptyWorkerForm: WorkerForm = {
  phone: '',
  name: '',
  ageBand: '',
  trades: [],
  when: 'today',
  given: [],
};

/** Consents in the language they were read out in; Chinese when it lacks one. */
export function consentsFor(
  consents: readonly KioskConsent[],
  language: string,
): readonly KioskConsent[] {
  return windowPurposes
    .map(
      (purpose) =>
        consents.find((one) => one.id === `${purpose}:${language}`) ??
        consents.find((one) => one.purpose === purpose),
    )
    .filter((one) => one !== undefined);
}

/** What still stands in the way of registering. */
export type WorkerProblem = 'phone' | 'ageBand' | 'trades' | 'consent';

/** What the hub is sent, or what still stands in the way. */
export function toRegistration(
  form: WorkerForm,
  asked: readonly KioskConsent[],
  visitId: string,
):
  | { readonly ok: true; readonly input: CommandInput<'worker.register'> }
  | { readonly ok: false; readonly problems: readonly WorkerProblem[] } {
  const phone = form.phone.normalize('NFKC').replace(/[\s-]/g, '');
  const problems: WorkerProblem[] = [];
  if (!mobilePhone.safeParse(phone).success) problems.push('phone');
  if (form.trades.length === 0 || form.trades.length > mostTrades) problems.push('trades');
  if (!form.given.includes('registration') || asked.length === 0) problems.push('consent');
  if (form.ageBand === '') problems.push('ageBand');
  if (problems.length > 0 || form.ageBand === '') return { ok: false, problems };
  const name = form.name.trim();
  return {
    ok: true,
    input: {
      visitId,
      identity: { by: 'phone', phone, name: name === '' ? null : name, ageBand: form.ageBand },
      consents: asked.map(({ purpose, version, hash }) => ({
        purpose,
        given: form.given.includes(purpose),
        textVersion: version,
        textHash: hash,
      })),
      wishes: {
        occupationIds: [...form.trades],
        availability: { when: form.when, part: 'any' },
        wantedPayMinFen: null,
        wantedPayUnit: null,
        wantedSettlement: null,
        trainingWish: false,
      },
      elderMode: form.ageBand === '60+',
      language: paperLanguage,
    },
  };
}
