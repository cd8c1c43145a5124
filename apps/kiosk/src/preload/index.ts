import { shellChannel, type DeviceEvent, type KioskShell } from '@hall/core/contract/shell-page';
import { contextBridge, ipcRenderer } from 'electron';

const kiosk: KioskShell = {
  kind: 'kiosk',
  getConfig: () => ipcRenderer.invoke(shellChannel.config) as ReturnType<KioskShell['getConfig']>,
  reportRendererAlive: () => {
    ipcRenderer.send(shellChannel.alive);
  },
  onDeviceEvent: (listener) => {
    const forward = (_event: unknown, event: DeviceEvent): void => {
      listener(event);
    };
    ipcRenderer.on(shellChannel.deviceEvent, forward);
    return () => {
      ipcRenderer.off(shellChannel.deviceEvent, forward);
    };
  },
  print: (document) =>
    ipcRenderer.invoke(shellChannel.print, document) as ReturnType<KioskShell['print']>,
  deviceStatus: () =>
    ipcRenderer.invoke(shellChannel.deviceStatus) as ReturnType<KioskShell['deviceStatus']>,
  forget: () => {
    ipcRenderer.send(shellChannel.forget);
  },
};

contextBridge.exposeInMainWorld('hall', kiosk);
