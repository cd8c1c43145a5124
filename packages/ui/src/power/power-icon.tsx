import { BatteryWarning, PlugZap } from 'lucide-react';
import type { PowerNews } from './power-words.ts';

/** The sign before the words. */
export function PowerIcon({ news }: { readonly news: PowerNews }) {
  const Icon = news === 'back' ? PlugZap : BatteryWarning;
  return <Icon aria-hidden strokeWidth={2.25} />;
}
