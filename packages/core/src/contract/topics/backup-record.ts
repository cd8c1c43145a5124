import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';

/** Why no copy of the hall's data could be made (K-16). */
export const backupTrouble = z.enum([
  /** The folder for copies is not there: the disk is not plugged in, or not where it was. */
  'no_folder',
  'disk_full',
  /** The disk takes nothing: protected, broken, or not the hub's to write on. */
  'not_writable',
  /** What was written is not sound: the disk lies, or the data itself is damaged. */
  'damaged',
  /** The copy could not be opened with the hall's key. */
  'wrong_key',
  /** It took far too long, or ended without a word. */
  'no_answer',
]);
export type BackupTrouble = z.infer<typeof backupTrouble>;

const copy = z.strictObject({ atMs: instantMs, bytes: z.number().int().min(0) });

/** The copies of the hall's data, for the manager. */
export const backupRecord = z.strictObject({
  kind: z.literal('backup'),
  id: z.literal('backup'),
  /** Where copies go; null where nobody has said where. */
  folder: z.string().max(400).nullable(),
  isRunning: z.boolean(),
  /** Whether they lie on another disk than the data; null when the folder is not there. */
  isOwnDisk: z.boolean().nullable(),
  /** The newest copy, and how many there are. */
  newest: copy.nullable(),
  copies: z.number().int().min(0),
  /** The newest encrypted one; each was opened and read through before it counted. */
  newestSealed: copy.nullable(),
  sealedCopies: z.number().int().min(0),
  trouble: z.strictObject({ code: backupTrouble, sinceMs: instantMs }).nullable(),
});
export type BackupRecord = z.infer<typeof backupRecord>;
