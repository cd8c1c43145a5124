import type { PostingContent } from '@hall/core/domain/posting/posting';
import type { PostingForm } from './posting-form.ts';

/** What every section of the entry form is given. */
export interface SectionProps {
  readonly form: PostingForm;
  readonly change: (form: PostingForm) => void;
  /** What is wrong with a field, in words; null when nothing is. */
  readonly errorOf: (field: keyof PostingContent) => string | null;
}
