import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';

/** What a person who logs in may be; one person may hold several (L-04). */
export const staffRole = z.enum(['staff', 'reviewer', 'rights', 'manager', 'auditor']);
export type StaffRole = z.infer<typeof staffRole>;

export const loginName = z.string().regex(/^[a-z0-9_.-]{2,20}$/);
/** Length is what makes a password strong; nobody is made to use signs he cannot remember. */
export const newPassword = z.string().min(8).max(72);

export const staffAccount = z.strictObject({
  id: z.uuid(),
  loginName,
  displayName: shortText(12),
  /** 工号, shown with the name and nothing else (L-03). */
  jobNumber: shortText(12),
  roles: z.array(staffRole).min(1).max(5),
  disabled: z.boolean(),
  updatedAtMs: instantMs,
});
export type StaffAccount = z.infer<typeof staffAccount>;
