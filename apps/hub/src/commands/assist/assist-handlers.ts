import type { CommandName } from '@hall/core/contract/commands/registry';
import type { Handlers } from '../handler.ts';
import { sayOutcome } from './meeting-outcome.ts';
import { organiseMeeting } from './organise-meeting.ts';
import {
  closeCase,
  openCase,
  recognise,
  recommendByMouth,
  recordGuidance,
  recordTraining,
} from './plan-handlers.ts';

/** Help for people who find work hard to find: 点对点 meetings and 1-3-1 cases. */
export const assistHandlers: Pick<Handlers, Extract<CommandName, `assist.${string}`>> = {
  'assist.recognise': recognise,
  'assist.openPlan': openCase,
  'assist.guidance': recordGuidance,
  'assist.recommend': recommendByMouth,
  'assist.training': recordTraining,
  'assist.closePlan': closeCase,
  'assist.organise': organiseMeeting,
  'assist.settle': sayOutcome,
};
