import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { io } from 'socket.io-client';
import './page.css';

type Connection = 'connecting' | 'live' | 'lost';

const words: Record<Connection, string> = {
  connecting: '正在连接',
  live: '已连接',
  lost: '连接中断，正在重连',
};

function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    const socket = io(window.location.origin, { transports: ['websocket'] });
    socket.on('connect', () => {
      setConnection('live');
    });
    socket.on('disconnect', () => {
      setConnection('lost');
    });
    return () => {
      socket.close();
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

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
