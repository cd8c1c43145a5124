import { createRoot, type Root } from 'react-dom/client';
import '@hall/ui/styles/tokens.css';
import { shellOf } from '@hall/core/contract/shell-page';
import { browserTimers } from '@hall/ui/hall/browser-ports';
import { connectHub } from '@hall/ui/hall/connect-hub';
import { EnrolScreen } from '@hall/ui/components/enrol-screen';
import { BoardApp, boardProfileOf } from './board-app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ConfigFaultScreen } from './config-fault-screen.tsx';
import { findAccess, forgetAccess } from './hall/access.ts';
import { crashCountIn } from './hall/crash-count.ts';
import { keepSaving, loadKept, snapshotPlace } from './hall/keeper.ts';
import { wordsOf } from './model/words.ts';
import './page.css';

const aliveEveryMs = 1_000;
const reloadAfterMs = 5_000;
/** Running so long means that the crashes before are over. */
const healthyAfterMs = 60_000;
/** Between two tries of a board the hub does not know any more. */
const askAgainMs = 30_000;

const language = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'zh-CN';
const words = wordsOf(language);
const crashes = crashCountIn(window.sessionStorage);
let reloading = false;

function reload(afterMs: number): void {
  if (!reloading) {
    reloading = true;
    window.setTimeout(() => {
      window.location.reload();
    }, afterMs);
  }
}

function onCrash(): void {
  if (!reloading) {
    crashes.add();
    reload(reloadAfterMs);
  }
}

async function showBoard(root: Root, access: { hubUrl: string; token: string }): Promise<void> {
  const place = snapshotPlace(window);
  const kept = crashes.keptIsSuspect() ? null : await loadKept(place);
  const client = connectHub({
    hubUrl: access.hubUrl,
    credential: () => ({ as: 'terminal', token: access.token }),
    topics: ['board', 'queue', 'voice', 'emergency', 'power', 'bays', 'hallDay', 'entrance'],
  });
  if (kept !== null) {
    client.restore('board', kept.topic);
    if (kept.day !== null) {
      client.restore('hallDay', { asOfMs: kept.topic.asOfMs, records: [kept.day] });
    }
  }
  keepSaving({
    place,
    timers: browserTimers,
    subscribe: (listener) => client.subscribe(listener),
    take: () => {
      const topic = client.connection.state === 'live' ? client.keep('board') : null;
      const day = client.topic('hallDay').records.get('phase') ?? null;
      return topic === null ? null : { profile: boardProfileOf(client), topic, day };
    },
  });
  client.subscribe(() => {
    const { connection } = client;
    if (connection.state === 'refused' && connection.refusal === 'unknown_device') {
      forgetAccess(window);
      reload(askAgainMs);
    }
  });
  root.render(
    <ErrorBoundary words={words} onCrash={onCrash}>
      <BoardApp
        client={client}
        hubUrl={access.hubUrl}
        words={words}
        keptProfile={kept?.profile ?? null}
        onNight={() => {
          reload(0);
        }}
      />
    </ErrorBoundary>,
  );
}

async function start(root: Root): Promise<void> {
  const access = await findAccess(window);
  if (access.state === 'ready') {
    await showBoard(root, access);
  } else if (access.state === 'fault') {
    root.render(<ConfigFaultScreen fault={access.fault} words={words} />);
  } else {
    delete document.documentElement.dataset['theme'];
    root.render(
      <EnrolScreen
        hubUrl={access.hubUrl}
        kind="board"
        language={language}
        onEnrolled={() => {
          window.location.reload();
        }}
      />,
    );
  }
}

const shell = shellOf(window);
if (shell !== null) {
  shell.reportRendererAlive();
  window.setInterval(shell.reportRendererAlive, aliveEveryMs);
}
document.documentElement.lang = language;
document.documentElement.dataset['theme'] = 'board';
window.addEventListener('error', onCrash);
window.addEventListener('unhandledrejection', onCrash);
window.setTimeout(crashes.clear, healthyAfterMs);

const place = document.getElementById('root');
if (place !== null) {
  void start(createRoot(place));
}
