import { consentFor, type HallView } from './hall-view.ts';
import { hasText, type Translate } from './texts.ts';
import type { ExtraConsent, KioskState } from '../machine/state.ts';

const extras: readonly ExtraConsent[] = ['keep_id_number', 'contact'];

/**
 * What a voice would say about the page. Made of the page's name and public texts only: a
 * loudspeaker is heard by the whole queue (B-17).
 */
export function spokenText(
  state: Pick<KioskState, 'page' | 'language' | 'isHallClosed'>,
  hall: HallView,
  t: Translate,
): string {
  const { name } = state.page;
  if (name === 'consent') {
    return t('say.consent', {
      text: consentFor(hall, 'registration', state.language)?.summary ?? '',
    });
  }
  if (name === 'extras') {
    const text = extras
      .map((purpose) => consentFor(hall, purpose, state.language))
      .map((consent) => (consent === null ? '' : `${consent.title}: ${consent.summary}`))
      .join(' ');
    return t('say.extras', { text });
  }
  if (name === 'attract' && state.isHallClosed) {
    return [t('day.closed'), t('day.kiosk.lead'), t('day.kiosk.browse.how')].join('。');
  }
  if (name === 'guide') {
    const { contentId } = state.page;
    const content = hall.contents.find(({ id }) => id === contentId);
    return content === undefined ? t('say.other') : [content.title, ...content.lines].join('。');
  }
  const key = `say.${name}`;
  return t(hasText(key) ? key : 'say.other');
}
