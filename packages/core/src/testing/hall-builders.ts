import type { PageDetails, ShowcaseDetails } from '../domain/content/content.ts';
import type { EmployerDetails } from '../domain/employer/employer.ts';
import { usualPlaylists } from '../domain/content/playlist.ts';
import type { Market } from '../domain/market/market.ts';
import type { IdCard } from '../domain/worker/id-card.ts';
import type { WorkerWishes } from '../domain/worker/worker.ts';
import { fiveAmMs } from './posting-builders.ts';

export function marketOf(changes: Partial<Market> = {}): Market {
  return {
    code: '990001',
    name: '示例县零工市场(测试)',
    siteKind: 'market',
    singleStaff: false,
    address: '示例县测试路1号',
    opensAt: '04:30',
    closesAt: '22:30',
    hotline: '0000-0000000',
    complaintPhones: [
      { label: '人社热线', phone: '12333' },
      { label: '政务热线', phone: '12345' },
    ],
    minHourlyWageFen: 1_800,
    olderFromMale: 50,
    olderFromFemale: 40,
    zones: { general: 'A-1' },
    consentVersion: '2026-1',
    playlists: usualPlaylists,
    ...changes,
  };
}

/** An enterprise of the test region whose code passes both checks. */
export function detailsOf(changes: Partial<EmployerDetails> = {}): EmployerDetails {
  return {
    type: 'enterprise',
    legalName: '示例建筑工程有限公司(测试)',
    displayName: '示例建筑(测试)',
    creditCode: '91990001000000000K',
    creditCodeOverride: null,
    regionCode: '990001',
    address: '示例县测试路2号',
    industry: '建筑业',
    contactName: '测试经理',
    contactPhone: '0000-0000000',
    agentIdSeen: true,
    ...changes,
  };
}

export function wishesOf(changes: Partial<WorkerWishes> = {}): WorkerWishes {
  return {
    occupationIds: ['general'],
    availability: { when: 'today', part: 'any' },
    wantedPayMinFen: null,
    wantedPayUnit: null,
    wantedSettlement: null,
    trainingWish: false,
    ...changes,
  };
}

/** The synthetic people of the test region; nobody real has these numbers. */
export const testCards = {
  man: card('990001197001010014', { name: '张测试', birthDate: '1970-01-01', gender: 'male' }),
  woman: card('990001198506151220', { name: '李测试', birthDate: '1985-06-15', gender: 'female' }),
  minor: card('990001200912011012', { name: '王测试', birthDate: '2009-12-01', gender: 'male' }),
  child: card('990001201203151025', { name: '赵测试', birthDate: '2012-03-15', gender: 'female' }),
} as const;

function card(idNumber: string, person: Pick<IdCard, 'name' | 'birthDate' | 'gender'>): IdCard {
  return { kind: 'resident', idNumber, regionCode: '990001', validTo: null, ...person };
}

export function pageOf(changes: Partial<PageDetails> = {}): PageDetails {
  return {
    kind: 'rights',
    title: '身份证不离手',
    lines: ['身份证只给人看,不交给人保管'],
    source: '居民身份证法第十五条',
    validFromMs: fiveAmMs,
    validToMs: fiveAmMs + 86_400_000,
    ...changes,
  };
}

/** 用工专区 of an employer, with all its live postings. */
export function showcaseOf(
  employerId: string,
  changes: Partial<ShowcaseDetails> = {},
): ShowcaseDetails {
  return {
    kind: 'showcase',
    title: '常年招工',
    lines: ['厂区有食堂和宿舍,班车接送'],
    employerId,
    postingIds: null,
    validFromMs: fiveAmMs,
    validToMs: fiveAmMs + 86_400_000,
    ...changes,
  };
}
