import type { LicenceCode } from '../../rules/licences.ts';

/** How people write the certificates; a certificate for special operations covers three of them. */
const words: Readonly<Record<LicenceCode, RegExp>> = {
  electrician: /电工|特种作业/u,
  welding: /焊|特种作业/u,
  height_work: /高处|高空|登高|架子|特种作业/u,
  forklift: /叉车|特种设备/u,
  machine_operator: /挖掘|铲车|装载|机械|特种设备/u,
  driving: /驾驶|驾照/u,
  security_guard: /保安/u,
  health: /健康/u,
};

const codes = Object.keys(words) as LicenceCode[];

/** The certificates that a posting's own words name; a code counts as its own name. */
export function licencesNamed(texts: readonly string[]): LicenceCode[] {
  return codes.filter((code) => texts.some((text) => text === code || words[code].test(text)));
}
