import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import { Navigator } from './navigator.ts';
import type { Route } from './route.ts';

/** The navigator of this window. */
export function windowNavigator(): Navigator {
  return new Navigator({
    get hash() {
      return window.location.hash;
    },
    go(hash) {
      window.location.hash = hash;
    },
    onChange(listener) {
      window.addEventListener('hashchange', listener);
      return () => {
        window.removeEventListener('hashchange', listener);
      };
    },
  });
}

const NavigatorContext = createContext<Navigator | null>(null);

/** Puts the navigator in reach of every page. */
export const NavigatorProvider = NavigatorContext.Provider;

/** The navigator; throws outside of its provider. */
export function useNavigator(): Navigator {
  const navigator = useContext(NavigatorContext);
  if (navigator === null) throw new Error('useNavigator needs a NavigatorProvider above it');
  return navigator;
}

/** Where the person is; renders again when that changes. */
export function useRoute(): Route | null {
  const navigator = useNavigator();
  return useSyncExternalStore(
    (listener) => navigator.subscribe(listener),
    () => navigator.current,
  );
}

/** Where the person wants to go although work would be lost. */
export function useHeldRoute(): Route | null {
  const navigator = useNavigator();
  return useSyncExternalStore(
    (listener) => navigator.subscribe(listener),
    () => navigator.held,
  );
}

/** Keeps unsaved work from being lost to a link, the back button or a closed tab. */
export function useUnsavedGuard(dirty: boolean): void {
  const navigator = useNavigator();
  useEffect(() => {
    if (!dirty) return;
    const drop = navigator.guard();
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      drop();
      window.removeEventListener('beforeunload', ask);
    };
  }, [dirty, navigator]);
}
