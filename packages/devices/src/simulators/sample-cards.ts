import { encodeCard, type CardPerson } from './card-encoder.ts';

/** A card a visitor can lay on the simulated reader. All people are invented. */
export interface SampleCard {
  readonly id: SampleCardId;
  /** What the card shows, for the page with the cards. */
  readonly name: string;
  readonly kind: CardPerson['kind'];
  /** What laying it is good for. */
  readonly shows:
    | 'worker'
    | 'leap_day_birth'
    | 'minor_worker'
    | 'under_age'
    | 'older_worker'
    | 'impossible_date'
    | 'rare_name'
    | 'dotted_name'
    | 'permit'
    | 'foreigner';
  readonly text: Uint8Array;
}

/** The names by which a page or a test asks for a card. */
export type SampleCardId =
  | 'man'
  | 'woman'
  | 'leap-day'
  | 'minor'
  | 'child'
  | 'older-man'
  | 'impossible-date'
  | 'rare-name'
  | 'dotted-name'
  | 'hong-kong'
  | 'foreigner-2017'
  | 'foreigner-2023';

interface Resident {
  readonly id: SampleCardId;
  readonly shows: SampleCard['shows'];
  readonly name: string;
  readonly gender: '1' | '2';
  readonly number: string;
  /** YYYYMMDD or 长期; a far day where left out. */
  readonly validTo?: string;
}

/** Numbers of the unassigned region 990001: no real person can be hit. */
const residents: readonly Resident[] = [
  { id: 'man', shows: 'worker', name: '张测试', gender: '1', number: '990001197001010014' },
  { id: 'woman', shows: 'worker', name: '李样本', gender: '2', number: '990001198506151220' },
  {
    id: 'leap-day',
    shows: 'leap_day_birth',
    name: '王闰日',
    gender: '1',
    number: '990001200802291017',
  },
  { id: 'minor', shows: 'minor_worker', name: '赵少年', gender: '1', number: '990001200912011012' },
  { id: 'child', shows: 'under_age', name: '钱童样', gender: '2', number: '990001201203151025' },
  {
    id: 'older-man',
    shows: 'older_worker',
    name: '孙长者',
    gender: '1',
    number: '990001196403103358',
    validTo: '长期',
  },
  {
    id: 'impossible-date',
    shows: 'impossible_date',
    name: '周错日',
    gender: '1',
    number: '99000119950229101X',
  },
  {
    id: 'rare-name',
    shows: 'rare_name',
    name: '䶮㛃𠅤',
    gender: '2',
    number: '990001198808082021',
  },
  {
    id: 'dotted-name',
    shows: 'dotted_name',
    name: '阿依·测试买买提',
    gender: '1',
    number: '990001199209093030',
  },
];

const permitHolder: CardPerson = {
  kind: 'hmt_residence',
  name: '陈测试',
  gender: '2',
  birth: '19850615',
  address: '示例省测试市海湾路2号',
  number: '810000198506150047',
  issuer: '测试市公安局',
  validFrom: '20190101',
  validTo: '20990101',
  permit: 'H12345678',
  issueCount: '01',
};

const foreigner2017: CardPerson = {
  kind: 'foreign_pr_2017',
  englishName: 'TEST, SAMPLE ONE',
  chineseName: '',
  gender: '1',
  number: 'USA110000000001',
  nationality: 'USA',
  birth: '19800101',
  validFrom: '20170601',
  validTo: '20990601',
  version: '01',
  authority: '1100',
};

const foreigner2023: CardPerson = {
  kind: 'foreign_pr_2023',
  englishName: 'TEST, SAMPLE TWO WITH A LONG ENGLISH NAME',
  chineseName: '测试卡',
  gender: '1',
  number: '911084019800101006',
  country: '840',
  birth: '19800101',
  validFrom: '20231201',
  validTo: '20991201',
  renewals: '00',
  previousLink: '001',
};

/** All sample cards, in the order a page shows them. */
export const sampleCards: readonly SampleCard[] = [
  ...residents.map(residentCard),
  card('hong-kong', { shows: 'permit', name: permitHolder.name, person: permitHolder }),
  card('foreigner-2017', {
    shows: 'foreigner',
    name: foreigner2017.englishName,
    person: foreigner2017,
  }),
  card('foreigner-2023', {
    shows: 'foreigner',
    name: foreigner2023.chineseName,
    person: foreigner2023,
  }),
];

/** The card of that name. */
export function sampleCard(id: SampleCardId): SampleCard {
  const found = sampleCards.find((sample) => sample.id === id);
  if (!found) throw new Error(`No sample card ${id}`);
  return found;
}

function residentCard(resident: Resident): SampleCard {
  const { id, shows, name, gender, number } = resident;
  const person: CardPerson = {
    kind: 'resident',
    name,
    gender,
    ethnicity: '01',
    birth: number.slice(6, 14),
    address: '示例省测试县零工路1号',
    number,
    issuer: '测试县公安局',
    validFrom: '20200101',
    validTo: resident.validTo ?? '20990101',
  };
  return card(id, { shows, name, person });
}

function card(
  id: SampleCardId,
  about: {
    readonly shows: SampleCard['shows'];
    readonly name: string;
    readonly person: CardPerson;
  },
): SampleCard {
  const { shows, name, person } = about;
  return { id, shows, name, kind: person.kind, text: encodeCard(person) };
}
