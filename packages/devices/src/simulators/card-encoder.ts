/** A person as a simulated card's chip holds them; the four kinds fill different fields. */
export type CardPerson =
  | {
      readonly kind: 'resident';
      readonly name: string;
      readonly gender: '1' | '2';
      readonly ethnicity: string;
      readonly birth: string;
      readonly address: string;
      readonly number: string;
      readonly issuer: string;
      readonly validFrom: string;
      readonly validTo: string;
    }
  | {
      readonly kind: 'hmt_residence';
      readonly name: string;
      readonly gender: '1' | '2';
      readonly birth: string;
      readonly address: string;
      readonly number: string;
      readonly issuer: string;
      readonly validFrom: string;
      readonly validTo: string;
      readonly permit: string;
      readonly issueCount: string;
    }
  | {
      readonly kind: 'foreign_pr_2017';
      readonly englishName: string;
      readonly chineseName: string;
      readonly gender: '1' | '2';
      readonly number: string;
      readonly nationality: string;
      readonly birth: string;
      readonly validFrom: string;
      readonly validTo: string;
      readonly version: string;
      readonly authority: string;
    }
  | {
      readonly kind: 'foreign_pr_2023';
      readonly englishName: string;
      readonly chineseName: string;
      readonly gender: '1' | '2';
      readonly number: string;
      readonly country: string;
      readonly birth: string;
      readonly validFrom: string;
      readonly validTo: string;
      readonly renewals: string;
      readonly previousLink: string;
    };

/** Field texts with their widths in UTF-16 units, in the order they stand on the chip. */
type Fields = readonly (readonly [text: string, units: number])[];

/** The 256 bytes of a card's text. */
export function encodeCard(person: CardPerson): Uint8Array {
  const text = fieldsOf(person)
    .map(([field, units]) => {
      if (field.length > units) throw new Error(`A field of ${units} units is too short`);
      return field.padEnd(units, ' ');
    })
    .join('');
  return Uint8Array.from(Buffer.from(text, 'utf16le'));
}

function fieldsOf(person: CardPerson): Fields {
  switch (person.kind) {
    case 'resident':
      return [...citizenFields(person, person.ethnicity), ['', 18]];
    case 'hmt_residence':
      return [
        ...citizenFields(person, ''),
        [person.permit, 9],
        [person.issueCount, 2],
        ['', 3],
        ['J', 1],
        ['', 3],
      ];
    case 'foreign_pr_2017':
      return foreigner2017Fields(person);
    case 'foreign_pr_2023':
      return foreigner2023Fields(person);
  }
}

function citizenFields(
  person: CardPerson & { kind: 'resident' | 'hmt_residence' },
  ethnicity: string,
): Fields {
  return [
    [person.name, 15],
    [person.gender, 1],
    [ethnicity, 2],
    [person.birth, 8],
    [person.address, 35],
    [person.number, 18],
    [person.issuer, 15],
    [person.validFrom, 8],
    [person.validTo, 8],
  ];
}

function foreigner2017Fields(person: CardPerson & { kind: 'foreign_pr_2017' }): Fields {
  return [
    [person.englishName, 60],
    [person.gender, 1],
    [person.number, 15],
    [person.nationality, 3],
    [person.chineseName, 15],
    [person.validFrom, 8],
    [person.validTo, 8],
    [person.birth, 8],
    [person.version, 2],
    [person.authority, 4],
    ['I', 1],
    ['', 3],
  ];
}

function foreigner2023Fields(person: CardPerson & { kind: 'foreign_pr_2023' }): Fields {
  return [
    [person.chineseName, 15],
    [person.gender, 1],
    [person.renewals, 2],
    [person.birth, 8],
    [person.englishName.slice(0, 35), 35],
    [person.number, 18],
    ['', 15],
    [person.validFrom, 8],
    [person.validTo, 8],
    [person.englishName.slice(35), 11],
    [person.country, 3],
    ['Y', 1],
    [person.previousLink, 3],
  ];
}
