/** The page that the bench drives: one project is loaded, then each bench is asked for by name. */
import '../../src/renderer/styles/index.css'
import type { Measurement } from '../measurement'
import { benchAppend } from './append'
import { benchJump } from './jump'
import { loadProject, type LoadedProject, type Loading } from './loaded-project'
import { benchOpen } from './open'
import { benchPaint } from './paint'

const benches = { open: benchOpen, jump: benchJump, append: benchAppend, paint: benchPaint }

export type BenchName = keyof typeof benches

export interface BenchPage {
  /** Puts a `.scholium` file's project into IndexedDB. */
  load(url: string): Promise<Loading>
  run(name: BenchName): Promise<Measurement[]>
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

let loaded: LoadedProject

window.bench = {
  async load(url) {
    loaded = await loadProject(url)
    return loaded.loading
  },
  run: (name) => benches[name](loaded),
}
