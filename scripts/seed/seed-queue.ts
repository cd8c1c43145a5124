import type { Actor } from '@hall/core/contract/roles';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import type { HallWriter, SeedTarget } from './hall-writer.ts';
import type { SeedProfile } from './profiles.ts';

/** Letters and names as halls use them (domain notes E). */
const services = [
  { letter: 'A', zh: '求职登记', en: 'Job seekers', targetMinutes: 8, waitTargetMinutes: 20 },
  { letter: 'B', zh: '用工登记', en: 'Employers', targetMinutes: 10, waitTargetMinutes: 20 },
  {
    letter: 'C',
    zh: '权益维护',
    en: 'Rights and complaints',
    targetMinutes: 15,
    waitTargetMinutes: 30,
  },
  {
    letter: 'D',
    zh: '培训与政策',
    en: 'Training and policy',
    targetMinutes: 10,
    waitTargetMinutes: 30,
  },
  {
    letter: 'E',
    zh: '就业与社保',
    en: 'Employment and insurance',
    targetMinutes: 12,
    waitTargetMinutes: 30,
  },
] as const;

/** A sample hall is looked at at any hour, so its queue does not close. */
const always = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }];

/** Which letters each window serves; one window for all of them in a station (E-15). */
const windows: Readonly<Record<SeedProfile, readonly string[]>> = {
  station: ['ABCDE'],
  county: ['A', 'A', 'AB', 'B', 'CD', 'ABCDE'],
  city: ['A', 'A', 'A', 'AB', 'B', 'B', 'C', 'D', 'DE', 'ABCDE'],
  largest: ['A', 'A', 'A', 'A', 'A', 'AB', 'AB', 'B', 'B', 'C', 'C', 'D', 'D', 'E', 'E', 'ABCDE'],
};

/** The letters that each window of a sample hall serves, in the order of their numbers. */
export function windowLetters(profile: SeedProfile): readonly string[] {
  return windows[profile];
}

/** How many service windows a sample hall has. */
export function windowCount(profile: SeedProfile): number {
  return windows[profile].length;
}

/** Services and windows of the sample hall; a hall that has some keeps its own. */
export async function seedQueue(seeding: {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly profile: SeedProfile;
  readonly manager: Actor;
}): Promise<void> {
  const { target, writer, profile, manager } = seeding;
  if (target.stores.services.all().length > 0) return;
  await writer.send(manager, 'queue.saveSettings', {
    label: 'settings',
    input: { settings: { ...defaultQueueSettings, stopMinutesBefore: 0 } },
  });
  const saved = await writer.sendAll(
    manager,
    'queue.saveService',
    services.map(({ letter, zh, en, ...targets }, position) => ({
      label: letter,
      input: {
        serviceId: null,
        details: { letter, name: { zh, en }, position, ...targets, hours: always },
      },
    })),
  );
  const serviceIds = new Map<string, string>(
    saved.map(({ serviceId }, index) => [services[index]?.letter ?? '', serviceId]),
  );
  await writer.sendAll(
    manager,
    'queue.saveCounter',
    windows[profile].map((letters, index) => ({
      label: String(index),
      input: {
        counterId: null,
        details: {
          number: index + 1,
          name: null,
          serviceIds: letters.split('').flatMap((letter) => serviceIds.get(letter) ?? []),
        },
      },
    })),
  );
}
