import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { WorkerIdentity } from '../../contract/commands/worker-commands.ts';
import { ageGate, ageOn } from '../../rules/age.ts';
import { checkForeignPr2017Number, checkResidentId } from '../../rules/resident-id.ts';
import type { IdCard } from './id-card.ts';
import type { AgeBand, Consent, ConsentPurpose, Worker, WorkerWishes } from './worker.ts';

/** The consents in force: version, and for each purpose the hashes of its texts. */
export interface ConsentsInForce {
  readonly version: string;
  readonly hashes: Readonly<Record<ConsentPurpose, readonly string[]>>;
}

/** Whether a consent was given to a text that is still in force; a changed text asks again (B-07). */
export function isCurrent(
  consent: Pick<Consent, 'purpose' | 'textVersion' | 'textHash'>,
  inForce: ConsentsInForce,
): boolean {
  return (
    consent.textVersion === inForce.version &&
    inForce.hashes[consent.purpose].includes(consent.textHash)
  );
}

/** Whether somebody said yes to a purpose, in the text that is in force. */
export function consentsTo(
  consents: readonly Consent[],
  purpose: ConsentPurpose,
  inForce: ConsentsInForce,
): boolean {
  return consents.some(
    (consent) => consent.purpose === purpose && consent.given && isCurrent(consent, inForce),
  );
}

/** Nothing personal is kept without a yes to registration, and no yes counts for another text. */
export function checkConsents(
  consents: readonly Consent[],
  inForce: ConsentsInForce,
): Result<null, HallError> {
  if (!consents.some((consent) => consent.purpose === 'registration' && consent.given)) {
    return err({ code: 'consent_missing', fields: ['registration'] });
  }
  const outdated = consents.filter((consent) => consent.given && !isCurrent(consent, inForce));
  if (outdated.length > 0) {
    return err({ code: 'consent_outdated', fields: outdated.map((consent) => consent.purpose) });
  }
  return ok(null);
}

/** Checks a card's number against itself and against what else the card says. */
export function checkCard(
  card: IdCard,
  options: { readonly testRegions: boolean; readonly nowMs: number },
): Result<null, HallError> {
  const invalid = err({ code: 'card_invalid' } as const);
  if (card.kind === 'foreign_pr_2017') {
    return checkForeignPr2017Number(card.idNumber).ok ? ok(null) : invalid;
  }
  const checked = checkResidentId(card.idNumber, {
    testRegions: options.testRegions,
    todayMs: options.nowMs,
  });
  return checked.ok && checked.value.birthDate === card.birthDate ? ok(null) : invalid;
}

/** The band an age falls in; nobody under 16 gets this far. */
export function ageBandOf(birthDate: string, nowMs: number): AgeBand {
  const age = ageOn(birthDate, nowMs);
  if (age < 18) return '16-17';
  if (age < 40) return '18-39';
  if (age < 50) return '40-49';
  return age < 60 ? '50-59' : '60+';
}

const idTypes = {
  resident: 'resident_id',
  hmt_residence: 'hmt_residence',
  foreign_pr_2017: 'foreign_pr',
  foreign_pr_2023: 'foreign_pr',
} as const;

/** The person to be encrypted beside the worker. */
export interface PersonKept {
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
}

interface Registration {
  readonly id: string;
  readonly registrationNo: string;
  /** The worker this card already belongs to: same number, same worker (B-06). */
  readonly known: Worker | null;
  readonly identity: WorkerIdentity;
  readonly consents: readonly Consent[];
  readonly wishes: WorkerWishes;
  readonly elderMode: boolean;
  readonly day: string;
  readonly nowMs: number;
}

/** Registers a worker, or again one who is known; says what is kept of the person. */
export function register(
  input: Registration,
): Result<{ worker: Worker; person: PersonKept }, HallError> {
  const { identity, nowMs } = input;
  if (identity.by === 'card' && ageGate(identity.card.birthDate, nowMs) === 'child') {
    return err({ code: 'under_age' });
  }
  const keepsNumber =
    identity.by === 'card' &&
    input.consents.some((consent) => consent.purpose === 'keep_id_number' && consent.given);
  const worker: Worker = {
    id: input.known?.id ?? input.id,
    registrationNo: input.known?.registrationNo ?? input.registrationNo,
    ...standing(identity, { keepsNumber, nowMs }),
    wishes: input.wishes,
    consents: latest([...(input.known?.consents ?? []), ...input.consents]),
    elderMode: input.elderMode,
    recommendations: input.known?.recommendations ?? true,
    status: statusOn(input.known, input.day),
    lastSeenDay: input.day,
    createdAtMs: input.known?.createdAtMs ?? nowMs,
    updatedAtMs: nowMs,
  };
  return ok({ worker, person: personOf(identity, keepsNumber) });
}

type Standing = Pick<
  Worker,
  'idType' | 'verified' | 'ageBand' | 'minorWorker' | 'gender' | 'residenceRegion'
>;

function standing(
  identity: WorkerIdentity,
  facts: { readonly keepsNumber: boolean; readonly nowMs: number },
): Standing {
  if (identity.by === 'phone') {
    return {
      idType: 'none',
      verified: false,
      ageBand: identity.ageBand,
      minorWorker: identity.ageBand === '16-17',
      gender: 'unknown',
      residenceRegion: null,
    };
  }
  const { card } = identity;
  return {
    // Without the number nobody can say later whose card it was (B-08).
    idType: facts.keepsNumber ? idTypes[card.kind] : 'none',
    verified: facts.keepsNumber,
    ageBand: ageBandOf(card.birthDate, facts.nowMs),
    minorWorker: ageGate(card.birthDate, facts.nowMs) === 'minor_worker',
    gender: card.gender,
    residenceRegion: card.regionCode,
  };
}

function personOf(identity: WorkerIdentity, keepsNumber: boolean): PersonKept {
  if (identity.by === 'phone') {
    return { name: identity.name, idNumber: null, phone: identity.phone, birthDate: null };
  }
  const { card, phone } = identity;
  return {
    name: card.name,
    idNumber: keepsNumber ? card.idNumber : null,
    phone,
    birthDate: keepsNumber ? card.birthDate : null,
  };
}

/** The last answer to each purpose; the ledger keeps the earlier ones. */
function latest(consents: readonly Consent[]): Consent[] {
  return [...new Map(consents.map((consent) => [consent.purpose, consent])).values()];
}

/** A known worker came in: seen today, and older than he was. */
export function checkIn(
  worker: Worker,
  visit: { readonly birthDate: string; readonly day: string; readonly nowMs: number },
): Worker {
  return {
    ...worker,
    status: statusOn(worker, visit.day),
    ageBand: ageBandOf(visit.birthDate, visit.nowMs),
    minorWorker: ageGate(visit.birthDate, visit.nowMs) === 'minor_worker',
    lastSeenDay: visit.day,
    updatedAtMs: visit.nowMs,
  };
}

/** Who found work today has it; the work of yesterday is done, and who comes again looks again. */
function statusOn(worker: Worker | null, day: string): 'matched_today' | 'seeking' {
  const isMatched = worker?.status === 'matched_today' && worker.lastSeenDay === day;
  return isMatched ? 'matched_today' : 'seeking';
}

/** Takes a consent back. Without the number the worker is no longer verified (PIPL 15). */
export function withdrawConsent(
  worker: Worker,
  change: { readonly purpose: ConsentPurpose; readonly nowMs: number },
): Worker {
  const { purpose, nowMs } = change;
  const consents = worker.consents.map((consent) =>
    consent.purpose === purpose ? { ...consent, given: false, atMs: nowMs } : consent,
  );
  const next = { ...worker, consents, updatedAtMs: nowMs };
  return purpose === 'keep_id_number' ? { ...next, idType: 'none', verified: false } : next;
}

/** What is left of a worker whose person was deleted: an anonymous row the ledger can refer to. */
export function anonymise(worker: Worker, nowMs: number): Worker {
  return {
    ...worker,
    idType: 'none',
    verified: false,
    gender: 'unknown',
    residenceRegion: null,
    consents: worker.consents.map((consent) => ({ ...consent, given: false })),
    status: 'left',
    updatedAtMs: nowMs,
  };
}
