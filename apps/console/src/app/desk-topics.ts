import { topics, type TopicName } from '@hall/core/contract/topics/registry';
import type { Me } from './me.ts';
import { pagesFor } from './navigation.ts';

/** The topics somebody's roles open to him, as far as he has pages that show them. */
export function topicsFor({ roles }: Pick<Me, 'roles'>): TopicName[] {
  const pages = pagesFor(roles);
  const wanted: TopicName[] = ['staff', 'devices', 'emergency', 'power', 'hallDay'];
  if (pages.includes('counter') || pages.includes('queue')) wanted.push('queue', 'counter');
  if (pages.includes('gates')) wanted.push('entrance', 'gates');
  if (pages.includes('bays')) wanted.push('bays');
  if (pages.includes('queue-setup')) wanted.push('voice');
  return wanted.filter((name) =>
    roles.some((role) => (topics[name].allowed as readonly string[]).includes(role)),
  );
}
