import type { TimedClip } from '../contract/topics/voice-topic.ts';
import type { ClipId, VoicePackManifest } from '../contract/voice-pack.ts';
import type { Announcement } from './announcement.ts';
import type { TimedSentence } from './announcement-schedule.ts';

/** How long a clip of a pack is; nothing when the pack has none. */
export function clipLengthMs(manifest: VoicePackManifest, clip: ClipId): number {
  return manifest.clips[clip]?.durationMs ?? 0;
}

/** When each clip of a sentence begins, with the pack's gap between two of them. */
export function timeSentence(
  { manifest }: { readonly manifest: VoicePackManifest },
  { clips, text }: Announcement,
): TimedSentence {
  const timed: TimedClip[] = [];
  let atMs = 0;
  for (const clip of clips) {
    timed.push({ clip, atMs });
    atMs += clipLengthMs(manifest, clip) + manifest.gapMs;
  }
  return { clips: timed, durationMs: Math.max(1, atMs - manifest.gapMs), text };
}
