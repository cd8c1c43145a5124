import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import '@hall/ui/styles/tokens.css';
import { App, deskChunk } from './app/app.tsx';
import { LanguageProvider } from './app/language.tsx';
import { NavigatorProvider, windowNavigator } from './app/use-route.ts';

const consoleDesk = deskChunk(async () => (await import('./app/desk.tsx')).Desk);
const CounterApp = lazy(async () => ({
  default: (await import('./counter/counter-app.tsx')).CounterApp,
}));
const counterDesk = deskChunk(async () => (await import('./counter/staff-desk.tsx')).StaffDesk);

/** The hub serves this page under two names: the whole desk, and the counter's alone. */
const atCounter = /^\/counter(\/|$)/.test(window.location.pathname);
const hubUrl = window.location.origin;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <NavigatorProvider value={windowNavigator()}>
        {atCounter ? (
          <Suspense>
            <CounterApp hubUrl={hubUrl} chunk={counterDesk} />
          </Suspense>
        ) : (
          <App hubUrl={hubUrl} chunk={consoleDesk} />
        )}
      </NavigatorProvider>
    </LanguageProvider>
  </StrictMode>,
);
