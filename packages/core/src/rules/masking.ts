import { graphemes } from '../basics/text.ts';

const maxStars = 2;

function stars(count: number): string {
  return '*'.repeat(Math.max(0, count));
}

/**
 * A person's name as others may see it: the first character, then a star for each further one, at
 * most two (domain rule 4.1). A name of one character is hidden whole, since it would be shown whole.
 */
export function maskName(name: string): string {
  const all = graphemes(name.trim());
  const first = all[0];
  if (first === undefined) return '';
  if (all.length === 1) return '*';
  return first + stars(Math.min(all.length - 1, maxStars));
}

/** A household employer's name: surname and two stars, whatever the length of the given name. */
export function maskHouseholdName(name: string): string {
  const first = graphemes(name.trim())[0];
  return first === undefined ? '' : first + stars(maxStars);
}

/** A phone number as 3-4-4 with the middle hidden; anything of another length keeps its last four. */
export function maskPhone(phone: string): string {
  const all = graphemes(phone.trim());
  if (all.length === 11) return all.slice(0, 3).join('') + stars(4) + all.slice(7).join('');
  return maskKeepingLast(all, 4);
}

/** An identity document number: the last four characters only. */
export function maskIdNumber(idNumber: string): string {
  return maskKeepingLast(graphemes(idNumber.trim()), 4);
}

/** A number plate: the last three characters behind three stars (parking bays only). */
export function maskPlate(plate: string): string {
  const all = graphemes(plate.replace(/[·\s]/gu, ''));
  if (all.length <= 3) return stars(all.length);
  return stars(3) + all.slice(-3).join('');
}

/** Too short a value would be shown whole, so it is hidden whole. */
function maskKeepingLast(all: readonly string[], keep: number): string {
  if (all.length <= keep) return stars(all.length);
  return stars(all.length - keep) + all.slice(-keep).join('');
}

// Where an address becomes precise: house, building, unit, floor, room.
const precisePart =
  /(?:第?[0-9零〇一二三四五六七八九十百]+|[A-Za-z][0-9]*|[甲乙丙丁])(?:号楼|号院|号|栋|幢|座|单元|层|楼|室|户|弄|组|门)/u;

/** An address down to street, estate or village for public screens; the full one is for the slip only. */
export function maskAddress(address: string): string {
  const normal = address.normalize('NFKC').trim();
  const at = normal.search(precisePart);
  return (at < 0 ? normal : normal.slice(0, at)).replace(/[\s,，、-]+$/u, '');
}
