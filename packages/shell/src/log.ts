/** One JSON line on standard output, where the service manager collects it; never personal data. */
export function logLine(
  event: string,
  detail: Readonly<Record<string, string | number>> = {},
): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...detail })}\n`);
}
