import { market as marketSchema, type Market } from '@hall/core/domain/market/market';
import { formatYuan, parseYuan } from '../shared/money.ts';

/** The settings of a market as they are typed. */
export interface SettingsForm {
  readonly code: string;
  readonly name: string;
  readonly siteKind: Market['siteKind'];
  readonly singleStaff: boolean;
  readonly address: string;
  /** Carried along and not typed: hours for as long as nobody has written a calendar. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly hotline: string;
  readonly complaintPhones: readonly { readonly label: string; readonly phone: string }[];
  readonly minHourlyWage: string;
  readonly olderFromMale: string;
  readonly olderFromFemale: string;
  readonly zones: Readonly<Record<string, string>>;
  readonly consentVersion: string;
}

/** The most numbers that fit on a slip. */
export const mostPhones = 5;

/** The form that shows the settings. */
export function settingsFormOf(market: Market): SettingsForm {
  const { minHourlyWageFen, olderFromMale, olderFromFemale, ...rest } = market;
  return {
    ...rest,
    minHourlyWage: minHourlyWageFen === null ? '' : formatYuan(minHourlyWageFen),
    olderFromMale: String(olderFromMale),
    olderFromFemale: String(olderFromFemale),
  };
}

/** What the hub is sent, or the fields that stand in the way. */
export function toMarket(
  form: SettingsForm,
):
  | { readonly ok: true; readonly market: Market }
  | { readonly ok: false; readonly fields: readonly string[] } {
  const { minHourlyWage, olderFromMale, olderFromFemale, ...rest } = form;
  const zones = Object.entries(form.zones)
    .map(([id, zone]) => [id, zone.trim()] as const)
    .filter(([, zone]) => zone !== '');
  const parsed = marketSchema.safeParse({
    ...rest,
    complaintPhones: form.complaintPhones.filter(
      ({ label, phone }) => label !== '' || phone !== '',
    ),
    zones: Object.fromEntries(zones),
    minHourlyWageFen: minHourlyWage.trim() === '' ? null : (parseYuan(minHourlyWage) ?? Number.NaN),
    olderFromMale: Number(olderFromMale),
    olderFromFemale: Number(olderFromFemale),
  });
  return parsed.success
    ? { ok: true, market: parsed.data }
    : { ok: false, fields: parsed.error.issues.map((issue) => String(issue.path[0])) };
}
