import { lazy, Suspense, useCallback, useState } from 'react';
import { EnrolScreen } from '@hall/ui/components/enrol-screen';
import { deskWords } from '@hall/ui/counter/words';
import { keptToken } from '@hall/ui/hall/enrolment';
import { App, type DeskChunk } from '../app/app.tsx';
import { useLanguage } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';

const EnrolledScreen = lazy(async () => ({
  default: (await import('./enrolled-screen.tsx')).EnrolledScreen,
}));

/**
 * `/counter`: a screen that was enrolled for a window goes straight to it; anybody else signs in
 * and says where he sits.
 */
export function CounterApp({
  hubUrl,
  chunk,
}: {
  readonly hubUrl: string;
  readonly chunk: DeskChunk;
}) {
  const { language, say } = useLanguage();
  const [token, setToken] = useState(() => keptToken('counter'));
  const [enrolling, setEnrolling] = useState(false);
  const forget = useCallback(() => {
    setToken(null);
  }, []);
  if (token !== null) {
    return (
      <Suspense fallback={<p role="status">{say('list.loading')}</p>}>
        <EnrolledScreen hubUrl={hubUrl} token={token} onForgotten={forget} />
      </Suspense>
    );
  }
  if (enrolling) {
    return (
      <>
        <EnrolScreen hubUrl={hubUrl} kind="counter" language={language} onEnrolled={setToken} />
        <Button
          look="quiet"
          onClick={() => {
            setEnrolling(false);
          }}
        >
          {deskWords(language).say('counter.signIn')}
        </Button>
      </>
    );
  }
  return (
    <App
      hubUrl={hubUrl}
      chunk={chunk}
      otherwise={
        <Button
          look="quiet"
          onClick={() => {
            setEnrolling(true);
          }}
        >
          {deskWords(language).say('counter.enrol')}
        </Button>
      }
    />
  );
}
