import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usualPlaylists } from '@hall/core/domain/content/playlist';
import type { Market } from '@hall/core/domain/market/market';
import type { HubOptions } from './hub-options.ts';
import type { HubSystem } from './hub-system.ts';
import type { Storage } from './store/storage.ts';

/** What a market is before its manager has written its settings. */
export const blankMarket: Market = {
  code: '100000',
  name: '零工市场',
  siteKind: 'market',
  singleStaff: false,
  address: '地址待填写',
  opensAt: '06:00',
  closesAt: '18:00',
  hotline: '12333',
  complaintPhones: [{ label: '劳动监察', phone: '12333' }],
  minHourlyWageFen: null,
  olderFromMale: 50,
  olderFromFemale: 40,
  zones: {},
  consentVersion: '1',
  playlists: usualPlaylists,
};

export const firstLoginName = 'manager';

/** Letters and digits that cannot be taken for one another; 32 of them, five bits each. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const passwordLetters = 16;

/** 80 random bits, in groups that can be read aloud. */
export function newFirstPassword(): string {
  const letters = [...randomBytes(passwordLetters)].map((byte) => alphabet[byte % alphabet.length]);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-');
}

/** Leaves the first manager's password where only the owner of the data folder reads it. */
export function writeFirstPassword(dataDir: string, password: string): string {
  const path = join(dataDir, 'first-manager.txt');
  writeFileSync(path, `${firstLoginName}\n${password}\n`, { mode: 0o600 });
  return path;
}

/**
 * Writes what a hub cannot be without: a market, and, where there is no account at all, a manager.
 * Gives the file with his password; null when there was nothing to write it for.
 */
export async function firstStart(
  system: HubSystem,
  stores: Storage['stores'],
  options: Pick<HubOptions, 'config' | 'firstManager'>,
): Promise<string | null> {
  if (stores.market.find() === null) {
    await system.setMarket(blankMarket);
  }
  if (options.firstManager === 'none' || stores.staff.all().length > 0) {
    return null;
  }
  const password = newFirstPassword();
  const file = writeFirstPassword(options.config.dataDir, password);
  await system.createAccount({
    loginName: firstLoginName,
    displayName: '市场负责人',
    jobNumber: '0001',
    roles: ['manager'],
    password,
  });
  return file;
}
