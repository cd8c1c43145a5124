import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { baseLexicon } from '@hall/core/rules/scanner/lexicon';
import { severities, type LexiconRule } from '@hall/core/rules/scanner/lexicon-schema';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { severityTone } from '../review/severity.ts';
import { Button } from '../widgets/button.tsx';
import { Pill, Row, Stack } from '../widgets/page.tsx';
import { ruleWords } from '../widgets/rule-words.ts';
import { SearchBox } from '../widgets/search-box.tsx';
import { Table } from '../widgets/table.tsx';
import type { RuleChange } from './change-dialog.tsx';

/** The rules every hall starts with; a market may take one a step down, never out. */
export function ProductRules({ ask }: { readonly ask: (change: RuleChange) => void }) {
  const say = useSay();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const rows = baseLexicon.rules.filter((rule) =>
    `${rule.id} ${ruleWords(rule.id, say)} ${rule.basis}`.toLowerCase().includes(wanted),
  );
  return (
    <Stack>
      <SearchBox label={say('lexicon.search')} value={search} onChange={setSearch} />
      <Table<LexiconRule>
        label={say('lexicon.rules')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'id', heading: say('lexicon.id'), cell: ({ id }) => id },
          {
            key: 'category',
            heading: say('lexicon.category'),
            width: '10rem',
            cell: ({ id }) => ruleWords(id, say),
          },
          {
            key: 'severity',
            heading: say('lexicon.severity'),
            width: '9rem',
            cell: (rule) => <InForce rule={rule} />,
          },
          { key: 'basis', heading: say('lexicon.basis'), cell: ({ basis }) => basis },
          {
            key: 'acts',
            heading: say('lexicon.acts'),
            cell: (rule) => <Act rule={rule} ask={ask} />,
          },
        ]}
        empty={<p>{say('list.nothingFound')}</p>}
      />
    </Stack>
  );
}

function InForce({ rule }: { readonly rule: LexiconRule }) {
  const say = useSay();
  const { inForce } = useStaff().lexicon;
  const severity = inForce.rules.find(({ id }) => id === rule.id)?.severity ?? rule.severity;
  return (
    <Row>
      <Pill tone={severityTone(severity)}>{say(`severity.${severity}`)}</Pill>
      {severity !== rule.severity && (
        <span>{say('lexicon.lowered', { severity: say(`severity.${rule.severity}`) })}</span>
      )}
    </Row>
  );
}

function Act({
  rule,
  ask,
}: {
  readonly rule: LexiconRule;
  readonly ask: (change: RuleChange) => void;
}) {
  const say = useSay();
  const { downgrades } = useStaff().lexicon.hall.local;
  const isDown = downgrades.some(({ ruleId }) => ruleId === rule.id);
  const below = severities[severities.indexOf(rule.severity) + 1];
  const own = say(`severity.${rule.severity}`);
  if (below === undefined) return null;
  const lower = say(`severity.${below}`);
  return isDown ? (
    <Button
      size="small"
      icon={ArrowUp}
      onClick={() => {
        ask({ act: 'reinstate', ruleId: rule.id, from: lower, to: own });
      }}
    >
      {say('lexicon.reinstate')}
    </Button>
  ) : (
    <Button
      size="small"
      icon={ArrowDown}
      onClick={() => {
        ask({ act: 'downgrade', ruleId: rule.id, from: own, to: lower });
      }}
    >
      {say('lexicon.downgrade')}
    </Button>
  );
}
