import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { enBoard } from '@hall/core/i18n/en/board';
import { enCommon } from '@hall/core/i18n/en/common';
import { enDevices } from '@hall/core/i18n/en/devices';
import { enErrors } from '@hall/core/i18n/en/errors';
import { enConsole } from '@hall/core/i18n/en/console';
import { enConsoleLexicon } from '@hall/core/i18n/en/console-lexicon';
import { enConsoleBoards } from '@hall/core/i18n/en/console-boards';
import { enConsolePages } from '@hall/core/i18n/en/console-pages';
import { enConsoleWords } from '@hall/core/i18n/en/console-words';
import { translate, type Language, type TextParams } from '@hall/core/i18n/translate';
import { zhBoard } from '@hall/core/i18n/zh-cn/board';
import { zhCommon } from '@hall/core/i18n/zh-cn/common';
import { zhDevices } from '@hall/core/i18n/zh-cn/devices';
import { zhErrors } from '@hall/core/i18n/zh-cn/errors';
import { zhConsole } from '@hall/core/i18n/zh-cn/console';
import { zhConsoleLexicon } from '@hall/core/i18n/zh-cn/console-lexicon';
import { zhConsoleBoards } from '@hall/core/i18n/zh-cn/console-boards';
import { zhConsolePages } from '@hall/core/i18n/zh-cn/console-pages';
import { zhConsoleWords } from '@hall/core/i18n/zh-cn/console-words';

const chinese = {
  ...zhBoard,
  ...zhCommon,
  ...zhErrors,
  ...zhDevices,
  ...zhConsole,
  ...zhConsoleLexicon,
  ...zhConsoleBoards,
  ...zhConsolePages,
  ...zhConsoleWords,
};
const english: Record<keyof typeof chinese, string> = {
  ...enBoard,
  ...enCommon,
  ...enErrors,
  ...enDevices,
  ...enConsole,
  ...enConsoleLexicon,
  ...enConsoleBoards,
  ...enConsolePages,
  ...enConsoleWords,
};

/** Every text of the console by name. */
export type TextKey = keyof typeof chinese;

/** Looks a text up in the language of the screen. */
export type Say = (key: TextKey, params?: TextParams) => string;

/** Texts in one language; also for places without React. */
export function sayIn(language: Language): Say {
  const catalogue = language === 'en' ? english : chinese;
  return (key, params) => translate(catalogue, key, params);
}

/** Whether a string from outside names a text. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(chinese, key);
}

interface LanguageChoice {
  readonly language: Language;
  readonly say: Say;
  readonly choose: (language: Language) => void;
}

const storageKey = 'hall.console.language';

const LanguageContext = createContext<LanguageChoice>({
  language: 'zh-CN',
  say: sayIn('zh-CN'),
  choose: () => undefined,
});

/** Language of everything below; remembered by this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(() =>
    window.localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN',
  );
  const say = useMemo(() => sayIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say('app.title');
    window.localStorage.setItem(storageKey, language);
  }, [language, say]);
  const choice = useMemo(() => ({ language, say, choose }), [language, say]);
  return <LanguageContext.Provider value={choice}>{children}</LanguageContext.Provider>;
}

/** The words of this screen. */
export function useSay(): Say {
  return useContext(LanguageContext).say;
}

/** The language and how to change it. */
export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}
