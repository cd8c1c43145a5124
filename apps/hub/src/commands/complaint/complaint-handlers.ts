import type { Handlers } from '../handler.ts';
import { answerReporter } from './answering.ts';
import { complaintKioskHandlers, type ComplaintDeps } from './kiosk-complaints.ts';
import { enterAtWindow, takeOverReports } from './opening.ts';
import { receiptPrinted, renewReceipt } from './receipts.ts';
import { lapseComplaint, revealReporter } from './secrecy.ts';
import { complaintSteps } from './steps.ts';

/** Everything that can be done with a complaint. */
export function complaintHandlers(
  deps: ComplaintDeps,
): Pick<Handlers, Extract<keyof Handlers, `complaint.${string}`>> {
  return {
    'complaint.enter': enterAtWindow(deps),
    'complaint.takeOverReports': takeOverReports,
    ...complaintKioskHandlers(deps),
    'complaint.receiptPrinted': receiptPrinted,
    'complaint.renewReceipt': renewReceipt(deps),
    ...complaintSteps,
    'complaint.answer': answerReporter,
    'complaint.reveal': revealReporter,
    'complaint.lapse': lapseComplaint,
  };
}
