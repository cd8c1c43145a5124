import { io } from 'socket.io-client';
import { loginAnswer, type LoginAnswer } from '@hall/core/contract/wire';

/** Password hashing takes its time on purpose; longer than this means the hub is not there. */
const answerWithinMs = 8_000;

/** Trades a name and password for a session; `unreachable` when the hub does not answer in time. */
export async function signIn(
  hubUrl: string,
  login: { readonly loginName: string; readonly password: string },
): Promise<LoginAnswer> {
  const socket = io(hubUrl, { transports: ['websocket'], reconnection: false, timeout: 5_000 });
  try {
    return await new Promise<LoginAnswer>((resolve) => {
      const giveUp = (): void => {
        resolve({ ok: false, error: { code: 'unreachable' } });
      };
      socket.once('connect_error', giveUp);
      socket.once('connect', () => {
        socket
          .timeout(answerWithinMs)
          .emitWithAck('login', login)
          .then((reply: unknown) => {
            const parsed = loginAnswer.safeParse(reply);
            resolve(parsed.success ? parsed.data : { ok: false, error: { code: 'malformed' } });
          })
          .catch(giveUp);
      });
    });
  } finally {
    socket.close();
  }
}
