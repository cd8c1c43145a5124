import { useState, type ReactNode } from 'react';
import { CounterDesk } from '@hall/ui/counter/counter-desk';
import { deskWords } from '@hall/ui/counter/words';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { keepWindow, keptWindow } from './kept-window.ts';
import { WindowChoice } from './window-choice.tsx';

/** The window somebody sits at, or the question which one it is. */
export function CounterPlace({ actions }: { readonly actions: ReactNode }) {
  const { language } = useLanguage();
  const words = deskWords(language);
  const [counterId, setCounterId] = useState(() => keptWindow(window.sessionStorage));
  const choose = (chosen: string | null): void => {
    keepWindow(window.sessionStorage, chosen);
    setCounterId(chosen);
  };
  if (counterId === null) return <WindowChoice onChosen={choose} />;
  return (
    <CounterDesk
      counterId={counterId}
      language={language}
      actions={
        <>
          <Button
            size="small"
            onClick={() => {
              choose(null);
            }}
          >
            {words.say('counter.change')}
          </Button>
          {actions}
        </>
      }
    />
  );
}
