import { useSay } from '../app/language.tsx';
import { Button } from './button.tsx';
import { Row } from './page.tsx';

/**
 * Back to the newest and on to the older of a list that is asked for in parts. `cursors` are those
 * that were followed so far, `next` the one of the part that is shown; null when it is the last.
 */
export function Pager(props: {
  readonly cursors: readonly string[];
  readonly next: string | null;
  readonly onMove: (cursors: readonly string[]) => void;
}) {
  const { cursors, next, onMove } = props;
  const say = useSay();
  return (
    <Row>
      {cursors.length > 0 && (
        <Button
          onClick={() => {
            onMove([]);
          }}
        >
          {say('list.newest')}
        </Button>
      )}
      {next !== null && (
        <Button
          onClick={() => {
            onMove([...cursors, next]);
          }}
        >
          {say('list.older')}
        </Button>
      )}
    </Row>
  );
}
