import type { Employer } from '@hall/core/domain/employer/employer';
import type { Gangmaster } from '@hall/core/domain/employer/gangmaster';

/** A line of the 揽头名册 with the person it is about. */
export interface RegisterLine {
  readonly employer: Employer;
  readonly line: Gangmaster;
}

interface Known {
  readonly employers: readonly Employer[];
  readonly employerById: ReadonlyMap<string, Employer>;
  readonly gangmasters: ReadonlyMap<string, Gangmaster>;
}

/** The register by name. */
export function registerOf({ employerById, gangmasters }: Known): RegisterLine[] {
  return [...gangmasters.values()]
    .flatMap((line) => {
      const employer = employerById.get(line.id);
      return employer === undefined ? [] : [{ employer, line }];
    })
    .sort((a, b) =>
      a.employer.details.legalName.localeCompare(b.employer.details.legalName, 'zh-CN'),
    );
}

/** Gang-masters the market knows as employers, whom nobody has entered yet. */
export function notEntered({ employers, gangmasters }: Known): Employer[] {
  return employers.filter(
    ({ id, details, status }) =>
      details.type === 'gangmaster' && status !== 'blacklisted' && !gangmasters.has(id),
  );
}

/** What the register has to say about a posting that names this real employer. */
export function registerFindings(
  line: Gangmaster | undefined,
  realEmployerName: string | null,
): ('notListed' | 'nameOpen' | 'otherThanListed')[] {
  if (line === undefined) return ['notListed'];
  const named = realEmployerName?.trim() ?? '';
  const other = named !== '' && !line.details.represents.includes(named);
  return [
    ...(line.verified === null ? (['nameOpen'] as const) : []),
    ...(other ? (['otherThanListed'] as const) : []),
  ];
}
