import type { zhConsoleBackup } from '../zh-cn/console-backup.ts';

/** Words of the console about the copies of the hall's data (K-16). */
export const enConsoleBackup: Record<keyof typeof zhConsoleBackup, string> = {
  'backup.page': 'Backups',
  'backup.note':
    'One every hour. Every night at half past two an encrypted one as well, which is opened again and checked from the first event to the last before it counts.',
  'backup.now': 'Back up now',
  'backup.begun': 'The backup has begun; when it is done it shows here.',
  'backup.state.running': 'Backing up',
  'backup.state.good': 'In order',
  'backup.state.none': 'No backup yet',
  'backup.state.late': 'A backup is overdue',
  'backup.state.trouble': 'No backup can be made, since {time}',
  'backup.newest': 'Newest',
  'backup.newestSealed': 'Newest encrypted one (may be taken away)',
  'backup.count': '{size}, {count} in all',
  'backup.folder': 'Kept in',
  'backup.sameDisk':
    'On the same disk as the data: if the disk fails, the backups are gone too. Choose a folder on another disk.',
  'backup.notSetUp':
    "No backups are set up: if the hub's disk fails, every record is gone. Connect a disk and set the backup folder as the handbook says (The hub and its data).",
  'backup.trouble.no_folder':
    'The backup folder {folder} is not there: its disk is not plugged in, or not where it was. Once it is back, backups go on by themselves.',
  'backup.trouble.disk_full': 'The backup disk is full. Make room, or use a larger one.',
  'backup.trouble.not_writable':
    'The backup disk takes nothing: it is protected, broken, or not writable. Use another one.',
  'backup.trouble.damaged':
    'The backup that was made is not sound and was not kept. The backup disk may be broken, or the data itself: tell whoever maintains the system at once, and delete no older backup.',
  'backup.trouble.wrong_key':
    "The backup that was made does not open with the hall's key and was not kept. Tell whoever maintains the system at once, and do not touch the key file.",
  'backup.trouble.no_answer':
    'A backup stopped answering half way; it will be tried again. If it goes on like this, tell whoever maintains the system.',
};
