import type { WindowDeviceRecord } from '@hall/core/contract/topics/window-records';

/** How many window devices are in which state, for the health page. */
export function windowReport(devices: readonly WindowDeviceRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { device, status } of devices) {
    const key = `${device}.${status.state}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** The window devices as Prometheus text. */
export function windowMetrics(devices: readonly WindowDeviceRecord[]): string[] {
  return devices.flatMap(({ device, window, status, noise }) => {
    const labels = `device="${device}",window="${window}"`;
    return [
      `hall_window_device{${labels},state="${status.state}"} 1`,
      `hall_window_line_damaged_frames{${labels}} ${noise.damagedFrames}`,
      `hall_window_line_dropped_bytes{${labels}} ${noise.droppedBytes}`,
    ];
  });
}
