import { shellChannel, type DisplayShell } from '@hall/core/contract/shell-page';
import { contextBridge, ipcRenderer } from 'electron';

const display: DisplayShell = {
  kind: 'display',
  getConfig: () => ipcRenderer.invoke(shellChannel.config) as ReturnType<DisplayShell['getConfig']>,
  reportRendererAlive: () => {
    ipcRenderer.send(shellChannel.alive);
  },
  loadSnapshot: () =>
    ipcRenderer.invoke(shellChannel.snapshotLoad) as ReturnType<DisplayShell['loadSnapshot']>,
  saveSnapshot: (payload) =>
    ipcRenderer.invoke(shellChannel.snapshotSave, payload) as ReturnType<
      DisplayShell['saveSnapshot']
    >,
};

contextBridge.exposeInMainWorld('hall', display);
