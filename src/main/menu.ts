/** The application menu: every menu choice of the host, and the system's own entries. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuChoice, Platform } from '../shared/host'

type Item = MenuItemConstructorOptions

const CHOICES: Readonly<Record<MenuChoice, { readonly label: string; readonly keys: string }>> = {
  'new-project': { label: 'New project…', keys: '' },
  'open-source': { label: 'Add a source…', keys: 'CmdOrCtrl+Shift+O' },
  'open-project': { label: 'Open a project file…', keys: 'CmdOrCtrl+O' },
  'save-project': { label: 'Save the project to a file…', keys: 'CmdOrCtrl+S' },
  'export-timeline': { label: 'Export the timeline…', keys: 'CmdOrCtrl+E' },
  undo: { label: 'Undo', keys: 'CmdOrCtrl+Z' },
  redo: { label: 'Redo', keys: 'CmdOrCtrl+Shift+Z' },
  find: { label: 'Find', keys: 'CmdOrCtrl+F' },
  palette: { label: 'Do anything…', keys: 'CmdOrCtrl+K' },
  'show-timeline': { label: 'Timeline', keys: '' },
  'show-map': { label: 'Claims and sources', keys: '' },
  'show-history': { label: 'History', keys: '' },
  'show-dates': { label: 'Dates to review', keys: '' },
  'toggle-theme': { label: 'Light or dark', keys: '' },
  'show-keys': { label: 'Keys', keys: '' },
}

/** `developer` adds the window's developer tools, which a packaged app does not have. */
export function menuTemplate(system: Platform['system'], developer: boolean, choose: (choice: MenuChoice) => void): Item[] {
  const item = (choice: MenuChoice): Item => {
    const { label, keys } = CHOICES[choice]
    // The page listens to these keys itself, in every host; here they are only shown.
    return { id: choice, label, ...(keys ? { accelerator: keys, registerAccelerator: false } : {}), click: () => choose(choice) }
  }
  const line: Item = { type: 'separator' }
  return [
    ...(system === 'mac' ? [{ role: 'appMenu' } satisfies Item] : []),
    {
      label: '&File',
      submenu: [item('new-project'), item('open-project'), item('open-source'), line, item('save-project'), item('export-timeline'), line, { role: system === 'mac' ? 'close' : 'quit' }],
    },
    {
      label: '&Edit',
      submenu: [item('undo'), item('redo'), line, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }, line, item('find'), item('palette')],
    },
    {
      label: '&View',
      submenu: [
        item('show-timeline'), item('show-map'), item('show-history'), item('show-dates'), line, item('toggle-theme'), line,
        { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' },
        ...(developer ? [line, { role: 'reload' } satisfies Item, { role: 'toggleDevTools' } satisfies Item] : []),
      ],
    },
    ...(system === 'mac' ? [{ role: 'windowMenu' } satisfies Item] : []),
    { role: 'help', submenu: [item('show-keys')] },
  ]
}
