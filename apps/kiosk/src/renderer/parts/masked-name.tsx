import { codePointBox } from '@hall/core/rules/code-point-box';
import { standardCharacters } from '@hall/core/rules/standard-characters';
import { useMemo } from 'react';
import { isDrawn, pictureInBrowser } from './glyphs.ts';
import styles from './masked-name.module.css';

/** A text with a name in it. What no font of this machine has stands as it does on paper (B-25). */
export function MaskedName({ text }: { readonly text: string }) {
  const pieces = useMemo(
    () =>
      Array.from(standardCharacters(text), (character) => ({
        character,
        drawn: isDrawn(character, pictureInBrowser),
      })),
    [text],
  );
  return (
    <span className={styles['name']}>
      {pieces.map(({ character, drawn }, index) =>
        drawn ? character : <CodePoint key={index} character={character} />,
      )}
    </span>
  );
}

/** The box of a character that cannot be drawn; the character itself stays for who copies it down. */
function CodePoint({ character }: { readonly character: string }) {
  const { sideDots, edgeDots, dots } = codePointBox(character);
  const inside = sideDots - edgeDots;
  return (
    <svg
      className={styles['missing']}
      viewBox={`0 0 ${sideDots} ${sideDots}`}
      role="img"
      aria-label={character}
    >
      <rect
        className={styles['edge']}
        x={edgeDots / 2}
        y={edgeDots / 2}
        width={inside}
        height={inside}
        strokeWidth={edgeDots}
      />
      {dots.map(({ x, y }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width="1" height="1" />
      ))}
    </svg>
  );
}
