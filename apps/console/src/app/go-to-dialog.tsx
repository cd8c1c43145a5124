import { CornerDownLeft, Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../widgets/dialog.tsx';
import { destinationsFor, type Destination } from './go-to.ts';
import { sayIn, useSay, type Say } from './language.tsx';
import type { Page } from './route.ts';
import { sectionsOf } from './sections.ts';
import { useNavigator } from './use-route.ts';
import styles from './go-to-dialog.module.css';

const sayChinese = sayIn('zh-CN');

/** Every page by a few letters, from anywhere: the button, or Ctrl+K. */
export function GoTo({ pages }: { readonly pages: readonly Page[] }) {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const isWanted = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      // A question that is open is answered first.
      if (!isWanted || event.shiftKey || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      setAsked(true);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-keyshortcuts="Control+K"
        onClick={() => {
          setAsked(true);
        }}
      >
        <Search aria-hidden size={18} strokeWidth={2} />
        <span>{say('goTo.open')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      {asked && (
        <GoToDialog
          all={destinations([...pages, 'me'], say)}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </>
  );
}

function destinations(pages: readonly Page[], say: Say): Destination[] {
  return sectionsOf(pages).flatMap(({ name, pages: own }) =>
    own.map((page) => ({
      page,
      label: say(`page.${page}`),
      section: name === null ? null : say(`section.${name}`),
      chinese: sayChinese(`page.${page}`),
    })),
  );
}

function GoToDialog({
  all,
  onClose,
}: {
  readonly all: readonly Destination[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const navigator = useNavigator();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const found = destinationsFor(all, typed);
  const go = (page: Page): void => {
    onClose();
    navigator.go({ page, id: null, act: null });
  };
  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[at];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((at + step + found.length) % found.length);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen !== undefined) {
      event.preventDefault();
      go(chosen.page);
    }
  }
  return (
    <Dialog title={say('goTo.title')} onClose={onClose}>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[at] === undefined ? undefined : `${listId}-${found[at].page}`}
        aria-label={say('goTo.field')}
        placeholder={say('goTo.field')}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <Found found={found} at={at} listId={listId} onGo={go} />
      <p className={styles.hint} role="status">
        {say(found.length === 0 ? 'goTo.none' : 'goTo.hint')}
      </p>
    </Dialog>
  );
}

function Found({
  found,
  at,
  listId,
  onGo,
}: {
  readonly found: readonly Destination[];
  readonly at: number;
  readonly listId: string;
  readonly onGo: (page: Page) => void;
}) {
  const say = useSay();
  return (
    <div id={listId} className={styles.found} role="listbox" aria-label={say('goTo.title')}>
      {found.map(({ page, label, section }, index) => (
        <div
          key={page}
          id={`${listId}-${page}`}
          ref={(row) => {
            if (index === at) row?.scrollIntoView({ block: 'nearest' });
          }}
          role="option"
          aria-selected={index === at}
          className={styles.row}
          onClick={() => {
            onGo(page);
          }}
        >
          <span>{label}</span>
          {section !== null && <small>{section}</small>}
          <CornerDownLeft aria-hidden size={16} strokeWidth={2} />
        </div>
      ))}
    </div>
  );
}
