/** The renderer alone: `npm run dev`, and the built page that the browser tests visit. */
import { defineConfig } from 'vite'
import { rendererConfig } from './vite.renderer.ts'

export default defineConfig({
  ...rendererConfig(),
  // IndexedDB belongs to an origin, so a port is never chosen silently.
  server: { host: '127.0.0.1', port: 4311, strictPort: true },
  preview: { host: '127.0.0.1', port: 4321, strictPort: true },
})
