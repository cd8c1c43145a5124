import type { Employer } from '../../domain/employer/employer.ts';
import type { Market } from '../../domain/market/market.ts';
import type { Posting, PostingContent } from '../../domain/posting/posting.ts';
import { remainingPlaces } from '../../domain/posting/reviewing.ts';
import { mayMinorsTake } from '../../rules/fit.ts';
import { maskAddress } from '../../rules/masking.ts';
import type { BoardPosting, KioskPosting } from './board-topic.ts';

interface Shown {
  readonly posting: Posting;
  readonly employer: Employer;
  readonly market: Market;
  /** The booth its employer holds today; null for who has none. */
  readonly standName: string | null;
}

/** What every household is called in public (F-04). */
export const publicHousehold = '个人雇主';

/** A posting as everybody may read it. Field by field, so that nothing new slips out unseen. */
export function boardPosting({ posting, employer, market, standName }: Shown): BoardPosting {
  const content = publishedContent(posting);
  const isHousehold = employer.details.type === 'household';
  return {
    kind: 'posting',
    id: posting.id,
    postingNo: posting.postingNo,
    occupationId: content.occupationId,
    headcount: content.headcount,
    remaining: remainingPlaces(posting),
    employer: employerName(employer, content),
    place: isHousehold ? maskedPlace(content.workAddress) : content.workAddress,
    workStartMs: content.workStartMs,
    workEndMs: content.workEndMs,
    shiftStart: content.shiftStart,
    shiftEnd: content.shiftEnd,
    payMinFen: content.payMinFen,
    payMaxFen: content.payMaxFen,
    payUnit: content.payUnit,
    pieceName: content.pieceName,
    settlement: content.settlement,
    // Where the employer sits today says more than where his kind of work is usually negotiated.
    zone: standName ?? market.zones[content.occupationId] ?? null,
    hardshipFriendly: content.hardshipFriendly,
    onBehalf: employer.details.type === 'gangmaster',
    origin: content.originName,
    phone: content.phonePublic && !isHousehold ? content.contactPhone : null,
    publishAtMs: posting.publishAtMs ?? posting.updatedAtMs,
    validUntilMs: posting.validUntilMs ?? posting.updatedAtMs,
  };
}

/** A posting as a worker reads it at a kiosk. */
export function kioskPosting(shown: Shown): KioskPosting {
  const content = publishedContent(shown.posting);
  return {
    ...boardPosting(shown),
    skillRequirements: content.skillRequirements,
    licences: content.licences,
    workContent: content.workContent,
    meetingPoint: shownMeetingPoint(shown.employer, content),
    hoursPerDay: content.hoursPerDay,
    employmentForm: content.employmentForm,
    welfare: content.welfare,
    insurance: content.insurance,
    minorsAllowed: mayMinorsTake(content),
    standName: shown.standName,
  };
}

/** An address that is nothing but a house number leaves nothing to show. */
function maskedPlace(address: string): string {
  const masked = maskAddress(address);
  return masked === '' ? '请到窗口询问' : masked;
}

function shownMeetingPoint(employer: Employer, { meetingPoint }: PostingContent): string | null {
  if (meetingPoint === null || employer.details.type !== 'household') return meetingPoint;
  const masked = maskAddress(meetingPoint);
  return masked === '' ? null : masked;
}

function employerName(employer: Employer, content: PostingContent): string {
  switch (employer.details.type) {
    case 'household':
      return publicHousehold;
    case 'gangmaster':
      // The row names who really hires; `onBehalf` says that somebody recruits for him.
      return content.realEmployerName ?? employer.details.displayName;
    default:
      return employer.details.displayName;
  }
}

/** Only finished texts are ever published, see `completeContent`. */
function publishedContent(posting: Posting): PostingContent {
  return posting.content as PostingContent;
}
