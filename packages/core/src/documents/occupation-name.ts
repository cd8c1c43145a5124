import type { Language } from '../i18n/translate.ts';
import { findOccupation } from '../rules/occupations.ts';

/** What an occupation is called on paper; one the table does not know goes by its id. */
export function occupationName(occupationId: string, language: Language): string {
  const occupation = findOccupation(occupationId);
  if (occupation === null) return occupationId;
  return language === 'zh-CN' ? occupation.shortName : occupation.nameEn;
}
