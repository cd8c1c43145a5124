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
  'error.not_issuing':
    'No numbers for this service now; look at the opening times or ask a colleague',
  'error.nobody_waiting': 'Nobody is waiting',
  'error.counter_busy': 'A number was called and not dealt with; press Start or Missed first',
  'error.counter_empty': 'There is no number at this counter now',
  'error.too_early': 'Called a moment ago; please wait a little',
  'error.recalls_used': 'Called again three times already; you may press Missed',
  'error.requeue_used': 'This number has come back once already; please take a new one',
  'error.undo_over': 'More than a minute ago, or the number has moved on; it cannot be undone',
  'error.already_rated': 'This number has been rated already, thank you',
  'error.wrong_ticket_code': 'The code is wrong or not of a number of today',
  'error.in_use': 'Still in use; it cannot be retired now',
  'error.wrong_booth_code': 'The code is wrong or has ended; please get a new one at a window',
  'error.booth_closed': 'This booth has been closed; please type the code of today again',
  'error.agent_disabled':
    'This person may not act for the employer any more; somebody else has to come, or a window enables him again',
  'error.agent_needed':
    'Please say first who acts for the employer; enter somebody if nobody is there',
  'error.agent_limit':
    'An employer has at most 20 people in use; disable those who do not come any more',
  'error.no_places': 'No place is left; nobody was taken on',
  'error.times_overlap': 'This worker has other work at the same time',
  'error.not_for_minors':
    'Nobody under 18 may do this work (Law on the Protection of Minors, article 61)',
  'error.already_matched': 'This worker has this job already',
  'error.bay_taken': 'Somebody else has just taken this bay; please choose another',
  'error.no_bay_free': 'Every bay is taken; please wait a moment',
  'error.vehicle_in_bay':
    'Your vehicle stands in a bay already; for another one give the end of both plates',
  'error.stay_too_long': 'Two hours are the most; it cannot stay longer',
  'error.stand_taken': 'Somebody else has this booth on that day',
  'error.stand_limit': 'This employer has as many booths as allowed on that day',
  'error.real_employer_missing':
    'Who recruits for others has to name the real employer, not himself. To be filled in: {fields}',
  'error.too_many_open': 'Too many meetings are open today; confirm or decline some first',
  'error.ambiguous_number': 'Two people of today have this ending; enter more digits of the number',
  'error.checklist_open': 'Not ticked yet: {fields}',
  'error.at_another_fair': 'A posting is at another fair already; take it out there first',
  'error.season_name_taken': 'There is a season of this name already; please choose another',
  'error.seasons_overlap': 'The dates of two seasons overlap; please change one of them',
  'error.special_day_taken': 'One date is a special day twice; please keep one of them',
  'error.fire_input_on':
    'The fire alarm contact is still on, or cannot be seen; the lanes stay open',

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
