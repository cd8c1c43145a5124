import { readConfig, type HubConfig } from '@hall/hub/config/config';

/** The settings of a hub as it would read them itself; what was typed goes first. Ends the program when they are wrong. */
export function hubSettings(typed: {
  readonly data?: string | undefined;
  readonly key?: string | undefined;
  readonly to?: string | undefined;
}): Pick<HubConfig, 'dataDir' | 'keyFile' | 'backupDir'> {
  const { data, key, to } = typed;
  const config = readConfig({
    ...process.env,
    ...(data === undefined ? {} : { HALL_DATA_DIR: data }),
    ...(key === undefined ? {} : { HALL_KEY_FILE: key }),
    ...(to === undefined ? {} : { HALL_BACKUP_DIR: to }),
  });
  return config.ok ? config.value : stop('config', config.error.fields.join(', '));
}

/** Says why, with the code the handbook lists, and ends the program. */
export function stop(code: string, report: string): never {
  process.stderr.write(`${code}: ${report}\n`);
  process.exit(1);
}

/** What was typed after a command; one that cannot be understood ends with how it is used. */
export function understood<T>(parse: () => T, usage: string): T {
  try {
    return parse();
  } catch (cause) {
    return stop('arguments', `${cause instanceof Error ? cause.message : 'unknown'}\n${usage}`);
  }
}
