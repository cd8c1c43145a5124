// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderDesk } from '../testing/desk.tsx';
import {
  sampleContent,
  sampleEmployer,
  sampleMarket,
  samplePosting,
  staffId,
} from '../testing/samples.ts';
import { PostingEditor } from './posting-editor.tsx';

afterEach(cleanup);

const employer = sampleEmployer();
const draft = samplePosting({
  employerId: employer.id,
  status: 'draft',
  scan: null,
  content: { ...sampleContent(), headcount: null },
});
const live = samplePosting({ employerId: employer.id, status: 'published' });
const records = [
  { kind: 'employer' as const, id: employer.id, employer },
  { kind: 'settings' as const, id: 'settings' as const, market: sampleMarket() },
  ...[draft, live].map((posting) => ({ kind: 'posting' as const, id: posting.id, posting })),
];
const clerk = { roles: ['staff' as const], records, staffId };

test('what the hub calls missing is named in Chinese, and nothing that was typed is lost', async () => {
  const desk = renderDesk(<PostingEditor postingId={draft.id} employerId={null} />, {
    ...clerk,
    answer: () => ({ ok: false, error: { code: 'missing_fields', fields: ['headcount'] } }),
  });
  fireEvent.change(screen.getByLabelText(/^工作内容/), { target: { value: '搬运瓷砖到三楼' } });
  fireEvent.click(screen.getByRole('button', { name: '提交审核' }));
  await screen.findByText(/还有必填项没有填：招聘人数/);
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^工作内容/).value).toBe('搬运瓷砖到三楼');
  expect(desk.sent).toHaveLength(1);
});

test('a press without an answer is repeated under the same id', async () => {
  const desk = renderDesk(<PostingEditor postingId={draft.id} employerId={null} />, {
    ...clerk,
    answer: () => ({ ok: false, error: { code: 'unreachable' } }),
  });
  const submit = screen.getByRole('button', { name: '提交审核' });
  fireEvent.click(submit);
  await screen.findByText(/不会重复办理/);
  fireEvent.click(submit);
  await waitFor(() => {
    expect(desk.sent).toHaveLength(2);
  });
  expect(desk.sent[1]?.commandId).toBe(desk.sent[0]?.commandId);
});

test('a gendered wording is shown as it is typed, and one press puts the neutral one in', async () => {
  renderDesk(<PostingEditor postingId={draft.id} employerId={null} />, clerk);
  const content = screen.getByLabelText<HTMLTextAreaElement>(/^工作内容/);
  fireEvent.change(content, { target: { value: '找男工数名,中午管饭' } });
  const [rewrite] = await screen.findAllByRole('button', { name: /^改为|^删去/ });
  fireEvent.click(rewrite!);
  expect(content.value).not.toContain('男工');
  expect(screen.queryByText('禁止发布')).toBeNull();
});

test('before an edit of a live posting is sent it says whether the old text is pulled', async () => {
  renderDesk(<PostingEditor postingId={live.id} employerId={null} />, clerk);
  await screen.findByText(/屏幕上的旧版继续显示/);
  fireEvent.change(screen.getByLabelText(/^薪资/), { target: { value: '150' } });
  await screen.findByText(/旧版会立即下架/);
});
