import type { EmployerStatus } from '@hall/core/domain/employer/employer';

/** Colour of a status; the word beside it says what it is. */
export function employerTone(status: EmployerStatus): 'good' | 'warn' | 'alarm' | 'plain' {
  switch (status) {
    case 'verified':
      return 'good';
    case 'unverified':
      return 'warn';
    case 'expired':
      return 'warn';
    case 'blacklisted':
      return 'alarm';
  }
}
