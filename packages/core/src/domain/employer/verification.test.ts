import { expect, test } from 'vitest';
import { msPerDay } from '../../basics/market-day.ts';
import { detailsOf } from '../../testing/hall-builders.ts';
import { clerkId, employerId, fiveAmMs } from '../../testing/posting-builders.ts';
import { employer as employerSchema, employerType, type EmployerType } from './employer.ts';
import {
  acceptDetails,
  blacklist,
  editDetails,
  materialsNeeded,
  newEmployer,
  statusAt,
  unblacklist,
  verify,
} from './verification.ts';

const nowMs = fiveAmMs;
const licence = { hrLicenceNo: '测试许可1', hrLicenceValidToMs: nowMs + 30 * msPerDay };

function fresh(type: EmployerType = 'enterprise') {
  const details = detailsOf({ type });
  return newEmployer({ id: employerId, details, by: clerkId, nowMs });
}

function seen(type: EmployerType, changes: object = {}) {
  return { materials: materialsNeeded(type), ...licence, by: clerkId, nowMs, ...changes };
}

function verified() {
  const result = verify(fresh(), seen('enterprise'));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test.each(employerType.options)('an employer of type %s is verified on its papers only', (type) => {
  const needed = materialsNeeded(type);
  for (const missing of needed) {
    const materials = needed.filter((material) => material !== missing);
    expect(verify(fresh(type), seen(type, { materials }))).toEqual({
      ok: false,
      error: { code: 'missing_fields', fields: [missing] },
    });
  }
  const result = verify(fresh(type), seen(type));
  expect(result.ok && employerSchema.parse(result.value).status).toBe('verified');
});

test('a verification lives less than six months and then has run out by itself', () => {
  const { verifiedUntilMs } = verified();
  expect(verifiedUntilMs).toBe(nowMs + 180 * msPerDay);
  expect(statusAt(verified(), verifiedUntilMs! - 1)).toBe('verified');
  expect(statusAt(verified(), verifiedUntilMs!)).toBe('expired');
});

test('an agency is verified no longer than its licence, and not without one', () => {
  const result = verify(fresh('hr_agency'), seen('hr_agency'));
  expect(result.ok && result.value.verifiedUntilMs).toBe(licence.hrLicenceValidToMs);
  expect(verify(fresh('hr_agency'), seen('hr_agency', { hrLicenceNo: null }))).toMatchObject({
    error: { fields: ['hrLicenceNo'] },
  });
  const over = seen('hr_agency', { hrLicenceValidToMs: nowMs });
  expect(verify(fresh('hr_agency'), over)).toMatchObject({ error: { code: 'expired' } });
});

test('an employer who becomes somebody else shows his papers again', () => {
  const moved = editDetails(verified(), { details: detailsOf({ address: '示例路9号' }), nowMs });
  expect(moved.status).toBe('verified');
  const renamed = editDetails(verified(), {
    details: detailsOf({ legalName: '另一家公司(测试)' }),
    nowMs,
  });
  expect(renamed).toMatchObject({ status: 'unverified', materials: [], verifiedUntilMs: null });
});

test('a bar takes the verification away, and lifting it does not give it back', () => {
  const barred = blacklist(verified(), { text: '多次收取押金', nowMs });
  if (!barred.ok) throw new Error(barred.error.code);
  expect(barred.value).toMatchObject({ status: 'blacklisted', blacklistReason: '多次收取押金' });
  expect(verify(barred.value, seen('enterprise'))).toMatchObject({
    error: { code: 'wrong_state' },
  });
  const freed = unblacklist(barred.value, nowMs);
  expect(freed.ok && freed.value).toMatchObject({ status: 'unverified', blacklistReason: null });
});

test('editing a barred employer does not lift the bar', () => {
  const barred = blacklist(verified(), { text: '多次收取押金', nowMs });
  if (!barred.ok) throw new Error(barred.error.code);
  const details = detailsOf({ legalName: '换个名字(测试)' });
  expect(editDetails(barred.value, { details, nowMs }).status).toBe('blacklisted');
});

test('a credit code that fails its check is taken with a reason only', () => {
  const creditCode = '91350100M0001TGQXM';
  expect(acceptDetails(detailsOf({ creditCode }))).toMatchObject({
    error: { code: 'credit_code_check' },
  });
  const creditCodeOverride = '营业执照原件已核对';
  expect(acceptDetails(detailsOf({ creditCode, creditCodeOverride }))).toMatchObject({
    value: { creditCode, creditCodeOverride },
  });
});

test('a sound code needs no reason, households need no code, companies do', () => {
  const override = detailsOf({ creditCodeOverride: '多余的理由' });
  expect(acceptDetails(override)).toMatchObject({ value: { creditCodeOverride: null } });
  const household = detailsOf({ type: 'household' });
  expect(acceptDetails(household)).toMatchObject({ value: { creditCode: null } });
  expect(acceptDetails(detailsOf({ creditCode: null }))).toMatchObject({
    error: { code: 'missing_fields', fields: ['creditCode'] },
  });
});
