// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { BackupRecord } from '@hall/core/contract/topics/backup-record';
import { afterEach, expect, test } from 'vitest';
import { renderDesk, type TestDesk } from '../testing/desk.tsx';
import { sampleNowMs } from '../testing/samples.ts';
import { Backups } from './backups.tsx';

afterEach(cleanup);

function show(changes: Partial<BackupRecord>): TestDesk {
  const copy = { atMs: sampleNowMs - 60_000, bytes: 12_350_000 };
  const record: BackupRecord = {
    ...{ kind: 'backup', id: 'backup', folder: '/backup/hall', isRunning: false, isOwnDisk: true },
    ...{ newest: copy, copies: 24, newestSealed: copy, sealedCopies: 14, trouble: null },
    ...changes,
  };
  return renderDesk(<Backups />, {
    roles: ['manager'],
    records: [],
    topics: { devices: [record] },
  });
}

const words = (): string => screen.getByRole('region', { name: '数据备份' }).textContent;

test('copies on a disk of their own are told with their time, size and number, and one is made with a press', () => {
  const desk = show({});
  expect(words()).toContain('12.3\u00a0MB，共 24 份');
  expect(words()).toContain('/backup/hall');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('status')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '立即备份' }));
  expect(desk.sent).toMatchObject([{ name: 'backup.now', input: {} }]);
});

test('a disk that is gone is named, and nothing is said of copies that cannot be seen', () => {
  show({
    ...{ newest: null, copies: 0, newestSealed: null, sealedCopies: 0, isOwnDisk: null },
    trouble: { code: 'no_folder', sinceMs: sampleNowMs },
  });
  expect(screen.getByRole('alert').textContent).toContain('找不到备份文件夹 /backup/hall');
  expect(words()).not.toContain('最近一份');
});

test('copies on the disk of the data are warned of', () => {
  show({ isOwnDisk: false });
  expect(screen.getByRole('status').textContent).toContain('同一块盘');
});

test('without a folder there is nothing to press, and what to do stands there', () => {
  show({ folder: null, newest: null, newestSealed: null, copies: 0, sealedCopies: 0 });
  expect(screen.getByRole('alert').textContent).toContain('按手册《中心机和数据》设置');
  expect(screen.queryByRole('button')).toBeNull();
});

test('while one is being made no second is begun', () => {
  const desk = show({ isRunning: true });
  fireEvent.click(screen.getByRole('button', { name: '立即备份' }));
  expect(desk.sent).toEqual([]);
});
