import { z } from 'zod';

/** Every way a request can be refused. Screens find the words under `error.<code>` in i18n. */
export const errorCode = z.enum([
  // the envelope
  'malformed',
  'unknown_name',
  'too_large',
  'not_signed_in',
  'forbidden',
  'busy',
  'internal',
  // the wire, told by the client itself
  'unreachable',
  // signing in and enrolling
  'wrong_login',
  'locked_out',
  'session_expired',
  'wrong_pairing_code',
  // things that are not, or no longer, what the caller thinks
  'not_found',
  'wrong_state',
  'version_conflict',
  'already_exists',
  // rules
  'missing_fields',
  'invalid_fields',
  'employer_not_verified',
  'four_eyes',
  'hits_open',
  'fast_lane_refused',
  'expired',
  'consent_missing',
  'consent_outdated',
  'under_age',
  'card_invalid',
  'credit_code_check',
  'visit_expired',
  'identity_mismatch',
  'wrong_slip_code',
  'last_manager',
  'weak_password',
  // the queue
  'not_issuing',
  'nobody_waiting',
  'counter_busy',
  'counter_empty',
  'too_early',
  'recalls_used',
  'requeue_used',
  'undo_over',
  'already_rated',
  'wrong_ticket_code',
  'in_use',
  // matches
  'wrong_booth_code',
  'booth_closed',
  'agent_disabled',
  'agent_needed',
  'agent_limit',
  'no_places',
  'times_overlap',
  'not_for_minors',
  'already_matched',
  'too_many_open',
  'ambiguous_number',
  // booths of the hall, and who recruits for others
  'stand_taken',
  'stand_limit',
  'real_employer_missing',
  // fairs
  'at_another_fair',
  'checklist_open',
  // bays for vehicles
  'bay_taken',
  'no_bay_free',
  'vehicle_in_bay',
  'stay_too_long',
  // the entrance
  'fire_input_on',
  // the calendar of the hall
  'season_name_taken',
  'seasons_overlap',
  'special_day_taken',
]);
export type ErrorCode = z.infer<typeof errorCode>;

/** A refusal. `fields` names what is missing or wrong; `ref` finds an internal error in the log. */
export const hallError = z.strictObject({
  code: errorCode,
  fields: z.array(z.string().max(60)).max(60).optional(),
  ref: z.string().max(40).optional(),
});
export type HallError = z.infer<typeof hallError>;
