import type { CommandInput } from '@hall/core/contract/commands/registry';
import { consentPurpose } from '@hall/core/domain/worker/worker';
import type { KioskConsent } from '@hall/core/contract/topics/board-topic';
import { occupations } from '@hall/core/rules/occupations';
import { checkCharacterOf } from '@hall/core/rules/resident-id';
import { stepId, type Dice } from './dice.ts';

const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张');
const given = Array.from('安平和顺康宁福乐春秋山川林田禾谷');
/** A neighbour of the sample hall's own region, so that the sample cards stay unregistered. */
const workerRegion = '990002';

type Registration = CommandInput<'worker.register'>;

/** About one in six lets the market know that work is hard to find for him. */
export function tellsHardship(index: number): boolean {
  return index % 6 === 2;
}

/** Two in three let the market call them about work. */
function letsCall(index: number): boolean {
  return index % 3 !== 1;
}

/** The n-th worker of the sample hall, as a kiosk would send him in. */
export function sampleWorker(
  index: number,
  parts: { readonly dice: Dice; readonly consents: readonly KioskConsent[] },
): Registration {
  const { dice, consents } = parts;
  const keepsNumber = dice.chance(0.7);
  const wanted = new Set([dice.of(occupations).id, dice.of(occupations).id]);
  return {
    visitId: stepId(`visit:${index}`),
    identity: identityOf(index, dice),
    consents: consentPurpose.options.map((purpose) => {
      const text = consents.find((one) => one.id === `${purpose}:zh-CN`);
      if (text === undefined) throw new Error(`No consent text for ${purpose}`);
      const given =
        purpose === 'registration' ||
        (purpose === 'keep_id_number' && keepsNumber) ||
        (purpose === 'hardship' && tellsHardship(index)) ||
        (purpose === 'contact' && letsCall(index));
      return { purpose, given, textVersion: text.version, textHash: text.hash };
    }),
    wishes: {
      occupationIds: [...wanted],
      availability: { when: dice.of(['today', 'this_week', 'any']), part: dice.of(['day', 'any']) },
      wantedPayMinFen: null,
      wantedPayUnit: null,
      wantedSettlement: dice.chance(0.4) ? 'daily' : null,
      trainingWish: dice.chance(0.2),
    },
    elderMode: dice.chance(0.2),
    language: 'zh-CN',
  };
}

function identityOf(index: number, dice: Dice): Registration['identity'] {
  const name = `${dice.of(surnames)}测${dice.of(given)}`;
  const phone = `1990000${String(index % 10_000).padStart(4, '0')}`;
  if (dice.chance(0.15)) {
    return { by: 'phone', phone, name, ageBand: dice.of(['18-39', '40-49', '50-59', '60+']) };
  }
  const birthDate = `${dice.between(1958, 2005)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`;
  const sequence = String(index % 1_000).padStart(3, '0');
  const seventeen = workerRegion + birthDate.replaceAll('-', '') + sequence;
  return {
    by: 'card',
    phone: dice.chance(0.9) ? phone : null,
    card: {
      kind: 'resident',
      name,
      idNumber: seventeen + checkCharacterOf(seventeen),
      gender: Number(sequence) % 2 === 1 ? 'male' : 'female',
      birthDate,
      regionCode: workerRegion,
      validTo: null,
    },
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
