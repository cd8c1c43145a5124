/** The page behind `/`: where the screens are. */
export function indexPage(screens: readonly string[]): string {
  const titles: Readonly<Record<string, string>> = {
    board: '大屏 Board',
    kiosk: '自助登记 Kiosk',
    console: '工作台 Console',
    counter: '窗口叫号 Counter',
    booth: '展位终端 Booth',
  };
  const links = screens
    .map((screen) => `<li><a href="/${screen}/">${titles[screen] ?? screen}</a></li>`)
    .join('');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>零工大厅 Hiring Hall</title>
</head>
<body>
<h1>零工大厅 Hiring Hall</h1>
<ul>${links}</ul>
</body>
</html>
`;
}
