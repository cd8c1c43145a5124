import { expect, test } from 'vitest';
import { placeFromQuery, purposeFromQuery } from './purpose.ts';

test('a browser is told by its address what it is for; nothing, nonsense and a booth mean a silent kiosk', () => {
  expect(purposeFromQuery('?mode=guide&voice=on')).toEqual({ mode: 'guide', voice: true });
  for (const query of ['', '?mode=booth&voice=1', '?voice=off']) {
    expect(purposeFromQuery(query)).toEqual({ mode: 'worker', voice: false });
  }
});

test('a browser is told by its address where it stands on the plan, whole or not at all', () => {
  expect(placeFromQuery('?column=4&row=0')).toEqual({ column: 4, row: 0 });
  for (const query of ['', '?column=4', '?row=3', '?column=a&row=3', '?column=4&row=99'])
    expect([query, placeFromQuery(query)]).toEqual([query, null]);
});
