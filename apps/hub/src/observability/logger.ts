import { pino, type Logger } from 'pino';

/** Names of fields that may carry somebody's data; whatever is logged, these never are. */
const personal = [
  'name',
  'idNumber',
  'phone',
  'birthDate',
  'card',
  'identity',
  'password',
  'current',
  'next',
  'token',
  'session',
  'pairingCode',
  'visitToken',
  'input',
  'contactName',
  'contactPhone',
  'reporter',
  'account',
  'note',
];

export type HubLogger = Logger;

/** One JSON line per event on stdout; codes and ids, never content. */
export function createLogger(level: string): HubLogger {
  return pino({
    level,
    base: null,
    redact: {
      paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[redacted]',
    },
  });
}
