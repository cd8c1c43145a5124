import { z } from 'zod';
import { clockTime, regionCode, shortText } from '../../basics/fields.ts';
import { keptPlaylists, usualPlaylists } from '../content/playlist.ts';
import { phoneNumber } from '../posting/posting.ts';

/** A landline, a mobile or a short public number such as 12333. */
const publicPhone = z.union([phoneNumber, z.string().regex(/^\d{3,8}$/)]);

/** A market's own settings; the hub keeps one of them, every screen gets it. */
export const market = z.strictObject({
  /** Six digits of region; prefix of every visible number. */
  code: regionCode,
  /** 地点 + 重点服务对象 + 零工市场(驿站), as the naming rule wants it. */
  name: shortText(30),
  siteKind: z.enum(['market', 'station', 'mobile']),
  /** One person on site: self-review is allowed, flagged and sampled. */
  singleStaff: z.boolean(),
  address: shortText(60),
  opensAt: clockTime,
  closesAt: clockTime,
  hotline: publicPhone,
  /** Pinned on every screen and slip (001 第九条); a market without one does not open. */
  complaintPhones: z
    .array(z.strictObject({ label: shortText(10), phone: publicPhone }))
    .min(1)
    .max(5),
  /** Local 最低小时工资 in fen; null shows "未配置" to the reviewer. */
  minHourlyWageFen: z.number().int().min(1).nullable(),
  /** Ages from which somebody counts as 大龄, by city rule; defaults 男50/女40. */
  olderFromMale: z.number().int().min(30).max(80),
  olderFromFemale: z.number().int().min(30).max(80),
  /** Where each 工种 is negotiated: zone label by occupation id. */
  zones: z.record(z.string(), shortText(8)),
  consentVersion: z.string().max(20),
  /** What boards show when (F-11); settings written before there were any mean the usual ones. */
  playlists: keptPlaylists.default(usualPlaylists),
});
export type Market = z.infer<typeof market>;
