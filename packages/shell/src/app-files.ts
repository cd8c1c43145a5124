import { join, normalize, sep } from 'node:path';

/** The file a URL names inside `folder`; null for anything outside it. */
export function fileOf(folder: string, url: URL): string | null {
  if (url.protocol !== 'hall:' || url.host !== 'app') return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}

/**
 * What a page may load and whom it may talk to: its own files and the hub it is enrolled at.
 * With no hub (no valid configuration) it talks to nobody.
 */
export function contentPolicy(hubUrl: string | null): string {
  const hub = hubUrl === null ? null : new URL(hubUrl);
  const http = hub === null ? '' : ` ${hub.origin}`;
  const socket = hub === null ? '' : ` ${hub.protocol === 'https:' ? 'wss:' : 'ws:'}//${hub.host}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data:${http}`,
    `media-src 'self'${http}`,
    `connect-src 'self'${http}${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
