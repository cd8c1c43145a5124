import type { ToldFacts } from '@hall/core/domain/complaint/told';
import { yuan } from '@hall/core/documents/pay-text';
import { useSay } from '../app/language.tsx';
import { Facts } from '../widgets/page.tsx';
import styles from './rights.module.css';

/** What was told at a kiosk by touching. */
export function ToldFactsList({ told }: { readonly told: ToldFacts }) {
  const say = useSay();
  const { when, amountFen, days, facts } = told;
  return (
    <Facts
      facts={[
        { name: say('rights.told.when'), value: say(`rights.told.when.${when}`) },
        ...(amountFen === null
          ? []
          : [
              {
                name: say('rights.told.amount'),
                value: say('rights.told.yuan', { yuan: yuan(amountFen) }),
              },
            ]),
        ...(days === null
          ? []
          : [{ name: say('rights.told.days'), value: say(`rights.told.days.${days}`) }]),
        ...(facts.length === 0
          ? []
          : [
              {
                name: say('rights.told.fact'),
                value: facts.map((fact) => (
                  <span key={fact} className={styles.line}>
                    {say(`rights.told.fact.${fact}`)}
                  </span>
                )),
              },
            ]),
      ]}
    />
  );
}
