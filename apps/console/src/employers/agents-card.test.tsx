// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ListedAgent } from '@hall/core/contract/queries/agent-queries';
import { renderDesk, type TestDesk } from '../testing/desk.tsx';
import { sampleEmployer, sampleId, sampleNowMs } from '../testing/samples.ts';
import { AgentsCard } from './agents-card.tsx';

beforeEach(() => {
  // jsdom draws no dialogs: an open one is enough to read what is in it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

const employer = sampleEmployer();
const active: ListedAgent = {
  agentId: sampleId(),
  person: { name: '王测试', phone: '19900000001' },
  sinceMs: sampleNowMs,
  disabled: null,
};
const left: ListedAgent = {
  agentId: sampleId(),
  person: { name: '钱测试', phone: '19900000002' },
  sinceMs: sampleNowMs,
  disabled: { reason: 'left', by: sampleId(), atMs: sampleNowMs },
};
const erased: ListedAgent = { ...left, agentId: sampleId(), person: null };

function desk(agents: readonly ListedAgent[]): TestDesk {
  return renderDesk(<AgentsCard employer={employer} />, {
    roles: ['staff'],
    records: [],
    find: ({ name }) =>
      name === 'agent.list'
        ? { agents }
        : {
            deeds: [
              {
                agentId: left.agentId,
                seq: 7,
                atMs: sampleNowMs,
                type: 'booth.opened',
                actor: `agent:${left.agentId}:${sampleId()}`,
                detail: {},
              },
            ],
          },
  });
}

test('who may act can be disabled with a reason, and the last one is warned about', async () => {
  const { sent } = desk([active, left, erased]);
  fireEvent.click(await screen.findByRole('button', { name: '停用 王测试' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/最后一位在用的经办人/)).toBeTruthy();
  const confirm = dialog.getByRole('button', { name: '停用' });
  expect(confirm.hasAttribute('disabled')).toBe(true);
  fireEvent.click(dialog.getByRole('radio', { name: '离职' }));
  fireEvent.click(confirm);
  expect(sent).toMatchObject([
    { name: 'agent.disable', input: { agentId: active.agentId, reason: 'left' } },
  ]);
});

test('who was disabled stays in the list with the reason, and can be enabled again', async () => {
  const { sent } = desk([active, left, erased]);
  expect((await screen.findByText('钱测试')).closest('tr')?.textContent).toContain('离职');
  const gone = screen.getByText('姓名已删除').closest('tr')!;
  expect(within(gone).queryAllByRole('button')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '重新启用 钱测试' }));
  expect(sent).toMatchObject([{ name: 'agent.enable', input: { agentId: left.agentId } }]);
});

test('somebody is entered with name and phone, and a wrong phone is not sent', async () => {
  const { sent } = desk([]);
  expect(await screen.findByText(/还没有经办人/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '登记经办人' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText(/姓名/), { target: { value: '赵测试' } });
  fireEvent.change(dialog.getByLabelText(/电话/), { target: { value: '123' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  expect(await dialog.findByText(/11 位手机号/)).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.change(dialog.getByLabelText(/电话/), { target: { value: '19900000003' } });
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  expect(sent).toMatchObject([
    {
      name: 'agent.add',
      input: { employerId: employer.id, person: { name: '赵测试', phone: '19900000003' } },
    },
  ]);
});

test('what they did at booths stands beside their names', async () => {
  desk([active, left]);
  fireEvent.click(await screen.findByRole('button', { name: '经办人在展位上办过的事' }));
  const deed = (await screen.findByText('打开展位')).closest('li');
  expect(deed?.textContent).toContain('钱测试');
});
