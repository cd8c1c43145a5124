import { Printer } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useSay } from '../app/language.tsx';
import { Button } from './button.tsx';

/** Prints what the page in sight has for paper. */
export function PrintButton(props: Pick<ComponentProps<typeof Button>, 'look' | 'disabled'>) {
  const say = useSay();
  return (
    <Button
      {...props}
      icon={Printer}
      onClick={() => {
        window.print();
      }}
    >
      {say('print.now')}
    </Button>
  );
}
