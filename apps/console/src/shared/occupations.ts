import type { Language } from '@hall/core/i18n/translate';
import type { PayUnit, Settlement } from '@hall/core/domain/posting/posting';

export interface OccupationTemplate {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly payUnit: PayUnit;
  readonly payMinFen: number;
  readonly payMaxFen: number;
  readonly settlement: Settlement;
  readonly licences: readonly string[];
}

const table: readonly OccupationTemplate[] = [
  { id: 'general-labour', zh: '小工', en: 'General labourer', payUnit: 'day', payMinFen: 13000, payMaxFen: 20000, settlement: 'daily', licences: [] },
];

export function occupationList(): readonly OccupationTemplate[] {
  return table;
}

export function occupationById(id: string): OccupationTemplate | null {
  return table.find((one) => one.id === id) ?? null;
}

export function occupationName(id: string | null, language: Language): string {
  const found = id === null ? null : occupationById(id);
  return found === null ? (id ?? '') : language === 'en' ? found.en : found.zh;
}
