import { Button } from '@hall/ui/components/button';
import { useKiosk } from './kiosk-context.tsx';

/** The way to the booth an employer has today; nothing where he has none. */
export function WayToStand({ standName }: { readonly standName: string | null }) {
  const { hall, send, t } = useKiosk();
  const stand = hall.stands.find(
    ({ details, today }) => details.name === standName && today !== null,
  );
  if (stand === undefined) return null;
  return (
    <Button
      icon="signpost"
      wide
      onClick={() => {
        send({ type: 'see-stands', standId: stand.id });
      }}
    >
      {t('stands.way', { stand: stand.details.name })}
    </Button>
  );
}
