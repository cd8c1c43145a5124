import type { Language } from '@hall/core/i18n/translate';
import type { IconName } from '@hall/ui/components/icon';

export interface Occupation {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly icon: IconName;
}

const table: readonly (readonly [string, string, string, IconName])[] = [
  ['general-labour', '小工', 'Labourer', 'shovel'],
  ['bricklayer', '瓦工', 'Bricklayer', 'brick-wall'],
  ['plasterer', '抹灰工', 'Plasterer', 'paint-roller'],
  ['steel-fixer', '钢筋工', 'Steel fixer', 'cable'],
  ['concrete', '混凝土工', 'Concreter', 'cuboid'],
  ['scaffolder', '架子工', 'Scaffolder', 'construction'],
  ['carpenter', '木工', 'Carpenter', 'hammer'],
  ['loading', '装卸搬运', 'Loading', 'package'],
  ['parcel-sorting', '快件分拣', 'Sorting', 'boxes'],
  ['cleaning', '保洁', 'Cleaning', 'spray-can'],
  ['waiter', '餐厅服务', 'Restaurant', 'utensils'],
  ['gardening', '绿化养护', 'Gardening', 'trees'],
  ['picking', '采摘', 'Picking', 'apple'],
  ['exhibition', '布展搭建', 'Stand building', 'tent'],
];

/** Every 工种 a tile exists for, in the order of the tiles. */
export const occupations: readonly Occupation[] = table.map(([id, zh, en, icon]) => ({
  id,
  names: { 'zh-CN': zh, en },
  icon,
}));

const byId = new Map(occupations.map((occupation) => [occupation.id, occupation]));

/** The name people read; an id of a newer hall is shown as it is. */
export function occupationName(id: string, language: Language): string {
  return byId.get(id)?.names[language] ?? id;
}

export function occupationIcon(id: string): IconName {
  return byId.get(id)?.icon ?? 'briefcase';
}
