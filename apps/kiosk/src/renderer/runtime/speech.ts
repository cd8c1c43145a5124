import type { Language } from '@hall/core/i18n/translate';

/**
 * A voice, as the kiosk needs it. What it is given is text of the page, never anything about a
 * person: a loudspeaker is heard by the whole queue (B-17).
 */
export interface Speech {
  /** Says it after what is being said; without a voice for the language nothing is heard. */
  say(text: string, language: Language): void;
  stop(): void;
}

/** The part of a browser that speaks. */
export interface SpeakingBrowser {
  readonly voices: () => readonly SpeechSynthesisVoice[];
  readonly speak: (utterance: {
    readonly text: string;
    readonly voice: SpeechSynthesisVoice;
    readonly rate: number;
  }) => void;
  readonly cancel: () => void;
}

/** Slower than a newsreader, for somebody who hears badly in a loud hall. */
const rate = 0.9;

/** Mandarin before the other voices that call themselves Chinese. */
const wanted: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /^(zh[-_](CN|Hans)|cmn)/i,
  en: /^en\b/i,
};

/** Speaks with a voice of this machine; a voice elsewhere would need the internet. */
export function speechOf(browser: SpeakingBrowser): Speech {
  return {
    say: (text, language) => {
      const voice = browser
        .voices()
        .find(({ localService, lang }) => localService && wanted[language].test(lang));
      if (voice !== undefined) {
        browser.speak({ text, voice, rate });
      }
    },
    stop: () => {
      browser.cancel();
    },
  };
}

/** The voices of this browser; silent in one that has none. */
export function browserSpeech(): Speech {
  if (!('speechSynthesis' in window)) {
    return { say: () => undefined, stop: () => undefined };
  }
  const { speechSynthesis } = window;
  return speechOf({
    voices: () => speechSynthesis.getVoices(),
    speak: ({ text, voice, rate: pace }) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = pace;
      speechSynthesis.speak(utterance);
    },
    cancel: () => {
      speechSynthesis.cancel();
    },
  });
}
