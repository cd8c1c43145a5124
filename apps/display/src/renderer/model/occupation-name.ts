import type { Language } from '@hall/core/i18n/translate';

/** The name of a 工种 for the screen. */
export function occupationName(occupationId: string, _language: Language): string {
  return occupationId;
}
