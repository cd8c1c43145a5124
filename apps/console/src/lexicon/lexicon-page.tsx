import { Plus } from 'lucide-react';
import { useState } from 'react';
import { isSwept } from '@hall/core/domain/lexicon/hall-lexicon';
import { baseLexicon } from '@hall/core/rules/scanner/lexicon';
import { useSay } from '../app/language.tsx';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, Facts, PageHead, Stack } from '../widgets/page.tsx';
import { ChangeDialog, type RuleChange } from './change-dialog.tsx';
import { OwnWords } from './own-words.tsx';
import { ProductRules } from './product-rules.tsx';
import { WordDialog } from './word-dialog.tsx';

/** 词库: what texts are scanned for: the market's own words, and the product's rules. */
export function LexiconPage() {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const [change, setChange] = useState<RuleChange | null>(null);
  return (
    <>
      <PageHead title={say('page.lexicon')} note={say('lexicon.note')}>
        <Button
          look="primary"
          icon={Plus}
          onClick={() => {
            setAdding(true);
          }}
        >
          {say('lexicon.add')}
        </Button>
      </PageHead>
      <Stack>
        <Standing />
        <Card title={say('lexicon.own')}>
          <OwnWords ask={setChange} />
        </Card>
        <Card title={say('lexicon.rules')}>
          <ProductRules ask={setChange} />
        </Card>
      </Stack>
      {adding && (
        <WordDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {change !== null && (
        <ChangeDialog
          change={change}
          onClose={() => {
            setChange(null);
          }}
        />
      )}
    </>
  );
}

/** Which lexicon is in force, and whether the open postings have been read with it. */
function Standing() {
  const say = useSay();
  const nowMs = useNow(30_000);
  const { lexicon } = useStaff();
  const { lastSweep } = lexicon.hall;
  // A hall that has changed nothing has nothing to read anew.
  const untouched = lastSweep === null && lexicon.inForce === baseLexicon;
  return (
    <Card>
      <Stack>
        <Facts facts={[{ name: say('lexicon.version'), value: lexicon.inForce.version }]} />
        {isSwept(lexicon.hall) && lastSweep !== null ? (
          <Message tone="good">
            {say('lexicon.swept', {
              time: timeWords(lastSweep.atMs, nowMs, say),
              count: lastSweep.postings,
              suspended: lastSweep.suspended,
            })}
          </Message>
        ) : (
          <Message tone="info">{say(untouched ? 'lexicon.untouched' : 'lexicon.sweeping')}</Message>
        )}
      </Stack>
    </Card>
  );
}
