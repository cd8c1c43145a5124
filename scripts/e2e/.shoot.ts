import { BoardHub } from '/work/wt/board/scripts/e2e/board-hub.ts';
import { buildBoard, launchChromium, openBoard } from '/work/wt/board/scripts/e2e/board-page.ts';
import {
  boardRecords,
  numberedId,
  boardPostings,
} from '/work/wt/board/packages/core/src/testing/board-records.ts';
const only = process.argv[2] ?? '';
if (!process.argv.includes('--nobuild')) await buildBoard();
const browser = await launchChromium();
const P = (
  layout: string,
  widthPx: number,
  heightPx: number,
  pixelPitchMm: number,
  farthestViewerM: number,
) => ({ layout, widthPx, heightPx, pixelPitchMm, farthestViewerM }) as any;
const at = Date.parse('2026-11-23T05:40:00+08:00');
const cases: any[] = [
  ['land60', P('landscape', 1920, 1080, 0.63, 3), 60, {}],
  ['land60far', P('landscape', 1920, 1080, 0.63, 6), 60, {}],
  ['landfresh', P('landscape', 1920, 1080, 0.63, 3), 60, { fresh: 2 }],
  ['landfarfresh', P('landscape', 1920, 1080, 0.63, 6), 60, { fresh: 1 }],
  ['land0', P('landscape', 1920, 1080, 0.63, 3), 0, {}],
  ['land3', P('landscape', 1920, 1080, 0.63, 3), 3, {}],
  ['land500', P('landscape', 1920, 1080, 0.63, 3), 500, {}],
  ['land200en', P('landscape', 1920, 1080, 0.63, 3), 200, { query: '?lang=en' }],
  ['landinfo', P('landscape', 1920, 1080, 0.63, 3), 60, { info: true }],
  ['landlong', P('landscape', 1920, 1080, 0.63, 3), 20, { long: true }],
  ['landnotice', P('landscape', 1920, 1080, 0.63, 3), 60, { notice: true }],
  ['landoff', P('landscape', 1920, 1080, 0.63, 3), 60, { off: true }],
  ['port60', P('portrait', 1080, 1920, 0.63, 4), 60, {}],
  ['portfresh', P('portrait', 1080, 1920, 0.63, 4), 60, { fresh: 2 }],
  ['port60en', P('portrait', 1080, 1920, 0.63, 4), 60, { query: '?lang=en' }],
  ['port0', P('portrait', 1080, 1920, 0.63, 4), 0, {}],
  ['portlong', P('portrait', 1080, 1920, 0.63, 4), 20, { long: true }],
  ['strip60', P('strip', 1920, 160, 5, 15), 60, {}],
  ['stripfresh', P('strip', 1920, 160, 5, 15), 60, { fresh: 1 }],
  ['stripnotice', P('strip', 1920, 160, 5, 15), 60, { notice: true }],
  ['strip0', P('strip', 1920, 160, 5, 15), 0, {}],
  ['uhd200', P('landscape', 3840, 2160, 0.315, 3), 200, {}],
  ['led200', P('landscape', 1920, 1080, 2.5, 15), 200, {}],
];
for (const [name, profile, count, o] of cases) {
  if (only !== '' && only !== '--nobuild' && !name.startsWith(only)) continue;
  const hub = new BoardHub(profile, []);
  hub.setClock(o.info ? at + (o.infoAt ?? 0) : at);
  let records: any[] = boardRecords(count, hub.now());
  if (o.long)
    records = records.map((r, i) =>
      r.kind === 'posting'
        ? {
            ...r,
            place: i % 2 ? '示例市测试区超长街道名称经济技术开发区物流产业园三期B栋' : r.place,
            occupationId: ['home-cook', 'loader', 'clearing', 'mover'][i % 4],
            payMinFen: 1234500,
            payMaxFen: 2345600,
            headcount: 999,
            remaining: 888,
            shiftStart: '19:00',
            shiftEnd: '06:00',
            origin: i % 3 ? '市级公共就业服务平台' : null,
            onBehalf: true,
          }
        : r.kind === 'market'
          ? {
              ...r,
              market: {
                ...r.market,
                name: '示例自治州测试自治县城关镇大龄农民工及就业困难人员零工市场',
              },
            }
          : r,
    );
  const url0 = new BoardHub(profile, records);
  url0.setClock(hub.now());
  const url = await url0.listen();
  const page = await openBoard(browser, {
    url,
    widthPx: profile.widthPx,
    heightPx: profile.heightPx,
    query: o.query,
  });
  await page.waitForTimeout(600);
  if (o.fresh) {
    const extra = boardPostings(count + o.fresh, url0.now(), 9)
      .slice(count)
      .map((p, i) => ({ ...p, publishAtMs: url0.now() }));
    url0.send({ puts: extra });
    await page.waitForTimeout(500);
  }
  if (o.notice) {
    url0.send({
      puts: [
        {
          kind: 'notice',
          id: 'notice',
          notice: {
            text: '今日14:00在二楼举办家政专场招聘会,欢迎参加;停电检修期间请听从工作人员安排,注意脚下安全',
            level: 'important',
            untilMs: url0.now() + 3600000,
          },
        } as any,
        {
          kind: 'filled',
          id: numberedId(9999),
          postingNo: '990001-261123-0007',
          occupationId: 'mason',
          headcount: 4,
          filledAtMs: url0.now(),
        } as any,
      ],
    });
    await page.waitForTimeout(500);
  }
  if (o.off) {
    await url0.close();
    await page.waitForTimeout(4500);
  }
  await page.screenshot({ path: `/tmp/boardshots/${name}.png` });
  if (name === 'landinfo') {
    for (let k = 0; k < 30; k++) {
      url0.setClock(at + k * 10_000);
      url0.send({ puts: [] });
      await page.waitForTimeout(1200);
      const kind = await page.getAttribute('[data-page]', 'data-page');
      if (kind !== 'postings') await page.screenshot({ path: `/tmp/boardshots/landinfo-${k}.png` });
    }
  }
  await page.context().close();
  if (!o.off) await url0.close();
}
await browser.close();
