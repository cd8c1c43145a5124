import { z } from 'zod';
import { shortText } from '../../basics/fields.ts';
import { contentDetails, notice } from '../../domain/content/content.ts';
import { boardProfile, terminalKind } from '../../domain/device/terminal.ts';
import { playlists } from '../../domain/content/playlist.ts';
import { market } from '../../domain/market/market.ts';
import { loginName, newPassword, staffRole } from '../../domain/staff/staff.ts';
import { define } from '../define.ts';
import { deviceClass, deviceStatus } from '../device.ts';

const staffId = z.uuid();
const terminalId = z.uuid();
const roles = z.array(staffRole).min(1).max(5);

/** A board has a profile, a screen at a window its counter; whatever speaks may have a zone. */
const terminalPlace = {
  board: boardProfile.nullable(),
  counterId: z.uuid().nullable(),
  zone: shortText(12).nullable(),
};

/** Running the hall: pages, the notice, screens, people, settings. */
export const hallCommands = {
  /** For a showcase `employer_not_verified`; `invalid_fields`: no such employer, or a posting of another. */
  'content.save': define({
    input: z.strictObject({ contentId: z.uuid().nullable(), details: contentDetails }),
    output: z.strictObject({ contentId: z.uuid() }),
    allowed: ['staff', 'rights', 'manager'],
  }),
  /** Refused while the scanner finds something or the author approves himself. */
  'content.approve': define({
    input: z.strictObject({ contentId: z.uuid() }),
    output: z.strictObject({ contentId: z.uuid() }),
    allowed: ['reviewer', 'manager'],
  }),
  'content.withdraw': define({
    input: z.strictObject({ contentId: z.uuid() }),
    output: z.strictObject({ contentId: z.uuid() }),
    allowed: ['reviewer', 'rights', 'manager'],
  }),
  'notice.show': define({
    input: z.strictObject({ notice }),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
  'notice.clear': define({
    input: z.strictObject({}),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
  'market.update': define({
    // What older rows may lack, whoever changes the settings says.
    input: z.strictObject({ market: market.extend({ playlists }) }),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
  /**
   * A code of eight digits that enrols one terminal within ten minutes. `not_found`: no such counter;
   * `invalid_fields`: no such zone.
   */
  'terminal.invite': define({
    input: z.strictObject({ kind: terminalKind, name: shortText(20), ...terminalPlace }),
    output: z.strictObject({ pairingCode: z.string().regex(/^\d{8}$/) }),
    allowed: ['manager'],
  }),
  'terminal.configure': define({
    input: z.strictObject({ terminalId, name: shortText(20), ...terminalPlace }),
    output: z.strictObject({ terminalId }),
    allowed: ['manager'],
  }),
  'terminal.revoke': define({
    input: z.strictObject({ terminalId }),
    output: z.strictObject({ terminalId }),
    allowed: ['manager'],
  }),
  /** A screen tells how its devices are; on change, and anew on every connection. */
  'terminal.report': define({
    input: z.strictObject({
      devices: z.array(z.strictObject({ device: deviceClass, status: deviceStatus })).max(8),
    }),
    output: z.strictObject({}),
    allowed: ['kiosk', 'booth', 'board'],
  }),
  'staff.create': define({
    input: z.strictObject({
      loginName,
      displayName: shortText(12),
      jobNumber: shortText(12),
      roles,
      password: newPassword,
    }),
    output: z.strictObject({ staffId }),
    allowed: ['manager'],
  }),
  'staff.setRoles': define({
    input: z.strictObject({ staffId, roles }),
    output: z.strictObject({ staffId }),
    allowed: ['manager'],
  }),
  /** Ends every session of the account within five seconds (L-05). */
  'staff.setDisabled': define({
    input: z.strictObject({ staffId, disabled: z.boolean() }),
    output: z.strictObject({ staffId }),
    allowed: ['manager'],
  }),
  'staff.resetPassword': define({
    input: z.strictObject({ staffId, password: newPassword }),
    output: z.strictObject({ staffId }),
    allowed: ['manager'],
  }),
  'staff.changePassword': define({
    input: z.strictObject({ current: z.string().max(72), next: newPassword }),
    output: z.strictObject({}),
    allowed: ['staff', 'reviewer', 'rights', 'manager', 'auditor'],
  }),
  'session.end': define({
    input: z.strictObject({}),
    output: z.strictObject({}),
    allowed: ['staff', 'reviewer', 'rights', 'manager', 'auditor'],
  }),
} as const;
