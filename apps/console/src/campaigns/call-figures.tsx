import type { QueryOutput } from '@hall/core/contract/queries';
import { callOutcome } from '@hall/core/domain/campaign/campaign';
import { useSay } from '../app/language.tsx';
import { Figure, Figures } from '../widgets/figures.tsx';
import { Message } from '../widgets/message.tsx';
import { Stack } from '../widgets/page.tsx';
import styles from './campaigns.module.css';

type Told = QueryOutput<'campaign.standing'>;

/** What came of the calls, and who came. */
export function CallFigures({ told }: { readonly told: Told }) {
  const say = useSay();
  const { called, outcomes, came } = told;
  const figures = [
    { name: 'called', value: called },
    ...callOutcome.options.map((name) => ({ name, value: outcomes[name] })),
    { name: 'came', value: came },
  ] as const;
  const settled = callOutcome.options.reduce((sum, name) => sum + outcomes[name], 0);
  const unsettled = called - settled;
  return (
    <Stack>
      <Figures label={say('campaigns.figures')} className={styles.figures}>
        {figures.map(({ name, value }) => (
          <Figure key={name} name={say(`campaigns.figure.${name}`)}>
            <dd>{value.toLocaleString('en')}</dd>
          </Figure>
        ))}
      </Figures>
      <p className={styles.soft}>{say('campaigns.cameNote')}</p>
      {unsettled > 0 && (
        <Message tone="warn">{say('campaigns.unsettled', { count: unsettled })}</Message>
      )}
    </Stack>
  );
}

/** How many can be called, and how many can not, never who. */
export function LeftOut({ told }: { readonly told: Told }) {
  const say = useSay();
  const { listed, withoutConsent, withoutPhone, isWhole } = told;
  const count = listed.toLocaleString('en');
  return (
    <div>
      <p>{say(isWhole ? 'campaigns.listed' : 'campaigns.listedLeast', { count })}</p>
      <p className={styles.soft}>
        {[
          ...(withoutConsent === 0
            ? []
            : [say('campaigns.leftOut.consent', { count: withoutConsent.toLocaleString('en') })]),
          ...(withoutPhone === 0
            ? []
            : [say('campaigns.leftOut.phone', { count: withoutPhone.toLocaleString('en') })]),
          ...(isWhole ? [] : [say('campaigns.leftOut.part')]),
        ].join(' ')}
      </p>
    </div>
  );
}
