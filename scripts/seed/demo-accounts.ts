import type { StaffRole } from '@hall/core/domain/staff/staff';

/** The password of every sample account; printed at the start, good in a sample hall only. */
export const demoPassword = 'hall-demo-2026';

export interface DemoAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly jobNumber: string;
  readonly roles: readonly StaffRole[];
}

/** One account for each kind of work. */
export const demoAccounts = [
  { loginName: 'clerk', displayName: '示例窗口员', jobNumber: 'T001', roles: ['staff'] },
  { loginName: 'reviewer', displayName: '示例审核员', jobNumber: 'T002', roles: ['reviewer'] },
  { loginName: 'manager', displayName: '示例负责人', jobNumber: 'T003', roles: ['manager'] },
  { loginName: 'rights', displayName: '示例维权员', jobNumber: 'T004', roles: ['rights'] },
  { loginName: 'auditor', displayName: '示例审计员', jobNumber: 'T005', roles: ['auditor'] },
] as const satisfies readonly DemoAccount[];
