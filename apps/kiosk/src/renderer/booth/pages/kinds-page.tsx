import { occupations } from '@hall/core/rules/occupations';
import { Icon } from '@hall/ui/components/icon';
import { occupationIcon, tileName } from '../../hall/occupations.ts';
import { useBooth } from '../parts/booth-context.tsx';
import { BoothPage, Pane } from '../parts/booth-page.tsx';
import styles from './kinds-page.module.css';

/** The kinds of work of the market, all in sight: one press leads to a posting (C-06, A-20). */
export function KindsPage() {
  const { state, send, say } = useBooth();
  return (
    <BoothPage title={say('booth.kinds.title')} lead={say('booth.kinds.lead')}>
      <Pane>
        <ul className={styles['kinds']}>
          {occupations.map((occupation) => (
            <li key={occupation.id}>
              <button
                type="button"
                className={styles['kind']}
                onClick={() => {
                  send({ type: 'choose-kind', occupationId: occupation.id });
                }}
              >
                <Icon name={occupationIcon(occupation.id)} size="1.6em" />
                <span>{tileName(occupation, state.language)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Pane>
    </BoothPage>
  );
}
