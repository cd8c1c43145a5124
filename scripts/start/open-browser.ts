import { spawn } from 'node:child_process';

/** Whether somebody sits before this machine: a desktop that windows can be opened on. */
export function hasDesktop(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/** Opens `url` in the visitor's own browser; a machine that cannot has the address on its screen. */
export function openBrowser(url: string): void {
  const [command, ...args] = openCommand(url, process.platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => {
    console.log(`No browser could be opened; the address is ${url}`);
  });
  child.unref();
}

/** The program each platform opens an address with. */
export function openCommand(url: string, platform: NodeJS.Platform): [string, ...string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      return ['cmd', '/c', 'start', '', url];
    default:
      return ['xdg-open', url];
  }
}
