import { assistHandlers } from './assist/assist-handlers.ts';
import type { DomainHandlers, Handlers } from './handler.ts';
import { agreementHandlers } from './agreement/agreement-handlers.ts';
import { campaignHandlers } from './campaign/campaign-handlers.ts';
import { approvePage } from './content/approve.ts';
import { saveContent } from './content/save.ts';
import { withdrawPage } from './content/withdraw.ts';
import { bayHandlers } from './bay/bay-handlers.ts';
import { boothHandlers, type BoothDeps } from './booth/booth-handlers.ts';
import { complaintHandlers } from './complaint/complaint-handlers.ts';
import type { ComplaintDeps } from './complaint/kiosk-complaints.ts';
import { agentHandlers } from './employer/agents.ts';
import { blacklistEmployer } from './employer/blacklist.ts';
import { editEmployer } from './employer/edit.ts';
import { answerBarProposal, proposeBar } from './employer/proposals.ts';
import { registerEmployer } from './employer/register.ts';
import { unblacklistEmployer } from './employer/unblacklist.ts';
import { verifyEmployer } from './employer/verify.ts';
import { fairHandlers } from './fair/fair-handlers.ts';
import { hallDayHandlers } from './hall-day/hall-day-handlers.ts';
import { answerHelp } from './help/answer.ts';
import { callForHelp } from './help/call.ts';
import { lexiconHandlers } from './lexicon/lexicon-handlers.ts';
import { updateMarket } from './market/update.ts';
import { callChosen } from './counter/call-chosen.ts';
import { callNext } from './counter/next.ts';
import { atOwnCounter } from './counter/own-counter.ts';
import { completeCurrent, holdCurrent, missCurrent, startCurrent } from './counter/presses.ts';
import { recallCurrent } from './counter/recall.ts';
import { resumeHeld } from './counter/resume.ts';
import { setCounterPaused } from './counter/set-paused.ts';
import { transferCurrent } from './counter/transfer.ts';
import { undoPress } from './counter/undo.ts';
import { meetingHandlers } from './meeting/meeting-handlers.ts';
import { clearNotice } from './notice/clear.ts';
import { showNotice } from './notice/show.ts';
import { approvePosting } from './posting/approve.ts';
import { archivePosting } from './posting/archive.ts';
import { expirePosting } from './posting/expire.ts';
import { rejectPosting } from './posting/reject.ts';
import { approveForOpening, releasePosting } from './posting/release.ts';
import { reportPosting } from './posting/report.ts';
import { repostPosting } from './posting/repost.ts';
import { rescanPosting } from './posting/rescan.ts';
import { restorePosting } from './posting/restore.ts';
import { rewritePosting } from './posting/rewrite.ts';
import { savePostingDraft } from './posting/save-draft.ts';
import { setPostingTaken } from './posting/set-taken.ts';
import { askStillWanted, expireUnanswered, keepPosting } from './posting/stale.ts';
import { submitPosting } from './posting/submit.ts';
import { suspendPosting } from './posting/suspend.ts';
import { withdrawPosting } from './posting/withdraw.ts';
import { retireCounter } from './queue/retire-counter.ts';
import { retireService } from './queue/retire-service.ts';
import { saveCounter } from './queue/save-counter.ts';
import { saveService } from './queue/save-service.ts';
import { saveQueueSettings } from './queue/save-settings.ts';
import { recordSlipPrinted } from './slip/printed.ts';
import { reprintSlip } from './slip/reprint.ts';
import { apologise } from './ticket/apology.ts';
import { confirmTicket } from './ticket/confirm.ts';
import { expireTicket } from './ticket/expire.ts';
import { lapseTicket } from './ticket/lapse.ts';
import { recordTicketPrinted } from './ticket/printed.ts';
import { rateTicket } from './ticket/rate.ts';
import { reprintTicket } from './ticket/reprint.ts';
import { requeueTicket } from './ticket/requeue.ts';
import { reserveTicket } from './ticket/reserve.ts';
import { setTicketPriority } from './ticket/set-priority.ts';
import { voidOneTicket } from './ticket/void.ts';
import { standHandlers } from './stand/stand-handlers.ts';
import { checkInWorker } from './worker/check-in.ts';
import { correctWorker } from './worker/correct.ts';
import { deleteWorker, lapseWorker } from './worker/delete.ts';
import { openWorker } from './worker/open.ts';
import { registerWorker } from './worker/register.ts';
import { setWorkerPaused } from './worker/set-paused.ts';
import { setRecommendations } from './worker/set-recommendations.ts';
import { turnAway } from './worker/turn-away.ts';
import { withdrawWorkerConsent } from './worker/withdraw-consent.ts';

/** The handlers of everything the hall is about: postings, employers, workers, pages. */
export function domainHandlers(deps: BoothDeps & ComplaintDeps): DomainHandlers {
  const blacklist = blacklistEmployer(deps.booths);
  return {
    ...postingHandlers,
    ...pageHandlers,
    ...queueHandlers,
    'ticket.reserve': reserveTicket(deps),
    'ticket.reprint': reprintTicket(deps),
    'ticket.requeue': requeueTicket(deps),
    'ticket.rate': rateTicket(deps),
    'ticket.apology': apologise(deps),
    ...lexiconHandlers,
    ...standHandlers,
    ...bayHandlers(deps.booths),
    ...agentHandlers(deps.booths),
    ...fairHandlers,
    ...agreementHandlers,
    ...hallDayHandlers,
    ...boothHandlers(deps),
    ...meetingHandlers(deps),
    ...assistHandlers,
    ...campaignHandlers,
    ...complaintHandlers(deps),
    'employer.blacklist': blacklist,
    'employer.answerProposal': answerBarProposal(blacklist),
    'worker.checkIn': checkInWorker(deps),
    'worker.turnAway': turnAway,
    'worker.register': registerWorker(deps),
    'worker.open': openWorker(deps),
    'worker.correct': correctWorker(deps),
    'worker.setPaused': setWorkerPaused(deps),
    'worker.setRecommendations': setRecommendations(deps),
    'worker.withdrawConsent': withdrawWorkerConsent(deps),
    'worker.delete': deleteWorker(deps),
    'worker.lapse': lapseWorker(deps),
    'slip.reprint': reprintSlip(deps),
    'slip.printed': recordSlipPrinted,
    'help.call': callForHelp,
    'help.answer': answerHelp,
  };
}

const postingHandlers = {
  'posting.saveDraft': savePostingDraft,
  'posting.submit': submitPosting,
  'posting.repost': repostPosting,
  'posting.approve': approvePosting,
  'posting.approveForOpening': approveForOpening,
  'posting.release': releasePosting,
  'posting.rewrite': rewritePosting,
  'posting.reject': rejectPosting,
  'posting.withdraw': withdrawPosting,
  'posting.suspend': suspendPosting,
  'posting.restore': restorePosting,
  'posting.setTaken': setPostingTaken,
  'posting.report': reportPosting,
  'posting.archive': archivePosting,
  'posting.rescan': rescanPosting,
  'posting.expire': expirePosting,
  'posting.keep': keepPosting,
  'posting.askStill': askStillWanted,
  'posting.expireStale': expireUnanswered,
  'employer.register': registerEmployer,
  'employer.edit': editEmployer,
  'employer.verify': verifyEmployer,
  'employer.unblacklist': unblacklistEmployer,
  'employer.proposeBar': proposeBar,
} satisfies Partial<Handlers>;

const pageHandlers = {
  'content.save': saveContent,
  'content.approve': approvePage,
  'content.withdraw': withdrawPage,
  'notice.show': showNotice,
  'notice.clear': clearNotice,
  'market.update': updateMarket,
} satisfies Partial<Handlers>;

const queueHandlers = {
  'ticket.printed': recordTicketPrinted,
  'ticket.confirm': confirmTicket,
  'ticket.void': voidOneTicket,
  'ticket.setPriority': setTicketPriority,
  'ticket.lapse': lapseTicket,
  'ticket.expire': expireTicket,
  'counter.next': atOwnCounter(callNext),
  'counter.recall': atOwnCounter(recallCurrent),
  'counter.miss': atOwnCounter(missCurrent),
  'counter.start': atOwnCounter(startCurrent),
  'counter.complete': atOwnCounter(completeCurrent),
  'counter.hold': atOwnCounter(holdCurrent),
  'counter.undo': atOwnCounter(undoPress),
  'counter.resume': atOwnCounter(resumeHeld),
  'counter.callChosen': atOwnCounter(callChosen),
  'counter.transfer': atOwnCounter(transferCurrent),
  'counter.setPaused': atOwnCounter(setCounterPaused),
  'queue.saveService': saveService,
  'queue.retireService': retireService,
  'queue.saveCounter': saveCounter,
  'queue.retireCounter': retireCounter,
  'queue.saveSettings': saveQueueSettings,
} satisfies Partial<Handlers>;
