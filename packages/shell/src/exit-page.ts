import type { ExitWords } from './exit-words.ts';

/** Where the exit dialog's page and style are served; no file of an app has these names. */
export const EXIT_PAGE = '/shell/exit.html';
export const EXIT_STYLE = '/shell/exit.css';

/** Messages between the dialog and the shell. */
export const exitChannel = { attempt: 'hall:exit-attempt', cancel: 'hall:exit-cancel' } as const;

/** The longest code the pad takes. */
export const EXIT_CODE_MAX = 12;

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The dialog's page; its preload brings the keys to life, so the page itself runs no script. */
export function exitPage(words: ExitWords, language: string): string {
  const key = (digit: string): string =>
    `<button type="button" data-digit="${digit}">${digit}</button>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${words.title}</title><link rel="stylesheet" href="${EXIT_STYLE}"></head>
<body>
<main>
<h1>${words.title}</h1>
<p id="message" role="status">${words.hint}</p>
<div id="dots" aria-hidden="true"></div>
<div class="pad">
${DIGITS.map(key).join('\n')}
<button type="button" id="erase" class="word">${words.erase}</button>
${key('0')}
<button type="button" id="leave" class="word strong">${words.leave}</button>
</div>
<button type="button" id="cancel" class="wide">${words.cancel}</button>
</main>
</body>
</html>`;
}

/** The dialog's style: keys of 22 mm at 96 dpi, nothing that needs a second glance. */
export const exitStyle = `
:root { font-family: 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif; color: #10202e; background: #fff; }
* { box-sizing: border-box; margin: 0; user-select: none; }
body { display: grid; place-items: center; height: 100vh; }
main { width: 288px; display: grid; gap: 16px; text-align: center; }
h1 { font-size: 28px; font-weight: 700; }
#message { font-size: 18px; min-height: 54px; line-height: 27px; }
#message.alarm { color: #a3190f; font-weight: 700; }
#dots { height: 32px; font-size: 28px; letter-spacing: 8px; line-height: 32px; }
.pad { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px; }
button { font: inherit; font-size: 30px; height: 84px; border: 2px solid #54677a; border-radius: 8px; background: #fff; color: inherit; }
button.word { font-size: 20px; }
button.strong { background: #0b4f8a; border-color: #0b4f8a; color: #fff; }
button.wide { height: 64px; font-size: 20px; width: 100%; }
button:active { background: #dbe6f0; color: #10202e; }
`;
