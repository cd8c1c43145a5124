// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from './language.tsx';
import { PageTrouble } from './page-trouble.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a page whose part of the console does not come says so and offers to load anew', async () => {
  // React tells the console of every caught fault; here it is the subject.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Gone = lazy(() => Promise.reject(new Error('404')));
  render(
    <LanguageProvider>
      <PageTrouble>
        <Suspense fallback={<p>…</p>}>
          <Gone />
        </Suspense>
      </PageTrouble>
    </LanguageProvider>,
  );
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
  expect(screen.getByRole('button')).toBeDefined();
});

test('a page without trouble is shown as it is', () => {
  render(
    <LanguageProvider>
      <PageTrouble>
        <p>岗位</p>
      </PageTrouble>
    </LanguageProvider>,
  );
  expect(screen.getByText('岗位')).toBeDefined();
});
