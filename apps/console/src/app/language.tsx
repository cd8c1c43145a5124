import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { enBoard } from '@hall/core/i18n/en/board';
import { enCommon } from '@hall/core/i18n/en/common';
import { enDevices } from '@hall/core/i18n/en/devices';
import { enErrors } from '@hall/core/i18n/en/errors';
import { enConsole } from '@hall/core/i18n/en/console';
import { enHallDay } from '@hall/core/i18n/en/hall-day';
import { enConsoleEmergency } from '@hall/core/i18n/en/console-emergency';
import { enConsoleGates } from '@hall/core/i18n/en/console-gates';
import { enGatePass } from '@hall/core/i18n/en/gate-pass';
import { enEmergency } from '@hall/core/i18n/en/emergency';
import { enConsoleLexicon } from '@hall/core/i18n/en/console-lexicon';
import { enConsoleAgents } from '@hall/core/i18n/en/console-agents';
import { enConsoleAssist } from '@hall/core/i18n/en/console-assist';
import { enConsoleBackup } from '@hall/core/i18n/en/console-backup';
import { enConsoleBays } from '@hall/core/i18n/en/console-bays';
import { enConsoleCampaigns } from '@hall/core/i18n/en/console-campaigns';
import { enConsoleHallDay } from '@hall/core/i18n/en/console-hall-day';
import { enConsoleStands } from '@hall/core/i18n/en/console-stands';
import { enConsoleMatches } from '@hall/core/i18n/en/console-matches';
import { enConsoleBoards } from '@hall/core/i18n/en/console-boards';
import { enConsolePages } from '@hall/core/i18n/en/console-pages';
import { enConsolePapers } from '@hall/core/i18n/en/console-papers';
import { enConsoleQueue } from '@hall/core/i18n/en/console-queue';
import { enConsoleRights } from '@hall/core/i18n/en/console-rights';
import { enConsoleToday } from '@hall/core/i18n/en/console-today';
import { enConsoleWindows } from '@hall/core/i18n/en/console-windows';
import { enConsoleWords } from '@hall/core/i18n/en/console-words';
import { enPower } from '@hall/core/i18n/en/power';
import { enQueue } from '@hall/core/i18n/en/queue';
import { enVoice } from '@hall/core/i18n/en/voice';
import { translate, type Language, type TextParams } from '@hall/core/i18n/translate';
import { zhBoard } from '@hall/core/i18n/zh-cn/board';
import { zhCommon } from '@hall/core/i18n/zh-cn/common';
import { zhDevices } from '@hall/core/i18n/zh-cn/devices';
import { zhErrors } from '@hall/core/i18n/zh-cn/errors';
import { zhConsole } from '@hall/core/i18n/zh-cn/console';
import { zhHallDay } from '@hall/core/i18n/zh-cn/hall-day';
import { zhConsoleEmergency } from '@hall/core/i18n/zh-cn/console-emergency';
import { zhConsoleGates } from '@hall/core/i18n/zh-cn/console-gates';
import { zhGatePass } from '@hall/core/i18n/zh-cn/gate-pass';
import { zhEmergency } from '@hall/core/i18n/zh-cn/emergency';
import { zhConsoleLexicon } from '@hall/core/i18n/zh-cn/console-lexicon';
import { zhConsoleAgents } from '@hall/core/i18n/zh-cn/console-agents';
import { zhConsoleAssist } from '@hall/core/i18n/zh-cn/console-assist';
import { zhConsoleBackup } from '@hall/core/i18n/zh-cn/console-backup';
import { zhConsoleBays } from '@hall/core/i18n/zh-cn/console-bays';
import { zhConsoleCampaigns } from '@hall/core/i18n/zh-cn/console-campaigns';
import { zhConsoleHallDay } from '@hall/core/i18n/zh-cn/console-hall-day';
import { zhConsoleStands } from '@hall/core/i18n/zh-cn/console-stands';
import { zhConsoleMatches } from '@hall/core/i18n/zh-cn/console-matches';
import { zhConsoleBoards } from '@hall/core/i18n/zh-cn/console-boards';
import { zhConsolePages } from '@hall/core/i18n/zh-cn/console-pages';
import { zhConsolePapers } from '@hall/core/i18n/zh-cn/console-papers';
import { zhConsoleQueue } from '@hall/core/i18n/zh-cn/console-queue';
import { zhConsoleRights } from '@hall/core/i18n/zh-cn/console-rights';
import { zhConsoleToday } from '@hall/core/i18n/zh-cn/console-today';
import { zhConsoleWindows } from '@hall/core/i18n/zh-cn/console-windows';
import { zhConsoleWords } from '@hall/core/i18n/zh-cn/console-words';
import { zhPower } from '@hall/core/i18n/zh-cn/power';
import { zhQueue } from '@hall/core/i18n/zh-cn/queue';
import { zhVoice } from '@hall/core/i18n/zh-cn/voice';

const chinese = {
  ...zhBoard,
  ...zhCommon,
  ...zhErrors,
  ...zhDevices,
  ...zhConsole,
  ...zhConsoleEmergency,
  ...zhConsoleGates,
  ...zhGatePass,
  ...zhEmergency,
  ...zhPower,
  ...zhConsoleLexicon,
  ...zhConsoleAgents,
  ...zhConsoleAssist,
  ...zhConsoleCampaigns,
  ...zhConsoleMatches,
  ...zhConsoleHallDay,
  ...zhConsoleStands,
  ...zhConsoleBackup,
  ...zhConsoleBays,
  ...zhConsoleBoards,
  ...zhConsolePages,
  ...zhConsolePapers,
  ...zhConsoleQueue,
  ...zhConsoleRights,
  ...zhConsoleToday,
  ...zhConsoleWindows,
  ...zhConsoleWords,
  ...zhQueue,
  ...zhHallDay,
  ...zhVoice,
};
const english: Record<keyof typeof chinese, string> = {
  ...enBoard,
  ...enCommon,
  ...enErrors,
  ...enDevices,
  ...enConsole,
  ...enConsoleEmergency,
  ...enConsoleGates,
  ...enGatePass,
  ...enEmergency,
  ...enPower,
  ...enConsoleLexicon,
  ...enConsoleAgents,
  ...enConsoleAssist,
  ...enConsoleCampaigns,
  ...enConsoleMatches,
  ...enConsoleHallDay,
  ...enConsoleStands,
  ...enConsoleBackup,
  ...enConsoleBays,
  ...enConsoleBoards,
  ...enConsolePages,
  ...enConsolePapers,
  ...enConsoleQueue,
  ...enConsoleRights,
  ...enConsoleToday,
  ...enConsoleWindows,
  ...enConsoleWords,
  ...enQueue,
  ...enHallDay,
  ...enVoice,
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
