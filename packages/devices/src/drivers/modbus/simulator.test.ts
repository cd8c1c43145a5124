import ModbusRTU from 'modbus-serial';
import { afterEach, expect, test } from 'vitest';
import {
  startSimulatedButtons,
  type RunningWindowDevice,
} from '../../simulators/simulated-windows.ts';
import type { SimulatedModule } from './simulator.ts';

/**
 * Another project's Modbus master asks the simulated module: what it makes of the answers is not our
 * own opinion.
 */
const running: RunningWindowDevice<SimulatedModule>[] = [];
const judges: ModbusRTU[] = [];

afterEach(async () => {
  for (const judge of judges.splice(0)) {
    await new Promise<void>((resolve) => {
      judge.close(() => {
        resolve();
      });
    });
  }
  for (const module of running.splice(0)) await module.close();
});

async function judged(): Promise<{ module: SimulatedModule; judge: ModbusRTU }> {
  const module = await startSimulatedButtons({ via: 'tcp', unit: 1 });
  running.push(module);
  const judge = new ModbusRTU();
  judges.push(judge);
  const port = 'tcp' in module.line ? Number(module.line.tcp.split(':')[1]) : 0;
  await judge.connectTelnet('127.0.0.1', { port });
  judge.setID(1);
  judge.setTimeout(1000);
  return { module: module.device, judge };
}

test('an independent master reads the buttons that are pressed', async () => {
  const { module, judge } = await judged();
  module.press(0);
  module.press(9);
  const { data } = await judge.readDiscreteInputs(0, 12);
  expect(data.slice(0, 12).flatMap((isClosed, at) => (isClosed ? [at] : []))).toEqual([0, 9]);
  module.release(9);
  expect((await judge.readDiscreteInputs(8, 8)).data.slice(0, 8)).not.toContain(true);
});

test('an independent master is refused inputs that are not there, and other functions', async () => {
  const { judge } = await judged();
  await expect(judge.readDiscreteInputs(60, 8)).rejects.toThrow(/exception 2/);
  await expect(judge.readHoldingRegisters(0, 1)).rejects.toThrow(/exception 1/);
});
