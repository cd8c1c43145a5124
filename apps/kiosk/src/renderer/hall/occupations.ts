import type { Language } from '@hall/core/i18n/translate';
import { findOccupation, type Occupation } from '@hall/core/rules/occupations';
import { isIconName, type IconName } from '@hall/ui/components/icon';

/** The name people read on a tile, at most four characters in Chinese (B-19). */
export function tileName(occupation: Occupation, language: Language): string {
  return language === 'en' ? occupation.nameEn : occupation.shortName;
}

/** Its picture; a briefcase for what nobody has drawn. */
export function occupationIcon(id: string): IconName {
  const name = findOccupation(id)?.icon;
  return name !== undefined && isIconName(name) ? name : 'briefcase';
}
