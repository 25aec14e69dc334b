/** Builds the desktop app's three parts: main, preload and renderer. The renderer is also what `scholium serve` serves. */
import { defineConfig } from 'electron-vite'
import { rendererConfig } from './vite.renderer.ts'

export default defineConfig({
  main: {
    build: { lib: { entry: 'src/main/index.ts', formats: ['es'] } },
  },
  preload: {
    build: {
      // A sandboxed window loads neither ES modules nor packages: CommonJS, and everything bundled in.
      externalizeDeps: false,
      lib: { entry: 'src/preload/index.ts', formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: rendererConfig(),
})
