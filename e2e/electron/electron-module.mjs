/** What `import … from 'electron'` gives the built main process under the stand-in. */
export const { app, BrowserWindow, Menu, dialog, ipcMain, nativeTheme, protocol, session, shell } = globalThis[Symbol.for('scholium.electron-stand-in')]
