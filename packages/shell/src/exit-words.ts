/** Languages of the shell's own dialog. */
export type ShellLocale = 'zh-CN' | 'en';

/** Words of the exit dialog; it must work before any page is loaded, so they stand here. */
export interface ExitWords {
  readonly title: string;
  readonly hint: string;
  readonly leave: string;
  readonly cancel: string;
  readonly erase: string;
  readonly wrong: string;
  readonly locked: (minutes: number) => string;
  readonly noCode: string;
}

/** The exit dialog in both languages. */
export const exitWords: Readonly<Record<ShellLocale, ExitWords>> = {
  'zh-CN': {
    title: '退出本机',
    hint: '请输入管理员退出码',
    leave: '退出',
    cancel: '返回',
    erase: '删除',
    wrong: '退出码不正确',
    locked: (minutes) => `输错次数过多，请 ${minutes} 分钟后再试`,
    noCode: '本机未设置退出码',
  },
  en: {
    title: 'Leave this screen',
    hint: 'Type the manager’s exit code',
    leave: 'Leave',
    cancel: 'Back',
    erase: 'Delete',
    wrong: 'That is not the code',
    locked: (minutes) => `Too many wrong codes. Try again in ${minutes} min`,
    noCode: 'No exit code is set on this machine',
  },
};
