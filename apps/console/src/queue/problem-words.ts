import { isTextKey, type Say } from '../app/language.tsx';
import type { Written } from '../shared/form-problems.ts';

/**
 * What is wrong with each field, in words, while it is typed; that something is missing is only said
 * after somebody has tried to save.
 */
export function problemWords<T>(
  form: Written<T>,
  { tried, say }: { readonly tried: boolean; readonly say: Say },
): (field: string) => string | null {
  return (field) => {
    const problem = form.ok ? undefined : form.problems.get(field);
    if (problem === undefined) return null;
    if (problem === 'missing') return tried ? say('problem.missing') : null;
    const key = `queueProblem.${problem}.${field.replace(/\.\d+/g, '')}`;
    return say(isTextKey(key) ? key : 'problem.form');
  };
}
