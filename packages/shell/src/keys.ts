/** The part of Electron's key input this rule looks at. */
export interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

const EDITING = new Set(['a', 'c', 'v', 'x', 'z']);

/**
 * What a key may do on a public screen: type, edit, or (Ctrl+Alt+Shift+Q) ask for the manager's
 * code. Everything that could reload, print, zoom, search, close or switch is swallowed (K-13).
 */
export function judgeKey(press: KeyPress): 'pass' | 'swallow' | 'exit' {
  const { key, control, alt, shift, meta } = press;
  if (control && alt && shift && key.toLowerCase() === 'q')
    return press.type === 'keyDown' ? 'exit' : 'swallow';
  if (/^F\d{1,2}$/.test(key) || /^(Browser|Launch|Media)/.test(key)) return 'swallow';
  if (alt || meta) return 'swallow';
  if (control) return !shift && EDITING.has(key.toLowerCase()) ? 'pass' : 'swallow';
  return 'pass';
}
