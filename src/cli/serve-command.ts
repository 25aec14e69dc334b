/** `scholium serve`, as the command line sees it: the server itself is loaded only when it is asked for. */
import type { CliCommand } from './command'

export const serveCommand: CliCommand = {
  name: 'serve',
  usage: '[--port P] [--data FOLDER] [--open]',
  summary: 'serve the workbench and its journal on 127.0.0.1',
  details: 'Prints the address. The workbench must have been built: npm run build, or npm start, which does it all.',
  run: async (args) => (await import('./serve')).runServe([...args]),
}
