import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AgreementPaper } from '@hall/core/contract/agreement-paper';
import styles from '../agreement/agreement.module.css';
import { AgreementSheet } from '../agreement/agreement-sheet.tsx';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { PageHead, Stack } from '../widgets/page.tsx';

/**
 * 用工协议 of a match (D-16). The hub makes it anew for every printing and writes it down; what is left
 * on the screen afterwards does not come out a second time.
 */
export function AgreementPrintPage({ matchId }: { readonly matchId: string }) {
  const say = useSay();
  const print = useCommand('agreement.print');
  const [paper, setPaper] = useState<AgreementPaper | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return;
    const done = (): void => {
      setPrinting(false);
    };
    window.addEventListener('afterprint', done);
    window.print();
    return () => {
      window.removeEventListener('afterprint', done);
    };
  }, [isPrinting]);

  async function act(): Promise<void> {
    const made = await print.run({ matchId });
    if (made === null) return;
    setPaper(made.paper);
    setPrinting(true);
  }

  return (
    <>
      <div className={styles.onScreen}>
        <PageHead
          title={say('agreement.printTitle')}
          back={{ href: hashTo('matches'), label: say('agreement.backToMatches') }}
          note={say('agreement.printNote')}
        >
          <Button look="primary" icon={Printer} busy={print.busy} onClick={() => void act()}>
            {say('agreement.printNow')}
          </Button>
        </PageHead>
        <Stack>
          <Refused error={print.error} />
        </Stack>
      </div>
      {paper !== null && (
        <div className={styles.printed} data-now={isPrinting || undefined}>
          <AgreementSheet paper={paper} />
        </div>
      )}
    </>
  );
}
