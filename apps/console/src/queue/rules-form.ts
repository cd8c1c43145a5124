import {
  queueSettings,
  type PriorityClass,
  type QueueSettings,
} from '@hall/core/domain/service/queue-settings';
import { written, type Written } from '../shared/form-problems.ts';
import { typedNumber } from '../shared/typed-number.ts';

/** The rules of the queue as they are typed; the voice is on its own page. */
export interface RulesForm {
  readonly classes: readonly PriorityClass[];
  readonly mostInARow: string;
  readonly mostAddedMinutes: string;
  readonly missAfterSeconds: string;
  readonly stopMinutesBefore: string;
  readonly leftoverMinutes: string;
}

type Rules = Omit<QueueSettings, 'voice'>;

const rules = queueSettings.omit({ voice: true });

/** The form that shows the rules. */
export function rulesFormOf({ priority, ...rest }: Rules): RulesForm {
  return {
    classes: priority.classes,
    mostInARow: String(priority.mostInARow),
    mostAddedMinutes: String(priority.mostAddedMinutes),
    missAfterSeconds: String(rest.missAfterSeconds),
    stopMinutesBefore: String(rest.stopMinutesBefore),
    leftoverMinutes: String(rest.leftoverMinutes),
  };
}

/** The rules as they are sent, or the fields that stand in the way. */
export function toRules(form: RulesForm): Written<Rules> {
  return written(rules, {
    priority: {
      classes: [...form.classes],
      mostInARow: typedNumber(form.mostInARow),
      mostAddedMinutes: typedNumber(form.mostAddedMinutes),
    },
    missAfterSeconds: typedNumber(form.missAfterSeconds),
    stopMinutesBefore: typedNumber(form.stopMinutesBefore),
    leftoverMinutes: typedNumber(form.leftoverMinutes),
  });
}
