/** Starts the desktop app: one window on the app's own origin, with a menu, dialogs and the journal. */
import { Menu, app, dialog, ipcMain, protocol, session, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { MenuChoice } from '../shared/host'
import { MENU_CHANNEL, type HostCalls } from '../shared/host-channels'
import { systemNamed } from '../shared/host-system'
import { APP_PRIVILEGES, APP_SCHEME, pageHandler } from './app-protocol'
import { openFiles, saveFile, type Dialogs } from './dialogs'
import { answerCalls } from './ipc'
import { openJournal } from './journal'
import { menuTemplate } from './menu'
import { denyPermissions, openWindow } from './window'

const outFolder = join(import.meta.dirname, '..')
const system = systemNamed(process.platform)
let window: BrowserWindow | null = null

protocol.registerSchemesAsPrivileged([APP_PRIVILEGES])
app.enableSandbox()

// Two processes must not write one journal, nor open one profile.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('window-all-closed', () => {
    if (system !== 'mac') app.quit()
  })
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  protocol.handle(APP_SCHEME, pageHandler(join(outFolder, 'renderer')))
  denyPermissions(session.defaultSession)
  answerCalls(ipcMain, hostCalls())
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(system, !app.isPackaged, choose)))
  showWindow()
}

function showWindow(): void {
  if (!app.isReady()) return
  if (window === null) {
    window = openWindow(join(outFolder, 'preload', 'index.cjs'), !app.isPackaged)
    window.on('closed', () => (window = null))
  } else {
    if (window.isMinimized()) window.restore()
    window.focus()
  }
}

function choose(choice: MenuChoice): void {
  window?.webContents.send(MENU_CHANNEL, choice)
}

function hostCalls(): HostCalls {
  return {
    ...openJournal(join(app.getPath('userData'), 'journal')),
    platform: async () => ({ host: 'electron', system, journals: true }),
    openFiles: (kind) => openFiles(dialogs, kind),
    saveFile: (file) => saveFile(dialogs, file),
  }
}

const dialogs: Dialogs = {
  open: (options) => (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)),
  save: (options) => (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)),
}
