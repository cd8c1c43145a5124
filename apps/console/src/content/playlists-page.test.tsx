// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { usualPlaylists } from '@hall/core/domain/content/playlist';
import { renderDesk } from '../testing/desk.tsx';
import { sampleMarket } from '../testing/samples.ts';
import { PlaylistsPage } from './playlists-page.tsx';

afterEach(cleanup);

const market = sampleMarket();
const records = [{ kind: 'settings' as const, id: 'settings' as const, market }];
const manager = { roles: ['manager' as const], records };

test('a manager gives postings another share, and everything else of the settings stays', async () => {
  const desk = renderDesk(<PlaylistsPage />, manager);
  const [morning] = screen.getAllByLabelText<HTMLSelectElement>(/岗位占屏时间/);
  fireEvent.change(morning!, { target: { value: '75' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  const [slot, fair] = usualPlaylists.slots;
  expect(desk.sent[0]).toMatchObject({
    name: 'market.update',
    input: {
      market: {
        ...market,
        playlists: {
          ...usualPlaylists,
          slots: [{ ...slot, playlist: { ...slot!.playlist, postingShare: 75 } }, fair],
        },
      },
    },
  });
});

test('a playlist without a service page says why and cannot be saved', () => {
  const desk = renderDesk(<PlaylistsPage />, manager);
  fireEvent.change(screen.getAllByLabelText('服务项目')[2]!, { target: { value: 'never' } });
  expect(screen.getByText('其余时间：缺少“服务项目”，这项内容必须上墙')).toBeTruthy();
  const save = screen.getByRole<HTMLButtonElement>('button', { name: '保存' });
  expect(save.disabled).toBe(true);
  fireEvent.click(save);
  expect(desk.sent).toEqual([]);
});

test('a slot that covers another is named with both', () => {
  renderDesk(<PlaylistsPage />, manager);
  fireEvent.click(screen.getByRole('button', { name: '加一个时段' }));
  expect(screen.getByText('名称、时间和星期都要填写。')).toBeTruthy();
  fireEvent.change(screen.getAllByLabelText(/^开馆时段/).at(-1)!, { target: { value: 'gig' } });
  const last = (label: RegExp): HTMLElement => screen.getAllByLabelText(label).at(-1)!;
  fireEvent.change(last(/^名称/), { target: { value: '晚市' } });
  fireEvent.change(last(/^开始/), { target: { value: '9' } });
  fireEvent.change(last(/^结束/), { target: { value: '1200' } });
  expect(screen.getByText('晚市：与零工时段的时间重叠')).toBeTruthy();
});
