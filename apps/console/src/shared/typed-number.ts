/** A number as somebody types it, full-width digits too; undefined when nothing is there. */
export function typedNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return plain === '' ? undefined : Number(plain);
}
