import { shellOf, type ConfigFault } from '@hall/core/contract/shell-page';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { io } from 'socket.io-client';
import './page.css';

const ALIVE_EVERY_MS = 1_000;

type Connection = 'connecting' | 'live' | 'lost' | ConfigFault;

const words: Record<Connection, string> = {
  connecting: '正在连接',
  live: '已连接',
  lost: '连接中断，正在重连',
  config_missing: '本机尚未配置',
  config_unreadable: '本机配置无法读取',
  config_invalid: '本机配置有误',
};

/** In the shell the hub stands in the configuration; in a plain browser the hub served the page. */
async function findHub(): Promise<{ hubUrl: string } | { fault: ConfigFault }> {
  const shell = shellOf(window);
  if (shell === null) return { hubUrl: window.location.origin };
  const config = await shell.getConfig();
  return config.ok ? { hubUrl: config.value.hubUrl } : { fault: config.error.code };
}

function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    const stop = new AbortController();
    void findHub().then((hub) => {
      if (stop.signal.aborted) return;
      if ('fault' in hub) {
        setConnection(hub.fault);
        return;
      }
      const socket = io(hub.hubUrl, { transports: ['websocket'] });
      socket.on('connect', () => {
        setConnection('live');
      });
      socket.on('disconnect', () => {
        setConnection('lost');
      });
      stop.signal.addEventListener('abort', () => socket.close());
    });
    return () => {
      stop.abort();
    };
  }, []);
  return connection;
}

function Page() {
  const connection = useConnection();
  return (
    <p className="state" role="status" data-connection={connection}>
      <strong>零工大厅</strong>
      <span>{words[connection]}</span>
    </p>
  );
}

const shell = shellOf(window);
if (shell !== null) {
  shell.reportRendererAlive();
  setInterval(shell.reportRendererAlive, ALIVE_EVERY_MS);
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
