/** A point of the plan, in hundredths of its width and height. */
export interface PlanPoint {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the plan, in the same measure. */
export interface PlanBox extends PlanPoint {
  readonly width: number;
  readonly height: number;
}

/**
 * The hall as a sketch: windows along the far wall, the two other zones to the left and right of the
 * way in, and a kiosk at the door. No market tells where its walls are, so nothing more is drawn.
 */
export const planZones = {
  services: { x: 0, y: 0, width: 100, height: 48 },
  postings: { x: 0, y: 62, width: 39, height: 38 },
  features: { x: 61, y: 62, width: 39, height: 38 },
} as const satisfies Readonly<Record<string, PlanBox>>;
export type PlanZone = keyof typeof planZones;

/** Where the person stands. */
export const planHere: PlanPoint = { x: 50, y: 88 };

/** The aisle in front of the windows. */
const aisleY = 56;
/** Where the windows begin and end inside their zone. */
const band = { left: 3, right: 97, top: 18, bottom: 44 } as const;
/** More in a row would be too narrow for their numbers. */
const mostInRow = 10;

/** The windows in rows along the far wall, in their order; the last row lies nearest. */
export function windowBoxes(count: number): readonly PlanBox[] {
  const rows = Math.max(1, Math.ceil(count / mostInRow));
  const columns = Math.ceil(count / rows);
  const width = (band.right - band.left) / Math.max(columns, 4);
  const height = (band.bottom - band.top) / rows;
  const gap = width * 0.06;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = 50 - (inRow * width) / 2;
    return {
      x: left + (index % columns) * width + gap,
      y: band.top + row * height + gap,
      width: width - 2 * gap,
      height: height - 2 * gap,
    };
  });
}

/** From the person through the aisle to the nearer edge of a window. */
export function routeToWindow({ x, y, width, height }: PlanBox): readonly PlanPoint[] {
  const at = x + width / 2;
  return [planHere, { x: planHere.x, y: aisleY }, { x: at, y: aisleY }, { x: at, y: y + height }];
}

/** From the person sideways into one of the zones at the way in. */
export function routeToZone(zone: Exclude<PlanZone, 'services'>): readonly PlanPoint[] {
  const { x, y, width, height } = planZones[zone];
  const middle = y + height / 2;
  const edge = x < planHere.x ? x + width : x;
  return [planHere, { x: planHere.x, y: middle }, { x: edge, y: middle }];
}
