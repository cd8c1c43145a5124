import { z } from 'zod';
import { instantMs, regionCode, shortText } from '../../basics/fields.ts';
import { phoneNumber } from '../posting/posting.ts';

export const employerType = z.enum([
  'enterprise',
  'individual_business',
  'npo',
  'government',
  'household',
  'hr_agency',
  'gangmaster',
  'cooperative',
]);
export type EmployerType = z.infer<typeof employerType>;

/** Papers a clerk saw; none is copied (人力资源市场暂行条例 26). */
export const material = z.enum([
  'recruitment_notice',
  'business_licence',
  'agent_id',
  'letter_of_authority',
  'hr_service_licence',
]);
export type Material = z.infer<typeof material>;

export const employerDetails = z.strictObject({
  type: employerType,
  legalName: shortText(60).min(2),
  /** What boards show; households are always shown as 个人雇主. */
  displayName: shortText(30).min(2),
  /** 统一社会信用代码 (GB 32100); null for households and gang-masters. */
  creditCode: z
    .string()
    .regex(/^[0-9A-Z]{18}$/)
    .nullable(),
  /** Why a code that fails its check was taken all the same; some genuine early codes fail. */
  creditCodeOverride: shortText(100).nullable(),
  regionCode,
  address: shortText(80),
  industry: shortText(20),
  contactName: shortText(20),
  contactPhone: phoneNumber,
  agentIdSeen: z.boolean(),
});
export type EmployerDetails = z.infer<typeof employerDetails>;

export const employerStatus = z.enum(['unverified', 'verified', 'expired', 'blacklisted']);
export type EmployerStatus = z.infer<typeof employerStatus>;

export const employer = z.strictObject({
  id: z.uuid(),
  details: employerDetails,
  status: employerStatus,
  materials: z.array(material).max(5),
  hrLicenceNo: shortText(40).nullable(),
  hrLicenceValidToMs: instantMs.nullable(),
  /** Verification lapses after at most six months (notice of 2025-12-25). */
  verifiedUntilMs: instantMs.nullable(),
  responsibleStaffId: z.uuid(),
  blacklistReason: z.string().max(200).nullable(),
  createdAtMs: instantMs,
  updatedAtMs: instantMs,
});
export type Employer = z.infer<typeof employer>;
