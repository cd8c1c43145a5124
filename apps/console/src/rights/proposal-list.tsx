import { Gavel } from 'lucide-react';
import { useState } from 'react';
import type { BarringProposal } from '@hall/core/domain/employer/barring-proposal';
import { useSay, type Say } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { employerWords } from '../postings/posting-words.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { ProposalDialog } from './proposal-dialog.tsx';
import { useAskedAgain } from './use-asked-again.ts';
import styles from './rights.module.css';

/** What a proposal rests on. */
export function groundWords({ ground, wageComplaints, text }: BarringProposal, say: Say): string {
  return say(`rights.proposal.${ground}`, { count: wageComplaints, text });
}

/** Employers somebody proposes to bar; the manager answers here. */
export function ProposalList() {
  const say = useSay();
  const may = useMay();
  const nowMs = useNow(60_000);
  const staff = useStaff();
  const list = useAskedAgain('proposal.list', {});
  const [asked, setAsked] = useState<BarringProposal | null>(null);
  const answers = may('employer.answerProposal');
  return (
    <Card title={say('rights.proposals')}>
      <Stack>
        <p className={styles.note}>{say('rights.proposals.note')}</p>
        <Refused error={list.error} />
        <Table<BarringProposal>
          label={say('rights.proposals')}
          rows={list.shown?.proposals ?? []}
          rowKey={({ id }) => id}
          hrefOf={({ id }) => hashTo('employers', id)}
          columns={[
            {
              key: 'employer',
              heading: say('field.employerId'),
              cell: ({ id }) => employerWords(staff.employerById.get(id), say),
            },
            {
              key: 'ground',
              heading: say('rights.proposal.ground'),
              cell: (proposal) => groundWords(proposal, say),
            },
            {
              key: 'since',
              heading: say('rights.proposal.since'),
              cell: ({ openedAtMs }) => timeWords(openedAtMs, nowMs, say),
            },
            ...(answers
              ? [
                  {
                    key: 'answer',
                    heading: say('rights.proposal.answer'),
                    cell: (proposal: BarringProposal) => (
                      <Button
                        size="small"
                        icon={Gavel}
                        onClick={() => {
                          setAsked(proposal);
                        }}
                      >
                        {say('rights.proposal.answer')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
          empty={<p>{say('list.loading')}</p>}
        />
        {asked !== null && (
          <ProposalDialog
            proposal={asked}
            onAnswered={list.again}
            onClose={() => {
              setAsked(null);
            }}
          />
        )}
      </Stack>
    </Card>
  );
}
