import { Ban, BadgeCheck, Pencil, Plus, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { dayOf } from '@hall/core/basics/market-day';
import { statusAt } from '@hall/core/domain/employer/verification';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Posting } from '@hall/core/domain/posting/posting';
import { useLanguage, useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { History } from '../ledger/history.tsx';
import { usePostingColumns } from '../postings/posting-columns.tsx';
import { newestFirst } from '../postings/posting-list.ts';
import { Button } from '../widgets/button.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, Columns, Facts, PageHead, Pill } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { AgentsCard } from './agents-card.tsx';
import { BarDialog } from './bar-dialog.tsx';
import { BoothCode } from './booth-code.tsx';
import { isExpiring } from './employer-list.ts';
import { employerTone } from './employer-words.ts';
import { ProposeButton } from './propose-dialog.tsx';
import { RecordCard } from './record-card.tsx';
import { VerifyDialog } from './verify-dialog.tsx';

/** One employer: who he is, how he stands, what he posts, and what can be done. */
export function EmployerSheet({ employerId }: { readonly employerId: string }) {
  const { say } = useLanguage();
  const staff = useStaff();
  const employer = staff.employerById.get(employerId);
  if (employer === undefined) {
    return staff.ready ? (
      <Message tone="warn">{say('employer.notFound')}</Message>
    ) : (
      <p>{say('list.loading')}</p>
    );
  }
  return <Sheet employer={employer} />;
}

function Sheet({ employer }: { readonly employer: Employer }) {
  const { say } = useLanguage();
  const may = useMay();
  const nowMs = useNow(60_000);
  const status = statusAt(employer, nowMs);
  return (
    <>
      <PageHead
        back={{ href: hashTo('employers'), label: say('page.employers') }}
        title={
          <>
            {employer.details.displayName}{' '}
            <Pill tone={employerTone(status)}>{say(`employer.status.${status}`)}</Pill>
          </>
        }
        note={employer.details.legalName}
      >
        <SheetActions employer={employer} />
      </PageHead>
      <Columns
        main={
          <>
            {status === 'blacklisted' && (
              <Message tone="alarm">
                {say('employer.barredBecause', { text: employer.blacklistReason ?? '' })}
              </Message>
            )}
            {status === 'unverified' && (
              <Message tone="warn">{say('employer.verifyFirst')}</Message>
            )}
            {status === 'expired' && <Message tone="warn">{say('employer.lapsed')}</Message>}
            {isExpiring(employer, nowMs) && (
              <Message tone="warn">
                {say('employer.lapsesOn', { day: dayOf(employer.verifiedUntilMs ?? nowMs) })}
              </Message>
            )}
            {may('employer.record') && <RecordCard employerId={employer.id} />}
            {may('agent.list') && <AgentsCard employer={employer} />}
            <Card title={say('employer.postings')}>
              <Postings employerId={employer.id} />
            </Card>
            {may('ledger.of') && <History entityId={employer.id} />}
          </>
        }
        side={
          <Card title={say('employer.particulars')}>
            <Particulars employer={employer} />
          </Card>
        }
      />
    </>
  );
}

function SheetActions({ employer }: { readonly employer: Employer }) {
  const { say } = useLanguage();
  const may = useMay();
  const nowMs = useNow(60_000);
  const [asked, setAsked] = useState<'verify' | 'bar' | null>(null);
  const status = statusAt(employer, nowMs);
  const close = (): void => {
    setAsked(null);
  };
  return (
    <>
      {status === 'verified' && <VerifiedActions employer={employer} />}
      {may('employer.edit') && (
        <LinkButton icon={Pencil} href={hashTo('employers', employer.id, 'edit')}>
          {say('posting.action.edit')}
        </LinkButton>
      )}
      {status !== 'blacklisted' && may('employer.verify') && (
        <Button
          look={status === 'verified' ? 'secondary' : 'primary'}
          icon={BadgeCheck}
          onClick={() => {
            setAsked('verify');
          }}
        >
          {say(status === 'verified' ? 'employer.verifyAgain' : 'employer.verify.do')}
        </Button>
      )}
      {may('employer.blacklist') && (
        <Button
          look={status === 'blacklisted' ? 'secondary' : 'danger'}
          icon={status === 'blacklisted' ? RotateCcw : Ban}
          onClick={() => {
            setAsked('bar');
          }}
        >
          {say(status === 'blacklisted' ? 'employer.unbar' : 'employer.bar')}
        </Button>
      )}
      <ProposeButton employer={employer} />
      {asked === 'verify' && <VerifyDialog employer={employer} onClose={close} />}
      {asked === 'bar' && <BarDialog employer={employer} onClose={close} />}
    </>
  );
}

/** What only a verified employer may have done for him. */
function VerifiedActions({ employer }: { readonly employer: Employer }) {
  const { say } = useLanguage();
  const may = useMay();
  return (
    <>
      {may('posting.submit') && (
        <LinkButton icon={Plus} href={hashTo('postings', 'new', employer.id)}>
          {say('postings.new')}
        </LinkButton>
      )}
      {may('booth.issueCode') && <BoothCode employer={employer} />}
    </>
  );
}

function Particulars({ employer }: { readonly employer: Employer }) {
  const { say } = useLanguage();
  const { members } = useStaff();
  const { details } = employer;
  const day = (atMs: number | null): string => (atMs === null ? say('value.none') : dayOf(atMs));
  return (
    <Facts
      facts={[
        { name: say('field.type'), value: say(`employer.type.${details.type}`) },
        { name: say('field.creditCode'), value: details.creditCode ?? say('value.none') },
        ...(details.creditCodeOverride === null
          ? []
          : [{ name: say('field.creditCodeOverride'), value: details.creditCodeOverride }]),
        { name: say('field.regionCode'), value: details.regionCode },
        { name: say('field.address'), value: details.address },
        { name: say('field.industry'), value: details.industry },
        { name: say('field.contactName'), value: details.contactName },
        { name: say('field.contactPhone'), value: details.contactPhone },
        {
          name: say('field.agentIdSeen'),
          value: details.agentIdSeen ? say('value.yes') : say('value.no'),
        },
        {
          name: say('field.materials'),
          value: employer.materials.map((one) => say(`field.${one}`)).join(say('list.comma')),
        },
        ...(employer.hrLicenceNo === null
          ? []
          : [
              { name: say('field.hrLicenceNo'), value: employer.hrLicenceNo },
              { name: say('field.hrLicenceValidToMs'), value: day(employer.hrLicenceValidToMs) },
            ]),
        { name: say('employer.verifiedUntil'), value: day(employer.verifiedUntilMs) },
        {
          name: say('employer.responsible'),
          value: members.get(employer.responsibleStaffId)?.displayName ?? say('value.unknown'),
        },
      ]}
    />
  );
}

function Postings({ employerId }: { readonly employerId: string }) {
  const say = useSay();
  const columns = usePostingColumns();
  const { postings } = useStaff();
  return (
    <Table<Posting>
      label={say('employer.postings')}
      rows={newestFirst(postings).filter((posting) => posting.employerId === employerId)}
      rowKey={(posting) => posting.id}
      hrefOf={(posting) => hashTo('postings', posting.id)}
      columns={[
        { key: 'no', heading: say('posting.no'), cell: (posting) => posting.postingNo },
        columns.trade,
        columns.pay,
        columns.when,
        columns.status,
      ]}
      empty={<p>{say('employer.noPostings')}</p>}
    />
  );
}
