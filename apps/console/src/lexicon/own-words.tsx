import { Trash2 } from 'lucide-react';
import type { LocalLexicon } from '@hall/core/rules/scanner/local-lexicon';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { severityTone } from '../review/severity.ts';
import { Button } from '../widgets/button.tsx';
import { Pill } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import type { RuleChange } from './change-dialog.tsx';

type Word = LocalLexicon['additions'][number];

/** The words a market added. */
export function OwnWords({ ask }: { readonly ask: (change: RuleChange) => void }) {
  const say = useSay();
  const { local } = useStaff().lexicon.hall;
  const rewriteWords = ({ rewrite }: Word): string => {
    if (rewrite === null) return say('value.none');
    return rewrite === '' ? say('lexicon.isRemoved') : rewrite;
  };
  return (
    <Table<Word>
      label={say('lexicon.own')}
      rows={local.additions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'id', heading: say('lexicon.id'), cell: ({ id }) => id },
        {
          key: 'phrases',
          heading: say('lexicon.phrases'),
          width: '12rem',
          cell: ({ phrases }) => phrases.join(say('list.comma')),
        },
        {
          key: 'severity',
          heading: say('lexicon.severity'),
          cell: ({ severity }) => (
            <Pill tone={severityTone(severity)}>{say(`severity.${severity}`)}</Pill>
          ),
        },
        { key: 'rewrite', heading: say('lexicon.rewrite'), cell: rewriteWords },
        { key: 'basis', heading: say('lexicon.basis'), cell: ({ basis }) => basis },
        {
          key: 'acts',
          heading: say('lexicon.acts'),
          cell: ({ id }) => (
            <Button
              size="small"
              icon={Trash2}
              onClick={() => {
                ask({ act: 'remove', ruleId: id, from: '', to: '' });
              }}
            >
              {say('lexicon.remove')}
            </Button>
          ),
        },
      ]}
      empty={<p>{say('lexicon.ownEmpty')}</p>}
    />
  );
}
