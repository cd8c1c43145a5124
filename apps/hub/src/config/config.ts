import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '@hall/core/basics/result';
import { z } from 'zod';
import { upsAddress } from './ups-address.ts';

const logLevel = z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']);

const schema = z.strictObject({
  /** Where the database, the key and the copies lie. */
  dataDir: z.string().min(1).default('data'),
  host: z.string().min(1).default('0.0.0.0'),
  /** 0 takes any free port. */
  port: z.coerce.number().int().min(0).max(65_535).default(8090),
  /** The key for personal data; by default beside the database, better on another disk. */
  keyFile: z.string().min(1).nullable().default(null),
  /** Folders with the built screens; a screen that is not given is not served. */
  boardDir: z.string().min(1).nullable().default(null),
  kioskDir: z.string().min(1).nullable().default(null),
  consoleDir: z.string().min(1).nullable().default(null),
  /** A voice pack the market recorded (docs/voice-pack.md); without one an engine makes it. */
  voicePackDir: z.string().min(1).nullable().default(null),
  voiceEngine: z.enum(['espeak', 'sherpa', 'none']).default('espeak'),
  /** Where the model for `sherpa` lies. */
  voiceModelDir: z.string().min(1).nullable().default(null),
  /** What hangs at the service windows (docs/handbook/window-devices.md); null looks in the data folder. */
  windowDevicesFile: z.string().min(1).nullable().default(null),
  /** The UPS of the hall (docs/handbook/power.md); null where there is none. */
  ups: upsAddress.nullable().default(null),
  /** What hangs at the entrance (docs/drivers/gate.md); null looks in the data folder. */
  gatesFile: z.string().min(1).nullable().default(null),
  /**
   * A folder on the backup disk (docs/handbook/hub-and-data.md), not the place the disk is mounted at: it
   * is never made by the hub, so that a missing disk is noticed. Null keeps no copies.
   */
  backupDir: z.string().min(1).nullable().default(null),
  logLevel: logLevel.default('info'),
});

/** Everything the hub can be told from outside. */
export type HubConfig = Readonly<Omit<z.infer<typeof schema>, 'keyFile'>> & {
  readonly keyFile: string;
};

export interface ConfigFailure {
  readonly code: 'config';
  /** Names of what is wrong, never values. */
  readonly fields: readonly string[];
}

const names = {
  dataDir: 'HALL_DATA_DIR',
  host: 'HALL_HOST',
  port: 'HALL_PORT',
  keyFile: 'HALL_KEY_FILE',
  boardDir: 'HALL_BOARD_DIR',
  kioskDir: 'HALL_KIOSK_DIR',
  consoleDir: 'HALL_CONSOLE_DIR',
  voicePackDir: 'HALL_VOICE_PACK_DIR',
  voiceEngine: 'HALL_VOICE_ENGINE',
  voiceModelDir: 'HALL_VOICE_MODEL_DIR',
  windowDevicesFile: 'HALL_WINDOW_DEVICES',
  ups: 'HALL_UPS',
  gatesFile: 'HALL_GATES',
  backupDir: 'HALL_BACKUP_DIR',
  logLevel: 'HALL_LOG_LEVEL',
} as const;

/** Defaults, then the JSON file named by HALL_CONFIG, then the environment. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<HubConfig, ConfigFailure> {
  const fromFile = readConfigFile(environment['HALL_CONFIG']);
  if (!fromFile.ok) {
    return fromFile;
  }
  const fromEnvironment = Object.fromEntries(
    Object.entries(names).flatMap(([field, name]) => {
      const value = environment[name];
      return value === undefined || value === '' ? [] : [[field, value]];
    }),
  );
  const parsed = schema.safeParse({ ...fromFile.value, ...fromEnvironment });
  if (!parsed.success) {
    return err({
      code: 'config',
      fields: parsed.error.issues.map((issue) => issue.path.join('.') || issue.code),
    });
  }
  const dataDir = resolve(parsed.data.dataDir);
  const keyFile = parsed.data.keyFile ?? join(dataDir, 'hall.key');
  const { voicePackDir, voiceModelDir, windowDevicesFile, gatesFile, backupDir } = parsed.data;
  return ok(
    Object.freeze({
      ...parsed.data,
      dataDir,
      keyFile,
      voicePackDir: voicePackDir === null ? null : resolve(voicePackDir),
      voiceModelDir: voiceModelDir === null ? null : resolve(voiceModelDir),
      windowDevicesFile: windowDevicesFile === null ? null : resolve(windowDevicesFile),
      gatesFile: gatesFile === null ? null : resolve(gatesFile),
      backupDir: backupDir === null ? null : resolve(backupDir),
    }),
  );
}

function readConfigFile(path: string | undefined): Result<object, ConfigFailure> {
  if (path === undefined || path === '') {
    return ok({});
  }
  if (!existsSync(path)) {
    return err({ code: 'config', fields: ['HALL_CONFIG'] });
  }
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null
      ? ok(value)
      : err({ code: 'config', fields: ['HALL_CONFIG'] });
  } catch {
    return err({ code: 'config', fields: ['HALL_CONFIG'] });
  }
}
