import type { IdCard, IdCardKind } from '@hall/core/domain/worker/id-card';
import { err, ok, type Result } from '@hall/core/basics/result';

/** What is wrong with a text block: never the content, only which part. */
export interface TextBlockError {
  readonly code: 'wrong_length' | 'unknown_kind' | 'bad_field';
  readonly field: 'block' | 'kind' | 'name' | 'number' | 'birth' | 'valid_to';
}

interface Span {
  readonly at: number;
  readonly bytes: number;
}

/** Where the kept fields stand, in bytes of the UTF-16LE block. */
interface Layout {
  readonly kind: IdCardKind;
  /** Tried in this order; the first that is not blank is the name. */
  readonly names: readonly (readonly Span[])[];
  readonly gender: Span;
  readonly birth: Span;
  readonly number: Span;
  readonly validTo: Span;
}

const blockLength = 256;
const kindAt = 248;

const residentLike = {
  names: [[{ at: 0, bytes: 30 }]],
  gender: { at: 30, bytes: 2 },
  birth: { at: 36, bytes: 16 },
  number: { at: 122, bytes: 36 },
  validTo: { at: 204, bytes: 16 },
} as const;

/** By the type flag, the only thing that tells the four layouts apart. */
const layouts: Readonly<Record<string, Layout>> = {
  ' ': { kind: 'resident', ...residentLike },
  J: { kind: 'hmt_residence', ...residentLike },
  I: {
    kind: 'foreign_pr_2017',
    names: [[{ at: 158, bytes: 30 }], [{ at: 0, bytes: 120 }]],
    gender: { at: 120, bytes: 2 },
    birth: { at: 220, bytes: 16 },
    number: { at: 122, bytes: 30 },
    validTo: { at: 204, bytes: 16 },
  },
  Y: {
    kind: 'foreign_pr_2023',
    // A long English name continues in a second place.
    names: [
      [{ at: 0, bytes: 30 }],
      [
        { at: 52, bytes: 70 },
        { at: 220, bytes: 22 },
      ],
    ],
    gender: { at: 30, bytes: 2 },
    birth: { at: 36, bytes: 16 },
    number: { at: 122, bytes: 36 },
    validTo: { at: 204, bytes: 16 },
  },
};

const genders: Readonly<Record<string, IdCard['gender']>> = { '1': 'male', '2': 'female' };

/** Reads the fields the hall keeps; everything else in the block is left where it is. */
export function parseTextBlock(block: Uint8Array): Result<IdCard, TextBlockError> {
  if (block.length !== blockLength) return err({ code: 'wrong_length', field: 'block' });
  const layout = layouts[rawText(block, { at: kindAt, bytes: 2 })];
  if (!layout) return err({ code: 'unknown_kind', field: 'kind' });

  const name = firstName(block, layout);
  if (name === '') return err({ code: 'bad_field', field: 'name' });
  const idNumber = fieldText(block, layout.number);
  if (!/^[0-9A-Z]{15,18}$/.test(idNumber)) return err({ code: 'bad_field', field: 'number' });
  const birthDate = calendarDate(fieldText(block, layout.birth));
  if (birthDate === null) return err({ code: 'bad_field', field: 'birth' });
  const validToText = fieldText(block, layout.validTo);
  const validTo = validToText === '长期' ? null : calendarDate(validToText);
  if (validTo === null && validToText !== '长期')
    return err({ code: 'bad_field', field: 'valid_to' });

  return ok({
    kind: layout.kind,
    name,
    idNumber,
    gender: genders[fieldText(block, layout.gender)] ?? 'unknown',
    birthDate,
    regionCode: regionOf(layout.kind, idNumber),
    validTo,
  });
}

function firstName(block: Uint8Array, layout: Layout): string {
  for (const spans of layout.names) {
    const name = trimPadding(spans.map((span) => rawText(block, span)).join(''));
    if (name !== '') return name;
  }
  return '';
}

/** Six digits for the cards whose number begins with a region (GB 11643); none on foreigners'. */
function regionOf(kind: IdCardKind, idNumber: string): string | null {
  const hasRegion = kind === 'resident' || kind === 'hmt_residence';
  const region = idNumber.slice(0, 6);
  return hasRegion && /^\d{6}$/.test(region) ? region : null;
}

/** `YYYYMMDD` of a day that exists, as `YYYY-MM-DD`. */
function calendarDate(digits: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  if (!parts) return null;
  const text = `${parts[1] ?? ''}-${parts[2] ?? ''}-${parts[3] ?? ''}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return new Date(time).toISOString().startsWith(text) ? text : null;
}

function fieldText(block: Uint8Array, span: Span): string {
  return trimPadding(rawText(block, span));
}

/** UTF-16 units as they are: names hold surrogate pairs and private-use characters. */
function rawText(block: Uint8Array, span: Span): string {
  let text = '';
  for (let at = span.at; at < span.at + span.bytes; at += 2) {
    text += String.fromCharCode((block[at] ?? 0) + (block[at + 1] ?? 0) * 256);
  }
  return text;
}

/** Fields are padded with U+0020; some issuers' cards carry U+0000 instead. */
function trimPadding(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\u0000')) end -= 1;
  return text.slice(0, end);
}
