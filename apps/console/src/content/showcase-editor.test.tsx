// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { addDays, dayOf, dayStartMs, msPerDay, parseDay } from '@hall/core/basics/market-day';
import type { StaffRecord } from '@hall/core/contract/topics/staff-topic';
import type { ContentItem, ShowcaseDetails } from '@hall/core/domain/content/content';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Posting } from '@hall/core/domain/posting/posting';
import { renderDesk, type TestDesk } from '../testing/desk.tsx';
import {
  sampleEmployer,
  sampleId,
  sampleMarket,
  sampleNowMs,
  samplePosting,
  staffId,
} from '../testing/samples.ts';
import { ContentEditor } from './content-editor.tsx';
import { ContentSheet } from './content-sheet.tsx';

afterEach(cleanup);

const farMs = 4_000_000_000_000;
const verified = { verifiedUntilMs: farMs };
const park = sampleEmployer({ displayName: '示例电子产业园' }, verified);
const family = sampleEmployer({ type: 'household', displayName: '王家' }, verified);
const lapsed = sampleEmployer({ displayName: '示例旧厂' }, { verifiedUntilMs: sampleNowMs - 1 });
const live = samplePosting({ employerId: park.id, status: 'published' });
const ended = samplePosting({ employerId: park.id, status: 'expired' });

function recordsOf(employers: readonly Employer[], postings: readonly Posting[]): StaffRecord[] {
  return [
    { kind: 'settings', id: 'settings', market: sampleMarket() },
    ...employers.map((employer) => ({ kind: 'employer' as const, id: employer.id, employer })),
    ...postings.map((posting) => ({ kind: 'posting' as const, id: posting.id, posting })),
  ];
}

function editor(): TestDesk {
  const records = recordsOf([park, family, lapsed], [live, ended]);
  const desk = renderDesk(<ContentEditor contentId={null} />, { roles: ['manager'], records });
  fireEvent.click(screen.getByLabelText('用工专区'));
  return desk;
}

function pick(name: string): void {
  fireEvent.click(screen.getByRole('button', { name: new RegExp(name) }));
}

function write(): void {
  fireEvent.change(screen.getByLabelText(/^标题/), { target: { value: '常年招工' } });
  fireEvent.change(screen.getByLabelText(/^正文/), { target: { value: '厂区有食堂和宿舍' } });
}

function save(): void {
  fireEvent.click(screen.getByRole('button', { name: '保存并送审' }));
}

test('a manager writes a showcase with all postings of an employer, and nobody asks for a source or a fee', async () => {
  const desk = editor();
  pick('示例电子产业园');
  write();
  expect(screen.queryByLabelText(/^来源/)).toBeNull();
  expect(document.body.textContent).not.toMatch(/收费|费用|金额/);
  save();
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  expect(desk.sent[0]).toMatchObject({
    name: 'content.save',
    input: {
      contentId: null,
      details: {
        kind: 'showcase',
        title: '常年招工',
        lines: ['厂区有食堂和宿舍'],
        employerId: park.id,
        postingIds: null,
      },
    },
  });
});

test('some of the postings are chosen among those that are live', async () => {
  const desk = editor();
  pick('示例电子产业园');
  write();
  fireEvent.click(screen.getByLabelText('只显示选中的'));
  const offered = within(screen.getByRole('group', { name: '选岗位' })).getAllByRole('checkbox');
  expect(offered).toHaveLength(1);
  save();
  expect(desk.sent).toEqual([]);
  fireEvent.click(offered[0]!);
  save();
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  expect(desk.sent[0]).toMatchObject({ input: { details: { postingIds: [live.id] } } });
});

test('a family and a lapsed employer are told apart from those who may, and nothing is sent', () => {
  const desk = editor();
  write();
  pick('王家');
  expect(screen.getByText('个人雇主和揽头不能做专区。')).toBeTruthy();
  save();
  fireEvent.click(screen.getByRole('button', { name: '换一家' }));
  pick('示例旧厂');
  expect(screen.getByText(/核验到期或已列入黑名单，不能发布/)).toBeTruthy();
  save();
  expect(desk.sent).toEqual([]);
});

/** A showcase of an employer, as it stands on the desk. */
function sheet(employer: Employer, postings: readonly Posting[]): void {
  const today = dayOf(Date.now());
  const fromMs = dayStartMs(parseDay(today)!);
  const toMs = dayStartMs(parseDay(addDays(today, 30))!) + msPerDay;
  const details: ShowcaseDetails = {
    kind: 'showcase',
    title: '常年招工',
    lines: ['厂区有食堂和宿舍'],
    employerId: employer.id,
    postingIds: null,
    validFromMs: fromMs,
    validToMs: toMs,
  };
  const item: ContentItem = {
    id: sampleId(),
    details,
    status: 'published',
    author: staffId,
    reviewer: null,
    updatedAtMs: fromMs,
  };
  const records = [
    ...recordsOf([employer], postings),
    { kind: 'content' as const, id: item.id, item },
  ];
  renderDesk(<ContentSheet contentId={item.id} />, { roles: ['manager'], records });
}

test('its page says which postings the boards show now', () => {
  sheet(park, [live, ended]);
  expect(screen.getByText('示例电子产业园')).toBeTruthy();
  const table = screen.getByRole('region', { name: '大屏现在显示的岗位' });
  expect(within(table).getAllByRole('row')).toHaveLength(2);
});

test('its page says when there is nothing to show, and when the employer may not be shown', () => {
  sheet(park, [ended]);
  expect(screen.getByText(/大屏先跳过这一页/)).toBeTruthy();
  cleanup();
  sheet(lapsed, [live]);
  expect(screen.getByText(/大屏不显示这一页/)).toBeTruthy();
});
