import type { zhErrors } from '../zh-cn/errors.ts';

/** English of `zh-cn/errors.ts`. */
export const enErrors: Record<keyof typeof zhErrors, string> = {
  'error.malformed': 'Something in the form is wrong; please check it',
  'error.unknown_name': 'The system does not know this action; please reload the page',
  'error.too_large': 'Too much at once; please shorten it',
  'error.not_signed_in': 'Please sign in first',
  'error.forbidden': 'Your role does not allow this',
  'error.busy': 'The system is busy; please try again in a moment',
  'error.internal': 'Something went wrong; please tell the administrator (reference {ref})',
  'error.unreachable': 'The server cannot be reached and nothing was done; please try again later',
  'error.wrong_login': 'Account or password is wrong',
  'error.locked_out': 'Too many wrong tries; wait ten minutes or ask a colleague',
  'error.session_expired': 'You have been signed out; please sign in again',
  'error.wrong_pairing_code': 'The pairing code is wrong or has expired',
  'error.not_found': 'Not found; somebody may have dealt with it already',
  'error.wrong_state': 'Not possible as things stand now; please look again',
  'error.version_conflict': 'It was changed just now; please read the new text before deciding',
  'error.already_exists': 'This is registered already',
  'error.missing_fields': 'Still to be filled in: {fields}',
  'error.invalid_fields': 'These are not right: {fields}',
  'error.employer_not_verified':
    'The employer is not verified, its verification has run out, or it is barred',
  'error.four_eyes': 'Nobody reviews his own work; please ask a colleague',
  'error.hits_open': 'Some findings still need an answer: {fields}',
  'error.fast_lane_refused': 'Not fit for the fast lane; please review it in the ordinary way',
  'error.expired': 'This has expired',
  'error.consent_missing': 'Without your consent nothing can be registered',
  'error.consent_outdated': 'The notice has changed; please read it and choose again',
  'error.under_age': 'Nobody under 16 can register for work',
  'error.card_invalid': 'The number on the card does not check; please ask a colleague',
  'error.credit_code_check':
    'The credit code fails its check; compare it, or state why it is right all the same',
  'error.visit_expired': 'This visit has ended; lay your card again or type the code of your slip',
  'error.identity_mismatch': 'The card differs from the earlier record; please ask a colleague',
  'error.wrong_slip_code': 'The code is wrong or not from today',
  'error.last_manager': 'At least one manager has to remain',
  'error.weak_password': 'This password is too easy; use at least 8 characters and no common one',

  'card.trouble.read_failed': 'Not read; lay the card flat and try again',
  'card.trouble.not_an_id_card': 'This is not an ID card',
  'card.trouble.card_defective': 'The chip of this card cannot be read; please ask a colleague',
  'card.trouble.lift_and_replace': 'Lift the card and lay it down again',
  'card.trouble.card_invalid': 'The number on the card does not check; please ask a colleague',

  'print.outcome.confirmed': 'Printed; please take your slip',
  'print.outcome.unknown': 'It is not certain that the slip came out; please look',
  'print.outcome.failed':
    'Nothing was printed; note the code and print at another machine or window',
};
