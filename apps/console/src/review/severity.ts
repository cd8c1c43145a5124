import type { ScanSeverity } from '@hall/core/domain/posting/posting';

/** Colour of a severity; the word beside it says what it is. */
export function severityTone(severity: ScanSeverity): 'alarm' | 'warn' | 'accent' | 'plain' {
  switch (severity) {
    case 'BLOCK':
      return 'alarm';
    case 'REASON':
    case 'REVIEW':
      return 'warn';
    case 'WARN':
      return 'accent';
    case 'INFO':
      return 'plain';
  }
}
