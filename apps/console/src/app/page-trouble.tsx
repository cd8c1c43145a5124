import { RotateCw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../widgets/button.tsx';
import { Message } from '../widgets/message.tsx';
import { Row, Stack } from '../widgets/page.tsx';
import { useSay } from './language.tsx';

/**
 * Stands in for a page that could not be shown: its part of the console did not come, after an update
 * of the hub or without it, or it has a fault. The frame around it stays.
 */
export class PageTrouble extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Trouble /> : this.props.children;
  }
}

function Trouble() {
  const say = useSay();
  return (
    <Stack>
      <Message tone="alarm">{say('page.trouble')}</Message>
      <Row>
        <Button
          look="primary"
          icon={RotateCw}
          onClick={() => {
            window.location.reload();
          }}
        >
          {say('page.reload')}
        </Button>
      </Row>
    </Stack>
  );
}
