import { Icon } from '@hall/ui/components/icon';
import { useMemo } from 'react';
import { canDraw, standardCharacters } from './glyphs.ts';
import styles from './masked-name.module.css';

/**
 * A text with a name in it. Characters no font of this machine has are replaced by a picture of a
 * person: a question mark or an empty box would be an insult to somebody who reads his name (B-25).
 */
export function MaskedName({ text }: { readonly text: string }) {
  const pieces = useMemo(
    () =>
      Array.from(standardCharacters(text), (character) => ({
        character,
        drawn: canDraw(character),
      })),
    [text],
  );
  return (
    <span className={styles['name']}>
      {pieces.map(({ character, drawn }, index) =>
        drawn ? (
          character
        ) : (
          <span key={index} className={styles['missing']}>
            <Icon name="user-round" size="1em" />
          </span>
        ),
      )}
    </span>
  );
}
