import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallWriter, SeedTarget } from './hall-writer.ts';
import type { DemoStaff } from './seed-accounts.ts';

type Entry = Omit<CommandInput<'complaint.enter'>, 'employerId' | 'postingId'>;

const anonymous = { by: 'anonymous' } as const;
const named = (name: string, phone: string) => ({ by: 'person' as const, name, phone });

/** Against which of the chosen employers, and what is told at the window. */
const samples: readonly { readonly label: string; readonly against: number; entry: Entry }[] = [
  {
    label: 'wage-1',
    against: 0,
    entry: {
      kind: 'wage',
      account: '上周三到周五在工地搬砖三天，说好一天 260 元，到今天一分没给。有派工单。',
      reporter: named('赵安测试', '19900008801'),
    },
  },
  {
    label: 'wage-2',
    against: 0,
    entry: {
      kind: 'wage',
      account: '同一个工地，两个人各干两天，老板说月底再结。',
      reporter: named('钱平测试', '19900008802'),
    },
  },
  {
    label: 'no-show',
    against: 1,
    entry: {
      kind: 'no_show',
      account: '约好早上六点在北门上车，等到八点没有人来，电话也不接。',
      reporter: named('孙顺测试', '19900008803'),
    },
  },
  {
    label: 'fee',
    against: 1,
    entry: {
      kind: 'fee_deposit',
      account: '上岗前要每人交 200 元工服押金，不交不让干。',
      reporter: anonymous,
    },
  },
  {
    label: 'document',
    against: 2,
    entry: { kind: 'document', account: '把身份证收走了，说干满一个月才还。', reporter: anonymous },
  },
  {
    label: 'service',
    against: 2,
    entry: {
      kind: 'service',
      account: '两号窗口叫号太快，老人走不到就过号。',
      reporter: anonymous,
    },
  },
];

const kiosk = {
  kind: 'terminal',
  terminalId: '00000000-0000-4000-8000-0000000000a7',
  terminal: 'kiosk',
} as const;

/** Two that people told by touching: nobody has looked at one yet, the other is answered. */
async function tellAtKiosk(writer: HallWriter, ids: Map<string, string>): Promise<void> {
  const common = { postingId: null, language: 'zh-CN' } as const;
  const wages = await writer.send(kiosk, 'complaint.tell', {
    label: 'kiosk-wages',
    input: {
      ...common,
      kind: 'wage',
      told: {
        when: 'this_week',
        amountFen: 48_000,
        days: '3',
        facts: ['has_proof', 'asked_in_vain'],
      },
      reporter: { by: 'phone', phone: '19900008804' },
    },
  });
  const agency = await writer.send(kiosk, 'complaint.tell', {
    label: 'kiosk-agency',
    input: {
      ...common,
      kind: 'illegal_agency',
      told: { when: 'yesterday', amountFen: null, days: null, facts: ['several_people'] },
      reporter: { by: 'anonymous' },
    },
  });
  ids.set('kiosk-wages', wages.complaintId);
  ids.set('kiosk-agency', agency.complaintId);
}

/** Complaints in every stage, and a proposal the manager has not answered. */
export async function seedRights(seeding: {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly staff: DemoStaff;
}): Promise<void> {
  const { target, writer, staff } = seeding;
  const employers = target.stores.employers
    .all(500)
    .filter(({ status }) => status === 'verified')
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  const ids = new Map<string, string>();
  for (const { label, against, entry } of samples) {
    const employerId = label === 'service' ? null : (employers[against]?.id ?? null);
    const input = { ...entry, employerId, postingId: null };
    const made = await writer.send(staff.clerk, 'complaint.enter', { label, input });
    ids.set(label, made.complaintId);
  }
  await tellAtKiosk(writer, ids);
  const complaintOf = (label: string): string => ids.get(label) ?? '';
  for (const label of ['wage-1', 'wage-2', 'no-show', 'document', 'service']) {
    const input = { complaintId: complaintOf(label), note: null };
    await writer.send(staff.rights, 'complaint.accept', { label, input });
  }
  for (const label of ['wage-1', 'wage-2']) {
    const input = {
      complaintId: complaintOf(label),
      outcome: 'substantiated' as const,
      note: '派工单与双方说法一致，用工方已认可，约定三日内结清。',
    };
    await writer.send(staff.rights, 'complaint.handle', { label, input });
  }
  await writer.send(staff.rights, 'complaint.accept', {
    label: 'kiosk-agency',
    input: { complaintId: complaintOf('kiosk-agency'), note: null },
  });
  await writer.send(staff.rights, 'complaint.answer', {
    label: 'kiosk-agency',
    input: {
      complaintId: complaintOf('kiosk-agency'),
      text: '已经到现场核实，正在联系市场监督管理部门，五个工作日内告诉您结果。',
    },
  });
  await writer.send(staff.rights, 'complaint.refer', {
    label: 'document',
    input: {
      complaintId: complaintOf('document'),
      agency: 'labour_inspection',
      note: '扣押证件，已电话告知劳动保障监察，材料当日送达。',
    },
  });
}
