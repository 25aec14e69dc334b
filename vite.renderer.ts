/** How the renderer is built, for the desktop app, the local server and the browser alike. */
import vue from '@vitejs/plugin-vue'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, 'src/renderer')

/**
 * The part of the configuration that electron-vite and plain vite share.
 *
 * Assets are relative to the page (electron-vite insists), and the page always lies at the root of its origin:
 * so one build works under `app://scholium/` and `http://127.0.0.1:4310/`.
 */
export function rendererConfig() {
  return {
    root,
    base: './',
    plugins: [vue()],
    build: {
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome120',
      minify: true,
      rolldownOptions: { input: resolve(root, 'index.html') },
    },
    worker: { format: 'es' as const },
  }
}
