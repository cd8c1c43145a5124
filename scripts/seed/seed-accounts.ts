import type { Actor } from '@hall/core/contract/roles';
import { demoAccounts, demoPassword, type DemoAccount } from './demo-accounts.ts';
import type { SeedTarget } from './hall-writer.ts';

export type DemoLogin = (typeof demoAccounts)[number]['loginName'];
export type DemoStaff = Readonly<Record<DemoLogin, Actor>>;

/** Makes the sample accounts, or finds them. */
export async function seedAccounts(target: SeedTarget): Promise<DemoStaff> {
  const [clerk, reviewer, manager, rights, auditor] = await Promise.all([
    account(target, demoAccounts[0]),
    account(target, demoAccounts[1]),
    account(target, demoAccounts[2]),
    account(target, demoAccounts[3]),
    account(target, demoAccounts[4]),
  ]);
  return { clerk, reviewer, manager, rights, auditor };
}

async function account(target: SeedTarget, wanted: DemoAccount): Promise<Actor> {
  const { loginName, displayName, roles } = wanted;
  const { staff } = target.stores;
  if (staff.byLoginName(loginName) === null) {
    await target.createAccount({ ...wanted, password: demoPassword });
  }
  const staffId = staff.byLoginName(loginName)?.id;
  if (staffId === undefined) throw new Error(`No account ${loginName}`);
  return { kind: 'staff', staffId, displayName, roles };
}
