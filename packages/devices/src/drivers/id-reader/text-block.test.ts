import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeCard, type CardPerson } from '../../simulators/card-encoder.ts';
import { decodeReply, textOfRead } from './codec.ts';
import { samFramer } from './framer.ts';
import { parseTextBlock } from './text-block.ts';

/** Blocks made by a generator outside this project; all people are invented. */
const golden = {
  resident: {
    check: 0xf1,
    hex:
      '205F4B6DD58B2000200020002000200020002000200020002000200020003100' +
      '30003100310039003900300030003100300031001753AC4E025E1C4ECE573A53' +
      '4B6DD58BEF8D3100F75320002000200020002000200020002000200020002000' +
      '2000200020002000200020002000200020002000200020002000310031003000' +
      '3100300031003100390039003000300031003000310030003000310035004B6D' +
      'D58B6C51895B405C200020002000200020002000200020002000200032003000' +
      '3200300030003100300031003200300034003000300031003000310020002000' +
      '2000200020002000200020002000200020002000200020002000200020002000',
  },
  J: {
    check: 0x52,
    hex:
      '48964B6DD58B2000200020002000200020002000200020002000200020003200' +
      '20002000310039003800350030003600310035007F5E1C4E0177F16D3357025E' +
      '4B6DD58B3A533200F75320002000200020002000200020002000200020002000' +
      '2000200020002000200020002000200020002000200020002000380031003000' +
      '300030003000310039003800350030003600310035003000300034003700F16D' +
      '3357025E6C51895B405C20002000200020002000200020002000200032003000' +
      '3100390030003100300031003200300032003400300031003000310048003100' +
      '3200330034003500360037003800300031002000200020004A00200020002000',
  },
  I: {
    check: 0x9c,
    hex:
      '54004500530054002C002000530041004D0050004C00450020004F004E004500' +
      '2000200020002000200020002000200020002000200020002000200020002000' +
      '2000200020002000200020002000200020002000200020002000200020002000' +
      '2000200020002000200020002000200020002000200020003100550053004100' +
      '3100310030003000300030003000300030003000300031005500530041004B6D' +
      'D58B376820002000200020002000200020002000200020002000200032003000' +
      '3100370030003600300031003200300032003700300036003000310031003900' +
      '3800300030003100300031003000310031003100300030004900200020002000',
  },
  Y: {
    check: 0x81,
    hex:
      '4B6DD58B37682000200020002000200020002000200020002000200020003100' +
      '300031003100390038003000300031003000310054004500530054002C002000' +
      '530041004D0050004C00450020004F004E004500200020002000200020002000' +
      '2000200020002000200020002000200020002000200020002000390031003100' +
      '3000380034003000310039003800300030003100300031003000300036002000' +
      '2000200020002000200020002000200020002000200020002000200032003000' +
      '3200330031003200300031003200300033003300310032003000310020002000' +
      '2000200020002000200020002000200020003800340030005900300030003100',
  },
} as const;

function block(name: keyof typeof golden): Uint8Array {
  return Uint8Array.from(Buffer.from(golden[name].hex, 'hex'));
}

function readAnswer(text: Uint8Array, check: number): Uint8Array {
  const head = [0xaa, 0xaa, 0xaa, 0x96, 0x69, 5, 8, 0, 0, 0x90, 1, 0, 4, 0];
  return Uint8Array.of(...head, ...text, ...new Uint8Array(1024), check);
}

test('a resident card gives name, number, sex, birth, region and validity', () => {
  expect(parseTextBlock(block('resident'))).toEqual({
    ok: true,
    value: {
      kind: 'resident',
      name: '张测试',
      idNumber: '110101199001010015',
      gender: 'male',
      birthDate: '1990-01-01',
      regionCode: '110101',
      validTo: '2040-01-01',
    },
  });
});

test('a residence permit of Hong Kong, Macau or Taiwan is told by its flag', () => {
  expect(parseTextBlock(block('J'))).toEqual({
    ok: true,
    value: {
      kind: 'hmt_residence',
      name: '陈测试',
      idNumber: '810000198506150047',
      gender: 'female',
      birthDate: '1985-06-15',
      regionCode: '810000',
      validTo: '2024-01-01',
    },
  });
});

test('both editions of the foreigner’s card are read by their own layouts', () => {
  expect(parseTextBlock(block('I'))).toEqual({
    ok: true,
    value: {
      kind: 'foreign_pr_2017',
      name: '测试样',
      idNumber: 'USA110000000001',
      gender: 'male',
      birthDate: '1980-01-01',
      regionCode: null,
      validTo: '2027-06-01',
    },
  });
  expect(parseTextBlock(block('Y'))).toEqual({
    ok: true,
    value: {
      kind: 'foreign_pr_2023',
      name: '测试样',
      idNumber: '911084019800101006',
      gender: 'male',
      birthDate: '1980-01-01',
      regionCode: null,
      validTo: '2033-12-01',
    },
  });
});

test('the golden answers pass the framer with their check bytes and with no other', () => {
  for (const name of ['resident', 'J', 'I', 'Y'] as const) {
    for (const wrong of [0, 1, 0x80]) {
      const framer = samFramer({ now: () => 0 });
      const bytes = readAnswer(block(name), golden[name].check ^ wrong);
      expect(bytes).toHaveLength(1295);
      const [frame] = framer.push(bytes);
      expect(frame === undefined).toBe(wrong !== 0);
      if (!frame) continue;
      const reply = decodeReply(frame);
      const text = reply.ok ? textOfRead(reply.value.data) : reply;
      expect(text).toEqual({ ok: true, value: block(name) });
    }
  }
});

const person: CardPerson = {
  kind: 'resident',
  name: '张测试',
  gender: '1',
  ethnicity: '01',
  birth: '19700101',
  address: '示例省测试县零工路1号',
  number: '990001197001010014',
  issuer: '测试县公安局',
  validFrom: '20200101',
  validTo: '长期',
};

test('a card valid for ever has no end date', () => {
  const card = parseTextBlock(encodeCard(person));
  expect(card.ok && card.value.validTo).toBe(null);
});

test('names keep surrogate pairs, private-use characters and the middle dot', () => {
  for (const name of ['䶮㛃𠅤', '\uE863', '阿依·测试', '\uD840\uDD64']) {
    const card = parseTextBlock(encodeCard({ ...person, name }));
    expect(card.ok && card.value.name).toBe(name);
  }
});

test('a long English name is put together from its two places', () => {
  const englishName = 'TEST, SAMPLE WITH A NAME OF OVER THIRTY FIVE';
  const card = parseTextBlock(
    encodeCard({
      kind: 'foreign_pr_2023',
      englishName,
      chineseName: '',
      gender: '2',
      number: '911084019800101006',
      country: '840',
      birth: '19800101',
      validFrom: '20231201',
      validTo: '20331201',
      renewals: '00',
      previousLink: '001',
    }),
  );
  expect(card.ok && card.value.name).toBe(englishName);
});

test('what cannot be a card is refused by name of the part, never half read', () => {
  const changed = (change: Partial<typeof person>): unknown =>
    parseTextBlock(encodeCard({ ...person, ...change }));
  const refused = (field: string): unknown => ({ ok: false, error: { code: 'bad_field', field } });
  expect(changed({ name: '' })).toEqual(refused('name'));
  expect(changed({ number: '123' })).toEqual(refused('number'));
  expect(changed({ birth: '19950229' })).toEqual(refused('birth'));
  expect(changed({ validTo: '2099' })).toEqual(refused('valid_to'));
  const flagged = encodeCard(person);
  flagged[248] = 0x51;
  expect(parseTextBlock(flagged)).toEqual({
    ok: false,
    error: { code: 'unknown_kind', field: 'kind' },
  });
});

test('any 256 bytes give a card or a refusal, and no exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 256, maxLength: 256 }), (bytes) => {
      const card = parseTextBlock(bytes);
      if (card.ok) expect(card.value.idNumber).toMatch(/^[0-9A-Z]{15,18}$/);
    }),
  );
});

test('the photo and the address leave no trace in what is kept', () => {
  const card = parseTextBlock(encodeCard(person));
  expect(JSON.stringify(card)).not.toContain('零工路');
  expect(Object.keys(card.ok ? card.value : {}).sort()).toEqual([
    'birthDate',
    'gender',
    'idNumber',
    'kind',
    'name',
    'regionCode',
    'validTo',
  ]);
});
