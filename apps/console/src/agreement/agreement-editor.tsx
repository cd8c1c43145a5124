import { useDeferredValue, type SyntheticEvent } from 'react';
import {
  agreementFields,
  agreementLines,
  mostAgreementLines,
} from '@hall/core/domain/agreement/writing';
import { useAnnounce } from '../app/announce.tsx';
import { useSay, type Say } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { TextArea } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { AgreementPreview } from './agreement-preview.tsx';
import { clausesOf, problemOf, type TextProblem } from './agreement-form.ts';

/** Writes a new version, with the paper beside it. */
export function AgreementEditor({
  typed,
  onType,
  onClose,
  onSaved,
}: {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) {
  const say = useSay();
  const announce = useAnnounce();
  const save = useCommand('agreement.save');
  const clauses = clausesOf(typed);
  const problem = problemOf(clauses);
  // Typing goes first; the paper follows.
  const laidOut = useDeferredValue(clauses);

  async function act(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (problem !== null) return;
    const done = await save.run({ clauses });
    if (done === null) return;
    announce(say('agreement.saved', { version: done.version }));
    onSaved();
    onClose();
  }

  return (
    <Card title={say('agreement.edit')}>
      <form noValidate onSubmit={(event) => void act(event)}>
        <Stack>
          <TextArea
            label={say('agreement.text')}
            hint={say('agreement.textHint', { fields: fieldNames })}
            error={problem === null ? null : problemWords(problem, say)}
            required
            rows={16}
            value={typed}
            onChange={onType}
          />
          {problem === null && <Room clauses={clauses} />}
          <Refused error={save.error} />
          <Actions>
            <Button onClick={onClose}>{say('form.cancel')}</Button>
            <Button type="submit" look="primary" busy={save.busy} disabled={problem !== null}>
              {say('agreement.save')}
            </Button>
          </Actions>
          <AgreementPreview clauses={laidOut} version={0} sinceMs={null} isDraft />
        </Stack>
      </form>
    </Card>
  );
}

const fieldNames = Object.keys(agreementFields)
  .map((name) => `{${name}}`)
  .join(' ');

function Room({ clauses }: { readonly clauses: readonly string[] }) {
  const say = useSay();
  const lines = mostAgreementLines - agreementLines(clauses);
  return (
    <Message tone="info">{say('agreement.room', { lines, most: mostAgreementLines })}</Message>
  );
}

function problemWords(problem: TextProblem, say: Say): string {
  switch (problem.problem) {
    case 'empty':
      return say('problem.missing');
    case 'clause':
      return say('agreement.clauseWrong', { at: problem.at });
    case 'unknown':
      return say('agreement.unknown', {
        fields: problem.fields.map((name) => `{${name}}`).join(' '),
      });
    case 'long':
      return say('agreement.tooLong', { lines: problem.lines });
  }
}
