import type { Language } from '@hall/core/i18n/translate';
import { findOccupation } from '@hall/core/rules/occupations';

/** The name of a 工种 for the screen; an id nobody knows is shown as it is. */
export function occupationName(occupationId: string, language: Language): string {
  const occupation = findOccupation(occupationId);
  if (occupation === null) {
    return occupationId;
  }
  return language === 'en' ? occupation.nameEn : occupation.shortName;
}
