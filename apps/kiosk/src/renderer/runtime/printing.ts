import type { Timers } from '@hall/core/basics/ports';
import type { PrintOutcome } from '@hall/core/contract/device';
import type { KioskShell } from '@hall/core/contract/shell-page';
import type { PaperDocument } from '@hall/core/documents/paper';

/** A slip takes under ten seconds; a shell that says nothing for this long says nothing at all. */
const printDeadlineMs = 45_000;

/** Prints on the shell's printer, if there is a shell. Never rejects, and answers by the deadline. */
export async function printOn(
  { shell, timers }: { readonly shell: Pick<KioskShell, 'print'> | null; readonly timers: Timers },
  document: PaperDocument,
): Promise<PrintOutcome> {
  if (shell === null) return { outcome: 'failed', fault: 'not_found' };
  let cancel = (): void => undefined;
  const late = new Promise<PrintOutcome>((resolve) => {
    cancel = timers.after(printDeadlineMs, () => {
      resolve({ outcome: 'unknown', fault: 'no_answer' });
    });
  });
  try {
    return await Promise.race([shell.print(document), late]);
  } catch {
    // The shell broke off: whether paper came out is not known, and people are told so.
    return { outcome: 'unknown', fault: 'no_answer' };
  } finally {
    cancel();
  }
}
