/** Gives the page one object, shaped like Host, and nothing else of Electron. */
import { contextBridge, ipcRenderer } from 'electron'
import { hostOverIpc } from './host-over-ipc'

contextBridge.exposeInMainWorld('scholiumHost', hostOverIpc(ipcRenderer))
