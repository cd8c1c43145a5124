import { usualPlaylists } from '@hall/core/domain/content/playlist';
import type { Market } from '@hall/core/domain/market/market';
import { occupations } from '@hall/core/rules/occupations';
import { seedSizes, type SeedProfile } from './profiles.ts';

/** Region of the sample hall: 99 is assigned to nobody, so no real person or place is hit. */
export const sampleRegion = '990001';

/** The settings of the sample hall. Phones are public short numbers or obviously made up. */
export function sampleMarket(profile: SeedProfile): Market {
  const station = profile === 'station';
  return {
    code: sampleRegion,
    name: station ? '示例社区零工驿站(测试)' : '示例县零工市场(测试)',
    siteKind: station ? 'station' : 'market',
    singleStaff: seedSizes[profile].singleStaff,
    address: '示例县测试路1号',
    opensAt: '04:30',
    closesAt: '22:30',
    hotline: '0000-0000000',
    complaintPhones: [
      { label: '市场投诉', phone: '0000-0000001' },
      { label: '人社热线', phone: '12333' },
      { label: '政务热线', phone: '12345' },
      { label: '法律援助', phone: '12348' },
    ],
    minHourlyWageFen: 1_800,
    olderFromMale: 50,
    olderFromFemale: 40,
    zones: Object.fromEntries(occupations.map(({ id, negotiationZone }) => [id, negotiationZone])),
    consentVersion: '2026-1',
    playlists: usualPlaylists,
  };
}
