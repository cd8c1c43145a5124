import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@hall/ui/styles/tokens.css';
import { App } from './app/app.tsx';
import { LanguageProvider } from './app/language.tsx';
import { NavigatorProvider, windowNavigator } from './app/use-route.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <NavigatorProvider value={windowNavigator()}>
        <App hubUrl={window.location.origin} />
      </NavigatorProvider>
    </LanguageProvider>
  </StrictMode>,
);
